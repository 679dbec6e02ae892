import CivilTime
import Plan

/// What lies on each item: how far it has come, how long it takes, its constraints.
struct MicrosoftWork {
  /// An instant that is not there.
  static let none = Int.min

  var phase: [Situation.Phase] = []
  var actualStart: [Int] = []
  var actualFinish: [Int] = []
  /// The whole duration and what remains of it, in working minutes of the item's calendar.
  var duration: [Int] = []
  var remaining: [Int] = []
  /// From when on begun work goes on after a rest; ``none`` where it does not rest.
  var resumes: [Int] = []
  /// The dates that stand as typed, and whether it moves nobody (an inactive task).
  var typed: [TypedDates?] = []
  var isInactive: [Bool] = []
  /// The constraint, its date, and whether it may overrule logic.
  var constraint: [Constraint.Kind?] = []
  var constraintDate: [Int] = []
  var pullsBeforeLogic: [Bool] = []
  /// The date by which it should be finished; `Int.max` without one.
  var deadline: [Int] = []
  /// The wall-clock minutes by which levelling put it off.
  var levelingDelay: [Int] = []
  /// The pauses in the work, of the items that have any.
  var pauses: [Int: [Pause]] = [:]
  let clock: ProfileClock

  init(_ items: MicrosoftItems, _ network: Network, _ situation: Situation) {
    clock = ProfileClock(network.tables)
    let portfolio = network.portfolio
    let honours = portfolio.projects.map { project in
      project.fields.last { $0.name == "HonorConstraints" }.map { $0.value != "0" } ?? true
    }
    var deadlines = portfolio.projects.map { _ in [String: Int]() }
    for (index, project) in portfolio.projects.enumerated() where project.profile == .msp {
      for required in project.requiredDates {
        guard let code = required.activity else { continue }
        let minute = Int(required.finish.minute)
        deadlines[index][code] = min(deadlines[index][code] ?? minute, minute)
      }
    }
    for (item, position) in items.activity.enumerated() {
      let activity = portfolio.activities[position]
      let node = network.node(of: position)
      let isWork = items.role[item] == .work
      phase.append(isWork ? situation.phase[node] : .notStarted)
      actualStart.append(isWork ? Int(situation.actualStart[node]) : Self.none)
      actualFinish.append(isWork ? Int(situation.actualFinish[node]) : Self.none)
      let minutes = isWork ? activity.duration : 0
      typed.append(activity.typedDates)
      isInactive.append(activity.typedDates?.reason == .inactive)
      duration.append(minutes)
      remaining.append(
        phase[item] == .notStarted ? minutes : isWork ? Int(situation.work[node]) : 0)
      resumes.append(
        !isWork || situation.resumes.isEmpty || situation.resumes[node] == Int32.min
          ? Self.none : Int(situation.resumes[node]))
      let held = activity.constraints.first
      constraint.append(held?.kind)
      constraintDate.append(held?.date.map { Int($0.minute) } ?? Self.none)
      pullsBeforeLogic.append(honours[activity.project])
      deadline.append(deadlines[activity.project][activity.code] ?? Int.max)
      levelingDelay.append(isWork ? activity.levelingDelay : 0)
      if isWork, let dates = activity.typedDates, dates.reason != .manual {
        duration[item] = max(
          0,
          clock.work(items.table[item], Int(dates.finish.minute))
            - clock.work(items.table[item], Int(dates.start.minute)))
        if phase[item] == .notStarted { remaining[item] = duration[item] }
      }
      if isWork, activity.typedDates == nil, !activity.fields.isEmpty {
        let pauses = activity.pauses
        if !pauses.isEmpty { self.pauses[item] = pauses }
      }
    }
  }

  /// Lets an item take another time: all of what has not begun, of other work what remains.
  ///
  /// Where dates are typed those say how long work lasts that has not begun.
  mutating func take(_ minutes: Int, at item: Int) {
    if phase[item] == .notStarted {
      if let typed = typed[item], typed.reason != .manual { return }
      duration[item] = minutes
    }
    remaining[item] = minutes
  }

  /// Whether it goes as late as it can.
  func isLate(_ item: Int) -> Bool {
    constraint[item] == .zeroTotalFloat || constraint[item] == .zeroFreeFloat
  }

  /// Whether it stands at its late dates, where those leave it any slack.
  func goesLate(_ item: Int) -> Bool {
    isLate(item) && phase[item] == .notStarted && typed[item] == nil
  }

  // MARK: Instants of one item

  /// The first instant at or after `t` at which the item can start.
  ///
  /// A milestone may stand at the end of a shift, where work cannot start.
  func start(_ table: Int32, _ t: Int, isMilestone: Bool) -> Int {
    let work = clock.work(table, t)
    if isMilestone, clock.finish(table, work) == t { return t }
    return clock.start(table, work)
  }

  /// The last instant at or before `t` at which the item can finish.
  func finish(_ table: Int32, _ t: Int, isMilestone: Bool) -> Int {
    let work = clock.work(table, t)
    if isMilestone, clock.start(table, work) == t { return t }
    return clock.finish(table, work)
  }

  /// The finish of work of so many minutes from `start` on, without a pause.
  func finish(_ table: Int32, from start: Int, _ minutes: Int) -> Int {
    minutes == 0 ? start : clock.finish(table, clock.work(table, start) + minutes)
  }

  /// The start of work of so many minutes that ends at `finish`, without a pause.
  func start(_ table: Int32, to finish: Int, _ minutes: Int) -> Int {
    minutes == 0 ? finish : clock.start(table, clock.work(table, finish) - minutes)
  }

  // MARK: The whole work of an item, pauses included

  /// How long an item takes from its start to its finish, in minutes of its calendar.
  func span(_ item: Int) -> Int { duration[item] + pausing(item) }

  /// How long what remains of an item takes.
  func remainingSpan(_ item: Int) -> Int {
    remaining[item] + pausing(item, behind: duration[item] - remaining[item])
  }

  /// The minutes of the pauses behind so much work.
  private func pausing(_ item: Int, behind done: Int = 0) -> Int {
    if pauses.isEmpty { return 0 }
    return (pauses[item] ?? []).reduce(0) { $1.after > done ? $0 + $1.minutes : $0 }
  }
}

extension MicrosoftWork {
  /// The typed dates of the summary right above an item, where they do not follow its parts.
  func typedAbove(_ item: Int, _ items: MicrosoftItems) -> TypedDates? {
    let summary = items.summaryAbove[item]
    guard summary >= 0, items.gateAbove[item] < 0, let dates = typed[summary],
      dates.reason != .inactive
    else { return nil }
    return dates
  }
}

extension MicrosoftWork {
  /// When what remains of work under way goes on, for a finish of it.
  func restStart(_ item: Int, _ table: Int32, finish: Int) -> Int {
    let resumed = resumes[item]
    if resumed != Self.none { return max(resumed, actualStart[item]) }
    return start(table, to: finish, remainingSpan(item))
  }

  /// The finish typed at the nearest summary above a manual task, which holds the task's own late
  /// finish; nil for none, and where a constraint of its own says when it may lie.
  func roof(_ item: Int, _ items: MicrosoftItems) -> Int? {
    let above = items.typedAbove[item]
    guard above >= 0, constraint[item] == nil, typed[item]?.reason == .manual,
      let dates = typed[items.exit[above]], dates.reason == .manual
    else { return nil }
    return Int(dates.finish.minute)
  }
}
