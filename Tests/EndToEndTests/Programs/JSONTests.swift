import Foundation
import Testing

/// Every command can tell a program what it did, and why it did not.
@Suite struct JSONTests {
  /// Commands that speak to something else than a reader of JSON.
  private static let others = [
    "mcp": "speaks a protocol of its own", "watch": "a screen for people",
    "complete": "words for a shell", "completions": "a script for a shell",
    "help": "pages for people",
    "serve start": "a server of pages", "edit": "opens an editor", "man": "pages for people",
  ]

  @Test func everyCommandHasJSON() throws {
    let without = try CommandTree().commands.filter { command in
      !command.arguments.contains { $0.names.contains("--json") }
    }.map { $0.path.filter { !$0.isEmpty } }
    #expect(
      without.filter {
        Self.others[$0.first ?? ""] == nil && Self.others[$0.joined(separator: " ")] == nil
      } == [])
  }

  @Test func whatFailsSaysWhyAsJSONAndByTheSameStatus() throws {
    let environment = try Environment.prepared()
    for line in [
      "plan NO", "why NO.X", "flags --office 无此单位", "progress NO.X --note x",
      "activity set EX.A01 --days=-4", "link EX.A01 EX.A01", "import plan none.csv --project EX",
      "export plan --project NO", "chart wall NO -o out.svg", "report weekly -o none/x.md",
      "restore none.db", "backup none/x.db", "verify --file none.db", "baseline show 9",
      "project remove NO", "schedule none.csv", "problem close 7", "colours use nonsense",
      "report template -o none/x.docx", "export excel -o none/x.xlsx", "try \"EX.A01 +5%\"",
    ] {
      let plain = try environment.run(line)
      let result = try environment.run(line + " --json")
      #expect(plain.status > 2, "\(line)")
      #expect(result.status == plain.status, "\(line)")
      #expect(result.error == plain.error, "\(line)")
      let object = try result.object()
      #expect(Array(object.keys) == ["findings"], "\(line)")
      let findings = try #require(object["findings"] as? [[String: Any]])
      #expect(findings.contains { $0["severity"] as? String == "error" }, "\(line): \(result.text)")
      for finding in findings {
        #expect(plain.error.contains("[\(finding["id"] as? String ?? "")]"), "\(line)")
      }
    }
  }

  /// Every command of the tree, on a plan that is not there.
  @Test func everyCommandThatCannotUseThePlanSaysSoAsJSON() throws {
    let environment = try Environment()
    for command in try CommandTree().commands
    where command.arguments.contains(where: { $0.names.contains("--json") })
      && command.arguments.contains(where: { $0.names.contains("--file") })
    {
      let line = ExitStatusTests.mended(ExitStatusTests.line(command))
      if ["init", "restore", "edit"].contains(where: line.hasPrefix) { continue }
      let result = try environment.run("\(line) --file missing.db --json")
      if result.output.isEmpty {
        Issue.record("nothing was told: \(line)")
        continue
      }
      #expect(result.status == 5 || result.status == 3, "\(line): \(result.error)")
      #expect(Array(try result.object().keys) == ["findings"], "\(line)")
    }
  }

  @Test func aLineThatIsNotUnderstoodSaysSoAsJSON() throws {
    let environment = try Environment.prepared()
    for line in [
      "plan --no-such --json", "nonsense --json", "path EX --paths 0 --json", "why --json",
    ] {
      let result = try environment.run(line)
      #expect(result.status == 64, "\(line)")
      let findings = try #require(try result.object()["findings"] as? [[String: Any]])
      #expect(findings.count == 1 && findings[0]["id"] as? String == "usage", "\(line)")
      #expect(!result.error.isEmpty)
    }
    // Behind two hyphens it is a word like any other.
    #expect(try environment.run("find a b -- --json").output.isEmpty)
  }

  @Test func whatIsWrittenToFilesIsNamed() throws {
    let environment = try Environment.prepared()
    for (line, files) in [
      ("export plan --project EX -o ex.csv", ["ex.csv"]), ("export excel -o a.xlsx", ["a.xlsx"]),
      ("chart gantt EX -o g.svg", ["g.svg"]),
      ("chart network EX KG -o n.svg", ["n-1.svg", "n-2.svg"]),
      ("report weekly --week 2027-03-01 -o w.docx", ["w.docx"]),
      ("report template -o t.docx", ["t.docx"]), ("backup b.db", ["b.db"]),
      ("copy plan.db c.db", ["c.db"]),
      ("export calendar -o c.ics", ["c.ics"]), ("init --file new.db", ["new.db"]),
    ] {
      let result = try environment.run(line + " --json")
      #expect(result.status == 0, "\(line): \(result.error)")
      let object = try result.object()
      #expect(Set(object.keys) == ["files", "content", "told", "findings"], "\(line)")
      let written = try #require(object["files"] as? [[String: Any]])
      #expect(written.map { $0["path"] as? String } == files, "\(line)")
      for file in written {
        let bytes = try environment.bytes(file["path"] as? String ?? "")
        #expect(file["bytes"] as? Int == bytes.count, "\(line)")
      }
      #expect(object["content"] is NSNull)
      #expect((object["told"] as? [String])?.isEmpty == false, "\(line)")
    }
  }

  @Test func whatGoesToStandardOutputStandsInTheJSON() throws {
    let environment = try Environment.prepared()
    for line in [
      "export plan --project EX", "export holidays", "export windows --excel", "export progress",
      "export calendar EX", "export msproject --project KG", "chart gantt EX -o -",
      "report weekly --week 2027-03-01", "report weekly --week 2027-03-01 --form wechat",
    ] {
      let plain = try environment.run(line)
      let result = try environment.run(line + " --json")
      #expect(result.status == 0, "\(line)")
      let object = try result.object()
      #expect(Data((object["content"] as? String ?? "").utf8) == plain.output, "\(line)")
      #expect((object["files"] as? [Any])?.isEmpty == true)
    }
    let binary = try environment.run("export excel -o - --json")
    #expect(binary.status == 3)
    #expect(binary.error.contains("-o"))
  }

  @Test func aChangeTellsWhatItFoundAndSaid() throws {
    let environment = try Environment.prepared()
    let done = try environment.run("problem add EX --text 供电未定 --json").object()
    #expect((done["told"] as? [String])?.first?.hasPrefix("已登记第 1 号问题") == true)
    #expect((done["findings"] as? [Any])?.isEmpty == true)
    let trial = try environment.run("problem add EX --text 又一个 --dry-run --json").object()
    #expect((trial["told"] as? [Any])?.isEmpty == true)
    let named = try environment.run("activity set 扩建 --days 3 --json").object()
    #expect((named["findings"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func aRestoredPlanSaysWhatIsNotInIt() throws {
    let environment = try Environment.prepared()
    try environment.succeed("backup b.db", "project set EX --name 新名", "project set EX --name 又名")
    let object = try environment.run("restore b.db --json").object()
    #expect(object["lostCommands"] as? Int == 2)
    #expect(object["safetyCopy"] as? String == "plan.db.before-restore")
  }
}
