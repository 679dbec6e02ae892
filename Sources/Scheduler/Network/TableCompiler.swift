import CivilTime
import Plan

/// Compiles calendars, as activities ask for them: with the pauses of a window, on a grain.
struct TableCompiler {
  private let portfolio: Portfolio
  private(set) var tables = WorkTables()
  private(set) var fast: FastTables
  /// The working minutes of a day of each table's calendar.
  private(set) var dayMinutes: [Int32]
  private var calendars: [String: Int]
  private var windowKinds: [String: Window.Kind] = [:]
  private var known: [TableKey: Int] = [:]
  private var openings: [Opening] = []
  private var knownOpenings: [OpeningKey: Range<Int>] = [:]
  private var knownStretches: [StretchKey: Int] = [:]
  private var clockTable: Int?

  private struct TableKey: Hashable {
    var calendar: Int
    var pauses: [String]
    var isDayGrain: Bool
  }

  private struct OpeningKey: Hashable {
    var window: String
    var calendars: WindowCalendars
  }

  private struct StretchKey: Hashable {
    /// Where the openings of its window begin.
    var openings: Int
    var duration: Int
  }

  /// A window as calendars see it: the first start in it, and W of its end.
  private struct Opening {
    var first: Int
    var work: Int
    var window: Int
  }

  /// Prepares to compile the calendars of a portfolio; the first is ``Network/everyDay``.
  init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    calendars = Dictionary(
      portfolio.calendars.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    for window in portfolio.windows where windowKinds[window.name] == nil {
      windowKinds[window.name] = window.kind
    }
    let years = portfolio.years
    fast = FastTables(from: years.lowerBound, to: years.upperBound)
    _ = tables.add(
      WorkCalendar(name: "", week: Array(repeating: portfolio.projectDay, count: 7)),
      projectDay: nil)
    dayMinutes = [Int32(clamping: portfolio.projectDay.minutes)]
    // On the minute grain only lags in calendar days ask for it.
    if portfolio.projects.contains(where: { $0.grain == .day }) {
      fast.follow(tables)
    } else {
      fast.leaveOut()
    }
  }

  /// Returns the kind of a window; nil where there is none of that name.
  func kind(of window: String) -> Window.Kind? { windowKinds[window] }

  /// Returns the marks of a node that a calendar counts.
  func marks(of table: Int, _ isDayGrain: Bool) -> Node.Marks {
    Node.Marks(truncatingIfNeeded: table) | (isDayGrain ? Node.dayGrain : 0)
      | (fast.holds(table) ? 0 : Node.isSlow)
  }

  /// Returns the position of a calendar with the pauses of windows; nil where it is unknown.
  mutating func table(_ name: String, pauses names: [String], isDayGrain: Bool) -> Int? {
    guard let calendar = calendars[name] else { return nil }
    let key = TableKey(calendar: calendar, pauses: names, isDayGrain: isDayGrain)
    if let table = known[key] { return table }
    let paused =
      names.isEmpty
      ? [] : portfolio.windows.filter { names.contains($0.name) && $0.from <= $0.to }
    let pauses = paused.flatMap { window in
      (0...(window.to - window.from)).map { window.from + $0 }
    }
    let record = portfolio.calendars[calendar]
    // A calendar without work is refused; until it is, it must not be counted with.
    guard record.week.contains(where: { !$0.isEmpty }) else { return nil }
    let table = tables.add(
      record, pauses: pauses, projectDay: isDayGrain ? portfolio.projectDay : nil)
    let minutes = isDayGrain ? portfolio.projectDay.minutes : record.dayMinutes
    dayMinutes.append(Int32(clamping: minutes))
    fast.follow(tables)
    known[key] = table
    return table
  }

  /// Every minute of every day, which counts elapsed durations.
  mutating func clock() -> Int {
    if let clockTable { return clockTable }
    let week = Array(repeating: [Shift(from: 0, to: 1440)], count: 7)
    let table = tables.add(WorkCalendar(name: "", week: week), projectDay: nil)
    dayMinutes.append(1440)
    fast.follow(tables)
    clockTable = table
    return table
  }

