import Plan

/// The one walk that checks what refers to what in a portfolio.
struct PortfolioCheck {
  /// Everything found, in reading order.
  private(set) var findings: [Finding] = []
  /// Whether any activity is a summary, a part of one, or a level of effort.
  private(set) var hasDerived = false

  /// Whether nothing is wrong with the calendars, windows and projects, which are few.
  static func passes(_ portfolio: Portfolio) -> Bool {
    var check = PortfolioCheck()
    check.checkCalendars(portfolio)
    check.checkWindows(portfolio)
    check.checkProjects(portfolio)
    return check.findings.isEmpty
  }

  private init() {}

  init(_ portfolio: Portfolio) {
    checkCalendars(portfolio)
    checkWindows(portfolio)
    checkProjects(portfolio)
    checkCodes(portfolio)
    checkActivities(portfolio)
    checkRelations(portfolio)
    findings.sort(by: Finding.areInOrder)
  }

  // Every calendar has work in an ordinary week, or a search for the next working minute would
  // have no end.
  private mutating func checkCalendars(_ portfolio: Portfolio) {
    precondition(!portfolio.projectDay.isEmpty, "a project day has working time")
    for calendar in portfolio.calendars where calendar.week.allSatisfy(\.isEmpty) {
      findings.append(.calendarWithoutWork(calendar.name))
    }
  }

  // Rows of one window are of one kind and run forward.
  private mutating func checkWindows(_ portfolio: Portfolio) {
    var kinds: [String: Window.Kind] = [:]
    for window in portfolio.windows {
      if window.to < window.from { findings.append(.windowEndsBeforeItBegins(window)) }
      if let kind = kinds[window.name], kind != window.kind {
        findings.append(.windowOfTwoKinds(window))
      }
      kinds[window.name] = window.kind
    }
  }

  // Codes of projects are unique, their calendars exist, their numbers can be counted with.
  private mutating func checkProjects(_ portfolio: Portfolio) {
    var projects: Set<String> = []
    for project in portfolio.projects where !projects.insert(project.code).inserted {
      findings.append(.duplicateProject(project.code))
    }
    let calendars = Set(portfolio.calendars.map(\.name))
    for (position, project) in portfolio.projects.enumerated() {
      if let name = project.calendar, !calendars.contains(name) {
        findings.append(.unknownProjectCalendar(position, in: portfolio))
      }
      if let number = project.numberOutOfRange {
        findings.append(.numberOutOfRange(number, of: project))
      }
    }
  }

  // Codes are unique: of activities in their project.
  private mutating func checkCodes(_ portfolio: Portfolio) {
    var codes = CodeIndex(capacity: portfolio.activities.count)
    for position in portfolio.activities.indices
    where codes.insert(position, in: portfolio.activities) != nil {
      findings.append(.duplicateActivity(portfolio.code(of: position)))
    }
  }

  // Calendars and windows exist, numbers can be counted with, and durations suit the kind.
  private mutating func checkActivities(_ portfolio: Portfolio) {
    let calendars = Set(portfolio.calendars.map(\.name))
    let windows = Set(portfolio.windows.map(\.name))
    let pauses = Set(portfolio.windows.lazy.filter { $0.kind == .pause }.map(\.name))
    for (position, activity) in portfolio.activities.enumerated() {
      if !calendars.contains(activity.calendar) {
        findings.append(.unknownCalendar(position, in: portfolio))
      }
      for window in activity.windows where !windows.contains(window) {
        findings.append(.unknownWindow(window, position, in: portfolio))
      }
      for window in activity.pauseWindows where windows.contains(window) && !pauses.contains(window)
      {
        findings.append(.windowNoPause(window, position, in: portfolio))
      }
      if activity.duration < 0 { findings.append(.negativeDuration(position, in: portfolio)) }
      if activity.duration > PlanLimits.minutes.upperBound {
        findings.append(.durationTooLong(position, in: portfolio))
      }
      if let number = activity.numberOutOfRange {
        findings.append(.numberOutOfRange(number, of: position, in: portfolio))
      }
      if activity.kind == .milestone, activity.duration > 0 {
        findings.append(.milestoneWithDuration(position, in: portfolio))
      }
      let isDerived = !activity.kind.isPlaced
      if isDerived || activity.parent != nil { hasDerived = true }
      let isPlain =
        !isDerived && activity.constraints.isEmpty && activity.typedDates == nil
        && activity.levelingDelay == 0
      if !isPlain, portfolio.projects[activity.project].profile == .schedctl {
        findings += OwnRules.findings(position, activity, in: portfolio)
      }
    }
  }

  // A percentage is of the predecessor's own duration and within bounds, and so is what it comes to.
  private mutating func checkRelations(_ portfolio: Portfolio) {
    for relation in portfolio.relations where relation.lag != .zero {
      if let percent = relation.lag.percent, !PlanLimits.lagPercent.contains(percent) {
        findings.append(.percentTooLarge(relation, in: portfolio))
        continue
      }
      let duration = portfolio.activities[relation.predecessor].duration
      guard PlanLimits.minutes.contains(duration) else { continue }
      if !PlanLimits.signedMinutes.contains(portfolio.lagMinutes(of: relation)) {
        findings.append(.lagTooLong(relation, in: portfolio))
      }
    }
  }
}
