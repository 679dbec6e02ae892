import CivilTime
import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// Networks that are cut into sheets.
@Suite struct NetworkSheetsTests {
  /// A project of some hundred activities whose opening is required long after.
  private func building(_ count: Int, seed: UInt64) throws -> (Schedule, required: Day) {
    var maker = NetworkMaker(seed)
    var portfolio = maker.building(count)
    let plain = try portfolio.scheduled()
    let last = plain.activities.map(\.finish).max() ?? plain.activities[0].finish
    let required = last.day + 400
    portfolio.projects[0].requiredDates = [
      RequiredDate(activity: nil, finish: Instant(required, minuteOfDay: 0), source: "")
    ]
    return (try portfolio.scheduled(), required)
  }

  /// No text lies upon another or outside, on any sheet of any plan; the same sheets every time.
  @Test(arguments: [200, 300])
  func noTextLiesUponAnotherOnAnySheet(_ count: Int) throws {
    let (schedule, _) = try building(count, seed: UInt64(count))
    let options = NetworkOptions(page: Paper.a3.landscape)
    let charts = NetworkChart.sheets(schedule, project: 0, options: options, terms: Terms(.zh))
    #expect(charts.count > 3)
    for chart in charts {
      let defects = SceneAudit(chart.scene).defects
      #expect(defects.isEmpty, "\(count): \(defects.prefix(4))")
    }
  }

  /// What is required beyond the work of a sheet has no empty axis drawn up to it, and is said.
  @Test func theAxisEndsWithTheWorkAndTheRequiredDateIsSaid() throws {
    let (schedule, required) = try building(200, seed: 7)
    let options = NetworkOptions(page: Paper.a1.landscape)
    let charts = NetworkChart.sheets(schedule, project: 0, options: options, terms: Terms(.zh))
    for chart in charts {
      let words = SceneAudit(chart.scene).boxes.map(\.string)
      #expect(words.contains { $0.contains("\(required.year)") && $0.contains("在图外") })
    }
  }

  /// A sheet whose work ends long before the finish does not show it: its work points there.
  @Test func theFinishStandsWhereWorkEndsNearIt() throws {
    let (schedule, _) = try building(300, seed: 11)
    let network = ArrowNetwork(schedule, project: 0)
    let finish = network.nodes.count - 1
    for part in 0..<6 {
      let activities = Set(part * 50..<part * 50 + 50)
      let view = NetworkView(network, activities: activities)
      let ends = network.arrows.filter { arrow in
        guard arrow.head == finish, case .work(let activity, _) = arrow.kind else { return false }
        return activities.contains(activity)
      }
      let isNear = ends.contains {
        $0.isCritical || network.nodes[finish].place - $0.finish <= NetworkView.far
      }
      if isNear { #expect(view.isShown[finish]) }
      #expect(!view.isFinishElsewhere || !view.isShown[finish])
      if let span = view.span, view.isFinishElsewhere {
        #expect(network.nodes[finish].place - span.last > NetworkView.far)
      }
    }
  }

  /// A part is cut only where its pieces together would fill a sheet more than another is filled.
  @Test func noPartIsCutThatWouldFillNoSheetMoreThanAnother() throws {
    let (schedule, _) = try building(300, seed: 5)
    var sheets: [NetworkSheet] = []
    _ = NetworkSheet.split(
      schedule, project: 0, .all, Terms(.zh), order: nil, isCrowded: { $0 > 40 }
    ) { sheet, isTrial -> Int in
      if let sheet, !isTrial || sheet.activities.count <= 40 {
        if sheet.number == 1 { sheets = [] }
        sheets.append(sheet)
      }
      return sheet?.activities.count ?? 300
    }
    #expect(sheets.reduce(0) { $0 + $1.activities.count } == 300)
    let largest = sheets.map(\.activities.count).max() ?? 0
    for (one, next) in zip(sheets, sheets.dropFirst())
    where one.parts.last?.code == next.parts.first?.code {
      #expect(one.activities.count + next.activities.count > largest)
    }
  }

  /// Sheets follow one another as the work does: acceptance and opening, whose codes come before those of
  /// the zones, stand behind them.
  @Test func partsStandBehindThoseThatTheyWaitFor() {
    let parts = ["A", "D", "K1", "K2"].enumerated().map {
      PlanPart(code: $1, name: "", activities: [2 * $0, 2 * $0 + 1])
    }
    func order(_ links: (Int, Int)...) -> [String] {
      let relations = links.map { Relation(predecessor: $0, successor: $1) }
      return PlanPart.inOrderOfWork(parts, relations).map(\.code)
    }
    #expect(order() == ["A", "D", "K1", "K2"])
    #expect(order((0, 1), (1, 4), (1, 6), (5, 2), (7, 2)) == ["A", "K1", "K2", "D"])
    // One relation back does not outweigh two forth; a circle keeps the order of codes.
    #expect(order((4, 2), (5, 3), (3, 4)) == ["A", "K1", "D", "K2"])
    #expect(order((0, 2), (2, 4), (4, 0), (5, 6)) == ["A", "D", "K1", "K2"])
  }

  /// Whatever the parts and relations, none is lost or comes before one that it waits for.
  @Test func orderOfWorkIsAnOrder() {
    for seed in 1...60 {
      var generator = SeededNumbers(UInt64(seed))
      let count = 1 + seed % 12
      let shuffled = (0..<count).shuffled(using: &generator)
      let parts = (0..<count).map { PlanPart(code: "\($0)", name: "", activities: [$0]) }
      let relations = (0..<2 * count).compactMap { _ -> Relation? in
        let (a, b) = (
          Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator)
        )
        guard a != b else { return nil }
        return Relation(predecessor: shuffled[min(a, b)], successor: shuffled[max(a, b)])
      }
      let order = PlanPart.inOrderOfWork(parts, relations).map { $0.activities[0] }
      #expect(order.sorted() == Array(0..<count))
      for relation in relations {
        #expect(
          order.firstIndex(of: relation.predecessor)! < order.firstIndex(of: relation.successor)!)
      }
    }
  }
}
