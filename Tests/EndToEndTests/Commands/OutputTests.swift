import Testing

@Suite struct OutputTests {
  @Test(arguments: [
    "plan", "plan SC", "plan --all", "flags", "flags --all", "why SC.A04", "why SC.A04 --late",
    "project list", "project show SC", "baseline list", "log", "report weekly --week 2028-03-20",
    "report weekly --week 2028-03-20 --form wechat", "colours list",
    "progress SC.A01 --started 2028-03-01 --date 2028-03-20", "undo", "project show NO", "link X Y",
    "schedule school.csv --finish-by 2028-09-01",
  ])
  func englishOutputHasNoChinese(_ line: String) throws {
    let environment = try Environment.english()
    let run = try environment.run(line + " --lang en")
    // The brackets 【】 of a group message are layout, whatever the language.
    let text = (run.text + run.error).replacing(/[【】]/, with: "")
    let chinese = text.unicodeScalars.filter {
      (0x2E80...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
    }
    #expect(chinese.isEmpty, "\(String(String.UnicodeScalarView(chinese)))")
    #expect(!text.isEmpty)
  }

  @Test func chineseIsTheDefaultAndTheEnvironmentMayChooseEnglish() throws {
    let environment = try Environment.prepared()
    #expect(try environment.run("plan").lines[0].hasPrefix("工程总表"))
    environment.variables["SCHEDCTL_LANG"] = "en"
    #expect(try environment.run("plan").lines[0].hasPrefix("Projects"))
    #expect(try environment.run("plan --lang zh").lines[0].hasPrefix("工程总表"))
  }

  @Test func coloursAreWrittenOnlyWhenAsked() throws {
    let environment = try Environment.prepared()
    #expect(!(try environment.run("plan")).text.contains("\u{1B}["))
    #expect(!(try environment.run("plan --color auto")).text.contains("\u{1B}["))
    #expect(try environment.run("plan --color always").text.contains("\u{1B}["))
    environment.variables["NO_COLOR"] = "1"
    #expect(!(try environment.run("plan")).text.contains("\u{1B}["))
    #expect(!(try environment.run("plan --colour never")).text.contains("\u{1B}["))
  }

  @Test func quietSaysOnlyDataAndErrors() throws {
    let environment = try Environment.prepared()
    let quiet = try environment.run("activity set KG.A01 --days 27 --quiet")
    #expect(quiet.status == 0)
    #expect(quiet.error.isEmpty)
    #expect(!(try environment.run("project show NO --quiet")).error.isEmpty)
  }

  @Test(arguments: [
    "nonsense", "plan --nonsense", "project add", "schedule", "flags --data-date gestern",
    "plan --lang fr",
  ])
  func wrongUsageIs64(_ line: String) throws {
    let wrong = try Environment().run(line)
    #expect(wrong.status == 64)
    #expect(wrong.output.isEmpty)
    #expect(!wrong.error.isEmpty)
  }

  @Test func theVersionIsTold() throws {
    let version = try Environment().run("--version")
    #expect(version.status == 0)
    #expect(version.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
