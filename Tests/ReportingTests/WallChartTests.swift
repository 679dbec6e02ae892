import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// What must hold for every wall chart, whatever is on it.
@Suite struct WallChartTests {
  private static func comparison(activities count: Int) throws -> Comparison {
    let calendar = WorkCalendar(
      name: "workday", week: (0..<7).map { $0 < 5 ? [Shift].standardDay : [] })
    let activities = (0..<count).map { index in
      Activity(
        project: 0, code: "A\(index)", name: "第\(index)项工作，名称很长很长很长很长很长很长很长",
        kind: index % 25 == 24 ? .milestone : .task, duration: index % 25 == 24 ? 0 : 480 * 5,
        calendar: "workday", level: 1 + index % 3, owner: "某某局·某某科·某某单位")
    }
    let relations = (1..<max(1, count)).map { Relation(predecessor: $0 - 1, successor: $0) }
    let portfolio = Portfolio(
      calendars: [calendar],
      projects: [
        Project(
          code: "P", name: "样例项目", direction: .forward, start: Instant(iso: "2027-01-04T08:00"))
      ], activities: activities, relations: relations)
    return Comparison(try Network(portfolio).schedule(), with: nil)
  }

  private static func texts(_ elements: [Scene.Element]) -> [Scene.Text] {
    elements.flatMap { element -> [Scene.Text] in
      switch element {
      case .text(let text): [text]
      case .group(let group): texts(group.elements)
      case .shape: []
      }
    }
  }

  @Test(arguments: [Paper.a3, .a1, .a0], [1, 74, 300])
  func everyTextStandsOnThePage(paper: Paper, count: Int) throws {
    let chart = WallChart(
      try Self.comparison(activities: count), project: 0,
      options: WallChart.Options(page: paper.landscape), terms: Terms(.zh))
    for scene in chart.scenes {
      for text in Self.texts(scene.elements) {
        let left =
          switch text.anchor {
          case .start: text.point.x
          case .middle: text.point.x - text.width / 2
          case .end: text.point.x - text.width
          }
        #expect(left >= 0 && left + text.width <= scene.size.width, "\(text.string)")
        #expect(text.point.y >= 0 && text.point.y <= scene.size.height, "\(text.string)")
      }
    }
  }

  @Test func everyActivityIsOnOnePageExactly() throws {
    let chart = WallChart(
      try Self.comparison(activities: 300), project: 0,
      options: WallChart.Options(page: Paper.a1.landscape), terms: Terms(.zh))
    let codes = chart.scenes.flatMap { Self.texts($0.elements) }.map(\.string)
      .filter { $0.hasPrefix("A") }
    #expect(codes.count == 300)
    #expect(Set(codes).count == 300)
  }

  @Test func rowsOnTheWallAreLargeEnoughToRead() throws {
    let chart = WallChart(
      try Self.comparison(activities: 300), project: 0,
      options: WallChart.Options(page: Paper.a1.landscape), terms: Terms(.zh))
    for scene in chart.scenes {
      let rows = Self.texts(scene.elements).filter { $0.string.hasPrefix("A") }
      #expect(rows.allSatisfy { $0.size >= 3.1 })
    }
  }

  @Test func whoAnswersStandsLargerThanAnyTask() throws {
    let chart = WallChart(
      try Self.comparison(activities: 20), project: 0,
      options: WallChart.Options(page: Paper.a1.landscape, leader: "分管领导"), terms: Terms(.zh))
    let texts = Self.texts(chart.scenes[0].elements)
    let leader = texts.first { $0.string.hasPrefix("责任领导") }
    let tasks = texts.filter { $0.string.hasPrefix("第") }
    #expect(leader != nil)
    #expect(tasks.allSatisfy { $0.size < leader!.size })
  }

  @Test func aShortProjectIsOnOnePage() throws {
    let chart = WallChart(
      try Self.comparison(activities: 74), project: 0,
      options: WallChart.Options(page: Paper.a1.landscape), terms: Terms(.zh))
    #expect(chart.scenes.count == 1)
  }

