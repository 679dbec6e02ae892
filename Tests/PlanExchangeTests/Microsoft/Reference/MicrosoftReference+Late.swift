/// Late dates and slacks.
extension MicrosoftReference {
  func backward(_ i: Int) -> Span {
    let task = plan.tasks[i]
    let table = plan.table(i)
    if task.phase == .complete { return Span(start: task.actualStart, finish: task.actualFinish) }
    var finishes = [finish, task.deadline].compactMap { $0 }
    var starts: [Int] = []
    for (link, successor) in plan.links(from: i) {
      guard let x = allows(link, successor) else { continue }
      if link.isFromFinish { finishes.append(x) } else { starts.append(x) }
    }
    for (depth, summary) in plan.binding(i).enumerated() {
      let constraint = plan.tasks[summary].constraint
      if constraint == 3 || constraint == 7 { finishes.append(plan.tasks[summary].date!) }
      // What follows from the start of a summary follows from its first parts.
      let isFirst = ([i] + plan.binding(i).prefix(depth)).allSatisfy {
        dates(of: $0, in: early)?.start == dates(of: summary, in: early)?.start
      }
      for (link, successor) in plan.links(from: summary) {
        guard let x = allows(link, successor) else { continue }
        if link.isFromFinish { finishes.append(x) } else if isFirst { starts.append(x) }
      }
    }
    if let typed = task.typed {
      if task.constraint == 0, let above = plan.typedAbove(i) {
        finishes.append(plan.tasks[above].typed!.upperBound)
      }
      let last = finishes.min()!
      let isTyped =
        last >= typed.upperBound && table.worked(last) == table.worked(typed.upperBound)
      return Span(
        start: isTyped ? typed.lowerBound : begin(table, last, task.minutes), finish: last)
    }
    let span = plan.span(i)
    if let first = starts.min() { finishes.append(end(table, placed(table, first, span), span)) }
    var last = finishes.min()!
    if task.phase == .notStarted, let date = task.date {
      let begun = end(table, placed(table, date, span), span)
      switch task.constraint {
      case 2: last = min(begun, task.deadline ?? begun)
      case 3: last = min(date, task.deadline ?? date)
      case 5: last = min(last, begun)
      case 7: last = min(last, date)
      default: break
      }
    }
    if !(span == 0 && table.touches(last)) { last = table.evening(table.worked(last)) }
    let start = task.phase == .underWay ? task.actualStart : begin(table, last, span)
    return Span(start: start, finish: last)
  }

  /// The last instant at which the predecessor's end of a link leaves the successor where it may be.
  private func allows(_ link: MicrosoftModel.Link, _ successor: Int) -> Int? {
    asked(of: successor, start: link.isToStart).map {
      plan.lagTable(link, to: successor).latest(plan.lag(link), notAfter: $0)
    }
  }

  /// How late a successor may start or finish: a summary all its parts, an inactive task those behind it.
  private func asked(of j: Int, start: Bool) -> Int? {
    let task = plan.tasks[j]
    if task.isInactive {
      return plan.links(from: j).compactMap { allows($0.0, $0.1) }.min()
    }
    if task.isSummary {
      if let typed = task.typed { return start ? typed.lowerBound : typed.upperBound }
      return plan.reached(j).compactMap {
        plan.tasks[$0].isInactive ? nil : asked(of: $0, start: start)
      }
      .min()
    }
    guard task.phase != .complete, let late = late[j] else { return nil }
    if !start { return late.finish }
    if task.typed != nil { return late.start }
    return task.phase == .underWay ? goesOn(j) : late.start - task.delay
  }

  /// When what remains of work under way goes on, by its early finish.
  private func goesOn(_ j: Int) -> Int {
    let task = plan.tasks[j]
    return task.resume.map { max($0, task.actualStart) }
      ?? begin(plan.table(j), early[j]!.finish, plan.rest(j))
  }

  /// The late dates of a task; those of a summary span the ones of its active parts, whatever is typed.
  func lateSpan(of i: Int) -> Span? {
    if plan.tasks[i].isInactive { return nil }
    if !plan.tasks[i].isSummary { return late[i] }
    let parts = plan.parts(i).compactMap(lateSpan)
    guard let start = parts.map(\.start).min(), let finish = parts.map(\.finish).max()
    else { return nil }
    return Span(start: start, finish: finish)
  }

  // MARK: Slacks

  mutating func takeFloats(_ i: Int) {
    let table = plan.table(i)
    guard let early = early[i], let late = late[i] else { return }
    let atFinish = table.worked(late.finish) - table.worked(early.finish)
    let atStart = table.worked(late.start) - table.worked(early.start)
    total[i] = plan.tasks[i].phase == .underWay ? atFinish : min(atStart, atFinish)
    var least = total[i]
    for (link, successor) in plan.links(from: i) {
      guard let x = leaves(link, successor) else { continue }
      least = min(
        least, table.worked(x) - table.worked(link.isFromFinish ? early.finish : early.start))
    }
    free[i] = max(0, least)
    if plan.tasks[i].constraint == 1 { (total[i], free[i]) = (0, 0) }
  }

  /// The last instant of the predecessor's end of a link at which the successor stays where it is.
  private func leaves(_ link: MicrosoftModel.Link, _ successor: Int) -> Int? {
    let task = plan.tasks[successor]
    let stays: Int?
    if task.isInactive {
      stays = plan.links(from: successor).compactMap { leaves($0.0, $0.1) }.min()
    } else if task.phase == .complete {
      stays = nil
    } else if !link.isToStart {
      stays = dates(of: successor, in: early)?.finish
    } else if task.phase == .underWay, task.typed == nil {
      stays = goesOn(successor)
    } else {
      stays = dates(of: successor, in: early).map {
        $0.start - (task.typed == nil ? task.delay : 0)
      }
    }
    return stays.map {
      plan.lagTable(link, to: successor).latest(plan.lag(link), notAfter: $0)
    }
  }
}

extension MicrosoftModel {
  /// The links that bind a task; none joins a summary to a part of itself.
  func links(to task: Int) -> [Link] {
    tasks[task].links.filter { !isWithin($0.predecessor, task) && !isWithin(task, $0.predecessor) }
  }

  func links(from task: Int) -> [(Link, Int)] {
    tasks.indices.flatMap { successor in
      links(to: successor).filter { $0.predecessor == task }.map { ($0, successor) }
    }
  }

  private func isWithin(_ part: Int, _ summary: Int) -> Bool {
    parent(part).map { $0 == summary || isWithin($0, summary) } ?? false
  }
}
