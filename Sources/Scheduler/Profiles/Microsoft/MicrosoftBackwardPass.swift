import CivilTime
import Plan

/// Late dates: back from the finish of the project, through logic, constraints and deadlines.
struct MicrosoftBackwardPass {
  /// By item; `Int.max` where the program says nothing.
  private(set) var start: [Int]
  private(set) var finish: [Int]

  private let items: MicrosoftItems
  private let work: MicrosoftWork
  /// By item: the bounds that links lay on its start and its finish; `Int.max` without one.
  private var startLimit: [Int]
  private var finishLimit: [Int]

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
    startLimit = start
    finishLimit = start
    for item in items.order.reversed() {
      limit(item, early)
      switch items.role[item] {
      case .roll:
        if work.isInactive[item] { continue }
        if work.constraint[item] == .finishNoLaterThan || work.constraint[item] == .finishOn {
          finishLimit[item] = min(finishLimit[item], work.constraintDate[item])
        }
      case .gate:
        handUp(item, early)
        holdTyped(item)
      case .work:
        if work.isInactive[item] {
          passOn(from: item, to: item)
          continue
        }
        if work.typed[item] != nil && work.phase[item] != .complete {
          placeTyped(item, base: base[item])
        } else {
          place(item, base: base[item])
        }
        guard work.phase[item] != .complete else { continue }
        handUp(item, early)
      }
    }
  }

  /// An inactive task is not there: what its successors ask of it its predecessors hear.
  private mutating func passOn(from exit: Int, to entry: Int) {
    let instant = min(startLimit[exit], finishLimit[exit])
    start[entry] = instant
    finish[entry] = instant
  }

  /// A link to a summary whose dates are typed asks for the typed ones, whatever its parts do.
  private mutating func holdTyped(_ gate: Int) {
    guard let typed = work.typed[gate] else { return }
    if work.isInactive[gate] {
      return passOn(from: items.exit[items.activity[gate]], to: gate)
    }
    start[gate] = Int(typed.start.minute)
    finish[gate] = Int(typed.finish.minute)
  }

  /// Hands what a link to a part would see to the gate of its summary: a link to the summary binds
  /// every part.
  private mutating func handUp(_ item: Int, _ early: MicrosoftForwardPass?) {
    let gate = items.gateAbove[item]
    guard gate >= 0, finish[item] != Int.max else { return }
    start[gate] = min(start[gate], lateStart(of: item, early))
    finish[gate] = min(finish[gate], finish[item])
  }

  private mutating func limit(_ item: Int, _ early: MicrosoftForwardPass?) {
    guard items.role[item] != .gate else { return }
    let roll = items.rollAbove[item]
    if roll >= 0, !work.isInactive[item] {
      finishLimit[item] = finishLimit[roll]
      if early.map({ $0.start[item] == $0.start[roll] }) ?? true {
        startLimit[item] = startLimit[roll]
      }
    }
    for index in items.outgoing[item] {
      let link = items.links[Int(index)]
      let to = Int(link.to)
      guard work.phase[to] != .complete else { continue }
      let y = link.kind.isToStart ? lateStart(of: to, early) : finish[to]
      guard y != Int.max else { continue }
      let x = work.clock.latest(adding: link.lag, link.table, notAfter: y)
      if link.kind.isFromFinish {
        finishLimit[item] = min(finishLimit[item], x)
      } else {
        startLimit[item] = min(startLimit[item], x)
      }
    }
  }

  /// The start that predecessors look at: of work under way that of what remains, of work that
  /// levelling put off the one before it was.
  private func lateStart(of item: Int, _ early: MicrosoftForwardPass?) -> Int {
    guard items.role[item] == .work, work.typed[item] == nil, start[item] != Int.max
    else { return start[item] }
    switch work.phase[item] {
    case .notStarted: return start[item] - work.levelingDelay[item]
    case .inProgress:
      guard let early else { return start[item] }
      return work.restStart(item, items.table[item], finish: early.finish[item])
    case .complete: return start[item]
    }
  }

  /// The typed dates of a task bind its finish alone: what follows from its start does not hold its
  /// finish back, and its late finish is the instant as it is.
  private mutating func placeTyped(_ item: Int, base: Int) {
    guard let typed = work.typed[item] else { return }
    var last = min(base, finishLimit[item], work.deadline[item])
    if let roof = work.roof(item, items) { last = min(last, roof) }
    finish[item] = last
    let table = items.table[item]
    let typedFinish = Int(typed.finish.minute)
    let isSame = work.clock.work(table, last) == work.clock.work(table, typedFinish)
    start[item] =
      isSame && last >= typedFinish
      ? Int(typed.start.minute) : work.start(table, to: last, work.duration[item])
  }

  private mutating func place(_ item: Int, base: Int) {
    let table = items.table[item]
    if work.phase[item] == .complete {
      start[item] = work.actualStart[item]
      finish[item] = work.actualFinish[item]
      return
    }
    let minutes = work.span(item)
    let isMilestone = minutes == 0
    var last = min(base, finishLimit[item])
    if startLimit[item] != Int.max {
      let first = work.start(table, startLimit[item], isMilestone: isMilestone)
      last = min(last, work.finish(table, from: first, minutes))
    }
    let date = work.constraintDate[item]
    if work.phase[item] == .notStarted, date != MicrosoftWork.none {
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
