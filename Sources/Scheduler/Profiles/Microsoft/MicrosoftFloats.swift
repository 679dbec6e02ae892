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
    for item in items.activity.indices where items.role[item] != .gate {
      guard lateFinish[item] != Int.max, early.finish[item] != MicrosoftWork.none,
        work.phase[item] != .complete
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
        let to = Int(link.to)
        guard work.phase[to] != .complete, !work.isInactive[to] else { continue }
        let seen = items.role[to] == .gate ? items.exit[items.activity[to]] : to
        let y = link.kind.isToStart ? early.start[seen] : early.finish[seen]
        guard y != MicrosoftWork.none else { continue }
        let x = work.clock.latest(adding: link.lag, link.table, notAfter: y)
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
