import CivilTime

/// The rules of Microsoft Project as `docs/scheduling.md` 15 says them, one task and one sweep at a
/// time: slow, and too plain to be wrong in the same way as the passes.
///
/// Nothing is ordered and no summary carries anything: a link at a summary is looked up again for
/// every part it reaches, and every date is computed until none changes.
struct MicrosoftReference {
  let plan: MicrosoftModel
  /// Of the work, nil where there is none; summaries follow from it, see ``dates(of:in:)``.
  var early: [Span?]
  var late: [Span?]
  /// Where work stands: late where it goes as late as it can.
  var shown: [Span?]
  /// The finish of the project, which late dates count back from.
  var finish = 0
  var total: [Int]
  var free: [Int]

  struct Span: Equatable {
    var start: Int
    var finish: Int
  }

  init(_ plan: MicrosoftModel) {
    self.plan = plan
    early = Array(repeating: nil, count: plan.tasks.count)
    late = early
    shown = early
    total = Array(repeating: 0, count: plan.tasks.count)
    free = total
    settle()
    if plan.tasks.contains(where: { $0.constraint == 1 }) {
      let first = late
      early = early.map { _ in nil }
      settle(first)
    }
    for i in plan.tasks.indices where isOpen(i) { takeFloats(i) }
  }

  /// Finds early dates, the finish of the project and late dates.
  private mutating func settle(_ asLate: [Span?]? = nil) {
    repeatUntilStill { reference in
      for i in reference.work {
        reference.early[i] = reference.forward(i)
        let slack = reference.isLate(i) ? asLate?[i] : nil
        let early = reference.early[i]
        reference.shown[i] = slack.map { $0.start > early!.start ? $0 : early! } ?? early
      }
      return reference.early + reference.shown
    }
    finish =
      plan.tasks.indices.compactMap { i in
        let task = plan.tasks[i]
        return task.isInactive ? nil : task.isSummary ? task.typed?.upperBound : early[i]?.finish
      }.max() ?? plan.start
    late = late.map { _ in nil }
    repeatUntilStill { reference in
      for i in reference.work { reference.late[i] = reference.backward(i) }
      return reference.late
    }
  }

  private mutating func repeatUntilStill(_ sweep: (inout MicrosoftReference) -> [Span?]) {
    var last: [Span?] = []
    while true {
      let next = sweep(&self)
      if next == last { return }
      last = next
    }
  }

  /// What is there and is no summary.
  var work: [Int] {
    plan.tasks.indices.filter { !plan.tasks[$0].isSummary && !plan.tasks[$0].isInactive }
  }

  func isOpen(_ i: Int) -> Bool {
    let task = plan.tasks[i]
    return !task.isSummary && !task.isInactive && task.phase != .complete
  }

  /// Whether it goes as late as it can.
  func isLate(_ i: Int) -> Bool {
    let task = plan.tasks[i]
    return task.constraint == 1 && task.phase == .notStarted && task.typed == nil
  }

  /// The dates of a task; a summary spans its active parts, unless its dates are typed.
  func dates(of i: Int, in all: [Span?]) -> Span? {
    let task = plan.tasks[i]
    if task.isInactive { return nil }
    if !task.isSummary { return all[i] }
    if let typed = task.typed { return Span(start: typed.lowerBound, finish: typed.upperBound) }
    let parts = plan.parts(i).compactMap { dates(of: $0, in: all) }
    guard let start = parts.map(\.start).min(), let finish = parts.map(\.finish).max()
    else { return nil }
    return Span(start: start, finish: finish)
  }

  // MARK: Early dates

  /// What a link asks of its successor; nil where nothing stands behind it.
  private func ask(_ link: MicrosoftModel.Link, of successor: Int) -> Int? {
    let seen: Int?
    if plan.tasks[link.predecessor].isInactive {
      seen = handedOn(link.predecessor)
    } else {
      let span = dates(of: link.predecessor, in: shown)
      seen = link.isFromFinish ? span?.finish : span?.start
    }
    return seen.map { plan.lagTable(link, to: successor).add(plan.lag(link), to: $0) }
  }

  /// An inactive task takes no time: what its own predecessors ask of it its successors hear.
  private func handedOn(_ i: Int) -> Int? {
    plan.links(to: i).compactMap { ask($0, of: i) }.max()
  }

  private func forward(_ i: Int) -> Span {
    let task = plan.tasks[i]
    let table = plan.table(i)
    if let typed = task.typed { return Span(start: typed.lowerBound, finish: typed.upperBound) }
    switch task.phase {
    case .complete: return Span(start: task.actualStart, finish: task.actualFinish)
    case .underWay:
      let finish =
        task.resume.map { end(table, max($0, task.actualStart), plan.rest(i)) }
        ?? end(table, task.actualStart, plan.span(i))
      return Span(start: task.actualStart, finish: finish)
    case .notStarted: break
    }
    let span = plan.span(i)
    var starts: [Int] = []
    var finishes: [Int] = []
    for binding in [i] + plan.binding(i) {
      for link in plan.links(to: binding) {
        guard let y = ask(link, of: binding) else { continue }
        if link.isToStart { starts.append(y) } else { finishes.append(y) }
      }
    }
    for summary in plan.binding(i) where [2, 4].contains(plan.tasks[summary].constraint) {
      starts.append(plan.tasks[summary].date!)
    }
    if let above = plan.parent(plan.binding(i).last ?? i), let typed = plan.tasks[above].typed {
      starts.append(typed.lowerBound)
    }
    if let last = finishes.max() { starts += [plan.start, begin(table, last, span)] }
    let isDriven = !starts.isEmpty
    if !isDriven {
      let own = task.constraint == 4 ? task.date : nil
      starts = [own ?? (task.constraint == 6 ? begin(table, task.date!, span) : plan.start)]
    }
    // A milestone that nothing binds stands where it is told to, be that working time or not.
    var start = starts.max()!
    if isDriven || span > 0 { start = placed(table, start, span) }
    if task.delay > 0 {
      if task.constraint == 4, task.date! > start { start = placed(table, task.date!, span) }
      start = placed(table, start + task.delay, span)
    }
    return constrained(i, Span(start: start, finish: end(table, start, span)))
  }

  /// Lays the constraint of a task over its dates.
  private func constrained(_ i: Int, _ dates: Span) -> Span {
    let task = plan.tasks[i]
    let table = plan.table(i)
    let span = plan.span(i)
    guard let date = task.date else { return dates }
    let from = span == 0 ? date : table.morning(table.worked(date))
    let begun = Span(start: from, finish: end(table, from, span))
    let ended = Span(start: begin(table, date, span), finish: date)
    let pulls = plan.honoursConstraints
    return switch task.constraint {
    case 2 where pulls || dates.start < from: begun
    case 3 where pulls || dates.finish < date: ended
    case 4 where dates.start < from: begun
    case 5 where pulls && dates.start > from: begun
    case 6 where dates.finish < date: ended
    case 7 where pulls && dates.finish > date: ended
    default: dates
    }
  }

  // MARK: Instants

  /// Where work or a milestone may start from `t` on: a milestone at any edge of a shift too.
  func placed(_ table: MinuteTable, _ t: Int, _ span: Int) -> Int {
    span == 0 && table.touches(t) ? t : table.morning(table.worked(t))
  }

  func end(_ table: MinuteTable, _ start: Int, _ span: Int) -> Int {
    span == 0 ? start : table.evening(table.worked(start) + span)
  }

  func begin(_ table: MinuteTable, _ finish: Int, _ span: Int) -> Int {
    span == 0 ? finish : table.morning(table.worked(finish) - span)
  }
}
