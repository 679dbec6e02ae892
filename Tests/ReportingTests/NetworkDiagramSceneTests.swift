import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// The pages of network diagrams: nothing is cut, nothing lies upon another text.
struct NetworkDiagramSceneTests {
  /// The frames of all texts of a scene, with their words.
  private func texts(_ elements: [Scene.Element]) -> [(words: String, frame: Frame)] {
    var found: [(String, Frame)] = []
    var open = elements
    while let element = open.popLast() {
      switch element {
      case .group(let group): open += group.elements
      case .shape: continue
      case .text(let text):
        let shift: Double =
          switch text.anchor {
          case .start: 0
          case .middle: text.width / 2
          case .end: text.width
          }
        let frame = Frame(
          x: text.point.x - shift, y: text.point.y - text.size * 0.8, width: text.width,
          height: text.size * 0.85)
        found.append((text.string, frame))
      }
    }
    return found
  }

  private func check(_ scene: Scene) {
    let texts = texts(scene.elements).sorted { $0.frame.left < $1.frame.left }
    for (index, text) in texts.enumerated() {
      #expect(scene.frame.contains(text.frame, tolerance: 0.01), "\(text.words) is cut")
      for other in texts.dropFirst(index + 1) {
        if other.frame.left >= text.frame.right { break }
        let isOver = text.frame.overlaps(other.frame, tolerance: 0.2)
        #expect(!isOver, "\(text.words) overlaps \(other.words)")
      }
    }
  }

  private static let pages: [(count: Int, page: Paper)] = [
    (12, .a3), (40, .a3), (70, .a1), (300, .a0),
  ]

  @Test(arguments: pages.indices)
  func aTimeScaledPageIsReadable(_ index: Int) throws {
    let (count, paper) = Self.pages[index]
    var maker = NetworkMaker(UInt64(count))
    let schedule = try maker.building(count).scheduled()
    let charts = NetworkChart.sheets(
      schedule, project: 0, options: NetworkOptions(page: paper.landscape), terms: Terms(.zh))
    for chart in charts {
      #expect(!chart.isCrowded)
      check(chart.scene)
    }
  }

  @Test(arguments: pages.indices)
  func aPrecedencePageIsReadable(_ index: Int) throws {
    let (count, paper) = Self.pages[index]
    var maker = NetworkMaker(UInt64(count))
    let schedule = try maker.building(count).scheduled()
    let chart = PrecedenceChart(
      schedule, project: 0, options: NetworkOptions(page: paper.landscape), terms: Terms(.zh))
    #expect(!chart.isCrowded)
    check(chart.scene)
  }

  /// Sheets of a project too large for one: each readable, and together everything once.
  @Test(arguments: [Paper.a3, .a1])
  func aLargeProjectIsSplitOverSheetsThatCanBeRead(_ paper: Paper) throws {
    var maker = NetworkMaker(180)
    let schedule = try maker.building(180).scheduled()
    let options = NetworkOptions(page: paper.landscape)
    let arrows = NetworkChart.sheets(schedule, project: 0, options: options, terms: Terms(.zh))
    let boxes = PrecedenceChart.sheets(schedule, project: 0, options: options, terms: Terms(.zh))
    #expect(paper == .a1 || arrows.count > 1 && boxes.count > 1)
    for chart in arrows {
      #expect(!chart.isCrowded)
      check(chart.scene)
    }
    for chart in boxes {
      #expect(!chart.isCrowded)
      check(chart.scene)
    }
    let codes = Set(schedule.network.portfolio.activities.map(\.code))
    let shown = boxes.flatMap { chart in
      texts(chart.scene.elements).map(\.words).filter(codes.contains)
    }
    #expect(shown.count == codes.count)
    #expect(Set(shown) == codes)
  }

