import Testing

@Suite struct ProgressTests {
  @Test func everyOptionIsRecorded() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "progress EX.A01 --started 2026-12-29 --remaining 12.5 --percent 40 --note 等可研 "
        + "--reporter 规财科 --date 2027-01-20",
      "progress EX.A01 --finished 2027-02-01 --date 2027-02-02")
    #expect(
      try environment.run("export progress").lines == [
        "date,code,start,finish,remaining_days,percent,note,reporter",
        "2027-01-20,EX.A01,2026-12-29,,12.5,40,等可研,规财科",
        "2027-02-02,EX.A01,,2027-02-01,,,,",
      ])
    let activity = try #require(try environment.run("plan --json").activities()["EX.A01"])
    #expect(activity["actualStart"] as? String == "2026-12-29T08:00")
    #expect(activity["actualFinish"] as? String == "2027-02-01T18:00")
    #expect(activity["remaining"] as? Int == 0)
    #expect(activity["totalFloat"] as? Int == nil, "what is complete has no float")
  }

  @Test func remainingDaysMoveTheForecast() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "progress KG.A01 --started 2027-03-01 --remaining 25 --date 2027-03-08")
    // One week of work and nothing gained: 04-02 becomes 04-09, and 清明 (04-05) costs a day.
    let activity = try environment.run("plan --json").activities()["KG.A01"]
    #expect(activity?["finish"] as? String == "2027-04-12T18:00")
  }

  @Test func undoTakesARecordBack() throws {
    let environment = try Environment.prepared()
    let before = try environment.run("plan --json").output
    try environment.succeed("progress KG.A01 --started 2027-03-03 --date 2027-03-08")
    #expect(try environment.run("plan --json").output != before)
    try environment.succeed("undo")
    #expect(try environment.run("plan --json").output == before)
  }

  @Test(
    arguments: [
      ("--finished 2027-03-10 --date 2027-03-08", "[progress-after-data-date]", 3),
      ("--started 2027-03-08 --finished 2027-03-05 --date 2027-03-09", "[finish-before-start]", 3),
      ("--percent 101 --date 2027-03-08", "[percent-out-of-range]", 3),
      ("--remaining=-2 --date 2027-03-08", "[negative-remaining]", 3),
      ("--started 2027-02-30", "--started", 64),
      ("--finished 2027-03-05 --remaining 3", "--remaining", 64),
      ("", "say something", 64),
    ] as [(String, String, Int32)])
  func whatCannotBeTrueIsRefused(_ options: String, _ word: String, _ status: Int32) throws {
    let environment = try Environment.prepared()
    let before = try environment.bytes("plan.db")
    let refused = try environment.run("progress KG.A01 \(options) --lang en")
    #expect(refused.status == status)
    #expect(refused.error.contains(word))
    #expect(try environment.bytes("plan.db") == before)
  }
}
