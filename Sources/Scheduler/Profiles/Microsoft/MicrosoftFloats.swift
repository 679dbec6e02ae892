import Plan

/// The slacks of every item, in working minutes of its calendar.
struct MicrosoftFloats {
  private(set) var start: [Int]
  private(set) var finish: [Int]
  private(set) var total: [Int]
  private(set) var free: [Int]

  init(
    _ items: MicrosoftItems, _ work: MicrosoftWork, _ early: MicrosoftForwardPass,
    lateStart: [Int], lateFinish: [Int]
  ) {
    let none = [Int](repeating: 0, count: items.activity.count)
    start = none
    finish = none
    total = none
    free = none
    func span(_ table: Int32, _ from: Int, _ to: Int) -> Int {
      work.clock.work(table, to) - work.clock.work(table, from)
    }
    // What the successors of an inactive task leave to its predecessors.
    var passed = [Int](repeating: Int.max, count: items.activity.count)
    func left(_ link: MicrosoftItems.Link) -> Int? {
      let to = Int(link.to)
      guard work.phase[to] != .complete else { return nil }
      let seen = items.role[to] == .gate ? items.exit[items.activity[to]] : to
      var y = link.kind.isToStart ? early.start[seen] : early.finish[seen]
      if work.isInactive[to] {
        y = passed[seen]
      } else if link.kind.isToStart, items.role[to] == .work, work.typed[to] == nil {
        if work.phase[to] == .inProgress {
          y = work.restStart(to, items.table[to], finish: early.finish[to])
        } else if y != MicrosoftWork.none {
          y -= work.levelingDelay[to]
        }
      }
      guard y != MicrosoftWork.none, y != Int.max else { return nil }
      return work.clock.latest(adding: link.lag, link.table, notAfter: y)
    }
    for item in items.order.reversed() where work.isInactive[item] && items.role[item] != .gate {
      for index in items.outgoing[item] {
        if let x = left(items.links[Int(index)]) { passed[item] = min(passed[item], x) }
      }
    }
    for item in items.activity.indices where items.role[item] != .gate {
      guard lateFinish[item] != Int.max, early.finish[item] != MicrosoftWork.none,
        work.phase[item] != .complete, !work.isInactive[item]
      else { continue }
      let table = items.table[item]
      start[item] = span(table, early.start[item], lateStart[item])
      finish[item] = span(table, early.finish[item], lateFinish[item])
      let hasBegun = work.phase[item] == .inProgress
      if hasBegun { start[item] = finish[item] }
      total[item] = min(start[item], finish[item])
      var least = Int.max
      for index in items.outgoing[item] {
        let link = items.links[Int(index)]
        guard let x = left(link) else { continue }
        let from = link.kind.isFromFinish ? early.finish[item] : early.start[item]
        least = min(least, span(table, from, x))
      }
      free[item] = max(0, min(least, total[item]))
      if work.isLate(item), items.role[item] == .work {
        total[item] = 0
        free[item] = 0
      }
    }
  }
}