  @Test func relationsBetweenSheetsAreNamedAtBothEnds() throws {
    var maker = NetworkMaker(180)
    let schedule = try maker.building(180).scheduled()
    let portfolio = schedule.network.portfolio
    let all = PlanOrder(portfolio).activities[0]
    let sheets = [all.prefix(90), all.dropFirst(90)].map {
      [PlanPart(code: "", name: "", activities: Array($0))]
    }
    let drawn = [1, 2].map { NetworkSheet($0, of: sheets, schedule, Terms(.zh)) }
    var crossing = 0
    for relation in portfolio.relations {
      let (i, j) = (relation.predecessor, relation.successor)
      guard
        let from = drawn.first(where: { $0.activities.contains(i) }),
        let to = drawn.first(where: { $0.activities.contains(j) }), from.number != to.number
      else { continue }
      crossing += 1
      let (tail, head) = (portfolio.activities[i].code, portfolio.activities[j].code)
      #expect(
        from.wordsBehind(i).contains { $0.hasPrefix("图\(to.number) ") && $0.contains(head) })
      #expect(
        to.wordsBefore(j).contains { $0.hasPrefix("◁图\(from.number) ") && $0.contains(tail) })
    }
    #expect(crossing > 0)
  }

  @Test func aProjectWithoutActivitiesIsAPageWithATitle() throws {
    var maker = NetworkMaker(1)
    let schedule = try maker.plain(0).scheduled()
    let options = NetworkOptions()
    let scenes = [
      NetworkChart(schedule, project: 0, options: options, terms: Terms(.zh)).scene,
      PrecedenceChart(schedule, project: 0, options: options, terms: Terms(.zh)).scene,
    ]
    for scene in scenes { #expect(texts(scene.elements).contains { $0.words.contains("网络图") }) }
  }

  private func building(_ count: Int, _ paper: Paper) throws -> Scene {
    var maker = NetworkMaker(UInt64(count))
    let options = NetworkOptions(page: paper.landscape)
    return NetworkChart(
      try maker.building(count).scheduled(), project: 0, options: options, terms: Terms(.zh)
    ).scene
  }

  @Test(arguments: [12, 40, 70])
  func everythingIsLevelOrUprightAndNothingLeadsToTheLeft(_ count: Int) throws {
    let drawn = NetworkLinesDrawn(try building(count, .a1))
    #expect(drawn.levels.count >= count / 2)
    #expect(drawn.slopes.isEmpty)
    for line in drawn.levels { #expect(line.from.x <= line.to.x + 0.01) }
  }

  @Test(arguments: [12, 40, 70])
  func noCircleLiesOnAnother(_ count: Int) throws {
    let circles = NetworkLinesDrawn(try building(count, .a1)).circles
    for (index, a) in circles.enumerated() {
      for b in circles.dropFirst(index + 1) {
        let away = b.centre - a.centre
        let distance = (away.x * away.x + away.y * away.y).squareRoot()
        #expect(distance < 0.05 || distance > a.radius + b.radius - 0.15)
      }
    }
  }

  /// Of random projects of every kind, also with lags against the facts.
  @Test(arguments: 1...16)
  func noTrunkPassesThroughAForeignCircle(_ seed: Int) throws {
    var maker = NetworkMaker(UInt64(seed))
    let portfolio = seed % 2 == 0 ? maker.mixed(10 + 3 * seed) : maker.building(10 + 5 * seed)
    let chart = NetworkChart(
      try portfolio.scheduled(), project: 0,
      options: NetworkOptions(page: (seed % 3 == 0 ? Paper.a3 : .a1).landscape), terms: Terms(.zh))
    let drawn = NetworkLinesDrawn(chart.scene)
    for circle in drawn.circles {
      for line in drawn.uprights {
        let aside = (line.from.x - circle.centre.x).magnitude
        let (top, bottom) = (min(line.from.y, line.to.y), max(line.from.y, line.to.y))
        let passes =
          aside > 0.3 && aside < circle.radius - 0.2 && top < circle.centre.y - circle.radius
          && bottom > circle.centre.y + circle.radius
        #expect(!passes, "seed \(seed)")
      }
    }
  }

  /// One work is one line in one row, with its name and its time once, whatever is lapped on it.
  @Test func aLappedWorkIsOneLineWithOneName() throws {
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(3, milestones: 0)
    let day = [Shift].standardDay.minutes
    for i in 0..<3 {
      portfolio.activities[i].duration = 40 * day
      portfolio.activities[i].name = "第\(i)项抹灰"
    }
    portfolio.relations = [(1, 10), (2, 20)].map { successor, days in
      Relation(
        predecessor: 0, successor: successor, kind: .startToStart,
        lag: Lag(minutes: days * day, counting: .calendarDays))
    }
    let scene = NetworkChart(
      try portfolio.scheduled(), project: 0, options: NetworkOptions(), terms: Terms(.zh)
    ).scene
    let words = texts(scene.elements).map(\.words)
    #expect(words.count { $0 == "第0项抹灰" } == 1)
    #expect(words.count { $0 == "40天" } == 3)
    #expect(!words.contains { $0.contains("(1)") })
  }

  @Test func theSamePlanGivesTheSameSheet() throws {
    #expect(try building(40, .a3) == building(40, .a3))
  }

  @Test func theCriticalLineIsDrawnInItsOwnClass() throws {
    var maker = NetworkMaker(2)
    let schedule = try maker.building(60).scheduled()
    let chart = NetworkChart(
      schedule, project: 0, options: NetworkOptions(), terms: Terms(.zh))
    let classes = chart.scene.elements.compactMap {
      if case .group(let group) = $0 { group.cssClass } else { nil }
    }
    #expect(classes.contains("arrow critical"))
    #expect(classes.contains("arrow"))
  }
}
