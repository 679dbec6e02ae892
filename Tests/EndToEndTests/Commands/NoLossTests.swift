import Foundation
import Testing

/// `--require-no-loss`: what a file or a plan has no place for is a reason to refuse.
@Suite struct NoLossTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.copy("Tests/EndToEndTests/Fixtures/school.xml")
    let school = String(decoding: try environment.bytes("school.xml"), as: UTF8.self)
    try environment.write(
      school.replacing(
        "<Duration>PT40H0M0S</Duration>", with: "<Duration>PT40H0M0S</Duration><Cost>900</Cost>"),
      to: "costs.xml")
    try environment.copy("Tests/EndToEndTests/Fixtures/one-project.xer")
    let xer = String(decoding: try environment.bytes("one-project.xer"), as: UTF8.self)
    try environment.write(
      xer.replacing("%E", with: "%T\tPROJCOST\n%F\tcost_item_id\n%R\t1\n%E"), to: "costs.xer")
    try environment.succeed("init")
    return environment
  }

  @Test(arguments: ["costs.xml --project S", "costs.xer"])
  func anImportThatLosesIsRefusedAndChangesNothing(_ file: String) throws {
    let environment = try environment()
    let before = try environment.bytes("plan.db")
    let run = try environment.run("import plan \(file) --require-no-loss --lang en")
    #expect(run.status != 0)
    #expect(run.error.contains("[import-dropped]") && run.error.contains("nothing was changed"))
    #expect(try environment.bytes("plan.db") == before)
    let name = String(file.prefix { $0 != " " })
    let loose = try environment.run("schedule \(name) --require-no-loss --json --lang en")
    #expect(loose.status != 0 && loose.error.contains("would be lost"))
    #expect(try loose.tellsFailureAlone())
    try environment.succeed("import plan \(file)", "schedule \(name)")
  }

  @Test func whatLosesNothingIsTaken() throws {
    let environment = try environment()
    try environment.succeed(
      "schedule school.xml --require-no-loss",
      "import plan school.xml --project S --require-no-loss",
      "export msproject --project S --require-no-loss -o again.xml")
    #expect(try environment.names.contains("again.xml"))
  }

  @Test func anExportThatLosesWritesNothing() throws {
    let environment = try environment()
    try environment.succeed(
      "project add P --name 甲 --forward --start 2026-03-02", "activity add P.A --name 土方 --days 5",
      "activity set P.A --level 1")
    let run = try environment.run(
      "export msproject --project P --require-no-loss -o lost.xml --lang en")
    #expect(run.status != 0 && run.error.contains("[import-dropped]"), "\(run.error)")
    #expect(try !environment.names.contains("lost.xml"))
    try environment.succeed("export msproject --project P -o lost.xml")
  }

  /// Half of thirty calendar days behind an early start: where the program will date work otherwise, the
  /// export says so, and else nothing.
  @Test func datesThatAnExportMovesAreTold() throws {
    let environment = try Environment()
    try environment.write(
      "code,name,duration_days,calendar,predecessors\nA,a,5,workday,\nB,b,2,workday,ASS+50%\n",
      to: "half.csv")
    try environment.succeed(
      "init", "project add P --name 甲 --forward --start 2026-03-02",
      "import plan half.csv --project P")
    // Two and a half days: our day grain begins B on Thursday, the program on Wednesday at noon.
    let moved = try environment.run("export msproject --project P -o p.xml --lang en")
    #expect(moved.error.contains("[export-moves-dates]"), "\(moved.error)")
    #expect(moved.error.contains("from P.B on"), "\(moved.error)")
    try environment.write(
      "code,name,duration_days,calendar,predecessors\nA,a,4,workday,\nB,b,2,workday,ASS+50%\n",
      to: "whole.csv")
    try environment.succeed("import plan whole.csv --project P")
    let same = try environment.run("export msproject --project P -o p.xml --lang en")
    #expect(!same.error.contains("[export-moves-dates]"), "\(same.error)")
    let theirs = try environment.run("schedule p.xml --json").activities()
    let ours = try environment.run("plan P --json").activities()
    let starts = [theirs, ours].map { plan in
      Set(plan.values.map { String(($0["start"] as? String ?? "").prefix(10)) })
    }
    #expect(starts[0] == starts[1])
  }
}
