import CShippedFiles
import CivilTime
import Glibc
import PlanExchange
import PlanStore
import Scheduler

/// An opened plan file with everything in it.
final class Workspace {
  let file: PlanFile
  private(set) var stored: StoredPlan

  init(_ options: PlanOptions, access: PlanFile.Access) throws {
    file = try PlanFile.open(at: Workspace.path(options.file), access: access)
    stored = try file.load()
  }

  /// The plan file asked for, or the nearest `plan.db` here or in a folder above.
  static func path(_ given: String?) throws(CommandFailure) -> String {
    if let path = given ?? Environment["SCHEDCTL_FILE"] { return path }
    var folder = ""
    // A folder above for every level of the current one.
    let depth = getcwd(nil, 0).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer).split(separator: "/").count
    }
    for _ in 0...(depth ?? 0) {
      if Files.exists(folder + "plan.db") { return folder + "plan.db" }
      folder += "../"
    }
    throw .plan(.missing("plan.db"))
  }

  /// What people typed, with the shipped calendars.
  var portfolio: Portfolio { stored.portfolio.withShippedCalendars(stored.holidays) }

  /// Makes one change: all of it, with a line in the journal, or nothing.
  ///
  /// - Returns: Whether anything changed.
  @discardableResult
  func change(_ edit: (inout StoredPlan) throws -> Void) throws -> Bool {
    var new = stored
    try edit(&new)
    new.extendBaselines()
    guard new != stored else { return false }
    let faults = new.textFindings(since: stored)
    guard faults.isEmpty else { throw InvalidInput(faults) }
    _ = try Network(new.portfolio.withShippedCalendars(new.holidays))
    if new.progress != stored.progress {
      let contradictions = new.portfolio.contradictions(in: new.progress)
      guard contradictions.isEmpty else { throw InvalidInput(contradictions) }
    }
    _ = try file.save(new, replacing: stored, command: Self.journalLine)
    stored = try file.load()
    return true
  }

  /// When, who, and the command in words.
  static var journalLine: JournalLine {
    let words = CommandLine.arguments.dropFirst().map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    return JournalLine(
      when: Clock.now, who: Environment.user,
      command: words.joined(separator: " "))
  }

  // MARK: Schedules

  /// Computes the schedule at a data date; nil for the date of the last record.
  func schedule(at dataDate: Instant? = nil) throws -> Schedule {
    try Network(portfolio).schedule(progress: stored.progress, dataDate: dataDate)
  }

  /// Compares a schedule with the baseline in force at its data date.
  func comparison(at dataDate: Instant? = nil) throws -> Comparison {
    let schedule = try schedule(at: dataDate)
    return Comparison(schedule, with: baseline(for: schedule.dataDate), preset: try preset())
  }

  /// Computes the schedules at every day that was reported up to a data date, and at that date, in
  /// order; of several data dates of a day the last counts.
  func history(until dataDate: Instant?) throws -> [Schedule] {
    guard let dataDate else { return [] }
    let network = try Network(portfolio)
    let dates = Set(stored.progress.map(\.date).filter { $0 <= dataDate } + [dataDate]).sorted()
    let last = dates.indices.filter { $0 + 1 == dates.count || dates[$0 + 1].day > dates[$0].day }
    return try last.map {
      try network.schedule(progress: stored.progress, dataDate: dates[$0])
    }
  }

  /// The last baseline taken at or before a data date; the first one where all are later.
  func baseline(for dataDate: Instant?) -> Baseline? {
    let taken = stored.baselines.last { baseline in
      guard let dataDate, let own = baseline.dataDate else { return true }
      return own <= dataDate
    }
    return taken ?? stored.baselines.first
  }

  /// The colour thresholds chosen for this plan.
  func preset() throws(CommandFailure) -> ColourPreset {
    let text = stored.settings.colourPreset
    guard let preset = ColourPreset(text) else {
      throw .refused(
        zh: "不认识的亮灯口径“\(text)”", en: "unknown colour preset \"\(text)\"",
        hint: Wording(zh: "运行 schedctl colours list", en: "run `schedctl colours list`"))
    }
    return preset
  }

  // MARK: Codes

  /// Finds a project by its code.
  func project(_ code: String) throws(CommandFailure) -> Int {
    if let found = stored.portfolio.projects.firstIndex(where: { $0.code == code }) { return found }
    let known = stored.portfolio.projects.map(\.code).joined(separator: ", ")
    throw .invalid([
      Finding(
        .error, "unknown-project", codes: [code],
        Wording(zh: "没有项目“\(code)”", en: "there is no project \"\(code)\""),
        hint: known.isEmpty
          ? Wording(zh: "先用 project add 建项目", en: "create it with `project add`")
          : Wording(zh: "已有项目：\(known)", en: "known projects: \(known)"))
    ])
  }

  /// Splits the full code of an activity into its project's position and its own code.
  func split(_ code: String) throws(CommandFailure) -> (project: Int, code: String) {
    let parts = code.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else {
      throw .refused(
        zh: "编码“\(code)”缺少项目代码", en: "\"\(code)\" lacks the code of its project",
        hint: Wording(zh: "写作 项目.工作，如 HS.C34", en: "write PROJECT.ACTIVITY, such as HS.C34"))
    }
    return (try project(String(parts[0])), String(parts[1]))
  }

  /// Finds an activity by its full code, or by its local code where only one project has it.
  func activity(_ code: String) throws(CommandFailure) -> Int {
    let portfolio = stored.portfolio
    let found = portfolio.activities.indices.filter {
      portfolio.code(of: $0) == code || portfolio.activities[$0].code == code
    }
    let exact = found.filter { portfolio.code(of: $0) == code }
    if let position = exact.first ?? (found.count == 1 ? found[0] : nil) { return position }
    let candidates = found.map(portfolio.code).sorted(by: naturalOrder).joined(separator: ", ")
    throw .invalid([
      Finding(
        .error, found.isEmpty ? "unknown-activity" : "ambiguous-code", codes: [code],
        found.isEmpty
          ? Wording(zh: "没有工作“\(code)”", en: "there is no activity \"\(code)\"")
          : Wording(zh: "编码“\(code)”不止一个项目有", en: "several projects have an activity \"\(code)\""),
        hint: found.isEmpty
          ? Wording(zh: "编码写作 项目.工作，如 HS.C08", en: "codes are PROJECT.ACTIVITY, such as HS.C08")
          : Wording(zh: "请写全：\(candidates)", en: "write one of \(candidates)"))
    ])
  }
}

extension Portfolio {
  /// Adds the shipped calendars to those of the plan.
  func withShippedCalendars(_ holidays: [Holiday]) -> Portfolio {
    var result = self
    result.calendars = WorkCalendar.shipped(holidays: holidays, shifts: projectDay) + calendars
    return result
  }
}

/// The calendars that every new plan starts from.
enum ShippedCalendars {
  static func holidays() throws -> [Holiday] {
    try HolidayCSV.read(Array(String(cString: cshipped_holidays()).utf8), file: "cn-holidays.csv")
      .holidays
  }

  static func windows() throws -> [Window] {
    try WindowCSV.read(Array(String(cString: cshipped_windows()).utf8), file: "windows.csv").windows
  }
}
