import Foundation
import Testing

/// Files of other programs planned from dates that a person gives beside them.
///
/// In both files a frame of two days (T2, B) follows a foundation of five (T1, A) and a milestone
/// follows the frame; see ``ForeignPlanTests``. 2026-03-13 and 03-20 are Fridays.
@Suite struct ForeignScheduleTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    for name in ["school.xml", "one-project.xer", "two-projects.xer"] {
      try environment.copy("Tests/EndToEndTests/Fixtures/\(name)")
    }
    // The same plan without the date that binds the frame.
    let school = String(decoding: try environment.bytes("school.xml"), as: UTF8.self)
    try environment.write(
      school.replacing("<ConstraintType>7<", with: "<ConstraintType>0<"), to: "free.xml")
    return environment
  }

  private func days(_ run: Transcript) throws -> [String: [String]] {
    try run.activities().mapValues { activity in
      ["start", "finish"].map { String((activity[$0] as? String ?? "").prefix(10)) }
    }
  }

  /// Seven working days before Friday evening: the foundation from Thursday 03-05 on.
  @Test func aMicrosoftProjectIsPlannedBackFromItsFinish() throws {
    let run = try environment().run("schedule free.xml --finish-by 2026-03-13 --json")
    #expect(run.status == 0, "\(run.error)")
    #expect(try days(run)["free.T1"] == ["2026-03-05", "2026-03-11"])
    #expect(try days(run)["free.T2"] == ["2026-03-12", "2026-03-13"])
  }

  @Test func aMicrosoftProjectIsPlannedFromAnotherStart() throws {
    let run = try environment().run("schedule free.xml --start-from 2026-03-09 --json")
    #expect(run.status == 0, "\(run.error)")
    #expect(try days(run)["free.T1"] == ["2026-03-09", "2026-03-13"])
    #expect(try days(run)["free.T2"] == ["2026-03-16", "2026-03-17"])
  }

  /// Backward by our rules from one activity: the frame ends on Friday 03-20, and Wednesday 03-04 off
  /// does not matter any more.
  @Test(arguments: [
    ("free.xml", "free.T1", "free.T2", "T2"), ("one-project.xer", "HS.A", "HS.B", "B"),
  ])
  func byOurRulesAPlanGoesBackFromAnActivity(
    _ file: String, _ first: String, _ second: String, _ carrier: String
  ) throws {
    let run = try environment().run(
      "schedule \(file) --profile schedctl --finish-by 2026-03-20 --at \(carrier) --json")
    #expect(run.status == 0, "\(run.error)")
    #expect(try days(run)[first] == ["2026-03-12", "2026-03-18"])
    #expect(try days(run)[second] == ["2026-03-19", "2026-03-20"])
  }

  /// From Monday 03-09 on, with eleven days in hand until Tuesday 03-31.
  @Test func byOurRulesAPlanHasAStartAndAFinish() throws {
    let run = try environment().run(
      "schedule free.xml --profile schedctl --start-from 2026-03-09 --finish-by 2026-03-31 --at T2 --json"
    )
    #expect(run.status == 0, "\(run.error)")
    #expect(try days(run)["free.T1"]?[0] == "2026-03-09")
    #expect(try days(run)["free.T2"]?[1] == "2026-03-17")
  }

  /// What the rules have no room for is refused in words, never passed over.
  @Test(arguments: [
    ("free.xml --finish-by 2026-03-13 --start-from 2026-03-02", "not from both"),
    ("free.xml --finish-by 2026-03-13 --at T2", "only a whole project"),
    ("one-project.xer --finish-by 2026-03-13", "by the rules of P6 the file says"),
    ("one-project.xer --start-from 2026-03-13", "by the rules of P6 the file says"),
    ("two-projects.xer --finish-by 2026-03-13 --profile schedctl", "2 projects"),
    ("free.xml --at T2", "give both"),
    ("free.xml --profile schedctl --finish-by 2026-03-13 --at T9", "T9"),
  ])
  func aDateThatCannotCountIsRefused(_ line: String, _ words: String) throws {
    let run = try environment().run("schedule \(line) --json --lang en")
    #expect(run.status != 0, "\(run.text)")
    #expect(try run.tellsFailureAlone(), "\(run.text)")
    #expect(run.error.contains(words), "\(run.error)")
  }

  /// T1 of a week is followed by an inactive task; no rules stumble over it.
  @Test(arguments: ["", "--profile msp", "--profile schedctl"])
  func anInactiveTaskIsLeftAloneByAllRules(_ profile: String) throws {
    let environment = try Environment()
    try environment.copy("Tests/PlanExchangeTests/Fixtures/MicrosoftCases/inactive_crash.xml")
    let loose = try environment.run("schedule inactive_crash.xml \(profile) --json --lang en")
    #expect(loose.status == 0, "\(loose.error)")
    let first = try days(loose).first { $0.value[0] == "2026-03-02" }
    #expect(first?.value[1] == "2026-03-06")
    try environment.succeed("init", "import plan inactive_crash.xml --project X \(profile)")
    let kept = try environment.run("plan --json")
    #expect(try days(kept).values.contains(["2026-03-02", "2026-03-06"]))
    #expect(loose.error.contains("inactive"), "\(loose.error)")
  }
}
