import Foundation
import Testing

/// A plan file that another program wrote into is read or refused, by every command that reads.
@Suite struct AlteredPlanTortureTests {
  private static let lines = [
    "plan", "plan P", "plan Q", "plan --json", "plan --check", "flags", "flags --json", "why P",
    "why P --late", "why Q.B2 --json", "path P", "path P --json --paths 3", "check",
    "check P --json",
    "log", "log --json", "project list", "project show P", "report weekly --week 2027-03-25",
    "report weekly --week 2027-03-25 --form wechat", "report weekly --week 2027-03-25 --form html",
    "export plan --project P", "export progress", "export holidays", "export windows",
    "export msproject --project P -o out.xml", "export calendar --milestones -o out.ics",
    "export calendar --starts -o out.ics", "export excel -o out.xlsx", "baseline list",
    "colours list",
    "activity set P.A1 --days 21", "undo", "redo",
    "progress P.A4 --started 2027-03-20 --remaining 9",
  ].map { $0.split(separator: " ").map(String.init) }

  @Test func theLinesAreOfTheGuide() throws {
    let sandbox = try Sandbox(try Sandbox.samples.get())
    for line in Self.lines {
      try sandbox.reset()
      let result = try sandbox.run(line)
      #expect([0, 2, 3].contains(result.status), "\(line): \(result.error)")
      #expect(result.status < 3 || line == ["redo"], "\(line): \(result.error)")
    }
  }

  @Test func alteredPlansAreReadOrRefused() throws {
    let files = try Sandbox.samples.get()
    let isByHand = TortureRounds.seeds(1).count > 1
    let faults = try inParallel(TortureRounds.seeds(120, share: 10)) { seed, sandbox in
      var random = SeededNumbers(seed)
      try sandbox.reset()
      let change = try AlteredPlan(sandbox.path("plan.db")).alter(&random)
      let lines = isByHand ? Self.lines : (0..<4).map { _ in random.pick(Self.lines) }
      for line in lines {
        let result = try sandbox.run(line)
        guard Sandbox.statuses.contains(result.status) else {
          return
            "seed \(seed), \(change): \(line) ends with \(result.status)\n\(result.error.suffix(700))"
        }
      }
      return nil
    } with: {
      try Sandbox(files)
    }
    for fault in faults.prefix(200) { Issue.record("\(fault)") }
  }

  /// Changes that once made a command end otherwise.
  @Test(arguments: [
    "UPDATE activity SET duration = -5", "UPDATE activity SET duration = 1000000000000",
    "UPDATE activity SET level = 1000000000000000", "UPDATE holiday SET day = '-15131'",
    "UPDATE progress_record SET remaining = 1000000000000",
    "UPDATE progress_record SET percent = 1e300", "UPDATE project SET start = '9999-12-31T08:00'",
  ])
  func anAlteredPlanThatOnceBrokeIsRefused(_ change: String) throws {
    let environment = try Environment()
    try #require(try Sandbox.samples.get()["plan.db"]).write(
      to: environment.folder.appending(path: "plan.db"))
    try environment.execute(
      "PRAGMA ignore_check_constraints = ON; DROP TRIGGER progress_record_stands; \(change)",
      in: "plan.db")
    for line in ["plan", "check", "report weekly --week 2027-03-25"] {
      let result = try environment.run(line + " --lang en")
      #expect(result.status == 5, "\(change): \(line): \(result.error)")
      #expect(result.error.contains("[plan-file-damaged]"))
    }
  }
}
