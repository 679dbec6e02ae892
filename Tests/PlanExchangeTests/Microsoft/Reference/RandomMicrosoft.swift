import CivilTime

/// Makes small plans of the program, one kind of task more often than others.
struct RandomMicrosoft {
  /// What a plan has more of than others.
  enum Kind: String, CaseIterable {
    case mixed
    case constraints
    case asLateAsPossible
    case decimalHours
    case finishNoEarlierRaw
    case inactive
    case levellingDelay
    case manualDuration
    case manualFinishMissing
    case manualLateRaw
    case manualProgress
    case manualSummaryEarly
    case manualSummaryLate
    case milestoneRawStart
    case noDuration
    case relationWithinSummary
    case split
    case stopAfterLastActual
    case successorUnderWay
    case summaryStart
  }

  private let kind: Kind
  private var random: Seeded
  private var plan: MicrosoftModel

  static func plan(_ kind: Kind, _ seed: UInt64) -> MicrosoftModel {
    let salt = kind.rawValue.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    var maker = RandomMicrosoft(kind, Seeded(seed &* 1_000_003 &+ salt))
    return maker.make()
  }

  private init(_ kind: Kind, _ random: Seeded) {
    self.kind = kind
    self.random = random
    plan = MicrosoftModel(start: 0)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// True in so many of a hundred cases, more often in plans of the kind.
  private mutating func chance(_ percent: Int, _ kinds: [Kind] = [], or more: Int = 60) -> Bool {
    number(1...100) <= (kinds.contains(kind) ? more : percent)
  }

  /// Some instant around the plan, often outside working time.
  private mutating func instant(_ days: ClosedRange<Int> = -3...25) -> Int {
    let day = Int(Day(iso: "2026-03-02")!.number) + number(days)
    return day * 1440 + [480, 480, 720, 1020, 0, 615, 1130].randomElement(using: &random)!
  }

  private mutating func make() -> MicrosoftModel {
    plan.start =
      chance(20, [.milestoneRawStart], or: 90)
      ? instant(-2...4) : Int(Day(iso: "2026-03-02")!.number) * 1440 + 480
    if chance(40) { plan.statusDate = instant() }
    plan.honoursConstraints = !chance(5, [.constraints], or: 25)
    outline()
    for i in plan.tasks.indices { fill(i) }
    for i in plan.tasks.indices where plan.tasks[i].isInactive && plan.tasks[i].isSummary {
      for part in plan.tasks.indices where isWithin(part, i) {
        plan.tasks[part].isInactive = true
        plan.tasks[part].phase = .notStarted
        plan.tasks[part].typed = nil
        plan.tasks[part].pauses = []
        plan.tasks[part].tells = chance(30) ? .noDates : .all
      }
    }
    for i in plan.tasks.indices { link(i) }
    return plan
  }

  private func isWithin(_ part: Int, _ summary: Int) -> Bool {
    plan.parent(part).map { $0 == summary || isWithin($0, summary) } ?? false
  }

  private mutating func outline() {
    let kinds: [Kind] = [
      .manualSummaryEarly, .manualSummaryLate, .relationWithinSummary, .summaryStart,
    ]
    var level = 1
    for _ in 0..<number(4...10) {
      plan.tasks.append(.init(level: level))
      level = chance(25, kinds, or: 45) ? min(level + 1, 4) : number(max(1, level - 2)...level)
    }
    for i in plan.tasks.indices.dropLast() where plan.tasks[i + 1].level > plan.tasks[i].level {
      plan.tasks[i].isSummary = true
    }
  }

  private mutating func fill(_ i: Int) {
    plan.tasks[i].calendar = chance(30) ? number(1...3) : 0
    plan.tasks[i].isUnnamed = chance(5)
    plan.tasks[i].blankRowsAbove = chance(8) ? number(1...3) : 0
    if plan.tasks[i].isSummary {
      fillSummary(i)
    } else {
      fillWork(i)
    }
  }

  private mutating func fillSummary(_ i: Int) {
    if chance(12, [.manualSummaryEarly, .manualSummaryLate]) {
      let start = instant()
      plan.tasks[i].typed = start..<start + number(0...20_000)
    } else if chance(3, [.inactive], or: 15) {
      plan.tasks[i].isInactive = true
    } else if chance(10, [.constraints], or: 30) {
      plan.tasks[i].constraint = chance(50) ? 4 : 7
      plan.tasks[i].date = instant()
    }
  }

  private mutating func fillWork(_ i: Int) {
    let isMilestone = chance(15, [.milestoneRawStart, .constraints], or: 40)
    var task = plan.tasks[i]
    task.minutes = isMilestone ? 0 : 6 * number(1...400)
    task.isElapsed = !isMilestone && chance(8)
    if chance(12, [.constraints], or: 60) {
      task.constraint = number(2...7)
      task.date = instant()
    }
    if chance(8, [.finishNoEarlierRaw]) {
      task.constraint = 6
      task.date = instant()
    }
    if chance(0, [.asLateAsPossible], or: 40) {
      task.constraint = 1
      task.date = nil
    }
    if chance(10, [.manualSummaryLate]) { task.deadline = instant(5...40) }
    if chance(8, [.levellingDelay]) { task.delay = number(1...8000) }
    if chance(6, [.decimalHours]) { task.tells = .decimalHours }
    plan.tasks[i] = task
    if chance(8, [.inactive], or: 35) {
      plan.tasks[i].isInactive = true
      if chance(30) { plan.tasks[i].tells = .noDates }
    } else if chance(
      8, [.manualDuration, .manualFinishMissing, .manualLateRaw, .manualSummaryLate], or: 45)
      || kind == .manualProgress && chance(45)
    {
      type(i)
    } else if chance(20, [.successorUnderWay, .stopAfterLastActual, .summaryStart]) {
      begin(i)
    }
    pause(i)
    if chance(5, [.noDuration]) { dropDuration(i) }
    if chance(20) {
      let formats = plan.tasks[i].isElapsed ? [4, 6, 10] : [3, 5, 9, 39]
      plan.tasks[i].format = formats.randomElement(using: &random)!
    }
  }

  private mutating func type(_ i: Int) {
    let start = instant()
    plan.tasks[i].typed = start..<start + number(0...9000)
    plan.tasks[i].isElapsed = false
    if chance(15, [.manualFinishMissing], or: 90) {
      let table = plan.table(i)
      plan.tasks[i].tells = .noTypedFinish
      plan.tasks[i].typed =
        start..<(plan.tasks[i].minutes == 0
        ? start : table.evening(table.worked(start) + plan.tasks[i].minutes))
    } else if chance(40), kind != .manualDuration {
      let table = plan.table(i)
      plan.tasks[i].minutes = table.worked(plan.tasks[i].typed!.upperBound) - table.worked(start)
    }
    if plan.tasks[i].minutes > 1, chance(15, [.manualProgress]) {
      plan.tasks[i].phase = .underWay
      plan.tasks[i].actualStart = start
      plan.tasks[i].remaining = number(1...plan.tasks[i].minutes - 1)
    }
  }

  private mutating func begin(_ i: Int) {
    let start = instant(-3...10)
    plan.tasks[i].actualStart = start
    let table = plan.table(i)
    let minutes = plan.tasks[i].minutes
    if minutes == 0 || chance(30) {
      plan.tasks[i].phase = .complete
      plan.tasks[i].actualFinish = minutes == 0 ? start : start + number(0...6000)
      return
    }
    plan.tasks[i].phase = .underWay
    plan.tasks[i].remaining = number(1...minutes - 1)
    guard !plan.tasks[i].isElapsed, chance(20, [.stopAfterLastActual], or: 80) else { return }
    let done = table.worked(start) + minutes - plan.tasks[i].remaining
    plan.tasks[i].stop = table.evening(done)
    plan.tasks[i].resume = table.morning(done + number(1...3000))
  }

  private mutating func pause(_ i: Int) {
    let task = plan.tasks[i]
    guard task.minutes > 240, !task.isElapsed, task.typed == nil, !task.isInactive,
      chance(6, [.split])
    else { return }
    var after = 0
    for _ in 0..<number(1...2) where after + 60 < task.minutes {
      after = number(after + 30...task.minutes - 1)
      plan.tasks[i].pauses.append(.init(after: after, minutes: number(30...2000)))
    }
  }

  /// Only the dates say how long a task lasts that is neither typed nor split.
  private mutating func dropDuration(_ i: Int) {
    let task = plan.tasks[i]
    guard task.minutes > 0, task.typed == nil, !task.isInactive, task.pauses.isEmpty,
      task.phase == .notStarted
    else { return }
    plan.tasks[i].tells = .noDuration
  }

  private mutating func link(_ i: Int) {
    for other in 0..<i where chance(25) {
      if isWithin(i, other) { continue }
      var link = MicrosoftModel.Link(predecessor: other, kind: .finishToStart)
      if chance(40) { link.kind = MicrosoftModel.Link.Kind.allCases.randomElement(using: &random)! }
      if chance(30) { link.lag = number(-600...1500) }
      link.isElapsed = chance(15)
      if chance(10), !plan.tasks[other].isSummary {
        link.isPercent = true
        link.lag = number(-50...150)
      }
      if chance(25) {
        let formats =
          link.isPercent
          ? link.isElapsed ? [52] : [51] : link.isElapsed ? [4, 6, 10] : [3, 5, 9, 39]
        link.format = formats.randomElement(using: &random)!
      }
      plan.tasks[i].links.append(link)
    }
    guard let above = plan.parent(i), chance(3, [.relationWithinSummary]) else { return }
    let link = MicrosoftModel.Link(predecessor: above, kind: .finishToStart)
    if chance(50) {
      plan.tasks[i].links.append(link)
    } else {
      plan.tasks[above].links.append(.init(predecessor: i, kind: .finishToStart))
    }
  }
}
