import CivilTime
import Plan
import Scheduler

@testable import Analysis

/// A random life of a plan: reports, changes of work, relations, calendars and windows, and undo, week by week.
struct RandomHistory {
  private(set) var periods: [DelayPeriod] = []
  /// The identity of the milestone at the end.
  let carrier: Int
  /// The identity of work that is done in the first week, however late, and holds nothing.
  let side: Int
  private(set) var sideIsEarly = true
  private var random: Seeded
  private var state: DelayState
  private var undoable: [DelayState] = []
  private var nextIdentity = 1000
  private var nextNumber = 1

  static let start = Day(year: 2026, month: 3, day: 2)!

  init(seed: UInt64) {
    random = Seeded(seed &+ 77_000)
    var plan = RandomRescue(seed: seed).portfolio
    for index in plan.activities.indices {
      plan.activities[index].owner = random.pick(["甲", "乙", "丙"])
    }
    carrier = 100 + plan.activities.count - 1
    side = 99
    var identities = plan.activities.indices.map { 100 + $0 }
    plan.activities.append(
      Activity(
        project: 0, code: "SIDE", name: "SIDE", kind: .task, duration: 480, calendar: "seven",
        owner: "丁"))
    plan.relations.append(
      Relation(predecessor: plan.activities.count - 1, successor: plan.activities.count - 2))
    identities.append(side)
    state = DelayState(plan, [], identities: identities)
    var moment = Instant(Self.start - 1, minuteOfDay: 480)
    var first = state
    for week in 1...random.number(1...4) {
      let close = Instant(Self.start + 7 * week, minuteOfDay: 480)
      var revisions: [(revision: DelayRevision, state: DelayState)] = []
      for _ in 0..<random.pick([0, 0, 0, 1, 1, 2, 3]) {
        let isUndo = revise()
        let revision = DelayRevision(
          number: nextNumber, who: "计划员", command: "edit", isUndo: isUndo)
        nextNumber += 1
        revisions.append((revision, state))
      }
      if random.chance(90) { report(by: close, isFirst: week == 1) }
      // The reports of a week are known to all that is told of it.
      periods.append(DelayPeriod(from: moment, first, by: revisions, to: close, state))
      (moment, first) = (close, state)
    }
  }

  /// Changes the plan somehow; whether that takes back a change.
  private mutating func revise() -> Bool {
    if let last = undoable.popLast(), random.chance(30) {
      // Whatever was reported since stays.
      let progress = state.progress.compactMap { record -> ProgressRecord? in
        let identity = state.identities[record.activity]
        guard let position = last.identities.firstIndex(of: identity) else { return nil }
        var record = record
        record.activity = position
        return record
      }
      state = DelayState(last.portfolio, progress, identities: last.identities)
      return true
    }
    undoable.append(state)
    let tasks = state.portfolio.activities.indices.filter {
      state.portfolio.activities[$0].kind == .task && state.portfolio.activities[$0].window == nil
        && state.portfolio.activities[$0].code != "SIDE"
    }
    switch random.number(0...6) {
    case 0, 1:
      guard let task = tasks.isEmpty ? nil : random.pick(tasks) else { break }
      state.portfolio.activities[task].duration = 480 * random.number(1...9)
    case 2:
      guard !state.portfolio.relations.isEmpty else { break }
      let relation = random.number(0...(state.portfolio.relations.count - 1))
      state.portfolio.relations[relation].lag = random.lag()
    case 3:
      let position = state.portfolio.activities.count
      state.portfolio.activities.append(
        Activity(
          project: 0, code: "N\(position)", name: "N", kind: .task,
          duration: 480 * random.number(1...20), calendar: "five", owner: "甲"))
      state.identities.append(nextIdentity)
      nextIdentity += 1
      let end = state.identities.firstIndex(of: carrier)!
      state.portfolio.relations.append(Relation(predecessor: position, successor: end))
    case 4:
      let calendar = random.number(0...1)
      let day = Self.start + random.number(0...40)
      guard !state.portfolio.calendars[calendar].exceptions.contains(where: { $0.day == day })
      else { break }
      state.portfolio.calendars[calendar].exceptions.append(
        CalendarException(day: day, shifts: [], cause: "放假"))
      state.portfolio.calendars[calendar].exceptions.sort { $0.day < $1.day }
    case 5:
      guard let task = tasks.isEmpty ? nil : random.pick(tasks) else { break }
      state.portfolio.activities[task].calendar = random.pick(["five", "seven"])
    default:
      guard tasks.count > 2 else { break }
      remove(random.pick(tasks))
    }
    return false
  }

  private mutating func remove(_ gone: Int) {
    func moved(_ position: Int) -> Int? {
      position == gone ? nil : position > gone ? position - 1 : position
    }
    state.portfolio.activities.remove(at: gone)
    state.identities.remove(at: gone)
    state.portfolio.relations = state.portfolio.relations.compactMap { relation in
      guard let from = moved(relation.predecessor), let to = moved(relation.successor) else {
        return nil
      }
      var relation = relation
      (relation.predecessor, relation.successor) = (from, to)
      return relation
    }
    state.progress = state.progress.compactMap { record in
      guard let activity = moved(record.activity) else { return nil }
      var record = record
      record.activity = activity
      return record
    }
  }

  /// Reports on work that was to be under way, more or less as it was to be.
  private mutating func report(by close: Instant, isFirst: Bool) {
    guard let network = try? Network(state.portfolio),
      let schedule = try? network.schedule(
        progress: state.progress, dataDate: close + -7 * 1440)
    else { return }
    for position in state.portfolio.activities.indices {
      let identity = state.identities[position]
      if identity == carrier { continue }
      if identity == side {
        guard isFirst else { continue }
        let day = Self.start + random.number(2...5)
        state.progress.append(
          ProgressRecord(
            activity: position, date: close, actualStart: Instant(day, minuteOfDay: 480),
            actualFinish: Instant(day, minuteOfDay: 1080)))
        continue
      }
      let dates = schedule.activities[position]
      guard dates.phase != .complete, dates.earlyStart < close, random.chance(85) else { continue }
      let isMilestone = state.portfolio.activities[position].kind == .milestone
      let planned = dates.actualStart ?? dates.earlyStart
      let begun =
        dates.actualStart == nil ? planned + 1440 * random.pick([-1, 0, 0, 0, 1, 2, 4]) : planned
      guard begun < close else { continue }
      let start = dates.actualStart == nil ? begun : nil
      let finish = dates.earlyFinish + 1440 * random.pick([-2, -1, 0, 0, 1, 3])
      if isMilestone {
        state.progress.append(
          ProgressRecord(activity: position, date: close, actualFinish: begun))
      } else if finish < close, finish > begun, random.chance(70) {
        state.progress.append(
          ProgressRecord(
            activity: position, date: close, actualStart: start, actualFinish: finish))
      } else {
        state.progress.append(
          ProgressRecord(
            activity: position, date: close, actualStart: start,
            remaining: 480 * random.number(1...8), note: random.chance(20) ? "等材料" : ""))
      }
    }
  }

  /// A random earlier order of the same reports, of which those of one work and date keep their order.
  static func shuffled(_ period: DelayPeriod, seed: UInt64) -> DelayPeriod {
    var random = Seeded(seed)
    var result = period
    let groups = Dictionary(grouping: period.after.progress) { [$0.activity, Int($0.date.minute)] }
    let ordered = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    result.after.progress = ordered.shuffled(using: &random).flatMap(\.self)
    return result
  }
}
