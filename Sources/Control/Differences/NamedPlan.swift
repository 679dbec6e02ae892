import CivilTime
import Plan

/// The contents of a plan with names in the place of positions, so that parts of two plans compare.
///
/// Codes of projects are unique, and those of activities are so in their project, as in every stored
/// plan.
struct NamedPlan {
  var projectDay: [Shift]
  var colourPreset: String
  var calendars: [WorkCalendar]
  var windows: [Window]
  var holidays: [Holiday]
  var projects: [Project]
  var activities: [Named<Activity>]
  var relations: [NamedRelation]
  var progress: [Named<ProgressRecord>]
  var retractions: [Named<Retraction>]
  var problems: [Named<Problem>]
  var baselines: [NamedBaseline]
  var reports: [SubmittedReport]
  var contacts: [Contact]
  var templates: [PlanTemplate]

  init(_ contents: PlanContents) {
    let portfolio = contents.portfolio
    projectDay = portfolio.projectDay
    colourPreset = contents.colourPreset
    calendars = portfolio.calendars
    windows = portfolio.windows
    holidays = contents.holidays
    projects = portfolio.projects
    let names = portfolio.activities.map {
      ActivityName(project: portfolio.projects[$0.project].code, code: $0.code)
    }
    func named<Value>(_ value: Value, _ activity: Int) -> Named<Value> {
      Named(project: names[activity].project, code: names[activity].code, value: value)
    }
    activities = portfolio.activities.enumerated().map { named($0.element.unplaced, $0.offset) }
    relations = portfolio.relations.map {
      NamedRelation(
        key: NamedRelation.Key(
          predecessor: names[$0.predecessor], successor: names[$0.successor], kind: $0.kind),
        lag: $0.lag)
    }
    progress = contents.progress.map { named($0.unplaced, $0.activity) }
    retractions = contents.retractions.map { retraction in
      var value = retraction
      value.record = value.record.unplaced
      return named(value, retraction.record.activity)
    }
    problems = contents.problems.map { problem in
      var value = problem
      (value.project, value.activity) = (0, nil)
      return Named(
        project: portfolio.projects[problem.project].code,
        code: problem.activity.map { names[$0].code }, value: value)
    }
    baselines = contents.baselines.map { baseline in
      var value = baseline
      value.dates = []
      let dates = zip(names, baseline.dates).compactMap { name, dates in dates.map { (name, $0) } }
      return NamedBaseline(
        baseline: value, dates: Dictionary(dates, uniquingKeysWith: { first, _ in first }))
    }
    reports = contents.reports
    contacts = contents.contacts
    templates = contents.templates
  }

  /// The plan with positions again; what refers to something that is not there is left out.
  var contents: PlanContents {
    let places = Dictionary(
      zip(projects.map(\.code), projects.indices), uniquingKeysWith: { first, _ in first })
    let kept = activities.filter { places[$0.project] != nil }
    let names = kept.compactMap(\.activity)
    let positions = Dictionary(
      zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    func position<Value>(_ named: Named<Value>) -> Int? {
      named.activity.flatMap { positions[$0] }
    }
    var portfolio = Portfolio(
      projectDay: projectDay, calendars: calendars, windows: windows, projects: projects)
    portfolio.activities = kept.map { named in
      var activity = named.value
      activity.project = places[named.project] ?? 0
      return activity
    }
    portfolio.relations = relations.compactMap { relation in
      guard let predecessor = positions[relation.key.predecessor],
        let successor = positions[relation.key.successor]
      else { return nil }
      return Relation(
        predecessor: predecessor, successor: successor, kind: relation.key.kind, lag: relation.lag)
    }
    return PlanContents(
      portfolio, holidays: holidays,
      progress: progress.compactMap { named in position(named).map { named.value.placed(at: $0) } },
      retractions: retractions.compactMap { named in
        guard let position = position(named) else { return nil }
        var retraction = named.value
        retraction.record.activity = position
        return retraction
      },
      problems: problems.compactMap { named in
        guard let project = places[named.project] else { return nil }
        var problem = named.value
        problem.project = project
        problem.activity = position(named)
        return problem
      },
      baselines: baselines.map { named in
        var baseline = named.baseline
        baseline.dates = names.map { named.dates[$0] }
        return baseline
      }, reports: reports, contacts: contacts, templates: templates, colourPreset: colourPreset)
  }
}

extension Activity {
  fileprivate var unplaced: Activity {
    var activity = self
    activity.project = 0
    return activity
  }
}

extension ProgressRecord {
  fileprivate var unplaced: ProgressRecord { placed(at: 0) }

  fileprivate func placed(at activity: Int) -> ProgressRecord {
    var record = self
    record.activity = activity
    return record
  }
}
