import CivilTime
import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// Windows on a network, the choice of sheets, and what stands on them.
@Suite struct NetworkDiagramWindowTests {
  private func building(_ count: Int) throws -> Schedule {
    var maker = NetworkMaker(UInt64(count))
    return try maker.building(count).scheduled()
  }

  private func words(_ scene: Scene) -> [String] { SceneAudit(scene).boxes.map(\.string) }

  @Test(arguments: [30, 60, 90])
  func aWindowHoldsWhatFallsIntoItInTheNumbersOfTheWhole(_ count: Int) throws {
    let network = ArrowNetwork(try building(count), project: 0)
    let places = network.nodes.map(\.place)
    let (first, last) = (places[places.count / 3], places[places.count * 2 / 3])
    let view = NetworkView(network, first: first, last: last)
    for (index, node) in network.nodes.enumerated() where view.isShown[index] {
      #expect(first...last ~= node.place)
    }
    let shown = Set(view.works.flatMap(\.piece.arrows))
    for (index, arrow) in network.arrows.enumerated() {
      guard case .work = arrow.kind else { continue }
      #expect(shown.contains(index) == (arrow.finish > first && arrow.start < last))
    }
    for work in view.works {
      let tail = network.nodes[network.arrows[work.piece.arrows[0]].tail].place
      #expect(work.piece.isCutBefore == (tail < first || tail > last))
    }
  }

  @Test func whatIsNotDrawnOfTheLogicIsNamedAtTheNode() throws {
    let network = ArrowNetwork(try building(60), project: 0)
    let places = network.nodes.map(\.place)
    let view = NetworkView(network, first: places[places.count / 2])
    for arrow in network.arrows where arrow.isDummy && view.isShown[arrow.head] {
      let isNamed = view.before[arrow.head]?.contains(network.nodes[arrow.tail].number) ?? false
      #expect(isNamed == !view.isShown[arrow.tail])
    }
  }

  @Test func workCutAtTheEdgeIsMarked() throws {
    let schedule = try building(40)
    let network = ArrowNetwork(schedule, project: 0)
    let scale = DayScale(schedule.network.portfolio)
    let middle = scale.day(at: network.nodes[network.nodes.count / 2].place)
    var options = NetworkOptions(page: Paper.a1.landscape)
    options.scope.from = middle
    let scene = NetworkChart(schedule, project: 0, options: options, terms: Terms(.zh)).scene
    let first = scale.place(middle)
    let under = network.arrows.contains { arrow in
      guard case .work = arrow.kind else { return false }
      return arrow.finish > first && network.nodes[arrow.tail].place < first
    }
    // Since when it is done stands behind its name.
    #expect(words(scene).contains { $0.hasSuffix("起）") } == under)
    #expect(NetworkLinesDrawn(scene).slopes.isEmpty)
  }

  @Test func aSmallPlanTakesTheSmallestSheetWithRoom() throws {
    let options = NetworkOptions(
      page: Paper.a1.landscape, smaller: [Paper.a2.landscape, Paper.a3.landscape])
    let charts = NetworkChart.sheets(
      try building(8), project: 0, options: options, terms: Terms(.zh))
    #expect(charts.map(\.scene.size) == [Paper.a3.landscape])
    let large = NetworkChart.sheets(
      try building(120), project: 0, options: options, terms: Terms(.zh))
    #expect(large.allSatisfy { $0.scene.size.width > Paper.a3.landscape.width })
  }

  @Test func onASmallSheetALongProjectUnderWayShowsWhatRemains() throws {
    let schedule = Tinghu.planFile.schedule()
    let options = NetworkOptions(page: Paper.a3.landscape)
    let charts = NetworkChart.sheets(schedule, project: 0, options: options, terms: Terms(.zh))
    #expect(charts.count == 1)
    #expect(charts[0].scene.title == "亭湖高中二期（2028-01-01 起） 双代号时标网络图")
    #expect(!charts[0].isCrowded)
  }

  @Test func codesStandBeforeNamesWhereTheyAreAskedFor() throws {
    let schedule = try building(12)
    let name = schedule.network.portfolio.activities[0].name
    func has(_ hasCodes: Bool) -> Bool {
      let options = NetworkOptions(page: Paper.a1.landscape, hasCodes: hasCodes)
      let scene = NetworkChart(schedule, project: 0, options: options, terms: Terms(.zh)).scene
      return words(scene).joined().contains("A0 " + name.prefix(1))
        || words(scene).contains { $0.hasPrefix("A0") }
    }
    #expect(has(true))
    #expect(!has(false))
  }

