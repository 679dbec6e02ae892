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
  ///   - isDelayed: whether what levelling put off is put off.
  ///   - late: the late dates, at which what goes as late as it can stands and its successors see
  ///     it; nil before they are known.
  init(
    _ items: MicrosoftItems, _ work: MicrosoftWork, floor: [Int], isDelayed: Bool,
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
        place(item, floor: floor[item], isDelayed: isDelayed)
        seenStart[item] = start[item]
        seenFinish[item] = finish[item]
        if let late, work.isLate(item), work.phase[item] == .notStarted, work.typed[item] == nil {
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
    if gate >= 0 {
      startBound[item] = startBound[gate]
      finishBound[item] = finishBound[gate]
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

  private mutating func place(_ item: Int, floor: Int, isDelayed: Bool) {
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
        ? work.finish(table, from: start[item], work.duration[item])
        : work.finish(table, from: max(resumes, start[item]), work.remaining[item])
    case .notStarted:
      let minutes = work.duration[item]
      var first = startBound[item]
      if finishBound[item] != MicrosoftWork.none {
        // Only a bound on the finish alone is held at the start of the project.
        first = max(first, floor, work.start(table, to: finishBound[item], minutes))
      }
      if first == MicrosoftWork.none { first = ownStart(item) ?? floor }
      first = work.start(table, first, isMilestone: minutes == 0)
      if isDelayed, work.levelingDelay[item] > 0 {
        first = work.start(table, first + work.levelingDelay[item], isMilestone: minutes == 0)
      }
      start[item] = first
      finish[item] = work.finish(table, from: first, minutes)
      constrain(item)
    }
  }

  /// Where a task without predecessors starts by its own constraint, be it before its project.
  private func ownStart(_ item: Int) -> Int? {
    let date = work.constraintDate[item]
    guard date != MicrosoftWork.none else { return nil }
    return switch work.constraint[item] {
    case .startNoEarlierThan: date
    case .finishNoEarlierThan: work.start(items.table[item], to: date, work.duration[item])
    default: nil
    }
  }

  /// Lays the constraint over the dates of logic.
  private mutating func constrain(_ item: Int) {
    let table = items.table[item]
    let minutes = work.duration[item]
    let date = work.constraintDate[item]
    guard let kind = work.constraint[item], date != MicrosoftWork.none else { return }
    let pulls = work.pullsBeforeLogic[item]
    func startAt(_ t: Int) -> Int { work.start(table, t, isMilestone: minutes == 0) }
    switch kind {
    case .startNoEarlierThan: start[item] = max(start[item], startAt(date))
    case .finishNoEarlierThan:
      if finish[item] < date { start[item] = work.start(table, to: date, minutes) }
    case .startNoLaterThan: if pulls { start[item] = min(start[item], startAt(date)) }
    case .finishNoLaterThan:
      if pulls, finish[item] > date { start[item] = work.start(table, to: date, minutes) }
    case .startOn, .mandatoryStart:
      start[item] = pulls ? startAt(date) : max(start[item], startAt(date))
    case .finishOn, .mandatoryFinish:
      let pinned = work.start(table, to: date, minutes)
      start[item] = pulls ? pinned : max(start[item], pinned)
    case .zeroFreeFloat, .zeroTotalFloat: return
    }
    finish[item] = work.finish(table, from: start[item], minutes)
  }

  /// Takes an item's dates into the summary above it.
  private mutating func rollUp(_ item: Int) {
    if work.isInactive[item] {
      seenStart[item] = MicrosoftWork.none
      seenFinish[item] = MicrosoftWork.none
      return
    }
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
      (seenStart[item], seenFinish[item]) = (start[item], finish[item])
    } else if start[item] == Int.max {
      start[item] = MicrosoftWork.none
    }
    rollUp(item)
  }
}
