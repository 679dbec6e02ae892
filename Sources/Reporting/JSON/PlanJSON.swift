import CivilTime
public import Control
public import Documents
public import Plan
import Scheduler

/// The JSON contract of a plan: what programs read (`docs/json.md`).
///
/// Every key is always there; keys may be added. Projects and activities come in the natural
/// order of their codes, so the order in which a plan was typed does not show. All amounts are
/// working minutes of the activity's calendar.
public struct PlanJSON {
  let comparison: Comparison
  let schedule: Schedule
  let network: Network
  let portfolio: Portfolio
  private let activities: [Activity]
  let codes: [String]
  private let named: Set<Int>
  /// The required dates of each project that has some.
  private let requiredDates: [Int: [ComparedRequiredDate]]
  private let effects: Effects

  /// Prepares to write a schedule compared with its baseline: all of it, or some projects by
  /// position.
  public init(_ comparison: Comparison, projects: [Int] = []) {
    self.comparison = comparison
    named = Set(projects)
    requiredDates = Dictionary(grouping: comparison.requiredDates, by: \.project)
    schedule = comparison.schedule
    network = schedule.network
    portfolio = network.portfolio
    activities = portfolio.activities
    codes = portfolio.activities.indices.map(portfolio.code)
    effects = Effects(comparison)
  }

  /// Writes the whole plan.
  public func write(to json: inout JSONWriter, advising words: AdviceWords = .names) {
    let order = PlanOrder(portfolio)
    json.object { json in
      member(
        "dataDate", named.isEmpty ? schedule.dataDate : comparison.dataDate(of: named.sorted()),
        &json)
      json.member("calendarHorizon", portfolio.calendarHorizon?.description)
      json.array("projects") { json in
        for project in order.projects where named.isEmpty || named.contains(project) {
          write(project, order.everything[project], &json)
        }
      }
      json.array("findings") { json in
        for finding in schedule.findings(about: named.sorted()) {
          FindingJSON.write(finding, advising: words, &json)
        }
      }
    }
  }

  private func write(_ position: Int, _ activities: [Int], _ json: inout JSONWriter) {
    let project = portfolio.projects[position]
    let scheduled = schedule.projects[position]
    json.object { json in
      json.member("code", project.code)
      json.member("name", project.name)
      json.member("direction", project.direction.rawValue)
      json.member("lead", project.lead)
      json.member("leader", project.leader)
      json.member("person", project.person)
      Self.writeReporting(position, comparison, &json)
      member("start", scheduled.start, &json)
      member("finish", scheduled.finish, &json)
      member("latestStart", scheduled.latestStart, &json)
      member("forecastFinish", comparison.forecastFinish(ofProject: position), &json)
      member(
        "plannedFinish", comparison.plannedFinish(ofProject: position, activities: activities),
        &json)
      json.member("reserveDays", project.reserveDays)
      json.member(
        "colour", comparison.colour(ofProject: position, activities: activities)?.rawValue)
      writeWindowMargin(comparison.windowMargin(ofProject: position), &json)
      if let baseline = comparison.baseline(of: position) {
        json.object("baseline") { json in json.write(headOf: baseline) }
      } else {
        json.nullMember("baseline")
      }
      json.member("isScheduled", scheduled.failures.isEmpty)
      json.array("requiredDates", .inline) { json in
        for date in requiredDates[position] ?? [] {
          json.object { json in
            json.member("activity", codes[date.activity])
            member("date", date.required.finish, &json)
            member("finish", date.finish, &json)
            json.member("source", date.required.source)
            json.object("margin") { json in
              json.member("minutes", date.minutes)
              json.member("days", date.days)
              json.member("unit", date.kind.rawValue)
            }
          }
        }
      }
      json.array("activities") { json in
        for activity in activities { write(activity: activity, &json) }
      }
    }
  }

  /// Writes up to when a project is known, whether it reported in the week, and whether its colours are
  /// held because it should have.
  static func writeReporting(
    _ project: Int, _ comparison: Comparison, _ json: inout JSONWriter
  ) {
    let schedule = comparison.schedule
    json.member("dataDate", schedule.dataDate(of: project)?.description)
    json.member("reported", comparison.week.hasReport(of: project, in: schedule))
    json.member("held", comparison.isUnreported(project))
  }

