import Testing

@Suite struct ReportTests {
  @Test func aPastWeekGivesTheSameBytesAfterLaterProgress() throws {
    let environment = try Environment.prepared()
    try environment.succeed("progress EX.A01 --started 2026-12-29 --remaining 20 --date 2027-01-04")
    let forms = ["markdown", "text", "wechat"]
    let before = try forms.map {
      try environment.run("report weekly --week 2026-12-30 --form \($0)").output
    }
    try environment.succeed("progress EX.A01 --finished 2027-02-02 --date 2027-02-08")
    let after = try forms.map {
      try environment.run("report weekly --week 2026-12-30 --form \($0)").output
    }
    #expect(before == after)
    #expect(!before.contains { $0.isEmpty })
  }

  @Test func theGroupGetsFiveHundredCharactersAtMost() throws {
    let environment = try Environment.prepared()
    let text = try environment.run("report weekly --week 2027-10-13 --form wechat").text
    #expect(!text.isEmpty)
    #expect(text.count <= 500)
  }

  @Test func withoutProgressAWeekHasToBeNamed() throws {
    let refused = try Environment.prepared().run("report weekly --lang en")
    #expect(refused.status == 3)
    #expect(refused.error.contains("--week"))
  }

  @Test func theReportMayGoToAFile() throws {
    let environment = try Environment.prepared()
    try environment.succeed("report weekly --week 2027-10-13 --output 周报.md")
    let text = try environment.run("report weekly --week 2027-10-13").output
    #expect(try environment.bytes("周报.md") == text)
    #expect(!(try environment.names).contains { $0.hasSuffix(".part") })
  }
}
