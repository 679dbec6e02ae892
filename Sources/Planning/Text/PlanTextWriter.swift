import Plan
import PlanStore

/// Turns a plan into the entries of its text.
struct PlanTextWriter {
  private let plan: StoredPlan
  private let portfolio: Portfolio
  private let units: TextUnits
  private let codes: [String]
  private var entries: [PlanText.Entry] = []

  init(_ plan: StoredPlan) {
    self.plan = plan
    let portfolio = plan.portfolio
    self.portfolio = portfolio
    units = TextUnits(projectDay: portfolio.projectDay, calendars: portfolio.calendars)
    codes = portfolio.activities.map {
      TextWord.written(project: portfolio.projects[$0.project].code, activity: $0.code)
    }
  }

  mutating func write() -> [PlanText.Entry] {
    writeHead()
    writeCalendars()
    writeNetwork()
    writeProgress()
    writeProblems()
    writeBaselines()
    writeReports()
    writeContacts()
    return entries
  }

  private mutating func add(
    _ section: PlanText.Entry.Section, _ lines: [String], project: Int? = nil
  ) {
    entries.append(
      PlanText.Entry(
        section: section, lines: lines, project: project.map { portfolio.projects[$0].code }))
  }

  /// The lines of the fields of a block.
  private func inner<Value>(_ value: Value, _ fields: [TextField<Value>]) -> [String] {
    fields.flatMap { field in
      field.lines(value, units).map { (["  " + field.name] + $0).joined(separator: " ") }
    }
  }

  /// The fields of a fact of one line.
  private func inline<Value>(_ value: Value, _ fields: [TextField<Value>]) -> [String] {
    fields.flatMap { field in field.lines(value, units).map { "\(field.name)=\($0[0])" } }
  }

  private mutating func writeHead() {
    add(
      .head,
      [
        "schedctl-plan \(PlanText.version)",
        (["day"] + TextWord.written(portfolio.projectDay)).joined(separator: " "),
        "colours \(TextWord.written(plan.settings.colourPreset))",
      ])
    for holiday in plan.holidays {
      let words = [
        "holiday", "\(holiday.day)", holiday.kind.rawValue, TextWord.written(holiday.name),
        "\(holiday.noticeYear)",
      ]
      add(.days, [words.joined(separator: " ")])
    }
    for window in portfolio.windows {
      let words = [
        "window", TextWord.written(window.name), "\(window.from)", "\(window.to)",
        window.kind.rawValue,
      ]
      add(.windows, [(words + inline(window, TextField.all)).joined(separator: " ")])
    }
  }

  private mutating func writeCalendars() {
    for calendar in portfolio.calendars {
      let head = "calendar \(TextWord.written(calendar.name))"
      add(.calendars, [head] + inner(calendar, TextField.all))
    }
  }

  private mutating func writeNetwork() {
    for (position, project) in portfolio.projects.enumerated() {
      add(
        .projects, ["project \(TextWord.written(project.code))"] + inner(project, TextField.all),
        project: position)
    }
    for (position, activity) in portfolio.activities.enumerated() {
      add(
        .activities, ["activity \(codes[position])"] + inner(activity, TextField.all),
        project: activity.project)
    }
    for relation in portfolio.relations {
      var words = ["link", codes[relation.predecessor], codes[relation.successor]]
      words.append(relation.kind.rawValue)
      let lag = relation.lag
      if let percent = lag.percent {
        words.append("\(percent)%")
      } else if lag != .zero {
        let day = units.minutes(of: lag.counting, relation, in: portfolio)
        words.append(TextUnits.written(lag.minutes, day: day))
      }
      if lag.counting != .calendarDays { words.append(lag.counting.rawValue) }
      add(
        .links, [words.joined(separator: " ")],
        project: portfolio.activities[relation.successor].project)
    }
  }

  private mutating func writeProgress() {
    for entry in plan.records {
      let record = entry.record
      let words = ["record", codes[record.activity], "\(record.date)"]
      add(
        .records, [(words + inline(record, TextField.all)).joined(separator: " ")],
        project: portfolio.activities[record.activity].project)
    }
    for retraction in plan.retractions {
      let words = ["retraction", "\(retraction.number)", "\(retraction.when)"]
      add(
        .retractions, [(words + inline(retraction, TextField.all)).joined(separator: " ")],
        project: portfolio.activities[retraction.record.activity].project)
    }
  }

  private mutating func writeProblems() {
    for problem in plan.problems {
      let project = TextWord.written(portfolio.projects[problem.project].code)
      let head = "problem \(problem.number) \(project) \(problem.raised)"
      let place = problem.activity.map { ["  activity \(codes[$0])"] } ?? []
      add(.problems, [head] + place + inner(problem, TextField.all), project: problem.project)
    }
  }

  private mutating func writeBaselines() {
    for baseline in plan.baselines {
      let dates = zip(codes, baseline.dates).compactMap { code, dates in
        dates.map { "  plan \(code) \($0.start) \($0.finish)" }
      }
      add(
        .baselines, ["baseline \(baseline.number)"] + inner(baseline, TextField.all) + dates)
    }
  }

  private mutating func writeContacts() {
    for contact in plan.contacts {
      let words = ["contact", contact.kind.rawValue, TextWord.written(contact.name)]
      add(.contacts, [(words + inline(contact, TextField.all)).joined(separator: " ")])
    }
    for template in plan.templates {
      let head = "template \(TextWord.written(template.name))"
      let lines = template.plan.utf8.split(separator: 10, omittingEmptySubsequences: false)
        .map { "  line \(TextWord.quoted(String(decoding: $0, as: UTF8.self)))" }
      add(.templates, [head] + inner(template, TextField.all) + lines)
    }
  }

  private mutating func writeReports() {
    for report in plan.reports {
      let head = "report \(report.monday) \(report.form.rawValue) \(report.language.rawValue)"
      // By bytes: a return and a line break together are one character.
      let lines = report.text.utf8.split(separator: 10, omittingEmptySubsequences: false)
        .map { "  line \(TextWord.quoted(String(decoding: $0, as: UTF8.self)))" }
      add(.reports, [head] + lines)
    }
  }
}
