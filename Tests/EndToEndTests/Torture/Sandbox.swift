import CSQLite
import Foundation
import Testing

/// A folder with a small plan in which hostile lines are run, one after the other, each on a fresh copy.
final class Sandbox {
  /// The statuses that the guide promises.
  static let statuses: Set<Int32> = [0, 1, 2, 3, 4, 5, 6, 64, 74, 130]
  /// How many seconds a line may take; far more than any should.
  private static let patience = 30

  private let environment: Environment
  private let files: [String: Data]
  /// Where lines run: so deep that no `..` in a word leads out of the sandbox.
  private let folder: URL
  /// How the last line tried ended.
  private(set) var status: Int32 = 0

  init(_ files: [String: Data]) throws {
    self.files = files
    environment = try Environment()
    folder = environment.folder.appending(path: "a/b/c/d")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Puts the files back as they were.
  func reset() throws {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "folder"), withIntermediateDirectories: true)
    for (name, data) in files { try data.write(to: folder.appending(path: name)) }
  }

  /// Runs a line, and ends it where it takes too long: that is status 124.
  func run(_ words: [String]) throws -> Transcript {
    try Invocation(
      program: URL(filePath: "/usr/bin/timeout"),
      arguments: ["-s", "KILL", "\(Self.patience)", Environment.program.path] + words,
      variables: environment.variables.merging(["SCHEDCTL_LANG": "en"]) { $1 }, folder: folder,
      input: Data()
    ).run()
  }

  /// Runs a line on a fresh plan; returns what is wrong with how it ended, nil where nothing is.
  func fault(of words: [String]) throws -> String? {
    try reset()
    let result = try run(words)
    status = result.status
    guard Self.statuses.contains(result.status) else {
      return "status \(result.status): \(Self.quoted(words))\n\(result.error.suffix(600))"
    }
    guard let after = try? Data(contentsOf: folder.appending(path: "plan.db")) else {
      return "the plan is gone: \(Self.quoted(words))"
    }
    if after == files["plan.db"] { return nil }
    if let damage = integrity() { return "\(damage): \(Self.quoted(words))" }
    for check in [["log", "--limit", "3"], ["plan", "--json"]] {
      let told = try run(check)
      let isFine = told.status == 0 || check[0] == "plan" && told.status == 3
      if !isFine {
        return "\(check[0]) then ends with \(told.status): \(Self.quoted(words))\n\(told.error)"
      }
    }
    return nil
  }

  /// What SQLite says of the plan file; nil where it is whole.
  private func integrity() -> String? {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    guard sqlite3_open(folder.appending(path: "plan.db").path, &database) == SQLITE_OK else {
      return "the plan does not open"
    }
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    sqlite3_prepare_v2(database, "PRAGMA integrity_check", -1, &statement, nil)
    guard sqlite3_step(statement) == SQLITE_ROW, let text = sqlite3_column_text(statement, 0)
    else { return "the plan cannot be checked" }
    let answer = String(cString: text)
    return answer == "ok" ? nil : answer
  }

  /// A line as it can be typed again.
  static func quoted(_ words: [String]) -> String {
    words.map { word in
      let shown = word.count > 200 ? "\(word.prefix(40))…(\(word.count) letters)" : word
      return "'" + shown.replacing("'", with: "'\\''").replacing("\n", with: "\\n") + "'"
    }.joined(separator: " ")
  }
}

extension Sandbox {
  /// The files of a small plan that has something of everything, made once.
  static let samples = Result { () throws -> [String: Data] in
    let environment = try Environment()
    try environment.write(plan, to: "plan.csv")
    try environment.write(
      "date,code,start,finish,remaining_days,percent,note\n2027-03-25,P.A1,2027-03-01,2027-03-20,,,\n2027-03-25,P.A2,2027-03-21,,50,10,晴\n",
      to: "progress.csv")
    try environment.copy("Tests/EndToEndTests/Fixtures/school.xml")
    try environment.copy("Tests/EndToEndTests/Fixtures/two-projects.xer", as: "two.xer")
    try environment.copy("calendars/cn-holidays.csv", as: "holidays.csv")
    try Data((0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 37) }).write(
      to: environment.folder.appending(path: "nonsense.bin"))
    try environment.succeed(
      "init", "project add P --name 试点 --finish-by 2027-12-31 --start 2027-03-01 --reserve 5",
      "import plan plan.csv --project P",
      "project add Q --name Second --forward --start 2027-03-01",
      "activity add Q.B1 --name 准备 --days 10", "activity add Q.B2 --name 施工 --days 30 --after B1",
      "link P.A2 Q.B2 --type SS --lag 3w", "baseline take --name 批准",
      "import progress progress.csv",
      "progress Q.B1 --started 2027-03-02 --remaining 7.5 --date 2027-03-25")
    var files: [String: Data] = [:]
    for name in try environment.names { files[name] = try environment.bytes(name) }
    return files
  }

  private static let plan = """
    code,name,name_en,kind,duration_days,calendar,predecessors,constraint,level,milestone,office,window,parent
    S,土建,Works,summary,,workday,,,,,,,
    A1,基础,Foundation,,20,calendar-day,,,3,,施工单位,,S
    A2,主体,Frame,,60,calendar-day,A1,SNET 2027-03-10,3,,施工单位,,S
    A3,封顶,Topping out,,0,calendar-day,A2FF+2d,,1,yes,建设单位,,S
    A4,外线接入,Power,,15,workday,A1SS+50%,,3,,供电公司,summer-holiday,
    A5,验收,Acceptance,,5,workday,A3;A4FS+3w,ZFF,2,,质监站,avoid-exams,
    A6,管理,Supervision,level-of-effort,,workday,A1SS;A5FF,,3,,监理,,
    Z,开学,Opening,,0,calendar-day,A5,,1,yes,学校,,
    """
}