  /// Compiles the calendars that count the lags written in each project's own.
  mutating func tablesOfProjects() -> [Int32] {
    portfolio.projects.map { project in
      guard let name = project.calendar else { return Int32(clamping: Network.everyDay) }
      let found = table(name, pauses: [], isDayGrain: project.grain == .day)
      return Int32(clamping: found ?? Network.everyDay)
    }
  }

  /// Returns the list of the stretches of starts of so long work that fits one window whole.
  ///
  /// - Parameter range: The openings of the window, as ``openings(of:_:)`` tells them.
  mutating func stretches(
    of duration: Int, in range: Range<Int>, _ calendars: WindowCalendars, _ nodes: inout Nodes
  ) -> Int {
    let key = StretchKey(openings: range.lowerBound, duration: duration)
    if let list = knownStretches[key] { return list }
    let open = portfolio.projectDay[0].from
    var ranges: [StartRange] = []
    for opening in openings[range] {
      // The latest start s with F(s) ≤ end; F(s) = W⁻(W(s) + d), so W(s) ≤ W(end) − d.
      let latest = tables.start(calendars.table, opening.work - duration)
      let last =
        calendars.isDayGrain
        ? tables.openingAtOrBefore(calendars.days, latest, open: open) : latest
      if opening.first <= last {
        ranges.append(StartRange(first: opening.first, last: last, window: opening.window))
      }
    }
    nodes.allowed += ranges.joined()
    nodes.allowedRow.append(Int32(clamping: nodes.allowed.count))
    let list = nodes.allowedRow.count - 2
    knownStretches[key] = list
    return list
  }

  /// Returns which openings the windows of a name have for work that some calendars count.
  mutating func openings(of name: String, _ calendars: WindowCalendars) -> Range<Int> {
    let key = OpeningKey(window: name, calendars: calendars)
    if let range = knownOpenings[key] { return range }
    let open = portfolio.projectDay[0].from
    let start = openings.count
    for (index, window) in portfolio.windows.enumerated() where window.name == name {
      let begin = Int(Instant(window.from, minuteOfDay: 0).minute)
      let end = Int(Instant(window.to + 1, minuteOfDay: 0).minute)
      let first =
        calendars.isDayGrain
        ? tables.openingAtOrAfter(calendars.days, begin, open: open)
        : tables.start(calendars.table, tables.work(calendars.table, until: begin))
      openings.append(
        Opening(first: first, work: tables.work(calendars.table, until: end), window: index))
    }
    knownOpenings[key] = start..<openings.count
    return start..<openings.count
  }
}

/// The calendars of work in a window: the one that counts it, and that on whose days it begins.
struct WindowCalendars: Hashable {
  var table: Int
  var days: Int
  var isDayGrain: Bool
}

extension [StartRange] {
  /// Sorts stretches and joins those that overlap.
  fileprivate func joined() -> [StartRange] {
    var result: [StartRange] = []
    for range in sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let last = result.last, range.first <= last.last {
        result[result.count - 1].last = Swift.max(last.last, range.last)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension Portfolio {
  /// The days that the plan's dates most likely lie between: from a year before its first given date to
  /// three years after its last.
  fileprivate var years: Range<Int> {
    var (first, last) = (Int.max, Int.min)
    for project in projects {
      for date in [project.start].compactMap(\.self) + project.requiredDates.map(\.finish) {
        first = Swift.min(first, Int(date.day.number))
        last = Swift.max(last, Int(date.day.number))
      }
    }
    // Of a plan without any, from now on; elsewhere the week goes on without a table.
    if first > last { (first, last) = (8_766, 11_000) }
    // Longer tables would cost more than they save.
    if last - first > 36_525 { last = first + 36_525 }
    let monday = Day(number: Int32(clamping: first)).monday
    return Int(monday.number) - 364..<last + 1_100
  }
}
