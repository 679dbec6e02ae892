import CivilTime
import Control
import Plan
import Scheduler

/// A small plan and what it must give, as `docs/scheduling.md` writes them in its `plan` blocks.
///
/// One line each: `project …`, `task`, `milestone`, `summary`, `hammock` with their words, `link FROM
/// FS+2 TO [by CALENDAR]`, `report CODE …`, and `gives CODE START FINISH [TF FF IF DAYS]`,
/// `path TARGET DAYS CODES` in their order, `drag TARGET CODE DAYS`. Days are of
/// March 2026 and end in the evening where they finish something. `project profile msp` lets another
/// program's rules count, `from-finish DAY` plans back from a day, `must-finish DAY` requires the project then;
/// `by DAY` requires an activity then,
/// `typed DAY DAY` fixes its dates.
struct PlanBlock {
  /// What a line says must come out.
  struct Expectation {
    var code: String
    var start: String
    var finish: String
    var floats: [String: Double] = [:]
  }

  /// A path to an activity with its float in days, or the drag of one on its way, that must come out.
  struct PathExpectation {
    var target: String
    var codes: [String]
    var days: Double
    var isDrag: Bool
  }

  private(set) var portfolio: Portfolio
  private(set) var progress: [ProgressRecord] = []
  private(set) var dataDate: Instant?
  private(set) var expectations: [Expectation] = []
  private(set) var paths: [PathExpectation] = []

  /// Reads a block.
  init(_ text: String) throws {
    let week = { (days: Int) in (0..<7).map { $0 < days ? [Shift].standardDay : [] } }
    portfolio = Portfolio(
      calendars: [
        WorkCalendar(name: "five", week: week(5)), WorkCalendar(name: "seven", week: week(7)),
      ],
      projects: [
        Project(code: "P", name: "", direction: .forward, start: Samples.at("2026-03-02T08:00"))
      ])
    for line in text.split(separator: "\n" as Character) {
      let words = line.split(separator: " " as Character).map { String($0) }
      switch words[0] {
      case "project": project(words)
      case "link": try link(words)
      case "report": try report(words)
      case "gives": try expect(words)
      case "path", "drag": try expectPath(words)
      default: try activity(words)
      }
    }
  }

  /// Schedules it.
  func schedule() throws -> Schedule {
    try Network(portfolio).schedule(progress: progress, dataDate: dataDate)
  }

  /// Changes the plan.
  mutating func change(_ change: (inout Portfolio) -> Void) { change(&portfolio) }

  func position(_ code: String) throws -> Int {
    guard let position = portfolio.activities.firstIndex(where: { $0.code == code })
    else { throw Unreadable(line: "no activity \(code)") }
    return position
  }

  /// A line that says nothing.
  struct Unreadable: Error {
    var line: String
  }

  private mutating func project(_ words: [String]) {
    for (word, value) in zip(words, words.dropFirst()) {
      if word == "calendar" { portfolio.projects[0].calendar = value }
      if word == "data-date" { dataDate = instant(value, isFinish: false) }
      if word == "profile" {
        portfolio.projects[0].profile = Profile(rawValue: value)!
        portfolio.projects[0].grain = .minute
      }
      if word == "must-finish" {
        portfolio.projects[0].requiredDates.append(
          RequiredDate(activity: nil, finish: instant(value, isFinish: true)!))
      }
      if word == "from-finish" {
        portfolio.projects[0].direction = .backward
        portfolio.projects[0].start = nil
        portfolio.projects[0].requiredDates.append(
          RequiredDate(activity: nil, finish: instant(value, isFinish: true)!))
      }
    }
    if words.contains("override") { portfolio.projects[0].progressMode = .progressOverride }
  }

