import CivilTime
import Plan

@testable import PlanStore

/// Makes one change of a kind that commands make, or several, to a plan.
struct RandomEdits {
  var generator: SeededGenerator
  /// No two baselines of one change bear one number.
  private var lastBaseline = 0
  /// An activity that is added bears no code of one removed by the same change, which it would continue.
  private var lastCode = 1_000

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func edit(_ plan: inout StoredPlan) {
    lastBaseline = max(lastBaseline, plan.baselines.last?.number ?? 0)
    plan.renamings = Renamings()
    for _ in 0...number(below: 4) { editOnce(&plan) }
  }

  /// Makes changes of the kinds that commands make of a part of a plan.
  mutating func editWithin(_ plan: inout StoredPlan) {
    plan.renamings = Renamings()
    for _ in 0...number(below: 4) {
      switch number(below: 8) {
      case 0: addActivity(&plan)
      case 1: changeActivity(&plan)
      case 2: removeActivity(&plan)
      case 3: addRelation(&plan)
      case 4: if !plan.portfolio.relations.isEmpty { removeRelation(&plan) }
      case 5: addProgress(&plan)
      case 6: retract(&plan)
      default:
        plan.reorderActivities(plan.portfolio.activities.indices.shuffled(using: &generator))
      }
    }
  }

  private mutating func editOnce(_ plan: inout StoredPlan) {
    switch number(below: 21) {
    case 0: addProject(&plan)
    case 1, 2, 3: addActivity(&plan)
    case 4: changeActivity(&plan)
    case 5: removeActivity(&plan)
    case 6, 7: addRelation(&plan)
    case 8: if !plan.portfolio.relations.isEmpty { removeRelation(&plan) }
    case 9: addProgress(&plan)
    case 10: takeBaseline(&plan)
    case 15: retract(&plan)
    case 16: changeProblems(&plan)
    case 17: rename(&plan)
    case 18: plan.reorderActivities(plan.portfolio.activities.indices.shuffled(using: &generator))
    case 19: changeContacts(&plan)
    case 20:
      if plan.portfolio.projects.count > 1, number(below: 3) == 0 {
        plan.removeProject(at: number(below: plan.portfolio.projects.count))
      }
    case 14: if !plan.baselines.isEmpty { dropBaseline(&plan) }
    case 11: plan.holidays.shuffle(using: &generator)
    case 12: changeDays(&plan)
    default: plan.settings.colourPreset = "preset-\(number(below: 3))"
    }
  }

  private mutating func addProject(_ plan: inout StoredPlan) {
    let code = "P\(number(below: 1_000))"
    guard !plan.portfolio.projects.contains(where: { $0.code == code }) else { return }
    let dates = (0..<number(below: 3)).map { _ in
      RequiredDate(activity: nil, finish: instant(), source: "文\(number(below: 9))")
    }
    plan.portfolio.projects.append(
      Project(code: code, name: "项目", direction: .forward, requiredDates: dates))
  }

  private mutating func rename(_ plan: inout StoredPlan) {
    lastCode += 1
    if number(below: 4) == 0, !plan.portfolio.projects.isEmpty {
      plan.renameProject(at: number(below: plan.portfolio.projects.count), to: "R\(lastCode)")
    } else if let index = plan.portfolio.activities.indices.randomElement(using: &generator) {
      plan.renameActivity(at: index, to: "B\(lastCode)")
    }
  }

  private mutating func changeContacts(_ plan: inout StoredPlan) {
    let name = "单位\(number(below: 4))"
    if let index = plan.contacts.firstIndex(where: { $0.name == name }) {
      plan.contacts.remove(at: index)
    } else {
      plan.contacts.append(Contact(.office, name: name, phone: "\(number(below: 9))"))
    }
    let template = "t\(number(below: 3))"
    plan.templates.removeAll { $0.name == template }
    plan.templates.append(
      PlanTemplate(
        name: template, title: "模板", prefix: "T", reserveDays: number(below: 9),
        required: [PlanTemplate.Required(activity: "A", daysBefore: number(below: 9))],
        plan: "code,name\n"))
  }

  private mutating func addActivity(_ plan: inout StoredPlan) {
    guard !plan.portfolio.projects.isEmpty else { return addProject(&plan) }
    let project = number(below: plan.portfolio.projects.count)
    lastCode += 1
    let code = "A\(lastCode)"
    plan.insert(
      Activity(project: project, code: code, name: "工作\(code)", duration: 480, calendar: "workday"),
      at: number(below: plan.portfolio.activities.count + 1))
  }

  private mutating func changeActivity(_ plan: inout StoredPlan) {
    guard let index = plan.portfolio.activities.indices.randomElement(using: &generator) else {
      return
    }
    plan.portfolio.activities[index].duration = 480 * number(below: 50)
    plan.portfolio.activities[index].owner = "单位\(number(below: 5))"
    plan.portfolio.activities[index].person = "人\(number(below: 5))"
    plan.portfolio.activities[index].crashLimit = number(below: 2) == 0 ? nil : number(below: 30)
    plan.portfolio.activities[index].crashCost = number(below: 2) == 0 ? nil : number(below: 9_000)
    plan.portfolio.activities[index].threePoints = ThreePoints(
      number(below: 5), 4 + number(below: 5), 9)
    plan.portfolio.activities[index].pauseWindows = Array(["雨", "考"].prefix(number(below: 3)))
    plan.portfolio.activities[index].kind = Activity.Kind.allCases.randomElement(using: &generator)!
    plan.portfolio.activities[index].parent =
      plan.portfolio.activities.randomElement(
        using: &generator)?.code
    plan.portfolio.activities[index].constraints = (0..<number(below: 3)).map { _ in
      Constraint(.startNoEarlierThan, instant())
    }
    plan.portfolio.activities[index].fields = (0..<number(below: 3)).map {
      CustomField(name: "F\($0)", value: "\(number(below: 3))")
    }
    plan.portfolio.activities[index].typedDates =
      number(below: 3) == 0 ? TypedDates(start: instant(), finish: instant()) : nil
  }

