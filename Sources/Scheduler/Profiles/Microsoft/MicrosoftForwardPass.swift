import CivilTime
import Plan

/// Earliest dates: logic first, then the constraint of the task over it.
///
/// Microsoft Project never reads the status date here: a task that has begun goes on from its
/// actual start, even into the past.
struct MicrosoftForwardPass {
  /// By item.
  ///
  /// Of a gate they mean nothing.
  private(set) var start: [Int]
  private(set) var finish: [Int]

  private let items: MicrosoftItems
  private let work: MicrosoftWork
  /// What a successor sees of each item.
  private var seenStart: [Int]
  private var seenFinish: [Int]
  /// The bounds that links lay on each item's start and finish.
  private var startBound: [Int]
  private var finishBound: [Int]

  /// Places every item.
  ///
  /// - Parameters:
  ///   - floor: by item, the start of its project.
  ///   - late: the late dates, at which what goes as late as it can stands and its successors see
  ///     it; nil before they are known.
  init(
    _ items: MicrosoftItems, _ work: MicrosoftWork, floor: [Int],
    late: MicrosoftBackwardPass? = nil
  ) {
    self.items = items
    self.work = work
    let none = [Int](repeating: MicrosoftWork.none, count: items.activity.count)
    start = none
    finish = none
    seenStart = none
    seenFinish = none
    startBound = none
    finishBound = none
    for item in items.role.indices where items.role[item] == .roll { start[item] = Int.max }
    for item in items.order {
      switch items.role[item] {
      case .gate:
        bind(item)
        holdGate(item)
      case .work:
        bind(item)
        place(item, floor: floor[item])
        if work.isInactive[item] {
          passOn(from: item, to: item)
          continue
        }
        seenStart[item] = start[item]
        seenFinish[item] = finish[item]
        if let late, work.goesLate(item), late.start[item] > start[item] {
          seenStart[item] = late.start[item]
          seenFinish[item] = late.finish[item]
        }
        rollUp(item)
      case .roll: closeRoll(item)
      }
    }
  }

  /// Collects what the predecessors and the summary above ask of an item.
  private mutating func bind(_ item: Int) {
    let gate = items.gateAbove[item]
    if work.isInactive[item] {
      // It hands on what its own predecessors ask, and nothing that holds its summary.
    } else if gate >= 0 {
      startBound[item] = startBound[gate]
      finishBound[item] = finishBound[gate]
    } else if let typed = work.typedAbove(item, items), work.typed[item] == nil {
      startBound[item] = Int(typed.start.minute)
    }
    for index in items.incoming[item] {
      let link = items.links[Int(index)]
      let from = Int(link.from)
      let seen = link.kind.isFromFinish ? seenFinish[from] : seenStart[from]
      guard seen != MicrosoftWork.none, seen != Int.max else { continue }
      let y = work.clock.add(link.lag, link.table, to: seen)
      if link.kind.isToStart {
        startBound[item] = max(startBound[item], y)
      } else {
        finishBound[item] = max(finishBound[item], y)
      }
    }
  }

  /// A summary can be held back, and so are its parts.
  private mutating func holdGate(_ item: Int) {
    guard work.typed[item] == nil else { return }
    switch work.constraint[item] {
    case .startNoEarlierThan?, .startOn?:
      startBound[item] = max(startBound[item], work.constraintDate[item])
    default: break
    }
  }

  /// An inactive task is not there: what its predecessors ask of it its successors hear.
  private mutating func passOn(from entry: Int, to exit: Int) {
    let instant = max(startBound[entry], finishBound[entry])
    seenStart[exit] = instant
    seenFinish[exit] = instant
  }

