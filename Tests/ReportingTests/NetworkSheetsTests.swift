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
}
