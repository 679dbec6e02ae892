import Documents
import Foundation
import Reporting
import Scheduler
import Testing

/// Every kind of chart of random plans: whatever was typed, there is a page.
@Suite struct RandomChartTests {
  @Test(arguments: ChartDrawings.Kind.allCases)
  func anyPlanIsDrawnOnItsPage(kind: ChartDrawings.Kind) {
    for seed in ChartRounds.seeds(300) {
      let begin = ContinuousClock.now
      let defects = Self.defects(kind, seed)
      if ChartRounds.isByHand { note("\(kind) \(seed) \(ContinuousClock.now - begin)") }
      #expect(defects.isEmpty, "seed \(seed), \(kind): \(defects.prefix(3))")
    }
  }

  /// What is wrong with the charts of the plan of a seed.
  static func defects(_ kind: ChartDrawings.Kind, _ seed: UInt64) -> [String] {
    guard let plan = RandomPlan.file(seed) else { return [] }
    let paper = Paper.allCases[Int(seed / 2 % 5)]
    let drawings = ChartDrawings(plan, on: paper, seed % 2 == 0 ? .zh : .en)
    return drawings.scenes(kind).flatMap { PageAudit($0).defects }
  }

  @Test func mostRandomPlansCanBeScheduled() {
    let count = (0..<200).count { RandomPlan.file(UInt64($0)) != nil }
    #expect(count > 150)
  }

  private func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
