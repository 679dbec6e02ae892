public import CivilTime
public import Plan

/// A portfolio checked and compiled for scheduling: flat arrays in topological order.
///
/// Immutable. A *node* is an activity's place in that order; ``node(of:)`` and ``activity(at:)``
/// lead back and forth. Scheduling is a pure function of a network, progress and a data date.
public final class Network: Sendable {
  /// What was compiled.
  public let portfolio: Portfolio
  /// The data date of the latest report in the plan of which the portfolio is a part; nil where it is all of it.
  let reportedElsewhere: Instant?

  /// The position in the portfolio of each node's activity.
  let activityOfNode: [Int32]
  /// The node of each activity.
  let nodeOfActivity: [Int32]
  /// How many nodes the passes place: the first ones.
  ///
  /// Summaries and levels of effort, whose dates are told from others, come after them.
  let placedCount: Int
  /// What of them can be scheduled at once.
  let pieces: Pieces
  /// The nodes, column by column.
  let nodes: Nodes
  /// The relations, grouped by successor and by predecessor.
  let predecessors: Links
  let successors: Links
  /// The compiled calendars; ``Network/everyDay`` comes first.
  let tables: WorkTables
  let fast: FastTables
  /// The required dates of all projects, in the natural order of the codes that carry them.
  package let requirements: [Requirement]
  /// Where the project day opens, in minutes after midnight.
  package let open: Int
  /// On which day people see an instant.
  public let dayEdges: DayEdges
  /// The compiled calendar that counts the lags written in a project's own, by project.
  let tableOfProject: [Int32]
  /// Which activity is a part of which summary.
  let breakdown: WorkBreakdown
  /// The positions of the activities that carry constraints.
  let constrained: [Int]
  /// The levels of effort, and what each lasts as long as.
  let levelsOfEffort: [LevelOfEffort]
  /// What a person should know about how it was compiled.
  let notes: [Finding]

  /// Checks a portfolio and compiles it.
  ///
  /// - Throws: Everything that is wrong with it at once: unknown calendars and windows, calendars
  ///   without working time, duplicate codes, loops (each by the codes of its activities),
  ///   activities longer than their windows, required dates without an activity.
  ///
  /// - Parameters:
  ///   - reportedElsewhere: The data date of the latest report in the plan of which the portfolio is a part: that
  ///     of the plan is no earlier.
  ///   - watch: Is told each step as it ends.
  public convenience init(
    _ portfolio: Portfolio, reportedElsewhere: Instant? = nil, watch: (Stage) -> Void = { _ in }
  ) throws(InvalidInput) {
    try self.init(
      portfolio, reportedElsewhere: reportedElsewhere, leastPiece: Pieces.leastNodes, watch: watch)
  }

  /// The same; plans of `leastPiece` nodes and more are scheduled on two cores.
  init(
    _ portfolio: Portfolio, reportedElsewhere: Instant? = nil, leastPiece: Int,
    watch: (Stage) -> Void = { _ in }
  ) throws(InvalidInput) {
    var compiled = try NetworkCompiler(portfolio, leastPiece: leastPiece, watch: watch)
    let tableOfProject = compiled.nodes.tablesOfProjects()
    var nodes = compiled.nodes.takeNodes()
    let links = LinkCompiler(
      compiled.relations, nodes: &nodes, nodeOfActivity: compiled.nodeOfActivity,
      tableOfProject: tableOfProject, origin: compiled.expansion?.origin)
    self.portfolio = portfolio
    self.reportedElsewhere = reportedElsewhere
    self.nodes = nodes
    self.tableOfProject = tableOfProject
    (predecessors, successors) = (links.predecessors, links.successors)
    activityOfNode = compiled.relations.order
    nodeOfActivity = compiled.nodeOfActivity
    placedCount = compiled.placedCount
    pieces = compiled.pieces
    tables = compiled.nodes.tables.tables
    fast = compiled.nodes.tables.fast
    requirements = compiled.requirements
    open = portfolio.projectDay[0].from
    dayEdges = DayEdges(portfolio)
    breakdown = compiled.breakdown
    constrained = compiled.nodes.constrained
    levelsOfEffort = compiled.expansion?.levelsOfEffort ?? []
    notes = compiled.expansion?.notes ?? []
    assert(
      NetworkInvariants.fault(
        predecessors: predecessors, successors: successors, count: nodes.count) == nil,
      "a compiled network is in order")
    watch(.links)
  }

  /// The table in which every day of the week is a project day.
  static let everyDay = 0

  /// Returns the place of an activity in topological order.
  func node(of activity: Int) -> Int { Int(nodeOfActivity[activity]) }

  /// Returns the position of a node's activity in the portfolio.
  package func activity(at node: Int) -> Int { Int(activityOfNode[node]) }

  /// Returns the working minutes that "1 day" of an activity means, in its calendar.
  public func dayMinutes(of activity: Int) -> Int {
    Int(nodes.dayMinutes(node(of: activity)))
  }

  /// Returns the working time of an activity's calendar from `a` to `b`, negative when `b` is the
  /// earlier.
  public func work(of activity: Int, from a: Instant, to b: Instant) -> Int {
    let table = nodes.table(node(of: activity))
    return tables.work(table, until: Int(b.minute)) - tables.work(table, until: Int(a.minute))
  }
}

extension Network {
  /// Returns the minutes of a relation's lag and the calendar that counts them.
  package func lag(of relation: Relation) -> (minutes: Int, table: Int32) {
    (portfolio.lagMinutes(of: relation), table(portfolio.lagCalendar(of: relation)))
  }

  /// Returns the compiled form of the calendar that counts a lag.
  func table(_ calendar: LagCalendar) -> Int32 {
    switch calendar {
    case .everyDay: Int32(clamping: Network.everyDay)
    case .clock: LinkTable.elapsed
    case .activity(let activity): Int32(clamping: nodes.table(node(of: activity)))
    case .project(let project): tableOfProject[project]
    }
  }

  /// Returns when an activity's calendar has worked `work` minutes since `start`; `start` itself
  /// for none.
  package func finish(of activity: Int, from start: Instant, work: Int) -> Instant {
    guard work > 0 else { return start }
    let table = nodes.table(node(of: activity))
    let w = tables.work(table, until: Int(start.minute)) + work
    return Instant(minute: Int32(clamping: tables.finish(table, w)))
  }
}

/// A required date at its node.
package struct Requirement: Sendable {
  /// The node that carries it; where a summary does, one of the activities that it stands for.
  package var node: Int
  /// The position of the activity that carries it.
  package var carrier: Int
  /// Its project.
  package var project: Int
  /// Its position among the required dates of its project.
  package var index: Int
  /// The instant by which the node must be finished.
  package var finish: Int
}

/// Instants that stand for no instant, and how far those that do may lie.
enum Bound {
  /// Not bounded at all: later than every instant.
  static let none = Int(Int32.max)
  /// No allowed start is early enough: earlier than every instant.
  static let impossible = Int(Int32.min)
  /// The earliest instant that a schedule may reach: the beginning of the year 1.
  static let earliest = Int(Instant.computable.lowerBound.minute)
  /// The latest instant that a schedule may reach: the end of the year 5999.
  static let latest = Int(Instant.computable.upperBound.minute)

  /// Returns an instant as the passes keep it.
  ///
  /// One that is too early to be numbered stays an instant, and does not come to mean
  /// ``impossible``; ``Network`` refuses it as a date out of range.
  @inline(__always)
  static func kept(_ t: Int) -> Int32 {
    t == impossible ? Int32.min : Int32(clamping: max(t, impossible + 1))
  }
}