  private mutating func activity(_ words: [String]) throws {
    let kinds: [String: Activity.Kind] = [
      "task": .task, "milestone": .milestone, "summary": .summary, "hammock": .levelOfEffort,
    ]
    guard let kind = kinds[words[0]] else { throw Unreadable(line: words.joined(separator: " ")) }
    var activity = Activity(
      project: 0, code: words[1], name: "", kind: kind, duration: 0, calendar: "five")
    activity.isElapsed = words.contains("elapsed")
    if kind == .task { activity.duration = Int(words[2])! * (activity.isElapsed ? 1440 : 480) }
    if words.contains("seven") { activity.calendar = "seven" }
    for (word, value) in zip(words, words.dropFirst()) {
      if word == "in" { activity.parent = value }
      if word == "edge" { activity.edge = Activity.MilestoneEdge(rawValue: value) }
      if let kind = Constraint.Kind(rawValue: word) {
        let finishes: Set<Constraint.Kind> = [
          .finishNoEarlierThan, .finishNoLaterThan, .finishOn, .mandatoryFinish,
        ]
        activity.constraints.append(
          Constraint(kind, instant(value, isFinish: finishes.contains(kind))))
      }
      if word == "by" {
        portfolio.projects[0].requiredDates.append(
          RequiredDate(activity: activity.code, finish: instant(value, isFinish: true)!))
      }
      if word == "levelled" { activity.levelingDelay = Int(value)! * 1440 }
      if word == "pauses", let after = words.last.flatMap({ Int($0) }) {
        activity.pauses = [Pause(after: after * 480, minutes: Int(value)! * 480)]
      }
      if word == "typed", let last = words.last {
        activity.typedDates = TypedDates(
          start: instant(value, isFinish: false)!, finish: instant(last, isFinish: true)!)
      }
    }
    if let last = words.last.flatMap(Constraint.Kind.init), !last.hasDate {
      activity.constraints.append(Constraint(last))
    }
    if words.contains("inactive") {
      let first = instant("03-02", isFinish: false)!
      activity.typedDates = TypedDates(start: first, finish: first, reason: .inactive)
    }
    portfolio.activities.append(activity)
  }

  private mutating func link(_ words: [String]) throws {
    let counting = words.count > 5 ? Lag.Counting(rawValue: words[5])! : .successor
    let size = words[2].dropFirst(2)
    var lag = Lag(minutes: 0, counting: counting)
    if size.hasSuffix("%") {
      lag = Lag(percent: Int(size.dropLast())!, counting: counting)
    } else if let days = Int(size) {
      lag = portfolio.lag(
        LagText(number: days, counting: counting), from: try position(words[1]),
        to: try position(words[3]))
    }
    portfolio.relations.append(
      Relation(
        predecessor: try position(words[1]), successor: try position(words[3]),
        kind: Relation.Kind(rawValue: String(words[2].prefix(2)))!, lag: lag))
  }

  private mutating func report(_ words: [String]) throws {
    var record = ProgressRecord(activity: try position(words[1]), date: dataDate!)
    for (word, value) in zip(words, words.dropFirst()) {
      switch word {
      case "started": record.actualStart = instant(value, isFinish: false)
      case "finished": record.actualFinish = instant(value, isFinish: true)
      case "remaining": record.remaining = Int(value)! * 480
      case "expects": record.expectedFinish = instant(value, isFinish: true)
      case "rests": record.suspended = instant(value, isFinish: false)
      case "resumes": record.resumes = instant(value, isFinish: false)
      default: break
      }
    }
    progress.append(record)
  }

  private mutating func expect(_ words: [String]) throws {
    guard words.count >= 4 else { throw Unreadable(line: words.joined(separator: " ")) }
    var expectation = Expectation(code: words[1], start: words[2], finish: words[3])
    for (word, value) in zip(words, words.dropFirst()) where ["TF", "FF", "IF"].contains(word) {
      expectation.floats[word] = Double(value)
    }
    expectations.append(expectation)
  }

  private mutating func expectPath(_ words: [String]) throws {
    let isDrag = words[0] == "drag"
    guard words.count >= 4, let days = Double(isDrag ? words[3] : words[2])
    else { throw Unreadable(line: words.joined(separator: " ")) }
    paths.append(
      PathExpectation(
        target: words[1], codes: isDrag ? [words[2]] : Array(words.dropFirst(3)), days: days,
        isDrag: isDrag))
  }

  private func instant(_ text: String, isFinish: Bool) -> Instant? {
    let text = text.contains("T") ? text : text + (isFinish ? "T18:00" : "T08:00")
    return Instant(iso: "2026-\(text)")
  }
}

extension PlanBlock {
  /// Changes how long a task takes.
  mutating func setDays(_ days: Int, of code: String) {
    guard let position = try? position(code) else { return }
    change { $0.activities[position].duration = days * 480 }
  }
}
