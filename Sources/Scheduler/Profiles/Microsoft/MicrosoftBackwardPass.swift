import Plan

/// Late dates: back from the finish of the project, through logic, constraints and deadlines.
struct MicrosoftBackwardPass {
  /// By item; `Int.max` where the program says nothing.
  private(set) var start: [Int]
  private(set) var finish: [Int]

  private let items: MicrosoftItems
  private let work: MicrosoftWork

  /// Counts back from `base`, by item the finish of its project.
  ///
  /// - Parameter early: the early dates, which say which part of a summary is its first; nil
  ///   where there are none, as in projects scheduled from their finish.
  init(
    _ items: MicrosoftItems, _ work: MicrosoftWork, base: [Int], early: MicrosoftForwardPass?
  ) {
    self.items = items
    self.work = work
    let count = items.activity.count
    start = [Int](repeating: Int.max, count: count)
    finish = start
    var startLimit = start
    var finishLimit = start
    for item in items.order.reversed() {
      limit(item, &startLimit, &finishLimit, early)
      switch items.role[item] {
      case .roll:
        if work.constraint[item] == .finishNoLaterThan || work.constraint[item] == .finishOn {
          finishLimit[item] = min(finishLimit[item], work.constraintDate[item])
        }
      case .gate: takeFromAbove(item)
      case .work:
        place(item, base: base[item], startLimit[item], finishLimit[item])
        guard !work.isInactive[item], work.phase[item] != .complete else { continue }
        takeFromAbove(item)
      }
    }
  }

  /// Hands the dates of a part to the gate of its summary, which what comes before it looks at.
  private mutating func takeFromAbove(_ item: Int) {
    let gate = items.gateAbove[item]
    guard gate >= 0, finish[item] != Int.max else { return }
    start[gate] = min(start[gate], start[item])
    finish[gate] = finish[gate] == Int.max ? finish[item] : max(finish[gate], finish[item])
  }

  private func limit(
    _ item: Int, _ startLimit: inout [Int], _ finishLimit: inout [Int],
    _ early: MicrosoftForwardPass?
  ) {
    guard items.role[item] != .gate else { return }
    let roll = items.rollAbove[item]
    if roll >= 0 {
      finishLimit[item] = finishLimit[roll]
      if early.map({ $0.start[item] == $0.start[roll] }) ?? true {
        startLimit[item] = startLimit[roll]
      }
    }
    for index in items.outgoing[item] {
      let link = items.links[Int(index)]
      let to = Int(link.to)
      guard work.phase[to] != .complete, !work.isInactive[to] else { continue }
      let y = link.kind.isToStart ? start[to] : finish[to]
      guard y != Int.max else { continue }
      let x = work.clock.latest(adding: link.lag, link.table, notAfter: y)
      if link.kind.isFromFinish {
        finishLimit[item] = min(finishLimit[item], x)
      } else {
        startLimit[item] = min(startLimit[item], x)
      }
    }
  }

  private mutating func place(_ item: Int, base: Int, _ startLimit: Int, _ finishLimit: Int) {
    let table = items.table[item]
    if work.phase[item] == .complete {
      start[item] = work.actualStart[item]
      finish[item] = work.actualFinish[item]
      return
    }
    let minutes = work.duration[item]
    let isMilestone = minutes == 0
    var last = min(base, finishLimit)
    // The typed dates of a manual task bind its finish alone: what follows from its start does not
    // hold its finish back.
    if startLimit != Int.max, work.typed[item] == nil {
      let first = work.start(table, startLimit, isMilestone: isMilestone)
      last = min(last, work.finish(table, from: first, minutes))
    }
    let date = work.constraintDate[item]
    if work.phase[item] == .notStarted, date != MicrosoftWork.none, work.typed[item] == nil {
      switch work.constraint[item] {
      case .startOn?, .mandatoryStart?:
        last = work.finish(
          table, from: work.start(table, date, isMilestone: isMilestone), minutes)
      case .finishOn?, .mandatoryFinish?: last = date
      case .startNoLaterThan?:
        last = min(
          last,
          work.finish(table, from: work.start(table, date, isMilestone: isMilestone), minutes))
      case .finishNoLaterThan?: last = min(last, date)
      default: break
      }
    }
    last = min(last, work.deadline[item])
    finish[item] = work.finish(table, last, isMilestone: isMilestone)
    start[item] =
      work.phase[item] == .inProgress
      ? work.actualStart[item] : work.start(table, to: finish[item], minutes)
  }
}
