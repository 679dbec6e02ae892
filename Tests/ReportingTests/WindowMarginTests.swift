import CivilTime
import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// What is left to a window: told apart from the margin to the required date, and by the same numbers
/// everywhere.
@Suite struct WindowMarginTests {
  private static let samples = Fixture.tinghu.plan
  private static let comparison = samples.comparison(at: Fixture.tinghu.dataDate)

  /// The window that an activity lies in when it cannot begin before an instant; nil for none left.
  private static func window(
    of activity: Int, notBefore start: Instant, _ plan: PlanFile, at dataDate: Instant?
  ) -> Int? {
    var delayed = plan
    delayed.portfolio.activities[activity].constraints.append(
      Constraint(.startNoEarlierThan, start))
    guard let network = try? Network(delayed.portfolio),
      let schedule = try? network.schedule(progress: plan.progress, dataDate: dataDate),
      schedule.projects[plan.portfolio.activities[activity].project].failures.isEmpty
    else { return nil }
    return schedule.windowFit(of: activity)?.window
  }

  /// Ready so many days later it is still in its window, and a day later no more.
  private static func expectCounterfactual(_ plan: PlanFile, at dataDate: Instant?) -> Int {
    guard
      let schedule = try? Network(plan.portfolio).schedule(
        progress: plan.progress, dataDate: dataDate)
    else { return 0 }
    let margins = schedule.windowMargins()
    for margin in margins {
      func later(_ days: Int) -> Instant {
        Instant(margin.ready.day + days, minuteOfDay: margin.ready.minuteOfDay)
      }
      let code = plan.portfolio.code(of: margin.activity)
      #expect(
        window(of: margin.activity, notBefore: later(margin.days), plan, at: dataDate)
          == margin.window, "\(code): \(margin.days) days later")
      #expect(
        window(of: margin.activity, notBefore: later(margin.days + 1), plan, at: dataDate)
          != margin.window, "\(code): a day more")
    }
    return margins.count
  }

  @Test func theMarginsOfTheSamplesAreWhatADelayMayTake() {
    #expect(Self.expectCounterfactual(Self.samples, at: Fixture.tinghu.dataDate) == 4)
  }

  @Test func theMarginsOfAnyPlanAreWhatADelayMayTake() {
    var seen = 0
    for seed in ChartRounds.seeds(60) {
      guard let plan = RandomPlan.file(seed) else { continue }
      seen += Self.expectCounterfactual(plan, at: plan.progress.map(\.date).max())
    }
    #expect(seen > 5)
  }

  @Test func aWindowWithoutADayLeftIsToldEverywhere() throws {
    // The move of RL fits the summer holiday if it begins on 22 August 2028, which is the last day.
    let margin = try #require(Self.comparison.windowMargin(ofProject: 3))
    #expect(Self.samples.portfolio.code(of: margin.activity) == "RL.E05")
    #expect(margin.days == 0 && margin.lastStart.day == day("2028-08-22"))
    #expect(Self.comparison.isNear(margin))
    let flags = TerminalWriter().write(FlagsReport(Self.comparison).table(Terms(.zh)))
    #expect(flags.contains("RL.E05“学期结束与搬迁”暑假窗口已无余地：最迟 2028-08-22 开始。"))
    let wall = WallChart(
      Self.comparison, project: 3, options: WallChart.Options(), terms: Terms(.zh))
    #expect(wall.scenes[0].placedTexts.map(\.string).contains("暑假窗口已无余地"))
    let overview = WallOverview(
      Self.comparison, options: WallChart.Options(), terms: Terms(.zh)
    ).scenes[0].placedTexts.map(\.string)
    #expect(overview.contains("暑假窗口已无余地"))
    #expect(Self.samples.weekly(day("2028-02-02")).markdown.contains("，暑假窗口已无余地。"))
  }

  @Test func flagsOfOneProjectTellNoWindowOfAnother() {
    let own = FlagsReport(Self.comparison, scope: OwesScope(projects: [3])).table(Terms(.zh))
    let other = FlagsReport(Self.comparison, scope: OwesScope(projects: [0])).table(Terms(.zh))
    #expect(own.footnotes.contains { $0.contains("暑假窗口已无余地") })
    #expect(!other.footnotes.contains { $0.contains("暑假窗口") })
  }

  /// Work held by a holiday that is far from its required date.
  private static func roomy(readyOn ready: String, preset: String = "default") throws -> Comparison
  {
    var plan = SmallPlan.file([SmallPlan.backward("P", requiredBy: "2028-12-31")])
    plan.portfolio.windows = [
      Window(
        name: "summer-holiday", from: day("2028-07-01"), to: day("2028-08-31"), kind: .inside,
        note: "暑假")
    ]
    plan.portfolio.activities[0].window = "summer-holiday"
    plan.portfolio.activities[0].constraints = [
      Constraint(.startNoEarlierThan, at(ready + "T08:00"))
    ]
    plan.preset = try #require(ColourPreset(preset))
    let planned = plan.schedule().plannedDates()
    plan.baseline = Baseline(number: 1, name: "批准计划", dataDate: nil, dates: planned)
    return plan.comparison()
  }

  @Test(arguments: [
    ("2028-08-11", 11, Colour.green), ("2028-08-15", 7, .yellow), ("2028-08-19", 3, .yellow),
    ("2028-08-22", 0, .yellow),
  ])
  func nearAWindowTheBoardIsYellowThoughTheMarginIsLarge(
    ready: String, days: Int, colour: Colour
  ) throws {
    // Ten days fit the holiday that ends on 31 August when they begin by the 22nd.
    let comparison = try Self.roomy(readyOn: ready)
    #expect(comparison.windowMargin(ofProject: 0)?.days == days)
    #expect(comparison.tightestRequiredDate(ofProject: 0)!.days > 100)
    #expect(comparison.colour(ofProject: 0, activities: [0, 1]) == colour)
    #expect(comparison[0].colour == colour)
    #expect(comparison.severity == (colour == .green ? 0 : 1))
    let board = PlanBoard(comparison, terms: Terms(.zh))
    #expect(board.rows[0].colour == colour)
  }

  @Test func theThresholdIsEdited() throws {
    #expect(
      try Self.roomy(readyOn: "2028-08-15", preset: "days yellow>0 window<=6")[0].colour == .green)
    #expect(
      try Self.roomy(readyOn: "2028-08-11", preset: "days yellow>0 window<=11")[0].colour == .yellow
    )
    #expect(ColourPreset("days yellow>0 window<=") == nil)
    #expect(ColourPreset("days yellow>0 window<=-1") == nil)
    #expect(ColourPreset("window<=3") == nil)
    #expect(ColourPreset("days window<=3") == nil)
    #expect(ColourPreset("days window<=3 yellow>0") == nil)
  }

  @Test func boardFlagsChartsAndJSONHaveOneColourAProject() {
    for plan in [Fixture.tinghu, .tinghuJanuary, .tinghuFirst, .expansion, .withoutBaseline] {
      let comparison = plan.plan.comparison(at: plan.dataDate)
      let portfolio = comparison.schedule.network.portfolio
      let board = PlanBoard(comparison, terms: Terms(.zh))
      let report = WeeklyReport(comparison, previous: nil, week: plan.week)
      var json = JSONWriter(.compact)
      PlanJSON(comparison).write(to: &json)
      let text = String(decoding: json.finish(), as: UTF8.self)
      for (index, row) in board.rows.enumerated() {
        let activities = PlanOrder(portfolio).activities[index]
        #expect(row.colour == comparison.colour(ofProject: index, activities: activities))
        #expect(report.projects.first { $0.project == index }?.colour == row.colour)
        let name = row.colour.map { "\"\($0.rawValue)\"" } ?? "null"
        let own = text.components(after: "\"code\":\"\(portfolio.projects[index].code)\"")
        #expect(own.contains("\"colour\":\(name)"))
      }
    }
  }
}

