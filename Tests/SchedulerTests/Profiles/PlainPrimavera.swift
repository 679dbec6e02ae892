import CivilTime
import Control
import Plan
import Scheduler

/// The rules of Primavera as `docs/scheduling.md` 14 says them, minute by minute and sweep by sweep:
/// slow, and too plain to be wrong in the same way as the passes.
///
/// It knows work and milestones. Nothing is ordered: every date is computed again and again until
/// none changes.
struct PlainPrimavera {
  let plan: RandomPrimavera
  var early: [ClosedSpan]
  var late: [ClosedSpan]
  /// The late finish of each before it was brought into its own working time.
  var raw: [Int]
  /// What remains to be done of each.
  var remaining: [Int]
  /// The last early finish of each project.
  var finish: [Int] = []
  var free: [Int]

  /// A start and a finish in minutes; either may be the earlier, of late dates.
  struct ClosedSpan: Equatable {
    var start: Int
    var finish: Int
  }

  init(_ plan: RandomPrimavera) {
    self.plan = plan
    let count = plan.portfolio.activities.count
    early = Array(repeating: .init(start: 0, finish: 0), count: count)
    late = early
    raw = Array(repeating: 0, count: count)
    free = raw
    remaining = plan.portfolio.activities.indices.map(plan.remaining)
    let whole = remaining
    settle { plain in
      plain.remaining = whole
      for i in 0..<count { plain.early[i] = plain.forward(i) }
      return plain.early
    }
    finish = plan.portfolio.projects.indices.map { project in
      early.indices.filter { plan.project($0) == project }.map { early[$0].finish }.max() ?? 0
    }
    settle { plain in
      for i in 0..<count { plain.late[i] = plain.backward(i) }
      return plain.late
    }
    takeFreeFloat()
  }

  private mutating func settle(_ sweep: (inout PlainPrimavera) -> [ClosedSpan]) {
    var last: [ClosedSpan] = []
    while true {
      let next = sweep(&self)
      if next == last { return }
      last = next
    }
  }

  // MARK: Early dates

  private mutating func forward(_ i: Int) -> ClosedSpan {
    let activity = plan.portfolio.activities[i]
    let calendar = plan.calendar(i)
    let record = plan.record(i)
    let phase = plan.phase(i)
    let dataDate = plan.dataDate(i)
    let begin = plan.portfolio.projects[activity.project].start.map { Int($0.minute) } ?? dataDate
    let floor = phase == .notStarted ? max(begin, dataDate) : dataDate
    var starts = [floor]
    if let resumes = record?.resumes, phase == .inProgress { starts.append(Int(resumes.minute)) }
    var finishes: [(at: Int, relation: Relation?)] = []
    let relations = plan.relations(to: i)
    for relation in relations where counts(relation) {
      let y = bound(relation)
      if relation.kind.isToStart { starts.append(y) } else { finishes.append((y, relation)) }
    }
    if phase == .complete {
      let t = (starts + finishes.map(\.at)).max()!
      let shown = activity.kind == .milestone ? plan.forward(t, i) : t
      return ClosedSpan(start: shown, finish: shown)
    }
    let isDriven = !relations.isEmpty || !activity.constraints.filter(\.kind.hasDate).isEmpty
    for constraint in activity.constraints where phase == .notStarted {
      guard let date = constraint.date.map({ Int($0.minute) }) else { continue }
      switch constraint.kind {
      case .startNoEarlierThan, .startOn: starts.append(date)
      case .finishNoEarlierThan, .finishOn: finishes.append((date, nil))
      default: break
      }
    }
    let fixed = activity.constraints.first {
      $0.kind == .mandatoryFinish || ($0.kind == .mandatoryStart && phase == .notStarted)
    }
    let fixedAt = fixed?.date.map { Int($0.minute) }
    if activity.kind == .milestone {
      var t = (starts + finishes.map(\.at)).max()!
      if let fixedAt { t = max(fixedAt, dataDate) }
      if activity.edge == .start {
        if isDriven && !(relations.isEmpty && t == floor) {
          t = calendar.startForm(calendar.worked(t))
        }
      } else {
        t = plan.forward(t, i)
      }
      return ClosedSpan(start: t, finish: t)
    }
    var w = calendar.worked(starts.max()!)
    let last = finishes.map(\.at).max()
    if let last { w = max(w, calendar.worked(last) - remaining[i]) }
    if let fixedAt {
      w = calendar.worked(fixedAt) - (fixed!.kind == .mandatoryFinish ? remaining[i] : 0)
    }
    if let expected = record?.expectedFinish, !plan.isLate(i), fixed?.kind != .mandatoryFinish,
      relations.allSatisfy({ $0.kind.isToStart })
    {
      remaining[i] = max(0, calendar.worked(Int(expected.minute)) - w)
    }
    let end = w + remaining[i]
    var span = ClosedSpan(start: calendar.startForm(w), finish: calendar.finishForm(end))
    if remaining[i] == 0 { return ClosedSpan(start: span.start, finish: span.start) }
    if fixed?.kind == .mandatoryFinish {
      span.finish = max(span.finish, fixedAt!)
    } else if let last, calendar.worked(last) == end {
      // The relations without a lag, or with a lead, whose instant it is.
      let lags = finishes.filter { $0.at == last }.compactMap(\.relation)
        .filter { plan.phase($0.predecessor) == .notStarted && phase == .notStarted }
        .map(\.lag.minutes).filter { $0 <= 0 }
      if let lag = lags.min() {
        let isShown = lag < 0 || plan.isWithin(last, i)
        span.finish = max(span.finish, isShown ? last : calendar.startForm(end))
      }
    }
    return span
  }

  /// Whether a relation counts: override drops those to the start of begun work, and to finished work.
  func counts(_ relation: Relation) -> Bool {
    let i = relation.successor
    guard plan.overrides(i) else { return true }
    switch plan.phase(i) {
    case .notStarted: return true
    case .inProgress: return !relation.kind.isToStart
    case .complete: return false
    }
  }

  private func bound(_ relation: Relation) -> Int {
    let (i, j) = (relation.predecessor, relation.successor)
    let lags = plan.lagCalendar(relation)
    let lag = relation.lag.minutes
    let y: Int
    switch (relation.kind.isFromFinish, plan.phase(i)) {
    case (true, .complete):
      if !relation.kind.isToStart, plan.phase(j) != .complete {
        y = lags.add(plan.actualFinish(i), lag)
      } else {
        y = lags.add(early[i].finish, plan.phase(j) == .notStarted ? left(relation) : 0)
      }
    case (true, _): y = lags.add(early[i].finish, lag)
    case (false, .notStarted): y = lags.add(early[i].start, lag)
    case (false, .inProgress) where plan.countsFromActual(j): y = lags.add(plan.actualStart(i), lag)
    case (false, _): y = lags.add(early[i].start, plan.phase(j) == .complete ? 0 : left(relation))
    }
    return lag < 0 ? max(y, plan.dataDate(j)) : y
  }

  /// What is left at the data date of a lag since what has happened.
  func left(_ relation: Relation) -> Int {
    let i = relation.predecessor
    let lags = plan.lagCalendar(relation)
    let since = relation.kind.isFromFinish ? plan.actualFinish(i) : plan.actualStart(i)
    let passed = max(0, lags.worked(plan.dataDate(i)) - lags.worked(since))
    return max(0, relation.lag.minutes - passed)
  }
}
