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
      if isWork, let dates = activity.typedDates {
        duration[item] = max(
          0,
          clock.work(items.table[item], Int(dates.finish.minute))
            - clock.work(items.table[item], Int(dates.start.minute)))
        if phase[item] == .notStarted { remaining[item] = duration[item] }
      }
    }
  }

  /// Whether it goes as late as it can.
  func isLate(_ item: Int) -> Bool {
    constraint[item] == .zeroTotalFloat || constraint[item] == .zeroFreeFloat
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

  /// The finish of work from `start` on.
  func finish(_ table: Int32, from start: Int, _ minutes: Int) -> Int {
    minutes == 0 ? start : clock.finish(table, clock.work(table, start) + minutes)
  }

  /// The start of work that ends at `finish`.
  func start(_ table: Int32, to finish: Int, _ minutes: Int) -> Int {
    minutes == 0 ? finish : clock.start(table, clock.work(table, finish) - minutes)
  }
}
