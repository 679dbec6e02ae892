import CivilTime
import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// What planning backwards is for stands beside every row of the wall chart.
@Suite struct WallLatestTests {
  private static let comparison = Fixture.tinghu.plan.comparison(at: Fixture.tinghu.dataDate)

  private static func chart(_ project: Int, hasNotes: Bool = false) -> WallChart {
    WallChart(
      comparison, project: project,
      options: WallChart.Options(page: Paper.a1.landscape, hasNotes: hasNotes), terms: Terms(.zh))
  }

  private static func rows(_ elements: [Scene.Element]) -> [Scene.Group] {
    elements.flatMap { element -> [Scene.Group] in
      guard case .group(let group) = element else { return [] }
      return (group.cssClass == "row" ? [group] : []) + rows(group.elements)
    }
  }

  private static func texts(_ group: Scene.Group) -> [String] {
    group.elements.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
  }

  @Test(arguments: 0..<9)
  func everyRowTellsItsLatestStartAndFinish(project: Int) throws {
    let schedule = Self.comparison.schedule
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let rows = Self.chart(project).scenes.flatMap { Self.rows($0.elements) }
    #expect(rows.count == portfolio.activities.count { $0.project == project })
    for row in rows {
      let position = try #require(
        portfolio.activities.indices.first { portfolio.code(of: $0) == row.id })
      let scheduled = schedule.activities[position]
      let told = Self.texts(row).filter { $0.wholeMatch(of: /\d\d-\d\d-\d\d/) != nil }
      var expected: [String] = []
      if scheduled.phase == .notStarted, !portfolio.activities[position].isPoint {
        let start = try #require(scheduled.limitStart ?? scheduled.floatStart)
        expected.append(dates.start(start).short)
      }
      if scheduled.phase != .complete {
        let finish = try #require(scheduled.limitFinish ?? scheduled.floatFinish)
        expected.append(dates.finish(finish).short)
      }
      #expect(told == expected, "\(row.id)")
    }
  }

  @Test func linesToWriteOnAreThereWhereAskedFor() {
    func texts(_ hasNotes: Bool) -> [String] {
      Self.chart(0, hasNotes: hasNotes).scenes[0].placedTexts.map(\.string)
    }
    #expect(!texts(false).contains("调度记录") && texts(true).contains("调度记录"))
    #expect(texts(false).contains("两周内应开始") && !texts(true).contains("两周内应开始"))
  }

  @Test func workingDaysAreMarkedInNarrowColumns() {
    let terms = Terms(.zh)
    let network = Self.comparison.schedule.network
    let plan = Fixture.tinghu.plan
    // 项目建议书 takes 20 working days, 工程桩 53 calendar days.
    let (proposal, piles) = (plan.position("HS.A01"), plan.position("HS.C01"))
    let durations = [proposal, piles].map {
      terms.shortDays(network.portfolio.activities[$0].duration, of: $0, in: network)
    }
    #expect(durations == ["20工", "53"])
    let gantt = GanttChart(
      Self.comparison, projects: [0], options: GanttOptions(), terms: terms
    ).scenes[0].placedTexts.map(\.string)
    let wall = Self.chart(0).scenes[0].placedTexts.map(\.string)
    for texts in [gantt, wall] {
      #expect(texts.contains("20工") && texts.contains("53") && texts.contains("天数带“工”的为工作日"))
    }
  }

  @Test func theDemoPrintsTheDayOfItsLastProgress() {
    let script = String(decoding: Repository.file("script/demo"), as: UTF8.self)
    let printed = script.split(separator: "\n").filter {
      $0.hasPrefix("\"$SCHEDCTL\" chart") || $0.hasPrefix("\"$SCHEDCTL\" report set")
    }
    #expect(printed.count >= 3)
    #expect(printed.allSatisfy { $0.contains("--issued \"$issued\"") })
    #expect(script.contains("issued=2028-02-02"))
  }
}

/// What a phone opens with.
@Suite struct ProjectCardTests {
  private static let comparison = Fixture.tinghu.plan.comparison(at: Fixture.tinghu.dataDate)

  private static func cards(_ scenes: [Scene]) -> [HTMLPageWriter.Card] {
    let order = PlanOrder(comparison.schedule.network.portfolio)
    return ProjectCards(comparison, terms: Terms(.zh))
      .cards(order.typed, order: order, scenes: scenes)
  }

  @Test func everyProjectIsALineOfTheListAndAScreen() {
    let scenes = (0..<9).map { project in
      WallChart(
        Self.comparison, project: project, options: WallChart.Options(), terms: Terms(.zh)
      ).scenes[0]
    }
    let page = HTMLPageWriter().write(scenes, title: "作战图", cards: Self.cards(scenes))
    #expect(page.ranges(of: "<button data-card=").count == 9)
    #expect(page.ranges(of: "<article class=\"screen\"").count == 9)
    #expect(page.contains("比要求晚6天，暑假窗口已无余地"))
    #expect(page.contains("<button data-page=\"3\">便仓小学迁建挂图作战图（倒排工期）</button>"))
    for word in ["src=", "href=", "@import", "url(http", "fetch(", "<link"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func aPageIsAboutTheProjectOfTheLongestName() {
    let plan = SmallPlan.file([SmallPlan.forward("甲", "甲"), SmallPlan.forward("乙", "甲校")])
    let scenes = ["甲校挂图", "甲挂图", "总图"].map { Scene($0, size: Paper.a4.landscape) }
    let cards = ProjectCards(plan.comparison(), terms: Terms(.zh))
      .cards([0, 1], order: PlanOrder(plan.portfolio), scenes: scenes)
    let page = HTMLPageWriter().write(scenes, title: "", cards: cards)
    let screens = page.split(separator: "<article").dropFirst()
    #expect(screens.map { $0.contains("data-page=\"0\"") } == [false, true])
    #expect(screens.map { $0.contains("data-page=\"1\"") } == [true, false])
    #expect(screens.allSatisfy { !$0.contains("data-page=\"2\"") })
  }

  @Test func whatPeopleTypedIsNoMarkup() {
    let plan = SmallPlan.file([SmallPlan.forward("甲", "<script>alert(1)</script>")])
    let cards = ProjectCards(plan.comparison(), terms: Terms(.zh))
      .cards([0], order: PlanOrder(plan.portfolio), scenes: [])
    #expect(!HTMLPageWriter().write([], title: "", cards: cards).contains("<script>alert"))
  }

  @Test func withoutCardsThereIsNoList() {
    let page = HTMLPageWriter().write([Scene("图", size: Paper.a4.landscape)], title: "图")
    #expect(!page.contains("id=\"cards\"") && !page.contains("data-do=\"list\""))
  }
}

/// Wherever parts begin: pages are as few as can be, none holds more than it can, and the last is no
/// stump: headings that are repeated are counted, too.
@Test func pagesOfAWallChartAreAlikeInLength() {
  for seed in 1...400 {
    var maker = NetworkMaker(UInt64(seed))
    let parts = (0..<maker.number(1...12)).map { index in
      PlanPart(code: "P\(index)", name: "", activities: Array(0..<maker.number(5...60)))
    }
    let rows = WallRow.rows(of: parts)
    let capacity = maker.number(30...90)
    let pages = WallRow.pages(rows, of: capacity)
    let lengths = pages.map(\.count)
    #expect(lengths.allSatisfy { $0 <= capacity })
    #expect(lengths.last! * 2 >= lengths.max()! || pages.count == 1, "\(lengths) of \(capacity)")
  }
}
