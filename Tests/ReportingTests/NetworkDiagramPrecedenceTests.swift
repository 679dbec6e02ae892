import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import Reporting

/// 单代号 networks.
struct NetworkDiagramPrecedenceTests {
  static func layouts() throws -> [PrecedenceLayout] {
    try (1...150).map { seed in
      var maker = NetworkMaker(UInt64(seed))
      let schedule = try maker.mixed(1 + seed % 30).scheduled()
      return PrecedenceLayout(PrecedenceNetwork(schedule, project: 0))
    }
  }

  @Test func everyLinkLeadsToALaterLayer() throws {
    for layout in try Self.layouts() {
      for link in layout.network.links {
        #expect(layout.layers[link.tail] < layout.layers[link.head])
      }
    }
  }

  @Test func everyLinkBendsInEachLayerItPasses() throws {
    for layout in try Self.layouts() {
      for (link, bends) in zip(layout.network.links, layout.bends) {
        #expect(bends.count == layout.layers[link.head] - layout.layers[link.tail] - 1)
      }
    }
  }

  @Test func nodesOfALayerKeepTheirDistance() throws {
    for layout in try Self.layouts() {
      for a in layout.rows.indices {
        for b in layout.rows.indices.dropFirst(a + 1) where layout.layers[a] == layout.layers[b] {
          #expect(abs(layout.rows[a] - layout.rows[b]) > 0.999)
        }
      }
    }
  }

  @Test func thereIsOneStartAndOneFinish() throws {
    for layout in try Self.layouts() {
      let nodes = layout.network.nodes.indices
      #expect(nodes.count { node in !layout.network.links.contains { $0.head == node } } == 1)
      #expect(nodes.count { node in !layout.network.links.contains { $0.tail == node } } == 1)
    }
  }

  @Test func withoutLagsTheLeastLagOfAWorkIsItsFreeFloat() throws {
    for seed in 1...100 {
      var maker = NetworkMaker(UInt64(seed))
      let schedule = try maker.plain(20, milestones: 0).scheduled()
      let network = PrecedenceNetwork(schedule, project: 0)
      for (node, content) in network.nodes.enumerated() {
        guard case .activity(let activity) = content else { continue }
        let lags = network.links.filter { $0.tail == node && !$0.relations.isEmpty }.map(\.lagDays)
        guard let least = lags.min() else { continue }
        #expect(schedule.activities[activity].freeFloat == least * [Shift].standardDay.minutes)
      }
    }
  }

  @Test func sweepsFindTheOrderWithoutCrossings() throws {
    // A0 leads to A3, A1 to A2: drawn as typed they would cross.
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(4, milestones: 0)
    portfolio.relations = [(0, 3), (1, 2)].map { Relation(predecessor: $0.0, successor: $0.1) }
    let layout = PrecedenceLayout(PrecedenceNetwork(try portfolio.scheduled(), project: 0))
    #expect(layout.crossings == 0)
  }

  @Test func theOrderOfTypingChangesNothing() throws {
    for seed in 1...60 {
      var maker = NetworkMaker(UInt64(seed))
      let portfolio = maker.mixed(20)
      let other = maker.shuffled(portfolio)
      let layouts = try [portfolio, other].map {
        PrecedenceLayout(PrecedenceNetwork(try $0.scheduled(), project: 0))
      }
      #expect(layouts[0].layers == layouts[1].layers)
      #expect(layouts[0].rows == layouts[1].rows)
    }
  }

  /// A portfolio of three works of ten days with one lapped relation from the first to the second.
  private func lapped(_ kind: Relation.Kind, _ days: Int) -> Portfolio {
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(3, milestones: 0)
    let day = [Shift].standardDay.minutes
    for i in 0..<3 { portfolio.activities[i].duration = 10 * day }
    portfolio.relations = [
      Relation(
        predecessor: 0, successor: 1, kind: kind,
        lag: Lag(minutes: days * day, counting: .calendarDays))
    ]
    return portfolio
  }

  @Test func lappedTimesAreWrittenAsBooksWriteThem() throws {
    let names: [(Relation.Kind, String)] = [
      (.startToStart, "STS=3"), (.finishToFinish, "FTF=3"), (.startToFinish, "STF=3"),
      (.finishToStart, "FTS=3"),
    ]
    for (kind, name) in names {
      let schedule = try lapped(kind, 3).scheduled()
      let relation = schedule.network.portfolio.relations[0]
      #expect(NetworkWords(schedule, Terms(.zh)).interval(of: relation) == name)
    }
  }

  @Test func bandsHoldNeighbouringLayersAndNoMoreThanAsked() {
    for seed in 1...200 {
      var maker = NetworkMaker(UInt64(seed))
      let fullness = (0..<maker.number(1...40)).map { _ in maker.number(1...9) }
      let most = maker.number(1...fullness.count)
      let bands = PrecedenceFold.bands(fullness, most: most, isAlike: seed % 2 == 0)
      #expect(bands.count == fullness.count)
      #expect(bands.first == 0)
      for (a, b) in zip(bands, bands.dropFirst()) { #expect(b == a || b == a + 1) }
      for band in 0...(bands.last ?? 0) { #expect(bands.count { $0 == band } <= most) }
    }
  }

  /// Of finished work stands when it was done, of work under way what remains.
  @Test func boxesTellWhatIsDoneAndWhatRemains() throws {
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(3, milestones: 0)
    let day = [Shift].standardDay.minutes
    for i in 0..<3 { portfolio.activities[i].duration = 10 * day }
    portfolio.relations = [(0, 1), (1, 2)].map { Relation(predecessor: $0.0, successor: $0.1) }
    let at = { (iso: String) in Instant(Day(iso: iso)!, minuteOfDay: 480) }
    let schedule = try Network(portfolio).schedule(
      progress: [
        ProgressRecord(
          activity: 0, date: at("2026-04-20"), actualStart: at("2026-04-06"),
          actualFinish: Instant(Day(iso: "2026-04-15")!, minuteOfDay: 1020), remaining: 0),
        ProgressRecord(
          activity: 1, date: at("2026-04-20"), actualStart: at("2026-04-16"), remaining: 6 * day),
      ], dataDate: at("2026-04-20"))
    let chart = PrecedenceChart(schedule, project: 0, options: NetworkOptions(), terms: Terms(.zh))
    let words = SceneAudit(chart.scene).boxes.map(\.string)
    #expect(words.count { $0 == "已完成" } == 1)
    #expect(words.contains("26-04-15"))
    #expect(words.contains("26-04-16起 尚需6天"))
    #expect(words.contains("26-04-20"))
  }

  @Test func looseStartsAndFinishesAreTiedToTheVirtualOnes() throws {
    // STS leaves the finish of the first loose, and nothing leads from or to the third.
    let network = PrecedenceNetwork(try lapped(.startToStart, 3).scheduled(), project: 0)
    let ties = network.links.filter(\.relations.isEmpty)
    func works(_ ends: [Int]) -> [Int] {
      ends.compactMap {
        if case .activity(let activity) = network.nodes[$0] { activity } else { nil }
      }.sorted()
    }
    #expect(works(ties.filter { network.nodes[$0.head] == .finish }.map(\.tail)) == [0, 1, 2])
    #expect(works(ties.filter { network.nodes[$0.tail] == .start }.map(\.head)) == [0, 2])
  }
}
