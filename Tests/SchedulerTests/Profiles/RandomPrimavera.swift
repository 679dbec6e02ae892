import CivilTime
import Control
import Plan
import Scheduler

/// A small plan under the profile of Primavera, of one kind, made at random.
struct RandomPrimavera {
  /// What a plan has more of than others.
  enum Kind: String, CaseIterable {
    case mixed
    case actualAfterDataDate
    case completed
    case completedPassesLogic
    case dataDates
    case finishDriven
    case milestoneGap
    case lateRaw
    case alapNegative
    case override
    case expected
    case mandatory
  }

  /// Where an activity stands.
  enum Phase {
    case notStarted
    case inProgress
    case complete
  }

  private(set) var portfolio: Portfolio
  private(set) var progress: [ProgressRecord] = []
  private let dates: [Int]
  private let records: [Int: ProgressRecord]
  private let incoming: [[Relation]]
  private let outgoing: [[Relation]]
  private let calendars: [PlainCalendar]
  private let clock: PlainCalendar

  private static let days = Day(iso: "2025-10-01")!...Day(iso: "2027-12-31")!
  private static let long = [Shift(from: 480, to: 960)]
  private static let split = [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)]
  static let known = [
    WorkCalendar(name: "five", week: (0..<7).map { $0 < 5 ? split : [] }),
    WorkCalendar(name: "seven", week: (0..<7).map { _ in long }),
    WorkCalendar(
      name: "six", week: (0..<7).map { $0 == 4 ? [] : long },
      exceptions: [CalendarException(day: Day(iso: "2026-03-10")!, shifts: [], cause: "x")]),
    WorkCalendar(name: "night", week: (0..<7).map { _ in [Shift(from: 0, to: 1440)] }),
  ]

  init(_ kind: Kind, _ seed: UInt64) {
    var random = SeededGenerator(
      seed &* 31 &+ UInt64(kind.rawValue.utf8.reduce(0) { $0 + Int($1) }))
    let isJoined = kind == .dataDates || (kind == .mixed && random.chance(40))
    let first = Day(iso: "2026-03-02")!
    func instant(_ day: Int, _ minute: Int) -> Instant { Instant(first + day, minuteOfDay: minute) }
    var projects: [Project] = []
    var dates: [Int] = []
    for code in isJoined ? ["P", "Q"] : ["P"] {
      let date = instant(random.number(0...12), random.pick([0, 480, 580, 1020]))
      dates.append(Int(date.minute))
      var project = Project(
        code: code, name: code, direction: .forward, grain: .minute,
        start: instant(random.number(-10...5), 480), profile: .p6, calendar: "five",
        fields: [CustomField(name: "last_recalc_date", value: date.description)])
      if random.chance(kind == .alapNegative ? 100 : 25) {
        project.requiredDates = [
          RequiredDate(activity: nil, finish: instant(random.number(-5...40), 1020))
        ]
      }
      if kind == .override || (kind == .mixed && random.chance(15)) {
        project.progressMode = .progressOverride
      }
      if random.chance(20) {
        project.fields.append(CustomField(name: "sched_lag_early_start_flag", value: "N"))
      }
      projects.append(project)
    }
    var activities: [Activity] = []
    for index in 0..<random.number(3...8) {
      let isMilestone = random.chance(kind == .milestoneGap ? 50 : 25)
      var activity = Activity(
        project: random.number(0...(projects.count - 1)), code: "A\(index)", name: "A\(index)",
        kind: isMilestone ? .milestone : .task,
        duration: isMilestone ? 0 : random.pick([60, 240, 480, 720, 960, 2400]),
        calendar: random.pick(Self.known.map(\.name)))
      if isMilestone { activity.edge = random.pick([.start, .finish]) }
      activity.constraints = Self.constraints(kind, &random) { instant($0, $1) }
      activities.append(activity)
    }
    var relations: [Relation] = []
    for successor in 1..<activities.count {
      for predecessor in 0..<successor where random.chance(45) {
        let ends: [Relation.Kind] =
          kind == .finishDriven
          ? [.finishToFinish, .startToFinish]
          : [.finishToStart, .finishToStart, .startToStart, .finishToFinish, .startToFinish]
        let lag = random.pick([0, 0, 0, 480, 960, -480])
        relations.append(
          Relation(
            predecessor: predecessor, successor: successor, kind: random.pick(ends),
            lag: lag == 0
              ? .zero
              : Lag(minutes: lag, counting: random.pick([.predecessor, .successor, .elapsed]))))
      }
    }
    // A file's order says nothing of the network's.
    let order = activities.indices.shuffled(using: &random)
    var place = order
    for (new, old) in order.enumerated() { place[old] = new }
    activities = order.map { activities[$0] }
    for index in relations.indices {
      relations[index].predecessor = place[relations[index].predecessor]
      relations[index].successor = place[relations[index].successor]
    }
    portfolio = Portfolio(
      projectDay: Self.split, calendars: Self.known, projects: projects, activities: activities,
      relations: relations)
    for (index, activity) in activities.enumerated() {
      let record = Self.record(
        index, activity, kind, at: Instant(minute: Int32(dates[activity.project])), &random)
      if let record { progress.append(record) }
    }
    self.dates = dates
    records = Dictionary(uniqueKeysWithValues: progress.map { ($0.activity, $0) })
    incoming = activities.indices.map { i in relations.filter { $0.successor == i } }
    outgoing = activities.indices.map { i in relations.filter { $0.predecessor == i } }
    calendars = activities.map { activity in
      let own = Self.known.first { $0.name == activity.calendar }!
      return .of(.init(calendar: own, pauses: [], projectDay: nil, days: Self.days))
    }
    clock = .of(.init(calendar: nil, pauses: [], projectDay: nil, days: Self.days, isClock: true))
  }

  private static func constraints(
    _ kind: Kind, _ random: inout SeededGenerator, _ instant: (Int, Int) -> Instant
  ) -> [Constraint] {
    let date = instant(random.number(0...25), random.pick([480, 600, 960, 1020]))
    if kind == .alapNegative, random.chance(50) { return [Constraint(.zeroFreeFloat)] }
    if kind == .mandatory, random.chance(40) {
      return [Constraint(random.pick([.mandatoryStart, .mandatoryFinish]), date)]
    }
    guard random.chance(kind == .lateRaw ? 40 : 15) else { return [] }
    if kind == .mixed, random.chance(20) { return [Constraint(.zeroFreeFloat)] }
    return [
      Constraint(
        random.pick([
          .startNoEarlierThan, .startNoLaterThan, .finishNoEarlierThan, .finishNoLaterThan,
          .startOn,
          .finishOn,
        ]), date)
    ]
  }

  private static func record(
    _ index: Int, _ activity: Activity, _ kind: Kind, at date: Instant,
    _ random: inout SeededGenerator
  ) -> ProgressRecord? {
    var record = ProgressRecord(activity: index, date: date)
    let share =
      [.completed, .completedPassesLogic, .override, .actualAfterDataDate].contains(kind) ? 50 : 20
    if random.chance(share) {
      let isAhead = kind == .actualAfterDataDate && random.chance(50)
      let start = date.day + (isAhead ? random.number(1...9) : -random.number(10...20))
      record.actualStart = Instant(start, minuteOfDay: random.pick([480, 630, 960]))
      let isComplete = activity.kind == .milestone || kind == .completed || random.chance(50)
      if isComplete {
        let length = activity.kind == .milestone ? 0 : random.number(1...8)
        record.actualFinish = record.actualStart! + length * 1440
      } else {
        record.remaining = random.pick([0, 120, 480, 1200])
        if random.chance(kind == .expected ? 60 : 5) {
          record.expectedFinish = Instant(date.day + random.number(1...30), minuteOfDay: 1020)
        } else if !isAhead, random.chance(10) {
          record.suspended = record.actualStart
          record.resumes = Instant(date.day + random.number(1...20), minuteOfDay: 600)
        }
      }
      return record
    }
    guard kind == .expected, activity.kind == .task, random.chance(40) else { return nil }
    record.expectedFinish = Instant(date.day + random.number(1...30), minuteOfDay: 1020)
    return record
  }

  // MARK: What the reference asks

  func project(_ i: Int) -> Int { portfolio.activities[i].project }
  func calendar(_ i: Int) -> PlainCalendar { calendars[i] }
  func dataDate(_ i: Int) -> Int { dates[project(i)] }
  func record(_ i: Int) -> ProgressRecord? { records[i] }
  func relations(to i: Int) -> [Relation] { incoming[i] }
  func relations(from i: Int) -> [Relation] { outgoing[i] }
  func actualStart(_ i: Int) -> Int { Int(records[i]!.actualStart!.minute) }
  func actualFinish(_ i: Int) -> Int { Int(records[i]!.actualFinish!.minute) }
  func overrides(_ i: Int) -> Bool {
    portfolio.projects[project(i)].progressMode == .progressOverride
  }
  func countsFromActual(_ i: Int) -> Bool {
    portfolio.projects[project(i)].fields.contains { $0.name == "sched_lag_early_start_flag" }
  }
  func isLate(_ i: Int) -> Bool {
    portfolio.activities[i].constraints.contains { $0.kind == .zeroFreeFloat }
  }

  func phase(_ i: Int) -> Phase {
    guard let record = records[i], record.actualStart != nil else { return .notStarted }
    return record.actualFinish == nil ? .inProgress : .complete
  }

  func remaining(_ i: Int) -> Int {
    switch phase(i) {
    case .notStarted: portfolio.activities[i].duration
    case .inProgress: records[i]!.remaining!
    case .complete: 0
    }
  }

  func lagCalendar(_ relation: Relation) -> PlainCalendar {
    switch relation.lag.counting {
    case .successor: calendars[relation.successor]
    case .elapsed: clock
    default: calendars[relation.predecessor]
    }
  }

  /// Whether an instant lies in working time or at its edge.
  func isWithin(_ t: Int, _ i: Int) -> Bool {
    let calendar = calendars[i]
    return calendar.worked(t) > calendar.worked(t - 1)
      || calendar.worked(t + 1) > calendar.worked(t)
  }

  func forward(_ t: Int, _ i: Int) -> Int {
    isWithin(t, i) ? t : calendars[i].startForm(calendars[i].worked(t))
  }

  func back(_ t: Int, _ i: Int) -> Int {
    isWithin(t, i) ? t : calendars[i].finishForm(calendars[i].worked(t))
  }
}
