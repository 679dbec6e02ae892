import CivilTime
import Control
import Plan
import Reporting
import Scheduler

/// Random plans as no person would type them, and yet may: the odd ones more often than in life.
struct RandomPlan {
  var random: SeededNumbers
  private(set) var portfolio = Tinghu.empty
  /// The earliest day of the plan; some plans reach over centuries.
  private let begin: Day
  private let isFar: Bool

  /// Makes the plan of a seed with its progress and baseline; nil where no schedule can be made of
  /// it: a loop over summaries, work that fits no window.
  static func file(_ seed: UInt64) -> PlanFile? {
    var plan = RandomPlan(seed)
    plan.addProjects()
    return plan.file()
  }

  private init(_ seed: UInt64) {
    random = SeededNumbers(seed)
    isFar = random.chance(15)
    begin = Day(number: Int32(random.pick([9_862, 10_227, 10_400, -20_000, 40_000])))
  }

  // MARK: Projects

  private mutating func addProjects() {
    let count = random.pick([1, 1, 1, 2, 3, 5])
    for project in 0..<count {
      let isBackward = random.chance(40)
      let start = instant(begin + random.number(0...(isFar ? 40_000 : 500)), 480)
      portfolio.projects.append(
        Project(
          code: "P\(project)", name: RandomName.pick(&random, or: "项目\(project)"),
          direction: isBackward ? .backward : .forward,
          start: isBackward && random.chance(50) ? nil : start,
          requiredDates: isBackward || random.chance(20)
            ? [
              RequiredDate(activity: nil, finish: instant(start.day + random.number(0...900), 1080))
            ]
            : [],
          reserveDays: isBackward ? random.number(0...30) : 0,
          lead: RandomName.pick(&random, or: "")))
      addActivities(random.pick([0, 1, 1, 2, 3, 3, 5, 8, 13, 21, 34, 60]), to: project)
    }
    if random.chance(30) { relate(portfolio.activities.indices, random.number(1...4)) }
  }

  private mutating func addActivities(_ count: Int, to project: Int) {
    let first = portfolio.activities.count
    let milestones = random.pick([5, 20, 20, 60, 100])
    let style = random.number(0...3)
    for index in 0..<count {
      var activity = Activity(
        project: project, code: RandomName.code(index, style), name: "", duration: 0,
        calendar: random.pick(["workday", "calendar-day"]))
      activity.name = RandomName.pick(&random, or: "工作\(index)")
      activity.owner = RandomName.pick(&random, or: "")
      activity.level = random.number(1...3)
      if random.chance(15) { activity.role = random.pick(Activity.Role.allCases) }
      if random.chance(milestones) {
        activity.kind = .milestone
        if random.chance(20) { activity.edge = random.pick(Activity.MilestoneEdge.allCases) }
      } else if random.chance(5) {
        activity.kind = .levelOfEffort
      } else {
        activity.duration = days
        if random.chance(5) { activity.window = random.pick(["summer-holiday", "avoid-exams"]) }
      }
      if random.chance(isFar ? 15 : 3) {
        let day = begin + random.number(0...(isFar ? 90_000 : 1_500))
        activity.constraints = [Constraint(.startNoEarlierThan, instant(day, 480))]
      }
      portfolio.activities.append(activity)
    }
    let own = first..<portfolio.activities.count
    relate(own, count * random.pick([0, 1, 1, 1, 2, 3]))
    if random.chance(25) { nest(own) }
  }

  private var days: Int {
    mutating get {
      480 * random.pick([0, 1, 1, 2, 5, 5, 10, 30, 60, 200, isFar ? 36_500 : 20])
    }
  }

  // MARK: Relations

