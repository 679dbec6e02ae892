import Plan
import Testing

@testable import PlanExchange

/// What a day of a lag is, whichever way the lag comes in.
@Suite struct LagTests {
  /// Two projects and an activity of each, in calendars of so many minutes a day.
  private struct Days {
    var plan: Portfolio
    /// What "1 day" of each unit means for a lag from the first activity to the second.
    var minutes: [Lag.Counting: Int]

    init(_ random: inout Seeded) {
      let grains = (0..<2).map { _ in Project.Grain.allCases.randomElement(using: &random)! }
      let lengths = (0..<4).map { _ in Int.random(in: 1...1440, using: &random) }
      let areElapsed = (0..<2).map { _ in Int.random(in: 0..<3, using: &random) == 0 }
      let profile = Profile.allCases.randomElement(using: &random)!
      plan = Support.portfolio("A", "B")
      plan.projectDay = [Shift(from: 1440 - Int.random(in: 1...1440, using: &random), to: 1440)]
      for (number, length) in lengths.enumerated() {
        plan.calendars.append(
          WorkCalendar(
            name: "c\(number)",
            week: Array(repeating: [Shift(from: 0, to: length)], count: 6) + [[]]))
      }
      for project in 0..<2 {
        plan.projects[project].grain = grains[project]
        plan.projects[project].calendar = Bool.random(using: &random) ? "c\(project + 2)" : nil
        plan.activities.append(
          Activity(
            project: project, code: "X", name: "X", duration: 600, calendar: "c\(project)",
            isElapsed: areElapsed[project]))
        plan.projects[project].profile = profile
      }
      let whole = plan.projectDay[0].to - plan.projectDay[0].from
      let ofProject = grains[1] == .day || plan.projects[1].calendar == nil ? whole : lengths[3]
      // Elapsed work counts a lag by the clock; for Microsoft Project its project does.
      let ofElapsed = profile == .msp ? ofProject : 1440
      minutes = [
        .calendarDays: whole, .elapsed: 1440,
        .predecessor: areElapsed[0] ? ofElapsed : grains[0] == .day ? whole : lengths[0],
        .successor: areElapsed[1] ? ofElapsed : grains[1] == .day ? whole : lengths[1],
        .project: ofProject,
      ]
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func aLagIsItsNumberOfDaysOfTheCalendarThatCountsIt(seed: UInt64) throws {
    var random = Seeded(seed)
    let days = Days(&random)
    for counting in Lag.Counting.allCases {
      let number = Int.random(in: PlanLimits.lagDays, using: &random)
      let text = "\(number)\(counting.unit)"
      let lag = days.plan.lag(try LagText(text), from: 0, to: 1)
      #expect(lag == Lag(minutes: number * days.minutes[counting]!, counting: counting))
      let relation = Relation(predecessor: 0, successor: 1, kind: .startToStart, lag: lag)
      #expect(days.plan.lagMinutes(of: relation) == lag.minutes)
      let told = try #require(days.plan.lagText(of: relation))
      #expect(try LagText(told.text) == LagText(text))
      #expect(days.plan.lag(told, from: 0, to: 1) == lag)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func aCellOfAPlanMeansTheSameLag(seed: UInt64) throws {
    var random = Seeded(seed)
    let days = Days(&random)
    for counting in Lag.Counting.allCases {
      let number = Int.random(in: PlanLimits.lagDays, using: &random)
      let sign = number < 0 ? "-" : "+"
      let cell = "A.XFF\(sign)\(number.magnitude)\(counting.unit)"
      var plan = days.plan
      let table = "code,name,duration_days,predecessors\nX,X,1,\(cell)"
      _ = try PlanCSV.read(Array(table.utf8), file: "").insert(into: &plan, project: 1)
      #expect(
        plan.relations.map(\.lag)
          == [Lag(minutes: number * days.minutes[counting]!, counting: counting)], "\(cell)")
      #expect(try PlanCSV.write(plan, project: 1).contains(cell.replacing("d", with: "")))
    }
  }

  @Test func theProjectsCalendarOfSixHoursCountsTwoDaysAs720Minutes() throws {
    var plan = Support.portfolio("HS", grain: .minute)
    plan.calendars.append(
      WorkCalendar(
        name: "six", week: Array(repeating: [Shift(from: 540, to: 900)], count: 5) + [[], []]))
    plan.projects[0].calendar = "six"
    let table = """
      code,name,duration_days,calendar,predecessors
      A,甲,1,six,
      B,乙,1,six,AFS+2p
      """
    _ = try PlanCSV.read(Array(table.utf8), file: "").insert(into: &plan, project: 0)
    #expect(plan.relations[0].lag == Lag(minutes: 720, counting: .project))
    #expect(plan.lag(try LagText("2p"), from: 0, to: 1) == plan.relations[0].lag)
  }

  @Test(arguments: [
    ("5", 5, false, "d"), ("-3d", -3, false, "d"), ("10w", 10, false, "w"), ("2E", 2, false, "e"),
    ("2b", 2, false, "b"), ("+2p", 2, false, "p"), ("50%", 50, true, "b"), ("50%d", 50, true, "d"),
    ("－20％W", -20, true, "w"), ("0", 0, false, "d"), ("-36500", -36_500, false, "d"),
  ])
  func lagsAreReadAsPeopleTypeThem(
    _ text: String, _ number: Int, _ isPercent: Bool, _ unit: Character
  ) throws {
    let lag = try LagText(text)
    #expect((lag.number, lag.isPercent, lag.counting.unit) == (number, isPercent, unit))
  }

  @Test(arguments: [
    ("", LagText.Malformation.notALag), ("d", .notALag), ("3x", .notALag), ("--3", .notALag),
    ("1.5", .notALag), ("%", .notALag), ("5%%", .notALag), ("٣", .notALag), ("36501", .tooLong),
    ("99999999999999999999", .tooLong), ("10001%", .tooLong),
  ])
  func whatIsNoLagSaysWhy(_ text: String, _ reason: LagText.Malformation) {
    #expect(throws: reason) { try LagText(text) }
  }

  @Test func percentagesAreOfTheWholeDurationWithoutPartsOfAMinute() {
    #expect(Lag(percent: 50, counting: .successor).minutes(behind: 961) == 480)
    #expect(Lag(percent: -50, counting: .elapsed).minutes(behind: 961) == -480)
    #expect(Lag(minutes: 7, counting: .elapsed).minutes(behind: 961) == 7)
  }
}
