import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// Days laid out from left to right, with months and 旬 (or weeks) above and bands behind.
struct TimeAxis {
  /// What divides the months.
  enum Division {
    /// 上、中、下旬.
    case tenDays
    /// Weeks, Monday to Sunday.
    case weeks
  }

  let first: Day
  let last: Day
  let left: Double
  let width: Double
  let division: Division

  /// Lays out whole months; at least that of the first day.
  init(first: Day, last: Day, left: Double, width: Double, division: Division = .tenDays) {
    let last = max(first, last)
    let (year, month, _) = first.civil
    self.first = Day(year: year, month: month, day: 1) ?? first
    let (endYear, endMonth, _) = last.civil
    self.last =
      Day(
        year: endYear, month: endMonth, day: Day.daysInMonth(year: endYear, month: endMonth))
      ?? last
    self.left = left
    self.width = width
    self.division = division
  }

  /// The width of a day.
  var day: Double { width / Double(last - first + 1) }
  var right: Double { left + width }

  /// Where a day begins; days outside the axis stand at its ends.
  func x(_ day: Day) -> Double {
    left + self.day * Double(max(0, min(last - first + 1, day - first)))
  }

  /// Where an instant lies; the project day is stretched over the whole day, so that its close
  /// stands where the next day begins.
  func x(_ instant: Instant, _ shifts: [Shift]) -> Double {
    let open = shifts[0].from
    let close = shifts[shifts.count - 1].to
    let share = Double(min(max(instant.minuteOfDay, open), close) - open) / Double(close - open)
    return min(right, max(left, x(instant.day) + day * share))
  }

  /// The months of the axis: the first day of each and the day after its end.
  var months: [(first: Day, end: Day)] {
    var result: [(Day, Day)] = []
    var start = first
    while start <= last {
      let (year, month, _) = start.civil
      let end = start + Day.daysInMonth(year: year, month: month)
      result.append((start, end))
      start = end
    }
    return result
  }

  /// The years of the axis, several together where one would be narrower than a width.
  func years(atLeast room: Double) -> [(first: Day, end: Day)] {
    let width = day * 365
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500]
    // A year that shows is told by its line even where its number does not fit.
    let step =
      width > Self.leastYear ? 1 : steps.first { Double($0) * width >= room } ?? 1_000
    var result: [(Day, Day)] = []
    var start = first
    while start <= last {
      let next = (start.year / step + 1) * step
      let end = min(last + 1, Day(year: next, month: 1, day: 1) ?? last + 1)
      result.append((start, end))
      start = end
    }
    return result
  }

  /// The least widths of what is told apart on paper, in millimetres.
  private static let leastYear = 1.5
  private static let leastPart = 0.6

  /// Whether months, and what divides them, are wide enough to be drawn.
  var hasMonths: Bool { day * 28 >= Self.leastPart }
  private var hasDivisions: Bool { day * 7 >= Self.leastPart }

  /// The days at which the divisions of months begin.
  var divisions: [Day] {
    switch division {
    case .tenDays: return months.flatMap { [$0.first, $0.first + 10, $0.first + 20] }
    case .weeks:
      let monday = first.monday
      return stride(from: 0, through: last - monday, by: 7).map { monday + $0 }
        .filter { $0 >= first }
    }
  }

  // MARK: Drawing

  /// The height of the head: years, months, divisions.
  static func headHeight(_ sizes: ChartSizes) -> Double { sizes.rowText * 4.8 }

  /// Draws years, months and divisions, and the lines of months down to `bottom`.
  func draw(top: Double, bottom: Double, _ sizes: ChartSizes, _ terms: Terms) -> [Scene.Element] {
    let row = Self.headHeight(sizes) / 3
    var elements: [Scene.Element] = []
    for (start, end) in years(atLeast: sizes.rowText * 3) {
      elements += cell(
        terms("\(start.year)年", "\(start.year)"), start, end, top, row, sizes, weight: .bold)
    }
    for month in hasMonths ? months : [] {
      let name = terms("\(month.first.month)月", "\(month.first.month)")
      elements += cell(name, month.first, month.end, top + row, row, sizes)
      elements.append(
        .line(
          Point(x: x(month.first), y: top + row), Point(x: x(month.first), y: bottom),
          Stroke(.rule, width: sizes.hair * 1.6)))
    }
    elements += drawDivisions(top: top + 2 * row, row: row, bottom: bottom, sizes, terms)
    elements.append(
      .line(
        Point(x: left, y: top + 3 * row), Point(x: right, y: top + 3 * row),
        Stroke(.muted, width: sizes.line)))
    return elements
  }

  private func drawDivisions(
    top: Double, row: Double, bottom: Double, _ sizes: ChartSizes, _ terms: Terms
  ) -> [Scene.Element] {
    var elements: [Scene.Element] = []
    let starts = hasDivisions ? divisions : []
    let size = divisionSize(sizes, terms)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : last + 1
      let name: String =
        switch division {
        case .tenDays: terms(["上", "中", "下"][index % 3], ["1", "11", "21"][index % 3])
        case .weeks: "\(start.dayOfMonth)"
        }
      if let size, FontMetrics.standard.width(of: name, size: size) <= x(end) - x(start) {
        elements.append(
          .text(
            name, at: Point(x: (x(start) + x(end)) / 2, y: top + row / 2), size: size,
            paint: .muted, anchor: .middle, vertical: .middle))
      }
      elements.append(
        .line(
          Point(x: x(start), y: top), Point(x: x(start), y: bottom),
          Stroke(.rule, width: sizes.hair * 0.7, .dotted)))
    }
    return elements
  }

  /// One size for the names of all divisions; nil where they would stand too close to be read.
  private func divisionSize(_ sizes: ChartSizes, _ terms: Terms) -> Double? {
    let (widest, days): (String, Double) =
      switch division {
      case .tenDays: (terms("中", "21"), 10)
      case .weeks: ("28", 7)
      }
    let room = day * days * 0.85
    let natural = FontMetrics.standard.width(of: widest, size: 1)
    let size = min(sizes.rowText * 0.85, room / natural)
    guard natural * sizes.least <= room else { return nil }
    return max(size, sizes.least)
  }

  private func cell(
    _ name: String, _ start: Day, _ end: Day, _ top: Double, _ height: Double,
    _ sizes: ChartSizes, weight: FontWeight = .regular
  ) -> [Scene.Element] {
    let frame = Frame(x: x(start), y: top, width: x(end) - x(start), height: height)
    let size = max(sizes.least, min(sizes.rowText, frame.width * 0.42))
    let box = Scene.Element.rectangle(
      frame, fill: .shade, stroke: Stroke(.rule, width: sizes.hair))
    guard FontMetrics.standard.width(of: name, size: size, weight: weight) <= frame.width else {
      return [box]
    }
    return [
      box,
      .text(
        name, at: frame.centre, size: size, weight: weight, anchor: .middle, vertical: .middle,
        room: frame.width),
    ]
  }
}