  /// Writes one activity by its position.
  func write(activity position: Int, _ json: inout JSONWriter) {
    let scheduled = schedule.activities[position]
    let compared = comparison[position]
    let isLimited = scheduled.limitStart != nil || scheduled.hasNoWindowLeft
    func shown(_ instant: Instant?) -> Instant? {
      scheduled.actualFinish == nil ? instant.map { schedule.shown($0, of: position) } : instant
    }
    json.object { json in
      json.member("code", codes[position])
      json.member("uid", activities[position].uid)
      json.member("name", activities[position].name)
      json.member("kind", activities[position].kind.rawValue)
      json.member(
        "parent",
        activities[position].parent.map {
          "\(portfolio.projects[activities[position].project].code).\($0)"
        })
      json.member("edge", activities[position].edge?.rawValue)
      json.array("constraints", .inline) { json in
        for constraint in activities[position].constraints {
          json.object { json in
            json.member("kind", constraint.kind.rawValue)
            member("date", constraint.date, &json)
          }
        }
      }
      member("start", scheduled.start, &json)
      member("finish", scheduled.finish, &json)
      member("earlyStart", shown(scheduled.earlyStart), &json)
      member("earlyFinish", shown(scheduled.earlyFinish), &json)
      member("lateStart", shown(isLimited ? scheduled.limitStart : scheduled.floatStart), &json)
      member("lateFinish", shown(isLimited ? scheduled.limitFinish : scheduled.floatFinish), &json)
      member("planStart", compared.plan?.start, &json)
      member("planFinish", compared.plan?.finish, &json)
      member("originalPlanStart", compared.original?.start, &json)
      member("originalPlanFinish", compared.original?.finish, &json)
      member("actualStart", scheduled.actualStart, &json)
      member("actualFinish", scheduled.actualFinish, &json)
      json.member("duration", scheduled.duration)
      json.member("remaining", scheduled.remaining)
      json.member("remainingAssumed", schedule.assumedRemaining(of: position) != nil)
      json.member("percent", percent(scheduled))
      json.member("totalFloat", scheduled.totalFloat)
      json.member("freeFloat", scheduled.freeFloat)
      json.member("independentFloat", schedule.independentFloat(of: position))
      writeMargin(scheduled.margin, of: position, &json)
      writeWindowMargin(comparison.windowMargin(of: position), &json)
      json.member("critical", scheduled.isCritical)
      json.member("calendar", activities[position].calendar)
      json.member("window", activities[position].window)
      json.array("pauses", .inline) { json in
        for pause in activities[position].pauseWindows { json.value(pause) }
      }
      json.member("crashLimit", activities[position].crashLimit)
      json.member("crashCost", activities[position].crashCost)
      json.member("threePoints", activities[position].threePoints?.text)
      json.member("owner", activities[position].owner)
      json.member("leader", activities[position].leader)
      json.member("person", activities[position].person)
      json.member("level", activities[position].level)
      json.member("role", activities[position].role?.rawValue)
      json.member("status", compared.status.rawValue)
      writeSlip("slip", compared.slip, &json)
      writeSlip("originalSlip", compared.originalSlip, &json)
      writeSlip("startSlip", comparison.startSlip(of: position), &json)
      json.member("daysBehindPace", schedule.daysBehindPace(of: position))
      writeMissedWindow(schedule.missedWindow(of: position), &json)
      json.member("dayKind", network.dayKind(of: position).rawValue)
      EffectJSON(codes: codes, portfolio).write(effects[position], &json)
      json.member("colour", compared.colour?.rawValue)
      json.member("provisional", scheduled.isProvisional)
      json.array("drivenBy", .inline) { json in
        for driver in schedule.drivers(of: position) { write(driver, of: position, &json) }
      }
    }
  }

  private func percent(_ activity: ScheduledActivity) -> Double {
    activity.phase == .complete ? 100 : activity.percent ?? 0
  }

  private func write(_ driver: Driver, of position: Int, _ json: inout JSONWriter) {
    json.object { json in
      json.member("kind", driver.kind.rawValue)
      switch driver.kind {
      case .relation:
        var relation = portfolio.relations[driver.relation!]
        // Of a relation at a summary, the part that drives.
        relation.predecessor = driver.activity!
        json.member("code", codes[driver.activity!])
        json.member("type", relation.kind.rawValue)
        json.member("lag", portfolio.lagMinutes(of: relation))
      case .requiredDate: json.member("code", driver.activity.map { codes[$0] })
      case .constraint:
        guard let constraint = driver.constraint else {
          json.member("code", portfolio.projects[activities[position].project].code)
          break
        }
        json.member("code", codes[position])
        json.member("constraint", constraint.kind.rawValue)
      case .window: json.member("code", activities[position].window)
      case .calendar: json.member("code", activities[position].calendar)
      case .dataDate, .resumption, .actual: json.nullMember("code")
      }
    }
  }

  func member(_ name: StaticString, _ instant: Instant?, _ json: inout JSONWriter) {
    guard let bytes = instant?.isoBytes else { return json.nullMember(name) }
    json.member(name, ascii: bytes.span)
  }
}
