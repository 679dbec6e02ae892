import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The bands behind a time axis: holidays, school holidays, exam days, plum rains.
struct TimeBands {
  /// A stretch of days with what it is.
  struct Band: Hashable {
    var from: Day
    var to: Day
    var kind: Kind
  }

  /// What a band is, in the order in which legends tell them.
  enum Kind: Int, CaseIterable {
    case holiday
    case schoolHoliday
    case exams
    case plumRain

    var paint: Paint {
      switch self {
      case .holiday: .holidayBand
      case .schoolHoliday: .schoolHolidayBand
      case .exams: .examBand
      case .plumRain: .rainBand
      }
    }

    func name(_ terms: Terms) -> String {
      switch self {
      case .holiday: terms("法定节假日", "public holidays")
      case .schoolHoliday: terms("寒暑假", "school holidays")
      case .exams: terms("中高考禁噪", "exam quiet days")
      case .plumRain: terms("梅雨", "plum rains")
      }
    }
  }

  let bands: [Band]

  /// Finds the bands of a portfolio between two days.
  init(_ portfolio: Portfolio, from: Day, to: Day) {
    var found: [Band] = []
    for window in portfolio.windows where window.from <= to && from <= window.to {
      switch window.kind {
      case .inside where window.to - window.from >= 13:
        found.append(Band(from: window.from, to: window.to, kind: .schoolHoliday))
      case .pause: found.append(Band(from: window.from, to: window.to, kind: .exams))
      default: break
      }
    }
    found += Self.holidays(portfolio)
    found += Self.plumRains(portfolio)
    let order: [Kind: Int] = [.schoolHoliday: 0, .plumRain: 1, .exams: 2, .holiday: 3]
    bands = Set(found.filter { $0.from <= to && from <= $0.to }).sorted {
      (order[$0.kind]!, $0.from) < (order[$1.kind]!, $1.from)
    }
  }

  /// Runs of days off that are no plain weekend.
  private static func holidays(_ portfolio: Portfolio) -> [Band] {
    let calendar = portfolio.calendars.first { $0.name == WorkCalendar.workdayName }
    let days = Set((calendar?.exceptions ?? []).filter { $0.shifts.isEmpty }.map(\.day)).sorted()
    var result: [Band] = []
    for day in days {
      if let last = result.last, day - last.to <= 1 {
        result[result.count - 1].to = day
      } else {
        result.append(Band(from: day, to: day, kind: .holiday))
      }
    }
    return result
  }

  /// The gap between the advisable stretches of one year, which leave out the plum rains.
  private static func plumRains(_ portfolio: Portfolio) -> [Band] {
    let dry = portfolio.windows.filter { $0.kind == .advisory }.sorted { $0.from < $1.from }
    return zip(dry, dry.dropFirst()).compactMap { first, second in
      guard first.name == second.name, first.from.year == second.from.year,
        first.to < second.from
      else { return nil }
      return Band(from: first.to + 1, to: second.from - 1, kind: .plumRain)
    }
  }

  /// Draws the bands down a chart.
  func draw(_ axis: TimeAxis, top: Double, bottom: Double) -> [Scene.Element] {
    bands.compactMap { band in
      let left = axis.x(band.from)
      let right = axis.x(band.to + 1)
      guard right > left else { return nil }
      return .rectangle(
        Frame(x: left, y: top, width: right - left, height: bottom - top), fill: band.kind.paint)
    }
  }

  /// The kinds that occur, for a legend.
  var kinds: [Kind] { Kind.allCases.filter { kind in bands.contains { $0.kind == kind } } }
}
