import Control
import Documents
import Foundation
import Plan
import Reporting
import Scheduler
import Testing

/// Every kind of chart of random plans: whatever was typed, there is a page.
@Suite struct RandomChartTests {
  /// How many of the plans are drawn side by side.
  private static let lanes: UInt64 = 4

  @Test(arguments: 0..<lanes)
  func anyPlanIsDrawnOnItsPage(lane: UInt64) {
    for seed in ChartRounds.seeds(160) where seed % Self.lanes == lane {
      let begin = ContinuousClock.now
      for (kind, defects) in Self.defects(seed) where !defects.isEmpty {
        Issue.record("seed \(seed), \(kind): \(defects.prefix(3))")
      }
      if ChartRounds.isByHand { note("\(seed) \(ContinuousClock.now - begin)") }
    }
  }

  /// What is wrong with the charts of the plan of a seed: all kinds by hand, else in turn, so that a
  /// run of all tests stays short.
  static func defects(_ seed: UInt64) -> [(kind: ChartDrawings.Kind, defects: [String])] {
    guard let plan = RandomPlan.file(seed) else { return [] }
    let paper = Paper.allCases[Int(seed / 2 % 5)]
    let drawings = ChartDrawings(plan, on: paper, seed % 2 == 0 ? .zh : .en)
    let all = ChartDrawings.Kind.allCases
    let kinds = ChartRounds.isByHand ? all : [all[Int(seed / 4 % UInt64(all.count))]]
    return kinds.map { kind in (kind, drawings.scenes(kind).flatMap { PageAudit($0).defects }) }
  }

  /// Seeds whose plans once had no page: words, circles or lines off it, or at no place at all.
  @Test(
    arguments: [
      (86, .overview), (114, .overview), (28, .gantt), (109, .curves), (226, .network),
      (228, .network), (268, .network), (219, .trends), (591, .network), (11_002_273, .network),
      (11_004_384, .network), (11_005_045, .network),
    ] as [(UInt64, ChartDrawings.Kind)])
  func aPlanThatOnceBrokeHasAPage(seed: UInt64, kind: ChartDrawings.Kind) throws {
    let plan = try #require(RandomPlan.file(seed))
    let paper = Paper.allCases[Int(seed / 2 % 5)]
    let drawings = ChartDrawings(plan, on: paper, seed % 2 == 0 ? .zh : .en)
    let defects = drawings.scenes(kind).flatMap { PageAudit($0).defects }
    #expect(defects.isEmpty, "\(defects.prefix(3))")
  }

  @Test func mostRandomPlansCanBeScheduled() {
    let count = (0..<60).count { RandomPlan.file(UInt64($0)) != nil }
    #expect(count > 45)
  }

  private func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