  private mutating func place(_ item: Int, floor: Int) {
    let table = items.table[item]
    if let typed = work.typed[item] {
      start[item] = Int(typed.start.minute)
      finish[item] = Int(typed.finish.minute)
      return
    }
    switch work.phase[item] {
    case .complete:
      start[item] = work.actualStart[item]
      finish[item] = work.actualFinish[item]
    case .inProgress:
      start[item] = work.actualStart[item]
      let resumes = work.resumes[item]
      finish[item] =
        resumes == MicrosoftWork.none
        ? work.finish(table, from: start[item], work.span(item))
        : work.finish(table, from: max(resumes, start[item]), work.remainingSpan(item))
    case .notStarted:
      let span = work.span(item)
      var first = startBound[item]
      if finishBound[item] != MicrosoftWork.none {
        // Only a bound on the finish alone is held at the start of the project.
        first = max(first, floor, work.start(table, to: finishBound[item], span))
      }
      // A milestone that nothing binds stands where it is told to, be that working time or not.
      let isRaw = first == MicrosoftWork.none && span == 0
      if first == MicrosoftWork.none { first = ownStart(item) ?? floor }
      if !isRaw { first = work.start(table, first, isMilestone: span == 0) }
      start[item] = delayed(first, item)
      finish[item] = work.finish(table, from: start[item], span)
      constrain(item)
    }
  }

  /// Adds what levelling put an item off by, to the later of logic and a start it must wait for.
  private func delayed(_ first: Int, _ item: Int) -> Int {
    let delay = work.levelingDelay[item]
    guard delay > 0 else { return first }
    let isMilestone = work.span(item) == 0
    var start = first
    if work.constraint[item] == .startNoEarlierThan, work.constraintDate[item] > start {
      start = work.start(items.table[item], work.constraintDate[item], isMilestone: isMilestone)
    }
    return work.start(items.table[item], start + delay, isMilestone: isMilestone)
  }

  /// Where a task without predecessors starts by its own constraint, be it before its project.
  private func ownStart(_ item: Int) -> Int? {
    let date = work.constraintDate[item]
    guard date != MicrosoftWork.none else { return nil }
    return switch work.constraint[item] {
    case .startNoEarlierThan: date
    case .finishNoEarlierThan: work.start(items.table[item], to: date, work.span(item))
    default: nil
    }
  }

  /// Lays the constraint over the dates of logic.
  private mutating func constrain(_ item: Int) {
    let table = items.table[item]
    let minutes = work.span(item)
    let date = work.constraintDate[item]
    guard let kind = work.constraint[item], date != MicrosoftWork.none else { return }
    let pulls = work.pullsBeforeLogic[item]
    // A milestone stands at its date, be that working time or not.
    let asked = minutes == 0 ? date : work.start(table, date, isMilestone: false)
    let toFinish = work.start(table, to: date, minutes)
    switch kind {
    case .startNoEarlierThan: start[item] = max(start[item], asked)
    case .startNoLaterThan: if pulls { start[item] = min(start[item], asked) }
    case .startOn, .mandatoryStart:
      start[item] = pulls ? asked : max(start[item], asked)
    case .finishNoEarlierThan:
      if finish[item] < date { return (start[item], finish[item]) = (toFinish, date) }
    case .finishNoLaterThan:
      if pulls, finish[item] > date { return (start[item], finish[item]) = (toFinish, date) }
    case .finishOn, .mandatoryFinish:
      if pulls || finish[item] < date { return (start[item], finish[item]) = (toFinish, date) }
    case .zeroFreeFloat, .zeroTotalFloat: return
    }
    finish[item] = work.finish(table, from: start[item], minutes)
  }

  /// Takes an item's dates into the summary above it.
  private mutating func rollUp(_ item: Int) {
    let roll = items.rollAbove[item]
    guard roll >= 0, finish[item] != MicrosoftWork.none else { return }
    start[roll] = min(start[roll], start[item])
    finish[roll] = max(finish[roll], finish[item])
    seenStart[roll] =
      seenStart[roll] == MicrosoftWork.none
      ? seenStart[item] : min(seenStart[roll], seenStart[item])
    seenFinish[roll] = max(seenFinish[roll], seenFinish[item])
  }

  private mutating func closeRoll(_ item: Int) {
    if let typed = work.typed[item] {
      start[item] = Int(typed.start.minute)
      finish[item] = Int(typed.finish.minute)
      if work.isInactive[item] {
        return passOn(from: items.entry[items.activity[item]], to: item)
      }
      (seenStart[item], seenFinish[item]) = (start[item], finish[item])
    } else if start[item] == Int.max {
      start[item] = MicrosoftWork.none
    }
    rollUp(item)
  }
}
