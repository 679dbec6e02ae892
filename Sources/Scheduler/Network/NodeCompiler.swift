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
  private var recentWindows = RecentWindows()
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
    nodes.named = []
    nodes.daysOfElapsed = []
    longerThanWindow = []
    let isDay = portfolio.projects.map { $0.grain == .day }
    var hot = [Node](repeating: Node(work: 0, marks: 0), count: count)
    var project = [Int32](repeating: 0, count: count)
    var hots = hot.mutableSpan
    var projects = project.mutableSpan
    let nodeOf = nodeOfActivity.span
    var recent = RecentCalendars()
    var isSuspicious = false
    let minutes = PlanLimits.minutes
    for position in 0..<count {
      let duration = rows[unchecked: position].duration
      let kind = rows[unchecked: position].kind
      let owner = rows[unchecked: position].project
      let isDayGrain = isDay[owner]
      if !minutes.contains(duration) || kind == .milestone && duration > 0 {
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
      if rows[unchecked: position].window == nil, rows[unchecked: position].pauseWindows.isEmpty,
        !rows[unchecked: position].isElapsed
      {
        let known = recent.marks(rows[unchecked: position].calendar, isDayGrain) {
          tables.table($0, pauses: [], isDayGrain: isDayGrain).map {
            tables.marks(of: $0, isDayGrain)
          }
        }
        own = known ?? 0
        if known == nil { isSuspicious = true }
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
    nodes.named.sort()
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
    let name = portfolio.activities[position].window
    if name != nil { nodes.named.append(Int32(truncatingIfNeeded: node)) }
    let duration = portfolio.activities[position].duration
    let isElapsed = portfolio.activities[position].isElapsed
    let calendar = portfolio.activities[position].calendar
    let key = RecentWindows.Key(
      window: name, pauses: portfolio.activities[position].pauseWindows, calendar: calendar,
      isDayGrain: isDayGrain, isElapsed: isElapsed)
    guard let work = recentWindows.work(key) ?? tables.work(key) else {
      isSuspicious = true
      return 0
    }
    recentWindows.note(work, of: key)
    if isElapsed {
      if nodes.daysOfElapsed.isEmpty {
        nodes.daysOfElapsed = Array(repeating: -1, count: portfolio.activities.count)
      }
      nodes.daysOfElapsed[node] = Int32(truncatingIfNeeded: work.calendars.days)
    }
    guard let openings = work.openings, duration > 0, PlanLimits.minutes.contains(duration) else {
      return work.marks
    }
    let list = tables.stretches(of: duration, in: openings, work.calendars, &nodes)
    if nodes.allowedRow[list] == nodes.allowedRow[list + 1] { longerThanWindow.append(position) }
    if nodes.stretches.isEmpty {
      nodes.stretches = Array(repeating: -1, count: portfolio.activities.count)
    }
    nodes.stretches[node] = Int32(truncatingIfNeeded: list)
    return work.marks | Node.windowed
  }
}

extension TableCompiler {
  /// Compiles what work in a window, or with an elapsed duration, has in common with other such work;
  /// nil where its window or calendar is unknown.
  fileprivate mutating func work(_ key: RecentWindows.Key) -> RecentWindows.Work? {
    let window = key.window.map { kind(of: $0) } ?? .some(nil)
    guard let window, key.pauses.allSatisfy({ kind(of: $0) == .pause }),
      let days = table(
        key.calendar, pauses: (window == .pause ? [key.window!] : []) + key.pauses,
        isDayGrain: key.isDayGrain)
    else { return nil }
    let table = key.isElapsed ? clock() : days
    let calendars = WindowCalendars(table: table, days: days, isDayGrain: key.isDayGrain)
    return RecentWindows.Work(
      marks: marks(of: table, key.isDayGrain) | (key.isElapsed ? Node.isSlow : 0),
      calendars: calendars,
      openings: window == .inside ? key.window.map { openings(of: $0, calendars) } : nil)
  }
}

/// The windows and calendars of work that were met last: most such work shares a few.
private struct RecentWindows {
  struct Key: Equatable {
    var window: String?
    var pauses: [String]
    var calendar: String
    var isDayGrain: Bool
    var isElapsed: Bool
  }

  struct Work {
    var marks: Node.Marks
    var calendars: WindowCalendars
    /// The openings of a window that its start must lie in.
    var openings: Range<Int>?
  }

  private var met: [(key: Key, work: Work)] = []

  /// Returns what work has in common that was met lately; nil where it was not.
  func work(_ key: Key) -> Work? { met.first { $0.key == key }?.work }

  /// Notes what was met.
  mutating func note(_ work: Work, of key: Key) {
    if met.contains(where: { $0.key == key }) { return }
    if met.count == 8 { met.removeFirst() }
    met.append((key, work))
  }
}

/// The calendars that were met last, which are found without hashing: few count most of the work.
private struct RecentCalendars {
  private var met: [(calendar: String, isDayGrain: Bool, marks: Node.Marks?)] = []
  /// The one that the last activity has.
  private var last = 0

  /// Returns the marks of a calendar, compiling it where it was not met lately; nil for none.
  @inline(__always)
  mutating func marks(
    _ calendar: String, _ isDayGrain: Bool, compile: (String) -> Node.Marks?
  ) -> Node.Marks? {
    if last < met.count, met[last].isDayGrain == isDayGrain, met[last].calendar == calendar {
      return met[last].marks
    }
    if let known = met.firstIndex(where: {
      $0.isDayGrain == isDayGrain && $0.calendar == calendar
    }) {
      last = known
      return met[known].marks
    }
    if met.count == 8 { met.removeLast() }
    last = met.count
    met.append((calendar, isDayGrain, compile(calendar)))
    return met[last].marks
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
