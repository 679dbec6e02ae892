import CivilTime
import Documents
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
}
