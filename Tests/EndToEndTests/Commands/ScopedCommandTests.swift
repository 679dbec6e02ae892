import Foundation
import Testing

/// A command that loads only the projects that it is about says and does what it does with the whole plan.
///
/// A code in small letters takes the whole plan, for what it means is a matter of all names; as it stands it takes
/// its project alone.
@Suite struct ScopedCommandTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    try Self.plan.get().write(to: environment.folder.appending(path: "plan.db"))
    return environment
  }

  /// The plan that every test begins with, made once.
  private static let plan = Result { () throws -> Data in
    let environment = try Environment.prepared()
    try environment.copy("samples/tinghu/community-education-centre.csv")
    try environment.succeed(
      "project add CE --name 社区教育中心 --forward --start 2027-09-01",
      "import plan community-education-centre.csv --project CE",
      // The school and the centre hang together; the kindergarten stands alone.
      "link EX.C03 CE.A01 --lag 20",
      "progress KG.A01 --finished 2027-04-01 --date 2027-05-03",
      "progress EX.A01 --finished 2027-02-05 --date 2027-03-01",
      "progress EX.A02 --started 2027-02-08 --percent 20 --date 2027-03-01 --note 待图",
      "problem add EX.A02 --text 图纸未到 --office 设计单位")
    return try Data(contentsOf: environment.folder.appending(path: "plan.db"))
  }

  private static let questions = [
    "plan X", "plan X --json", "plan X --floats --lang en", "plan X --data-date 2027-06-01",
    "plan X --baseline 1", "flags X", "flags X --json", "flags X --all --check", "why X",
    "why X --late",
    "why X.A02 --json", "path X", "path X --paths 3 --json", "plan X --as-of 9", "show X.A02",
    "show X.A02 --json", "show X", "progress list X", "progress list X.A01 --json",
    "problem list X --all", "required list X --json", "reserve list X", "level list X",
    "project show X", "activity list X", "relation list X.A02",
    "try \"X.A02 +14d\" --json", "try \"X.A02 30d\" \"X.A02 -> X.C02 SS+3\" --all --json",
    "rollup X --by lead --json", "rollup X --by level", "rollup X --by office --lang en",
  ]

  @Test(arguments: questions) func anAnswerIsThatOfTheWholePlan(_ question: String) throws {
    let environment = try environment()
    for code in ["EX", "KG", "CE"] {
      let scoped = try environment.run(question.replacing("X", with: code))
      let whole = try environment.run(question.replacing("X", with: code.lowercased()))
      #expect(scoped.status == whole.status, "\(question): \(scoped.error)")
      #expect(scoped.output == whole.output, "\(question), \(code)")
      #expect(scoped.error == whole.error, "\(question), \(code)")
      #expect(!scoped.output.isEmpty)
    }
  }

  private static let changes = [
    "progress X.A02 --started 2027-03-02 --remaining 9", "progress X.A02 --percent 30 --date 7月5日",
    "activity set X.A03 --days 60", "activity set X.A03 --name 改名 --office 甲单位",
    "activity delay X.A04 14d --reason 雨", "link X.A02 KG.C02 --lag 3", "unlink EX.C03 CE.A01",
    "activity set X.A03 --constraint \"SNET 2027-08-02\"",
    "problem add X.A02 --text 管线未迁", "required add X 2028-08-01 --at A03",
    "required set X --date 2028-08-15", "reserve set X 12", "level set X.A02 --level 1",
    "project set X --lead 代建办", "relation add X.A02 X.C02 --lag 2",
  ]

  /// The plan as a text: of the two, that which was made of a part and that which was made of the whole.
  @Test(arguments: changes) func aChangeIsThatOfTheWholePlan(_ change: String) throws {
    // The kindergarten has no required date, and so neither a date to set nor a reserve.
    let needsDate = change.hasPrefix("required set") || change.hasPrefix("reserve set")
    for code in needsDate ? ["EX"] : ["EX", "KG"] {
      var plans: [(text: Data, told: String)] = []
      for typed in [code, code.lowercased()] {
        let environment = try environment()
        let line = change.replacing("EX.", with: typed == code ? "E_." : "e_.")
          .replacing("X", with: typed).replacing("_", with: typed == code ? "X" : "x")
        let tried = try environment.run(line + " --dry-run")
        let done = try environment.run(line)
        #expect(done.status == 0, "\(line): \(done.error)")
        #expect(tried.status == 0)
        var told = done.error
        let text = try environment.run("export text").output
        let undone = try environment.run("undo")
        #expect(undone.status == 0, "\(undone.error)")
        told += undone.error.split(separator: "\n").dropFirst().joined(separator: "\n")
        let redone = try environment.run("redo")
        #expect(redone.status == 0, "\(redone.error)")
        #expect(try environment.run("export text").output == text)
        for pair in [("ex", "EX"), ("kg", "KG")] { told.replace(pair.0, with: pair.1) }
        plans.append((text, told))
      }
      #expect(plans[0].text == plans[1].text, "\(change), \(code)")
      #expect(plans[0].told == plans[1].told, "\(change), \(code)")
    }
  }

  /// Records and problems are known by their numbers in the whole plan.
  @Test func aNumberIsThatOfTheWholePlan() throws {
    let environment = try environment()
    try environment.succeed("problem add KG.A02 --text 场地未清 --office 街道")
    for line in [
      "problem set 2 --state handling", "problem set 1 --measure 催图",
      "progress retract 1 --reason 填错", "progress retract 3 --reason 日期填错",
    ] {
      try environment.succeed(line)
    }
    #expect(try environment.run("problem close 2").error.contains("2"))
    #expect(try environment.run("problem set 9 --state handling").status != 0)
    #expect(try environment.run("progress retract 9 --reason 没有").error.contains("3"))
    let records = try environment.run("progress list").text.split(separator: "\n")
    let own = try environment.run("progress list EX").text.split(separator: "\n")
    #expect(own.filter { $0.contains("EX.") }.allSatisfy(records.contains))
    #expect(records.filter { $0.contains("填错") }.count == 2)
    let problems = try environment.run("problem list --json").text
    #expect(problems.contains("催图") && problems.contains("handling"))
  }

  @Test func aNameThatOnlyTheWholePlanKnowsIsLookedForThere() throws {
    let environment = try environment()
    let unknown = try environment.run("why EX.Z99")
    #expect(unknown.status != 0 && unknown.error.contains("[unknown-activity]"))
    #expect(try environment.run("plan EX ZZ").error.contains("[unknown-project]"))
    #expect(try environment.run("plan 扩建").output == (try environment.run("plan EX").output))
  }
}
