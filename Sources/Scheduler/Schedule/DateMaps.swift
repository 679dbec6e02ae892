import CivilTime
import Plan

/// The maps between dates that the passes of a schedule follow, for a room that searches over dates.
///
/// Everything here is in minutes since 2000-01-01 and in the working minutes of an activity's calendar, and by node:
/// a predecessor's number is less than its successor's.
package struct DateMaps {
  package let schedule: Schedule
  private let arithmetic: Arithmetic

  /// Takes the maps of a schedule; nil where its dates follow from more than one forward pass: under another
  /// program's rules, and with work put off as late as possible, expected finishes or progress override.
  package init?(_ schedule: Schedule) {
    guard schedule.isOfOneForwardPass else { return nil }
    self.schedule = schedule
    arithmetic = schedule.arithmetic
  }

  /// Takes those of its maps that hold whatever moves its dates: of calendars, windows and single relations.
  package init(ofAny schedule: Schedule) {
    self.schedule = schedule
    arithmetic = schedule.arithmetic
  }

  private var network: Network { schedule.network }

  /// How many nodes are placed.
  package var count: Int { network.placedCount }

  /// The activity at a node, by its position.
  package func activity(at node: Int) -> Int { network.activity(at: node) }

  /// The node of an activity; nil where it is not placed: a summary, a level of effort.
  package func node(of activity: Int) -> Int? {
    let node = network.node(of: activity)
    return node < count ? node : nil
  }

  // MARK: What stands at a node

  /// Whether it is finished: its dates stand.
  package func isComplete(_ node: Int) -> Bool { arithmetic.situation.phase[node] == .complete }
  /// Whether it has begun: relations from its start leave from the actual one.
  package func hasBegun(_ node: Int) -> Bool { arithmetic.situation.phase[node] != .notStarted }
  /// Whether it is no work, and stands at any instant.
  package func isPoint(_ node: Int) -> Bool { arithmetic.situation.placement[node] == .raw }
  /// Whether it begins at the opening of a day.
  package func beginsWithADay(_ node: Int) -> Bool { arithmetic.situation.placement[node] == .day }
  /// The working minutes that are still to be placed.
  package func work(_ node: Int) -> Int { Int(arithmetic.situation.work[node]) }
  /// The working minutes of one of its days.
  package func dayMinutes(_ node: Int) -> Int { Int(network.nodes.dayMinutes(node)) }
  /// What holds its start beside relations.
  package func floor(_ node: Int) -> Int { Int(schedule.held[node]) }
  /// Where what remains of it begins, and ends, in the schedule.
  package func start(_ node: Int) -> Int { Int(schedule.early.start[node]) }
  package func finish(_ node: Int) -> Int { Int(schedule.early.finish[node]) }
  /// The actual start of what has begun.
  package func actualStart(_ node: Int) -> Int { Int(arithmetic.situation.actualStart[node]) }
  /// Its latest start that keeps the required dates; nil where none depends on it.
  package func latestStart(_ node: Int) -> Int? {
    let start = schedule.limit.start[node]
    return start == Int32.max ? nil : Int(start)
  }

  /// Whether its project plans in days.
  package func isDayGrain(_ node: Int) -> Bool { network.nodes.isDayGrain(node) }

  // MARK: Its calendar

  /// The calendar in which every day is a working day of the projects.
  package static var everyDay: Int { Network.everyDay }

  /// The calendar that counts its work, pauses included.
  package func calendar(_ node: Int) -> Int { network.nodes.table(node) }

  /// Returns W(t) of a calendar.
  package func worked(calendar: Int, until t: Int) -> Int {
    arithmetic.tables.work(calendar, until: t)
  }

  /// Returns the working minutes of one day of a calendar.
  package func dayMinutes(calendar: Int) -> Int {
    Int(network.nodes.dayMinutesOfTable[calendar])
  }

  /// Returns W(t), the working minutes of its calendar up to an instant.
  package func worked(_ node: Int, until t: Int) -> Int {
    arithmetic.tables.work(network.nodes.table(node), until: t)
  }

  /// Returns the earliest instant by which so many minutes are worked.
  package func finish(_ node: Int, worked w: Int) -> Int {
    arithmetic.tables.finish(network.nodes.table(node), w)
  }

  /// Returns the latest instant by which no more than so many minutes are worked.
  package func start(_ node: Int, worked w: Int) -> Int {
    arithmetic.tables.start(network.nodes.table(node), w)
  }

  /// Returns the first instant at or after another at which it may begin, windows aside.
  package func opening(_ node: Int, atOrAfter t: Int) -> Int {
    switch arithmetic.situation.placement[node] {
    case .raw: t
    case .minute: start(node, worked: worked(node, until: t))
    case .day:
      arithmetic.tables.openingAtOrAfter(network.nodes.days(node), t, open: network.open)
    }
  }

  /// The windows that it must fit into: the first start in each, and the instant by which it must end.
  ///
  /// Empty where it may stand anywhere, as work under way may.
  package func windows(_ node: Int) -> [(first: Int, end: Int)] {
    let portfolio = network.portfolio
    guard !network.nodes.allowedRange(node).isEmpty, !hasBegun(node),
      let name = portfolio.activities[activity(at: node)].window
    else { return [] }
    return portfolio.windows.filter { $0.name == name && $0.from <= $0.to }.map { window in
      let begin = Int(Instant(window.from, minuteOfDay: 0).minute)
      return (
        opening(node, atOrAfter: begin), Int(Instant(window.to + 1, minuteOfDay: 0).minute)
      )
    }.sorted { $0 < $1 }
  }

  // MARK: Relations

  /// A relation into a node.
  package struct Step: Hashable, Sendable {
    package let predecessor: Int
    package let relation: Int
    package let isFromFinish: Bool
    package let isToStart: Bool
    package let lag: Int
    let table: Int32

    /// The calendar that counts its lag; negative for the clock.
    package var calendar: Int { Int(table) }
  }

  /// The relations into a node.
  package func steps(into node: Int) -> [Step] {
    let links = arithmetic.predecessors
    return links.range(node).map { link in
      Step(
        predecessor: links.node(link), relation: links.relation(link),
        isFromFinish: links.kind(link).isFromFinish, isToStart: links.kind(link).isToStart,
        lag: links.lag(link), table: links.table(link))
    }
  }

  /// Returns the instant that a relation leads to from an instant of its predecessor.
  package func reached(by step: Step, from x: Int) -> Int {
    arithmetic.add(step.lag, step.table, to: x)
  }

  /// The same with a lag that is so many minutes less.
  package func reached(by step: Step, leading minutes: Int, from x: Int) -> Int {
    arithmetic.add(step.lag - minutes, step.table, to: x)
  }

  /// Returns the minutes that a lag of the relation takes up to an instant, in the calendar that counts it.
  package func counted(by step: Step, until t: Int) -> Int {
    step.calendar < 0 ? t : worked(calendar: step.calendar, until: t)
  }

  /// The minutes of one day of the lag of a relation.
  package func lagDayMinutes(_ step: Step) -> Int {
    let portfolio = network.portfolio
    return portfolio.lagDayMinutes(of: portfolio.relations[step.relation])
  }

  /// Returns the working minutes by which a node that must not finish before an instant finishes.
  package func leastWork(_ node: Int, finishing y: Int) -> Int {
    arithmetic.leastWork(node, finishing: y)
  }
}