  /// Joins activities by relations from an earlier to a later one, in one of the shapes plans have.
  private mutating func relate(_ own: Range<Int>, _ count: Int) {
    guard own.count > 1 else { return }
    let shape = random.number(0...5)
    for index in 0..<count {
      var (a, b) = (random.number(own.lowerBound...(own.upperBound - 1)), 0)
      switch shape {
      case 0:  // A star.
        (a, b) = (own.lowerBound, own.lowerBound + 1 + index % (own.count - 1))
      case 1:  // A star the other way round.
        (a, b) = (own.lowerBound + index % (own.count - 1), own.upperBound - 1)
      case 2:  // A chain.
        a = own.lowerBound + index % (own.count - 1)
        b = a + 1
      case 3:  // One pair again and again.
        (a, b) = (own.lowerBound, own.lowerBound + 1)
      default: b = random.number(own.lowerBound...(own.upperBound - 1))
      }
      guard a != b else { continue }
      portfolio.relations.append(
        Relation(
          predecessor: min(a, b), successor: max(a, b),
          kind: random.pick([.finishToStart] + Relation.Kind.allCases), lag: lag()))
    }
  }

  private mutating func lag() -> Lag {
    let counting = random.pick(Lag.Counting.allCases)
    if random.chance(5) { return Lag(percent: random.number(-200...300), counting: counting) }
    let most = random.pick([0, 0, 3, 3, 20, 90, isFar ? 20_000 : 90])
    let day = counting == .elapsed ? 1440 : 480
    return Lag(minutes: random.number(-most...most) * day, counting: counting)
  }

  /// Puts activities into summaries, some of them into one of the next level.
  private mutating func nest(_ own: Range<Int>) {
    guard let project = own.first.map({ portfolio.activities[$0].project }) else { return }
    let names = (0..<random.number(1...4)).map { "S\($0)" }
    for activity in own where random.chance(70) {
      portfolio.activities[activity].parent = random.pick(names)
    }
    for (index, name) in names.enumerated() {
      portfolio.activities.append(
        Activity(
          project: project, code: name, name: RandomName.pick(&random, or: "分部"), kind: .summary,
          duration: 0, calendar: "workday",
          parent: index > 0 && random.chance(50) ? names[index - 1] : nil))
    }
  }

  // MARK: Progress

  private mutating func file() -> PlanFile? {
    guard let network = try? Network(portfolio), let plan = try? network.schedule() else {
      return nil
    }
    var file = PlanFile(portfolio, hasBaseline: false)
    if random.chance(70) {
      var dates = plan.plannedDates()
      for index in dates.indices where random.chance(10) { dates[index] = nil }
      file.baseline = Baseline(
        number: 1, name: RandomName.pick(&random, or: "批准"), dataDate: nil, dates: dates)
    }
    let records = progress(plan)
    if (try? network.schedule(progress: records)) != nil { file.progress = records }
    return file
  }

  /// Reports of one to three weeks; from nothing begun to everything done.
  private mutating func progress(_ plan: Schedule) -> [ProgressRecord] {
    let finishes = plan.activities.map(\.finish)
    guard let first = plan.activities.map(\.start).min(), let last = finishes.max(),
      random.chance(75)
    else { return [] }
    let isAllDone = random.chance(15)
    var records: [ProgressRecord] = []
    var begun: [Int: Instant] = [:]
    var done: Set<Int> = []
    let span = last.day - first.day
    for report in 1...random.number(1...3) {
      let day = first.day + (isAllDone ? span + 1 : span * report * random.number(5...30) / 90)
      let date = instant(day + report, 480)
      for activity in portfolio.activities.indices
      where portfolio.activities[activity].kind.isPlaced && !done.contains(activity) {
        let dates = plan.activities[activity]
        let isDue = dates.finish <= date || isAllDone || random.chance(3)
        if isDue, isAllDone || random.chance(85) {
          let start = begun[activity] ?? min(dates.start, date)
          let finish = max(start, min(dates.finish, date))
          let isPoint = portfolio.activities[activity].isPoint
          records.append(
            ProgressRecord(
              activity: activity, date: date, actualStart: isPoint ? nil : start,
              actualFinish: finish))
          done.insert(activity)
        } else if dates.start < date, portfolio.activities[activity].duration > 0,
          random.chance(60)
        {
          begun[activity] = begun[activity] ?? dates.start
          records.append(
            ProgressRecord(
              activity: activity, date: date, actualStart: begun[activity],
              remaining: random.chance(70) ? days : nil,
              percent: random.chance(50) ? Double(random.number(0...100)) : nil))
        }
      }
    }
    return records
  }

  private func instant(_ day: Day, _ minute: Int) -> Instant { Instant(day, minuteOfDay: minute) }
}
