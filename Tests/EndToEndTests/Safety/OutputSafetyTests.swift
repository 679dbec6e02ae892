import Foundation
import Testing

/// No command writes over what it reads, nor over any plan.
@Suite struct OutputSafetyTests {
  private let run: FaultyRun

  init() throws {
    run = try FaultyRun(try Sandbox.samples.get())
    try run.reset()
    try run.environment.succeed("backup other.db")
  }

  private static let lines = [
    "export plan --project P -o", "export progress -o", "export holidays -o", "export windows -o",
    "export msproject --project P -o", "export calendar -o", "report weekly --week 2027-03-25 -o",
    "report weekly --week 2027-03-25 --form wechat -o",
  ]

  @Test(arguments: lines) func aPlanIsNeverWrittenOver(line: String) throws {
    symlink("plan.db", run.environment.folder.appending(path: "link").path)
    link(
      run.environment.folder.appending(path: "plan.db").path,
      run.environment.folder.appending(path: "hard").path)
    let before = try #require(run.content())
    let other = try run.environment.bytes("other.db")
    for target in [
      "plan.db", "./plan.db", "link", "hard", "other.db", "plan.db-wal", "other.db-shm",
    ] {
      let result = try run.environment.run("\(line) \(target)")
      #expect(result.status == 3, "\(line) \(target): \(result.error)")
      #expect(result.error.contains("[output-is-"))
    }
    #expect(run.content() == before)
    #expect(try run.environment.bytes("other.db") == other)
  }

  @Test func aTemplateIsNotFilledIntoItself() throws {
    try run.environment.succeed("report template -o 模板.docx")
    let template = try run.environment.bytes("模板.docx")
    let result = try run.environment.run(
      "report weekly --week 2027-03-25 --template 模板.docx -o 模板.docx")
    #expect(result.status == 3)
    #expect(result.error.contains("[output-is-input]"))
    #expect(try run.environment.bytes("模板.docx") == template)
  }

  @Test func pagesThatAreDrawnElsewhereAreNoExceptionEither() throws {
    try run.environment.execute("CREATE TABLE t (x)", in: "x.pdf")
    let before = try run.environment.bytes("x.pdf")
    let result = try run.environment.run("chart wall P -o x.pdf")
    #expect(result.status == 3)
    #expect(try run.environment.bytes("x.pdf") == before)
  }

  @Test(arguments: lines) func aDashIsStandardOutput(line: String) throws {
    let named = try run.environment.run("\(line) out")
    #expect(named.status == 0)
    let shown = try run.environment.run("\(line) -")
    #expect(shown.status == 0)
    #expect(shown.output == (try run.environment.bytes("out")))
    #expect(try !run.environment.names.contains("-"))
  }

  @Test func aWeekWhoseReportCouldNotBeWrittenWasNotHandedIn() throws {
    let before = try #require(run.content())
    let result = try run.environment.run("report weekly --week 2027-03-25 --submit -o none/x.md")
    #expect(result.status == 74)
    #expect(run.content() == before)
  }
}