  private mutating func removeActivity(_ plan: inout StoredPlan) {
    let reported = Set(plan.records.map(\.record.activity))
    let free = plan.portfolio.activities.indices.filter { !reported.contains($0) }
    guard let index = free.randomElement(using: &generator) else { return }
    let gone = plan.portfolio.activities[index]
    plan.removeActivities { $0.project == gone.project && $0.code == gone.code }
  }

  private mutating func addRelation(_ plan: inout StoredPlan) {
    let count = plan.portfolio.activities.count
    guard count > 0 else { return }
    let relation = Relation(
      predecessor: number(below: count), successor: number(below: count),
      kind: Relation.Kind.allCases.randomElement(using: &generator)!,
      lag: number(below: 4) == 0
        ? Lag(percent: number(below: 200) - 100, counting: .project)
        : Lag(minutes: number(below: 3) * 480, counting: .calendarDays))
    plan.portfolio.relations.insert(
      relation, at: number(below: plan.portfolio.relations.count + 1))
  }

  private mutating func removeRelation(_ plan: inout StoredPlan) {
    plan.portfolio.relations.remove(at: number(below: plan.portfolio.relations.count))
  }

  private mutating func addProgress(_ plan: inout StoredPlan) {
    guard let index = plan.portfolio.activities.indices.randomElement(using: &generator) else {
      return
    }
    plan.progress.append(
      ProgressRecord(
        activity: index, date: instant(), percent: Double(number(below: 101)),
        expectedFinish: number(below: 2) == 0 ? instant() : nil, suspended: instant()))
  }

  private mutating func retract(_ plan: inout StoredPlan) {
    let standing = plan.records.filter { $0.retraction == nil }
    guard let record = standing.randomElement(using: &generator) else { return }
    plan.retract(record.number, reason: "错\(number(below: 9))", author: "甲", when: instant())
  }

  private mutating func changeProblems(_ plan: inout StoredPlan) {
    let day = instant().day
    if let index = plan.problems.indices.randomElement(using: &generator), number(below: 2) == 0 {
      plan.problems[index].measure = "措施\(number(below: 5))"
      plan.problems[index].due = number(below: 2) == 0 ? day : nil
      return
    }
    guard !plan.portfolio.projects.isEmpty else { return }
    let activity = plan.portfolio.activities.indices.randomElement(using: &generator)
    plan.problems.append(
      Problem(
        number: (plan.problems.map(\.number).max() ?? 0) + 1,
        project: activity.map { plan.portfolio.activities[$0].project } ?? 0, activity: activity,
        text: "问题", raised: day))
  }

  private mutating func takeBaseline(_ plan: inout StoredPlan) {
    let dates = plan.portfolio.activities.map { _ -> Baseline.Dates? in
      number(below: 5) == 0 ? nil : Baseline.Dates(start: instant(), finish: instant())
    }
    lastBaseline += 1
    let next = lastBaseline
    plan.baselines.append(
      Baseline(
        number: next, name: "第\(next)版", document: "文\(number(below: 9))", dataDate: nil,
        dates: dates))
  }

  private mutating func dropBaseline(_ plan: inout StoredPlan) {
    plan.baselines.remove(at: number(below: plan.baselines.count))
  }

  private mutating func changeDays(_ plan: inout StoredPlan) {
    let day = instant().day
    plan.holidays.insert(
      Holiday(day: day, kind: .off, name: "假", noticeYear: day.year),
      at: number(below: plan.holidays.count + 1))
    plan.portfolio.windows.append(Window(name: "w", from: day, to: day + 3, kind: .pause))
    plan.portfolio.calendars = [
      WorkCalendar(
        name: "c\(number(below: 3))", week: Array(repeating: .standardDay, count: 7),
        exceptions: [CalendarException(day: day, shifts: [], cause: "雨")],
        observesHolidays: number(below: 2) == 0)
    ]
  }

  private mutating func number(below bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &generator)
  }

  private mutating func instant() -> Instant {
    Instant(minute: Int32.random(in: 10_000_000..<16_000_000, using: &generator))
  }
}

extension StoredPlan {
  /// Puts an activity in the middle; whatever refers to those after it follows.
  mutating func insert(_ activity: Activity, at index: Int) {
    func moved(_ position: Int) -> Int { position < index ? position : position + 1 }
    portfolio.activities.insert(activity, at: index)
    for i in portfolio.relations.indices {
      portfolio.relations[i].predecessor = moved(portfolio.relations[i].predecessor)
      portfolio.relations[i].successor = moved(portfolio.relations[i].successor)
    }
    for i in progress.indices { progress[i].activity = moved(progress[i].activity) }
    for i in retractions.indices {
      retractions[i].record.activity = moved(retractions[i].record.activity)
    }
    for i in problems.indices { problems[i].activity = problems[i].activity.map(moved) }
    for i in baselines.indices { baselines[i].dates.insert(nil, at: index) }
  }
}
