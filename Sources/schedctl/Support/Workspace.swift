import CShippedFiles
import CivilTime
import Control
import FileSystem
import Glibc
import Plan
import PlanExchange
import PlanStore
import Scheduler

/// An opened plan file with everything in it.
final class Workspace {
  let file: PlanFile
  /// What the file holds; once a schedule was computed, without the activities of projects that
  /// cannot be scheduled (``schedule(at:)``).
  var stored: StoredPlan
  /// Why projects were left out of the schedule, by position.
  var failures: [Int: [Finding]] = [:]
  /// The whole plan and where what is left of its activities stood in it; nil while all of it is left.
  var whole: (plan: StoredPlan, positions: [Int])?
  /// Whether it is known which projects are left out.
  var isSettled = false
  /// Tells the person what was found on the way.
  let tell: ([Finding]) -> Void

  init(
    _ options: PlanOptions, access: PlanFile.Access, telling tell: @escaping ([Finding]) -> Void
  ) throws {
    self.tell = tell
    let path = try Workspace.path(options.file)
    InputFiles.remember(path: path)
    file = try PlanFile.open(at: path, access: access)
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

  /// When, who, and the command in words.
  static var journalLine: JournalLine {
    let words = CommandLine.arguments.dropFirst().map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    return JournalLine(
      when: Clock.now, who: Environment.user,
      command: words.joined(separator: " "))
  }

  // MARK: Schedules

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
