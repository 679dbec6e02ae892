import Testing

/// A finish is told on the same day, whoever tells it.
@Suite struct ShownDayTests {
  /// A milestone at the opening of a project's first day is shown as the evening before, in every answer.
  @Test func aMilestoneAtTheOpeningHasOneDay() throws {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration,calendar,predecessors
      M0,开工,0,workday,
      A,基础,5,workday,M0
      M1,完工,0,workday,A

      """, to: "p.csv")
    for line in [
      "init", "project add P --name 试 --forward --start 2026-01-05",
      "import plan p.csv --project P", "required add P 2026-01-03 --at M0",
    ] {
      let result = try environment.run(line)
      #expect(result.status == 0, "\(line): \(result.text)")
    }
    for (line, told) in [
      ("plan P", "2026-01-04"), ("path P.M0", "（2026-01-04）"), ("why P.M0", "预计 2026-01-04 完成"),
      ("show P.M0", "2026-01-04"), ("plan P", "2026-01-09"),
      ("path P.M1", "（2026-01-09）"), ("flags P", "要求 2026-01-03 完成"),
    ] {
      let result = try environment.run(line)
      #expect(result.text.contains(told), "\(line): \(result.text)")
    }
    let rows = try environment.run("path P.M1").text.split(separator: "\n")
    let milestone = try #require(rows.first { $0.contains("P.M0") })
    #expect(milestone.contains("2026-01-04") && !milestone.contains("2026-01-05"), "\(milestone)")
  }

  /// A table that says the evening before, or the morning itself, says what is computed; another day does not.
  @Test(arguments: [("2026-01-04", false), ("2026-01-05", false), ("2026-01-06", true)])
  func aTableMaySayEitherSideOfTheNight(_ day: String, _ differs: Bool) throws {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration,calendar,predecessors,planned_finish
      M0,开工,0,workday,,\(day)
      A,基础,5,workday,M0,2026-01-09

      """, to: "p.csv")
    for line in ["init", "project add P --name 试 --forward --start 2026-01-05"] {
      _ = try environment.run(line)
    }
    let result = try environment.run("import plan p.csv --project P")
    #expect(result.status == 0, "\(result.text)")
    #expect(
      (result.text + result.error).contains("planned-dates-differ") == differs,
      "\(result.text)\(result.error)")
  }

  /// Work around the clock of a file of another program ends on the day on which it ends.
  @Test func workAtNightEndsOnItsOwnDay() throws {
    let environment = try Environment()
    try environment.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Project xmlns="http://schemas.microsoft.com/project"><Name>n</Name>
      <StartDate>2026-03-02T00:00:00</StartDate><CalendarUID>1</CalendarUID>
      <Calendars><Calendar><UID>1</UID><Name>always</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>
      \((1...7).map { "<WeekDay><DayType>\($0)</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>00:00:00</FromTime><ToTime>00:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>" }.joined())
      </WeekDays></Calendar></Calendars>
      <Tasks>
      <Task><UID>1</UID><ID>1</ID><Name>浇筑</Name><Duration>PT4H0M0S</Duration></Task>
      <Task><UID>2</UID><ID>2</ID><Name>养护</Name><Duration>PT20H0M0S</Duration><PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink></Task>
      <Task><UID>3</UID><ID>3</ID><Name>夜班</Name><Duration>PT6H0M0S</Duration><PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>9600</LinkLag><LagFormat>6</LagFormat></PredecessorLink></Task>
      </Tasks></Project>
      """, to: "p.xml")
    for line in ["init", "import plan p.xml --project P"] {
      let result = try environment.run(line)
      #expect(result.status == 0, "\(line): \(result.text)")
    }
    let rows = try environment.run("plan P").text.split(separator: "\n")
    for (name, start, finish) in [
      ("浇筑", "2026-03-02", "2026-03-02"), ("养护", "2026-03-02", "2026-03-02"),
      ("夜班", "2026-03-02", "2026-03-03"),
    ] {
      let row = try #require(rows.first { $0.contains(name) })
      let dates = row.matches(of: /\d{4}-\d\d-\d\d/).map { String($0.0) }
      #expect(dates.prefix(2) == [start, finish], "\(row)")
    }
  }
}
