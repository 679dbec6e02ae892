import CivilTime
import Control
import Plan
import Scheduler

/// The late dates and free float of the plain reference.
extension PlainPrimavera {
  mutating func backward(_ i: Int) -> ClosedSpan {
    let activity = plan.portfolio.activities[i]
    let calendar = plan.calendar(i)
    let required = plan.portfolio.projects[activity.project].requiredDates.first?.finish.minute
    let base = required.map(Int.init) ?? finish[activity.project]
    var limits: [(finish: Int, start: Int?)] = [(base, nil)]
    let relations = plan.relations(from: i).filter(counts)
    for relation in relations {
      let j = relation.successor
      let lag = lateLag(relation)
      var end = relation.kind.isToStart ? late[j].start : late[j].finish
      let isMilestone = plan.portfolio.activities[j].kind == .milestone
      if lag != 0, relation.lag.counting == .elapsed, isMilestone, plan.phase(j) != .complete {
        end = raw[j]
      }
      let x = plan.lagCalendar(relation).add(end, -lag)
      if relation.kind.isFromFinish {
        limits.append((x, nil))
      } else {
        let keeps =
          relation.lag.minutes <= 0 && plan.phase(i) == .notStarted && plan.phase(j) == .notStarted
        limits.append((calendar.add(x, remaining[i]), keeps ? plan.back(x, i) : nil))
      }
    }
    var t = limits.map(\.finish).min()!
    var start = limits.filter { $0.finish == t }.compactMap(\.start).min()
    var isBase = relations.isEmpty
    if plan.phase(i) != .complete {
      for constraint in activity.constraints {
        guard let date = constraint.date.map({ Int($0.minute) }) else { continue }
        let isPlanned = plan.phase(i) == .notStarted
        var pulled: Int?
        switch constraint.kind {
        case .startNoLaterThan, .startOn:
          pulled = isPlanned ? calendar.add(date, remaining[i]) : nil
        case .finishNoLaterThan, .finishOn: pulled = date
        default: break
        }
        if let pulled, pulled < t { (t, start, isBase) = (pulled, nil, false) }
      }
      for constraint in activity.constraints {
        guard let date = constraint.date.map({ Int($0.minute) }) else { continue }
        if constraint.kind == .mandatoryStart, plan.phase(i) == .notStarted {
          let end = calendar.add(date, remaining[i])
          (isBase, t, start) = (isBase && end == t, end, nil)
        }
        if constraint.kind == .mandatoryFinish {
          (isBase, t, start) = (isBase && date == t, date, nil)
        }
      }
    }
    raw[i] = t
    let amount = remaining[i]
    let shown: Int
    if plan.phase(i) == .complete {
      shown = t
    } else if activity.kind == .milestone, activity.edge == .start {
      shown = isBase ? t : plan.back(t, i)
    } else {
      shown = calendar.finishForm(calendar.worked(t))
    }
    let begin = amount == 0 ? shown : start ?? calendar.startForm(calendar.worked(t) - amount)
    return ClosedSpan(start: begin, finish: shown)
  }

  private func lateLag(_ relation: Relation) -> Int {
    let (i, j) = (relation.predecessor, relation.successor)
    let lag = relation.lag.minutes
    let phases = (plan.phase(i), plan.phase(j))
    switch (relation.kind.isFromFinish, phases.0, phases.1) {
    case (true, .complete, .inProgress): return 0
    case (true, .complete, _): return left(relation)
    case (true, _, .complete): return relation.kind.isToStart ? 0 : lag
    case (true, _, _): return lag
    case (false, .notStarted, _): return lag
    case (false, .complete, .inProgress), (false, .inProgress, .complete): return 0
    case (false, .inProgress, _) where plan.countsFromActual(j):
      let lags = plan.lagCalendar(relation)
      let passed = lags.worked(early[i].start) - lags.worked(plan.actualStart(i))
      return max(0, lag - max(0, passed))
    default: return left(relation)
    }
  }

  // MARK: Free float

  /// From the last of a chain to the first, because late work takes it on the way.
  mutating func takeFreeFloat() {
    var waiting = Set(plan.portfolio.activities.indices)
    while !waiting.isEmpty {
      let next = waiting.filter { i in
        plan.relations(from: i).allSatisfy { !waiting.contains($0.successor) }
      }
      for i in next { takeFreeFloat(i) }
      waiting.subtract(next)
    }
  }

  private mutating func takeFreeFloat(_ i: Int) {
    let activity = plan.portfolio.activities[i]
    let isFixed = activity.constraints.contains { $0.kind == .mandatoryFinish }
    if plan.phase(i) == .complete || isFixed || plan.record(i)?.expectedFinish != nil { return }
    let calendar = plan.calendar(i)
    let relations = plan.relations(from: i)
    let horizon =
      ([activity.project] + relations.map { plan.project($0.successor) }).map { finish[$0] }.max()!
    var limits = [horizon]
    for relation in relations.filter(counts) {
      if !relation.kind.isFromFinish, plan.phase(i) != .notStarted { continue }
      let end =
        relation.kind.isToStart ? early[relation.successor].start : early[relation.successor].finish
      let x = plan.lagCalendar(relation).add(end, -relation.lag.minutes)
      limits.append(relation.kind.isFromFinish ? x : calendar.add(x, remaining[i]))
    }
    let least = limits.map(calendar.worked).min()!
    let room = max(0, least - calendar.worked(early[i].finish))
    guard plan.isLate(i), plan.phase(i) == .notStarted, room > 0 else {
      free[i] = room
      return
    }
    if activity.kind == .milestone {
      let at = limits.filter { calendar.worked($0) == least }.min()!
      early[i].start = max(early[i].start, plan.back(at, i))
      early[i].finish = early[i].start
    } else {
      let w = calendar.worked(early[i].start) + room
      early[i].start = calendar.startForm(w)
      early[i].finish = remaining[i] == 0 ? early[i].start : calendar.finishForm(w + remaining[i])
    }
  }
}
