import CivilTime

/// A plan of the program as plain values, before any file of it is written.
///
/// Instants are minutes since 2000-01-01, as ``Instant`` numbers them.
struct MicrosoftModel {
  /// A link to a predecessor, in the numbers of the format.
  struct Link {
    var predecessor: Int
    var kind: Kind
    /// Minutes, or a percentage.
    var lag = 0
    var isElapsed = false
    var isPercent = false
    /// The number of another unit that counts alike, which the lag is shown in.
    var format: Int?

    enum Kind: Int, CaseIterable {
      case finishToFinish
      case finishToStart
      case startToFinish
      case startToStart
    }

    var isFromFinish: Bool { kind == .finishToFinish || kind == .finishToStart }
    var isToStart: Bool { kind == .finishToStart || kind == .startToStart }
  }

  /// A pause: how much is worked before it, and how many working minutes it lasts.
  struct Pause {
    var after: Int
    var minutes: Int
  }

  enum Phase {
    case notStarted
    case underWay
    case complete
  }

  struct Task {
    /// From 1; parts stand behind their summary.
    var level: Int
    var isSummary = false
    var minutes = 0
    var isElapsed = false
    /// A calendar of ``MinuteTable/known``.
    var calendar = 0
    /// As the format numbers them, 0 to 7.
    var constraint = 0
    var date: Int?
    var deadline: Int?
    /// The dates typed for a task that is scheduled by hand.
    var typed: Range<Int>?
    var isInactive = false
    var phase = Phase.notStarted
    var actualStart = 0
    var actualFinish = 0
    var remaining = 0
    /// When what remains goes on after a rest that began at `stop`.
    var stop: Int?
    var resume: Int?
    var pauses: [Pause] = []
    /// Minutes by the clock.
    var delay = 0
    var links: [Link] = []
    /// The number of another unit that counts alike, which the duration is shown in.
    var format: Int?
    var isUnnamed = false
    var blankRowsAbove = 0
    /// How the file is to tell it.
    var tells = Telling.all
  }

  /// How much a file tells of what follows from the rest.
  enum Telling {
    case all
    /// Dates without a duration.
    case noDuration
    /// No dates, of an inactive task.
    case noDates
    /// A typed start and a duration, without a finish.
    case noTypedFinish
    /// Hours with a fraction.
    case decimalHours
  }

  var start: Int
  var statusDate: Int?
  var honoursConstraints = true
  var tasks: [Task] = []

  // MARK: The outline

  /// The summary above a task.
  func parent(_ task: Int) -> Int? {
    (0..<task).last { tasks[$0].isSummary && tasks[$0].level == tasks[task].level - 1 }
  }

  /// The parts right below a summary.
  func parts(_ summary: Int) -> [Int] {
    tasks.indices.filter { $0 > summary && parent($0) == summary }
  }

  /// The summaries above a task that bind it: up to the nearest whose dates are typed, which not even
  /// what lies above it reaches through.
  func binding(_ task: Int) -> [Int] {
    guard let above = parent(task), tasks[above].typed == nil, !tasks[above].isInactive
    else { return [] }
    return [above] + binding(above)
  }

  /// The work that a link to a task binds: itself, or all below a summary that it reaches.
  func reached(_ task: Int) -> [Int] {
    if !tasks[task].isSummary { return [task] }
    return tasks.indices.filter { !tasks[$0].isSummary && binding($0).contains(task) }
  }

  /// The nearest summary above a task whose dates are typed.
  func typedAbove(_ task: Int) -> Int? {
    guard let above = parent(task) else { return nil }
    return tasks[above].typed != nil ? above : typedAbove(above)
  }

  // MARK: Time

  func table(_ task: Int) -> MinuteTable {
    tasks[task].isElapsed ? MinuteTable.clock : MinuteTable.known[tasks[task].calendar]
  }

  /// The successor's calendar counts a lag; that of a successor that lasts by the clock the project's.
  func lagTable(_ link: Link, to successor: Int) -> MinuteTable {
    if link.isElapsed { return MinuteTable.clock }
    return MinuteTable.known[tasks[successor].isElapsed ? 0 : tasks[successor].calendar]
  }

  func lag(_ link: Link) -> Int {
    link.isPercent ? link.lag * tasks[link.predecessor].minutes / 100 : link.lag
  }

  /// How long a task takes, its pauses included.
  func span(_ task: Int) -> Int {
    tasks[task].minutes + tasks[task].pauses.reduce(0) { $0 + $1.minutes }
  }

  /// How long what remains of it takes.
  func rest(_ task: Int) -> Int {
    let done = tasks[task].minutes - tasks[task].remaining
    return tasks[task].pauses.reduce(tasks[task].remaining) {
      $1.after > done ? $0 + $1.minutes : $0
    }
  }
}