extension String {
  /// The thousand characters after the first occurrence of a text.
  fileprivate func components(after text: String) -> Substring {
    guard let range = ranges(of: text).first else { return "" }
    return self[range.upperBound...].prefix(1_000)
  }
}

/// Counts of days say what they count.
@Suite struct DayCountTests {
  private static let comparison = Fixture.tinghu.plan.comparison(at: Fixture.tinghu.dataDate)

  @Test func aCountIsOfTheDaysThatItsCalendarHas() {
    let network = Self.comparison.schedule.network
    for (position, activity) in network.portfolio.activities.enumerated() {
      #expect(
        network.dayKind(of: position)
          == (activity.calendar == "workday" ? .working : .calendar))
    }
    let zh = Terms(.zh)
    #expect(zh.slip(DayCount(11, .working)) == "滞后11个工作日")
    #expect(zh.slip(DayCount(15, .calendar)) == "滞后15天")
    #expect(zh.slip(DayCount(-3, .working)) == "提前3个工作日")
    #expect(zh.margin(DayCount(-5, .calendar)) == "-5天")
    #expect(Terms(.en).slip(DayCount(11, .working)) == "11 wd late")
  }

  /// Every node that slips is told with the days of its own calendar, in every form of the report.
  @Test func daysAsLongAsEachOtherAreNotToldAsDifferent() {
    let report = Fixture.tinghu.plan.weekly(day("2028-02-02"))
    for text in [report.markdown, MarkdownWriter().write(report.paper(Terms(.zh)))] {
      #expect(!text.contains("竣工验收7月18日→8月2日（11天）") && !text.contains("验收较计划滞后11天"))
      #expect(text.contains("11个工作日"))
    }
    let paper = MarkdownWriter().write(report.paper(Terms(.zh)))
    #expect(paper.contains("竣工验收7月18日→8月2日（11个工作日）"))
    #expect(paper.contains("8月22日→9月6日（15天）"))
  }

  @Test func aDateThatIsMissedIsLateAndNotShort() {
    let markdown = Fixture.tinghu.plan.weekly(day("2028-02-02")).markdown
    #expect(markdown.contains("比9月1日要求晚5天"))
    #expect(!markdown.contains("要求缺"))
  }

  @Test func whatWasDoneInAnEarlierWeekIsMarkedAsReportedLate() {
    // The plastering of EX was finished on 25 January and reported on 2 February.
    #expect(
      Fixture.tinghu.plan.weekly(day("2028-02-02")).section("三").joined().contains("1月25日完成（补报）"))
    for week in [
      "2027-12-13", "2027-12-20", "2027-12-27", "2028-01-03", "2028-01-10", "2028-01-17",
    ] {
      let report = Fixture.tinghu.plan.weekly(day(week))
      for entry in report.done {
        let words = WeeklyWords(report, Terms(.zh)).done(entry)
        #expect(words.contains("（补报）") == (entry.day < report.monday), "\(words)")
      }
    }
  }

  @Test func theForecastOfAProjectHasOneMeaning() {
    // Of the relocation, hand-over goes on after the opening that is required.
    let report = Fixture.tinghu.plan.weekly(day("2028-02-02"))
    let places = WeeklyPlaceholders(report, Terms(.zh)).rows.first { $0.name.zh == "项目" }!
    let column = places.fields.firstIndex { $0.name.zh == "预计完成" }!
    let board = PlanBoard(Self.comparison, terms: Terms(.zh))
    for (row, values) in zip(board.rows, places.rows) {
      #expect(values[column] == row.finish?.spoken(.zh, in: 0))
    }
    #expect(board.rows[3].finish == day("2028-09-07"))
  }
}
