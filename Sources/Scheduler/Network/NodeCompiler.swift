import CivilTime
import Plan

/// Compiles activities into nodes: their calendars with pauses, and their allowed starts.
struct NodeCompiler {
  private let portfolio: Portfolio
  private let calendars: [String: WorkCalendar]
  private(set) var tables = WorkTables()
  private(set) var findings: [Finding] = []
  private var tableOfCalendar: [TableKey: Int] = [:]
  /// The working minutes of a day of each table's calendar.
  private var dayMinutesOfTable: [Int32]
  private var allowedOf: [AllowedKey: Range<Int>] = [:]
  private var clock: Int?

  private struct TableKey: Hashable {
    var calendar: String
    var pause: String?
    var isDayGrain: Bool
  }

  private struct AllowedKey: Hashable {
    var table: Int
    var days: Int
    var window: String
    var duration: Int
    var isDayGrain: Bool
  }

  /// Prepares to compile a portfolio that has passed `PortfolioCheck`.
  init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    calendars = Dictionary(
      portfolio.calendars.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let everyDay = WorkCalendar(
      name: "", week: Array(repeating: portfolio.projectDay, count: 7))
    _ = tables.add(everyDay, projectDay: nil)
    dayMinutesOfTable = [Int32(portfolio.projectDay.minutes)]
  }

  /// Compiles the activities in topological order.
  mutating func nodes(in order: [Int32]) -> Nodes {
    var nodes = Nodes()
    nodes.duration.reserveCapacity(order.count)
    nodes.table.reserveCapacity(order.count)
    nodes.days.reserveCapacity(order.count)
    nodes.dayMinutes.reserveCapacity(order.count)
    nodes.isDayGrain.reserveCapacity(order.count)
    nodes.placement.reserveCapacity(order.count)
    nodes.project.reserveCapacity(order.count)
    nodes.allowedFrom.reserveCapacity(order.count)
    nodes.allowedTo.reserveCapacity(order.count)
    for position in order {
      let activity = portfolio.activities[Int(position)]
      let isDayGrain = portfolio.projects[activity.project].grain == .day
      let windowKind = kind(of: activity.window)
      let days = table(
        TableKey(
          calendar: activity.calendar, pause: windowKind == .pause ? activity.window : nil,
          isDayGrain: isDayGrain))
      let table = activity.isElapsed ? clockTable() : days
      nodes.duration.append(Int32(activity.duration))
      nodes.table.append(Int32(table))
      nodes.days.append(Int32(days))
      nodes.dayMinutes.append(dayMinutesOfTable[table])
      nodes.isDayGrain.append(isDayGrain)
      nodes.placement.append(activity.duration == 0 ? .raw : isDayGrain ? .day : .minute)
      nodes.project.append(Int32(activity.project))
      var range = 0..<0
      if windowKind == .inside, activity.duration > 0, let window = activity.window {
        let key = AllowedKey(
          table: table, days: days, window: window, duration: activity.duration,
          isDayGrain: isDayGrain)
        range = allowed(key, &nodes)
        if range.isEmpty { findings.append(.longerThanWindow(Int(position), in: portfolio)) }
      }
      nodes.allowedFrom.append(Int32(range.lowerBound))
      nodes.allowedTo.append(Int32(range.upperBound))
    }
    return nodes
  }

  /// Compiles the calendars that count the lags written in each project's own.
  mutating func tablesOfProjects() -> [Int32] {
    portfolio.projects.map { project in
      guard let name = project.calendar else { return Int32(Network.everyDay) }
      return Int32(
        table(TableKey(calendar: name, pause: nil, isDayGrain: project.grain == .day)))
    }
  }

  /// Every minute of every day, which counts elapsed durations.
  private mutating func clockTable() -> Int {
    if let clock { return clock }
    let week = Array(repeating: [Shift(from: 0, to: 1440)], count: 7)
    let table = tables.add(WorkCalendar(name: "", week: week), projectDay: nil)
    dayMinutesOfTable.append(1440)
    clock = table
    return table
  }

  private func kind(of window: String?) -> Window.Kind? {
    guard let window else { return nil }
    return portfolio.windows.first { $0.name == window }?.kind
  }

  private mutating func table(_ key: TableKey) -> Int {
    if let known = tableOfCalendar[key] { return known }
    let pauses = portfolio.windows.filter { $0.name == key.pause }.flatMap { window in
      (0...(window.to - window.from)).map { window.from + $0 }
    }
    let table = tables.add(
      calendars[key.calendar]!, pauses: pauses,
      projectDay: key.isDayGrain ? portfolio.projectDay : nil)
    tableOfCalendar[key] = table
    let minutes =
      key.isDayGrain ? portfolio.projectDay.minutes : calendars[key.calendar]!.dayMinutes
    dayMinutesOfTable.append(Int32(minutes))
    return table
  }

  /// Finds the stretches of starts whose whole work fits one window.
  private mutating func allowed(_ key: AllowedKey, _ nodes: inout Nodes) -> Range<Int> {
    if let known = allowedOf[key] { return known }
    let open = portfolio.projectDay[0].from
    let from = nodes.allowed.count
    var ranges: [StartRange] = []
    for (index, window) in portfolio.windows.enumerated() where window.name == key.window {
      let begin = Int(Instant(window.from, minuteOfDay: 0).minute)
      let end = Int(Instant(window.to + 1, minuteOfDay: 0).minute)
      // The latest start s with F(s) ≤ end; F(s) = W⁻(W(s) + d), so W(s) ≤ W(end) − d.
      let latest = tables.start(key.table, tables.work(key.table, until: end) - key.duration)
      let first: Int
      let last: Int
      if key.isDayGrain {
        first = tables.openingAtOrAfter(key.days, begin, open: open)
        last = tables.openingAtOrBefore(key.days, latest, open: open)
      } else {
        first = tables.start(key.table, tables.work(key.table, until: begin))
        last = latest
      }
      if first <= last { ranges.append(StartRange(first: first, last: last, window: index)) }
    }
    nodes.allowed += merged(ranges)
    allowedOf[key] = from..<nodes.allowed.count
    return from..<nodes.allowed.count
  }

  /// Sorts stretches and joins those that overlap.
  private func merged(_ ranges: [StartRange]) -> [StartRange] {
    var result: [StartRange] = []
    for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let last = result.last, range.first <= last.last {
        result[result.count - 1].last = max(last.last, range.last)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
