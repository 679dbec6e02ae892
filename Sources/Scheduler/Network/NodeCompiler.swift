import CivilTime
import Plan

/// Compiles activities into nodes: one walk over them, each written to its place.
///
/// What is wrong is only noticed here; ``PortfolioCheck`` says what it is.
struct NodeCompiler {
  private let portfolio: Portfolio
  private(set) var tables: TableCompiler
  private(set) var nodes = Nodes()
  /// The index of all codes.
  private(set) var codes: CodeIndex
  /// The positions of the activities that carry constraints.
  private(set) var constrained: [Int] = []
  /// The activities that are longer than every stretch of their window.
  private(set) var longerThanWindow: [Int] = []
  /// Whether any activity is a summary, a part of one, or a level of effort.
  private(set) var hasDerived = false
  /// Whether something may be wrong with an activity.
  private(set) var isSuspicious = false

  /// Prepares to compile a portfolio.
  init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    tables = TableCompiler(portfolio)
    codes = CodeIndex(capacity: portfolio.activities.count)
  }

  /// Compiles the activities, each to its node.
  ///
  /// - Parameter isAgain: whether the codes are known from a walk before.
  mutating func walk(_ nodeOfActivity: [Int32], isAgain: Bool = false) {
    let activities = portfolio.activities
    let rows = activities.span
    let count = rows.count
    constrained = []
    nodes.stretches = []
    nodes.daysOfElapsed = []
    longerThanWindow = []
    let isDay = portfolio.projects.map { $0.grain == .day }
    var hot = [Node](repeating: Node(work: 0, marks: 0), count: count)
    var project = [Int32](repeating: 0, count: count)
    var hots = hot.mutableSpan
    var projects = project.mutableSpan
    let nodeOf = nodeOfActivity.span
    // Activities that follow one another mostly share a calendar.
    var (calendar, grain, marks): (String, Bool, Node.Marks?) = ("", false, nil)
    var isSuspicious = false
    for position in 0..<count {
      let duration = rows[unchecked: position].duration
      let kind = rows[unchecked: position].kind
      let owner = rows[unchecked: position].project
      let isDayGrain = isDay[owner]
      if !PlanLimits.minutes.contains(duration) || kind == .milestone && duration > 0 {
        isSuspicious = true
      }
      if kind == .summary || kind == .levelOfEffort || rows[unchecked: position].parent != nil {
        hasDerived = true
      }
      if rows[unchecked: position].typedDates != nil || rows[unchecked: position].hasOddNumber {
        isSuspicious = true
      }
      if !rows[unchecked: position].constraints.isEmpty {
        constrained.append(position)
        isSuspicious = true
      }
      let node = Int(nodeOf[unchecked: position])
      var own: Node.Marks
      if rows[unchecked: position].window == nil, !rows[unchecked: position].isElapsed {
        if marks == nil || grain != isDayGrain || rows[unchecked: position].calendar != calendar {
          calendar = rows[unchecked: position].calendar
          grain = isDayGrain
          marks = tables.table(calendar, pause: nil, isDayGrain: isDayGrain).map {
            tables.marks(of: $0, isDayGrain)
          }
        }
        own = marks ?? 0
        if marks == nil { isSuspicious = true }
      } else {
        own = special(position, node, isDayGrain, &isSuspicious)
      }
      let placement: Placement = duration == 0 ? .raw : isDayGrain ? .day : .minute
      own |= Node.Marks(placement.rawValue) << Node.placementShift
      hots[unchecked: node] = Node(work: Int32(truncatingIfNeeded: duration), marks: own)
      projects[unchecked: node] = Int32(truncatingIfNeeded: owner)
      if isAgain { continue }
      let code = rows[unchecked: position].code
      let known = codes.insert(position, code: code, project: owner) {
        activities[$0].project == owner && activities[$0].code == code
      }
      if known != nil { isSuspicious = true }
    }
    self.isSuspicious = self.isSuspicious || isSuspicious
    nodes.hot = hot
    nodes.project = project
  }

  /// Compiles the calendars that count the lags written in each project's own.
  mutating func tablesOfProjects() -> [Int32] { tables.tablesOfProjects() }

  /// Hands out the nodes, which are kept no longer.
  mutating func takeNodes() -> Nodes {
    var taken = Nodes()
    swap(&taken, &nodes)
    taken.dayMinutesOfTable = tables.dayMinutes
    return taken
  }

  /// The marks of work that stands in a window, or whose duration is elapsed.
  private mutating func special(
    _ position: Int, _ node: Int, _ isDayGrain: Bool, _ isSuspicious: inout Bool
  ) -> Node.Marks {
    let activity = portfolio.activities[position]
    let window = activity.window.map { tables.kind(of: $0) } ?? .some(nil)
    guard let window else {
      isSuspicious = true
      return 0
    }
    let pause = window == .pause ? activity.window : nil
    guard let days = tables.table(activity.calendar, pause: pause, isDayGrain: isDayGrain) else {
      isSuspicious = true
      return 0
    }
    var table = days
    if activity.isElapsed {
      table = tables.clock()
      if nodes.daysOfElapsed.isEmpty {
        nodes.daysOfElapsed = Array(repeating: -1, count: portfolio.activities.count)
      }
      nodes.daysOfElapsed[node] = Int32(truncatingIfNeeded: days)
    }
    var marks = tables.marks(of: table, isDayGrain)
    if activity.isElapsed { marks |= Node.isSlow }
    if window == .inside, activity.duration > 0, PlanLimits.minutes.contains(activity.duration) {
      let list = tables.stretches(
        of: activity, table: table, days: days, isDayGrain: isDayGrain, &nodes)
      if nodes.allowedRow[list] == nodes.allowedRow[list + 1] { longerThanWindow.append(position) }
      if nodes.stretches.isEmpty {
        nodes.stretches = Array(repeating: -1, count: portfolio.activities.count)
      }
      nodes.stretches[node] = Int32(truncatingIfNeeded: list)
      marks |= Node.windowed
    }
    return marks
  }
}

extension Activity {
  /// Whether a number of it may lie outside what can be counted with, or asks for a closer look.
  @inline(__always)
  fileprivate var hasOddNumber: Bool {
    levelingDelay != 0 || !PlanLimits.levels.contains(level)
      || uid.map { !PlanLimits.identifiers.contains($0) } ?? false
  }
}