  @Test func theFrontLineAndTheTableOfMilestonesStandOnTheSheet() throws {
    let comparison = Tinghu.planFile.comparison()
    let options = NetworkOptions(page: Paper.a1.landscape)
    let scene = NetworkChart(
      comparison.schedule, project: 0, options: options, terms: Terms(.zh),
      comparison: comparison
    ).scene
    let fronts = scene.elements.filter {
      if case .group(let group) = $0 { group.cssClass == "front" } else { false }
    }
    #expect(fronts.count == 1)
    #expect(words(scene).contains("控制节点一览"))
    #expect(words(scene).contains { $0.hasPrefix("要求 2028-09-01") })
    #expect(words(scene).contains { $0.hasPrefix("检查日") })
  }

  /// What the wall calls behind lies left of the check date here too, and what it calls ahead right of it.
  @Test(arguments: 0..<9)
  func theFrontLineLeansAsThatOfTheWall(_ project: Int) throws {
    let comparison = Tinghu.planFile.comparison()
    let scene = NetworkChart(
      comparison.schedule, project: project, options: NetworkOptions(page: Paper.a1.landscape),
      terms: Terms(.zh), comparison: comparison
    ).scene
    var places: [Double] = []
    var check = 0.0
    for case .group(let group) in scene.elements where group.cssClass == "front" {
      for case .shape(let shape) in group.elements {
        switch shape.figure {
        case .line(let points): check = points[0].x
        case .symbol(_, let centre, _): places.append(centre.x)
        default: break
        }
      }
    }
    let portfolio = comparison.schedule.network.portfolio
    let activities = portfolio.activities.indices.filter {
      portfolio.activities[$0].project == project
        && comparison.schedule.activities[$0].phase != .complete
    }
    let front = try #require(ProgressFront(comparison, activities: activities))
    #expect(places.count { $0 < check - 0.01 } == front.points.count { $0.minutes < 0 })
    #expect(places.count { $0 > check + 0.01 } == front.points.count { $0.minutes > 0 })
  }

  /// What flags and report call a node stands in the table, an acceptance of one day among it.
  @Test(arguments: 0..<9)
  func everyNodeOfTheSamplesStandsInTheTable(_ project: Int) throws {
    let comparison = Tinghu.planFile.comparison()
    let scene = NetworkChart(
      comparison.schedule, project: project, options: NetworkOptions(page: Paper.a1.landscape),
      terms: Terms(.zh), comparison: comparison
    ).scene
    let (told, portfolio) = (words(scene), comparison.schedule.network.portfolio)
    for (position, activity) in portfolio.activities.enumerated()
    where activity.project == project && activity.isNode {
      let day = ReportDates(portfolio).finish(comparison.schedule.activities[position].finish)
      #expect(told.contains(day.description), "\(activity.code) \(activity.name)")
    }
  }

  @Test(arguments: 0..<9)
  func theSamplesAreDrawnWithoutSlopesAndWithoutTextUponText(_ project: Int) throws {
    let comparison = Tinghu.planFile.comparison()
    for page in [Paper.a1, .a3] {
      let options = NetworkOptions(page: page.landscape)
      let charts = NetworkChart.sheets(
        comparison.schedule, project: project, options: options, terms: Terms(.zh),
        comparison: comparison)
      for chart in charts {
        let audit = SceneAudit(chart.scene)
        #expect(audit.defects == [])
        #expect(NetworkLinesDrawn(chart.scene).slopes.isEmpty)
        let least = audit.boxes.map(\.size).min() ?? 0
        #expect(least >= (page == .a1 ? 3.4 : 2.5) - 0.001)
      }
    }
  }

  @Test func aSheetIsCrowdedWhereRowsOrAxisHaveNoRoom() {
    #expect(NetworkLoad(pressure: 1.2, unmet: 0).isCrowded)
    #expect(NetworkLoad(pressure: 0.5, unmet: 0.6).isCrowded)
    #expect(!NetworkLoad(pressure: 0.9, unmet: 0.1).isCrowded)
  }
}
