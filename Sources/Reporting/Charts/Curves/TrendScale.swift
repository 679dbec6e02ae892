import CivilTime
import Documents

/// Where data dates, forecasts and days in hand lie on a trend chart.
struct TrendScale {
  let first: Day
  let last: Day
  let earliest: Day
  let latest: Day
  let leastMargin: Int
  let greatestMargin: Int
  let plot: Frame
  let marginPlot: Frame
  private let inset: Double

  /// Fits all lines and required dates; nil where there is none.
  init?(_ chart: TrendChart) {
    let finishes = chart.lines.flatMap { $0.points.map(\.finish) }
    guard !finishes.isEmpty, let low = (finishes + chart.required).min(),
      let high = (finishes + chart.required).max(),
      let from = chart.dataDates.first, let to = chart.dataDates.last, from < to
    else { return nil }
    first = from
    last = to
    let room = max(7, (high - low) / 25)
    earliest = low - room
    latest = high + room
    let margins = chart.lines.flatMap { $0.margins.map(\.days) } + [0]
    let (least, greatest) = (margins.min() ?? 0, margins.max() ?? 0)
    let slack = max(2, (greatest - least) / 10)
    leastMargin = least - slack
    greatestMargin = greatest + slack
    plot = chart.plot
    marginPlot = chart.marginPlot
    inset = chart.sizes.body * 2
  }

  func x(_ date: Day) -> Double {
    plot.left + inset + (plot.width - 2 * inset) * Double(date - first) / Double(last - first)
  }

  func y(_ finish: Day) -> Double {
    plot.bottom - plot.height * Double(finish - earliest) / Double(latest - earliest)
  }

  func y(margin days: Int) -> Double {
    marginPlot.bottom
      - marginPlot.height * Double(days - leastMargin) / Double(greatestMargin - leastMargin)
  }

  /// The first days of months to mark: as many as can be told apart.
  func months(gap: Double) -> [Day] {
    var months: [Day] = []
    var (year, month, _) = earliest.civil
    while let day = Day(year: year, month: month, day: 1), day <= latest {
      if day >= earliest { months.append(day) }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000]
    let step = steps.first { Double(months.count / $0) * gap <= plot.height } ?? 12_000
    return months.filter { ($0.year * 12 + $0.month - 1) % step == 0 }
  }

  /// The data dates that get a label: as many as stand apart, the last one always.
  func labelled(_ dates: [Day], gap: Double) -> [Day] {
    var chosen: [Day] = []
    for date in dates.reversed() where chosen.last.map({ x($0) - x(date) >= gap }) ?? true {
      chosen.append(date)
    }
    return chosen.reversed()
  }

  /// Round numbers of days to mark.
  func marks(gap: Double) -> [Int] {
    let span = greatestMargin - leastMargin
    let most = max(2, Int(marginPlot.height / gap))
    let steps = [1, 10, 100, 1_000, 10_000, 100_000].flatMap { [$0, 2 * $0, 5 * $0] }
    let step = steps.first { span / $0 <= most } ?? 1_000_000
    let from = Int((Double(leastMargin) / Double(step)).rounded(.up)) * step
    return Array(stride(from: from, through: greatestMargin, by: step))
  }
}
