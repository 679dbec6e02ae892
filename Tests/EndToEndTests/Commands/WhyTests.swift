import Testing

@Suite struct WhyTests {
  /// The extension alone, from its latest start.
  ///
  /// The arithmetic of 816 days (domain.md 4.6): a start on 2027-01-04 opens on 2029-03-29. From
  /// 2027-01-04 to 2029-01-04 are 365 + 366 = 731 days (2028 has a 29 February), on to 03-29 are
  /// 27 + 28 + 29 = 84 more: 815 days later, so the 816th day, the first counted. A start a week
  /// after 2026-12-29, on 2027-01-05, opens on that same 2029-03-29, as both wait for the summer of
  /// 2028. From 2028-08-31 to 2029-03-29 are 30 + 31 + 30 + 31 + 31 + 28 + 29 = 210 days.
  private func extensionAlone() throws -> Environment {
    let environment = try Environment.prepared()
    try environment.succeed("project remove KG")
    return environment
  }

  @Test func theBindingWindowAndThePriceOfAWeekAreTold() throws {
    let why = try extensionAlone().run("why EX.E05 --lang en")
    #expect(why.status == 0)
    #expect(why.text.contains("2028-08-31"))
    let binding = try #require(why.lines.first { $0.contains("The binding window") })
    #expect(binding.contains("EX.C01"))
    #expect(binding.contains("summer-holiday (2027-07-01 to 2027-08-31)"))
    #expect(binding.contains("as late as 2027-08-19"))
    #expect(binding.contains("2028-07-01"))
    let price = try #require(why.lines.first { $0.contains("one week later") })
    #expect(price.contains("(2027-01-05)"))
    #expect(price.contains("from 2028-08-31 to 2029-03-29, 210 d later"))
  }

  @Test func theSameIsToldInChinese() throws {
    let why = try extensionAlone().run("why EX.E05")
    let binding = try #require(why.lines.first { $0.contains("最紧的窗口") })
    #expect(binding.contains("EX.C01"))
    #expect(binding.contains("暑假窗口（2027-07-01 至 2027-08-31）"))
    let price = try #require(why.lines.first { $0.contains("晚一周") })
    #expect(price.contains("由 2028-08-31 变为 2029-03-29，晚210天"))
  }

  @Test(arguments: ["2027-01-04", "2027-01-05"])
  func aStartAWeekLaterOpensIn2029(_ start: String) throws {
    let environment = try extensionAlone()
    try environment.succeed("project set EX --start \(start)")
    let opening = try environment.run("plan --json").activities()["EX.E05"]
    #expect(opening?["finish"] as? String == "2029-03-29T18:00")
  }

  @Test func theForecastIsWalkedBackToWhatHoldsIt() throws {
    let why = try extensionAlone().run("why EX.E05 --lang en")
    // Through the link bridge, which waits for the summer of 2028, to the project's start.
    #expect(why.lines.contains { $0.contains("EX.C15") && $0.contains("summer holiday 147") })
    #expect(why.lines.contains { $0.contains("EX.A01") && $0.contains("project start") })
    #expect(why.text.contains("It begins at the project's start 2026-12-29."))
    #expect(why.text.contains("summer holiday 147"))
  }

  @Test func theLatestStartIsWalkedOnToTheRequiredDate() throws {
    let why = try extensionAlone().run("why EX.A01 --late --lang en")
    #expect(why.status == 0)
    #expect(why.lines.contains { $0.contains("EX.A01") && $0.contains("2026-12-29") })
    #expect(why.lines.contains { $0.contains("EX.E05") && $0.contains("required date") })
    #expect(why.text.contains("2028-09-01"))
  }

  @Test func aProjectStandsForTheActivityOfItsRequiredDate() throws {
    let environment = try Environment.prepared()
    #expect(try environment.run("why EX").output == (try environment.run("why EX.E05")).output)
  }

  @Test func jsonIsOneObject() throws {
    let environment = try Environment.prepared()
    #expect(!(try environment.run("why EX.E05 --json").object()).isEmpty)
    #expect(!(try environment.run("why EX.A01 --late --json").object()).isEmpty)
  }

  @Test func anUnknownCodeIsTold() throws {
    let unknown = try Environment.prepared().run("why EX.Z9 --lang en")
    #expect(unknown.status == 3)
    #expect(unknown.error.contains("there is no activity \"EX.Z9\" [unknown-activity]"))
  }
}