  // MARK: Parts

  private static func texts(_ scenes: [Scene]) -> [String] {
    scenes.flatMap(\.placedTexts).map(\.string)
  }

  private static func chart(
    _ comparison: Comparison, _ paper: Paper = .a1, parts: [String: String] = [:]
  ) -> WallChart {
    WallChart(
      comparison, project: 0,
      options: WallChart.Options(page: paper.landscape, issued: day("2028-02-03"), parts: parts),
      terms: Terms(.zh))
  }

  @Test func partsAreNamedByTheNodesTheyHold() {
    let plan = Fixture.tinghu.plan
    let texts = Self.texts(Self.chart(plan.comparison(at: Fixture.tinghu.dataDate)).scenes)
    for heading in ["A　前期手续", "B　施工准备", "C　工程施工", "D　竣工验收", "E　交付启用"] {
      #expect(texts.count { $0 == heading } == 1, "\(heading)")
    }
    #expect(texts.contains("完成 23/23"))
  }

  @Test func partsAreCalledWhatWasGiven() {
    let texts = Self.texts(Self.chart(BigPlan.comparison, parts: ["K3-C": "实验楼"]).scenes)
    #expect(texts.contains("K3-C　实验楼"))
    #expect(texts.contains("K4-C　工程施工"))
  }

  @Test func aPageThatGoesOnWithAPartRepeatsItsHeading() {
    let scenes = Self.chart(BigPlan.comparison, .a3).scenes
    #expect(scenes.count > 2)
    for scene in scenes.dropFirst() {
      let headings = scene.placedTexts.filter {
        $0.string.hasPrefix("K") && $0.string.contains("　")
      }
      let codes = scene.placedTexts.filter {
        $0.string.wholeMatch(of: /(K[0-9]-)?[A-E][0-9]+/) != nil
      }
      #expect(headings.map(\.frame.top).min()! < codes.map(\.frame.top).min()!)
    }
    #expect(Self.texts(scenes).count { $0.hasSuffix("（续）") } == scenes.count - 1)
  }

  @Test func everyActivityOfThreeHundredIsOnOnePage() {
    let portfolio = BigPlan.planFile.portfolio
    let codes = Self.texts(Self.chart(BigPlan.comparison, .a3).scenes)
    for activity in portfolio.activities {
      #expect(codes.count { $0 == activity.code } == 1, "\(activity.code)")
    }
  }

  // MARK: What stands around

  @Test func theCountdownIsToTheRequiredDate() {
    let plan = Fixture.tinghu.plan
    let texts = Self.texts(Self.chart(plan.comparison(at: Fixture.tinghu.dataDate)).scenes)
    #expect(texts.contains("倒计时 212 天"))
    #expect(texts.contains("距 2028-09-01 开学（新生入住）"))
    #expect(texts.contains("亭湖高中二期挂图作战图（倒排工期）"))
    for text in ["编制日期：2028-02-03", "数据日期：2028-02-02", "要求完成 2028-09-01"] {
      #expect(texts.contains(text), "\(text)")
    }
  }

  @Test func bandsAreNamedSoThatTheyNeedNoColour() {
    let plan = Fixture.tinghu.plan
    let texts = Set(
      Self.texts(Self.chart(plan.comparison(at: Fixture.tinghu.dataDate), .a0).scenes))
    #expect(texts.isSuperset(of: ["暑假", "寒假", "梅雨", "节", "中高考禁噪"]))
  }

  @Test func anOverdueNodeSaysSo() {
    let plan = SmallPlan.file(
      [SmallPlan.backward("P", requiredBy: "2028-01-20")],
      [SmallPlan.record(0, on: "2028-01-24", remaining: 2)])
    let texts = Self.texts(Self.chart(plan.comparison(at: at("2028-01-24T08:00")), .a3).scenes)
    #expect(texts.contains { $0.hasSuffix(" 逾期") })
    #expect(texts.contains("倒计时 212 天") == false)
    #expect(texts.contains("已过 4 天"))
  }
}
