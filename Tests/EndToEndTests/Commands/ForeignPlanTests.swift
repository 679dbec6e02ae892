import Foundation
import Testing

/// Plans of other programs, by their rules and by ours.
///
/// In each file a frame of two days follows a foundation of five that begins on Monday 2026-03-02.
/// Wednesday 03-04 is a day off in the XER files. The frame is bound to a date before the foundation
/// is done: by a mandatory start on 03-05 in XER, by a finish no later than 03-05 in XML.
@Suite struct ForeignPlanTests {
  private func environment(_ name: String) throws -> Environment {
    let environment = try Environment()
    try environment.copy("Tests/EndToEndTests/Fixtures/\(name)")
    return environment
  }

  private func dates(_ run: Transcript) throws -> [String: [String]] {
    try run.activities().mapValues { activity in
      ["start", "finish"].map { String((activity[$0] as? String ?? "").prefix(10)) }
    }
  }

  @Test func microsoftPullsBeforeLogicAndOurRulesDoNot() throws {
    let environment = try environment("school.xml")
    let theirs = try environment.run("schedule school.xml --json")
    #expect(try dates(theirs)["school.T1"] == ["2026-03-02", "2026-03-06"])
    #expect(try dates(theirs)["school.T2"] == ["2026-03-04", "2026-03-05"])
    let ours = try environment.run("schedule school.xml --profile schedctl --json --lang en")
    #expect(try dates(ours)["school.T2"] == ["2026-03-09", "2026-03-10"])
    #expect(ours.error.contains("school 2026-03-06 → 2026-03-10"))
    #expect(ours.error.contains("hard constraints no longer overrule logic (1: school.T2)"))
  }

  @Test func aMandatoryStartBreaksLogicInPrimaveraOnly() throws {
    let environment = try environment("one-project.xer")
    let theirs = try environment.run("schedule one-project.xer --json")
    #expect(try dates(theirs)["HS.A"] == ["2026-03-02", "2026-03-09"])
    #expect(try dates(theirs)["HS.B"] == ["2026-03-05", "2026-03-06"])
    let ours = try environment.run("schedule one-project.xer --profile schedctl --json --lang en")
    #expect(try dates(ours)["HS.B"] == ["2026-03-10", "2026-03-11"])
    #expect(ours.error.contains("hard constraints no longer overrule logic (1: HS.B)"))
  }

  @Test func everyProjectOfAFileIsImportedUnderItsCode() throws {
    let environment = try environment("two-projects.xer")
    try environment.succeed("init", "import plan two-projects.xer")
    #expect(
      try Set(dates(environment.run("plan --json")).keys.filter { $0.hasSuffix(".B") })
        == ["HS.B", "NP.B"])
    let again = try environment.run("import plan two-projects.xer --lang en")
    #expect(again.status != 0)
    #expect(again.error.contains("\"HS\" has activities already"))
    let one = try environment.run("import plan two-projects.xer --project X --lang en")
    #expect(one.status != 0)
    #expect(one.error.contains("2 projects"))
  }

  @Test func aFileOfOneProjectTakesTheCodeGiven() throws {
    let environment = try environment("one-project.xer")
    try environment.succeed("init", "import plan one-project.xer --project GZ")
    let planned = try dates(environment.run("plan --json"))
    #expect(planned["GZ.B"] == ["2026-03-05", "2026-03-06"])
  }

  @Test func aPlanComesBackFromMicrosoftWithItsDates() throws {
    let environment = try environment("school.xml")
    try environment.succeed("init", "import plan school.xml --project A")
    try environment.succeed("export msproject --project A -o first.xml")
    try environment.succeed("import plan first.xml --project B")
    try environment.succeed("export msproject --project B -o second.xml")
    let planned = try dates(environment.run("plan --json"))
    for code in ["T1", "T2", "T3"] { #expect(planned["A.\(code)"] == planned["B.\(code)"]) }
    #expect(planned["A.T2"] == ["2026-03-04", "2026-03-05"])
    let first = String(decoding: try environment.bytes("first.xml"), as: UTF8.self)
    let second = String(decoding: try environment.bytes("second.xml"), as: UTF8.self)
    #expect(first.replacing("A.xml", with: "B.xml") == second)
  }

  /// Plans of the conformance set, where this machine has them.
  static let conformance: [String] = {
    var above = Repository.root
    while above.path != "/" {
      above.deleteLastPathComponent()
      let folder = above.appending(path: "shared/conformance").path
      if let names = try? FileManager.default.contentsOfDirectory(atPath: folder) {
        return names.filter { $0.hasSuffix(".in.xml") }.sorted().map { "\(folder)/\($0)" }
      }
    }
    return []
  }()

  /// Two new plan files, made once and then copied.
  private static let newPlans = Result { () throws -> [String: Data] in
    let environment = try Environment()
    try environment.succeed("init --file a.db", "init --file b.db")
    return ["a.db": try environment.bytes("a.db"), "b.db": try environment.bytes("b.db")]
  }

  /// MSPDI → plan.db → MSPDI → plan.db: the same file, and the same dates and floats.
  @Test(arguments: conformance) func everyPlanComesBackFromAPlanFile(path: String) throws {
    let environment = try Environment()
    try FileManager.default.copyItem(
      at: URL(filePath: path), to: environment.folder.appending(path: "plan.xml"))
    for (name, plan) in try Self.newPlans.get() {
      try plan.write(to: environment.folder.appending(path: name))
    }
    try environment.succeed(
      "import plan plan.xml --project P --file a.db",
      "export msproject --project P --file a.db -o first.xml",
      "import plan first.xml --project P --file b.db",
      "export msproject --project P --file b.db -o second.xml")
    #expect(try environment.bytes("first.xml") == environment.bytes("second.xml"))
    let first = try environment.run("plan --json --file a.db")
    let second = try environment.run("plan --json --file b.db")
    #expect(first.status == 0 && !first.output.isEmpty)
    #expect(first.output == second.output)
  }

  @Test func aProfileOfAnotherKindOfFileIsRefused() throws {
    let environment = try environment("school.xml")
    let run = try environment.run("schedule school.xml --profile p6 --lang en")
    #expect(run.status != 0)
    #expect(run.error.contains("not read by the rules of p6"))
  }
}
