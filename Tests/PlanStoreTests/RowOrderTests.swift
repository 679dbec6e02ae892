import Testing

@testable import PlanStore

@Suite struct RowOrderTests {
  @Test func aFreshListHasGaps() {
    #expect(RowOrder.positions(keeping: [nil, nil, nil]) == [64, 128, 192])
  }

  @Test func rowsPutInTheMiddleShareTheGap() {
    #expect(RowOrder.positions(keeping: [64, nil, 128]) == [64, 96, 128])
    #expect(RowOrder.positions(keeping: [64, nil, nil, nil, 128]) == [64, 80, 96, 112, 128])
    #expect(RowOrder.positions(keeping: [nil, 64]) == [32, 64])
  }

  @Test func rowsAtTheEndOpenNewGaps() {
    #expect(RowOrder.positions(keeping: [64, nil, nil]) == [64, 128, 192])
  }

  @Test func whenAGapIsFullTheNextRowsGiveWay() {
    #expect(RowOrder.positions(keeping: [64, nil, 65, 66, 192]) == [64, 65, 66, 129, 192])
  }

  @Test func aRowMovedToTheEndMovesAlone() {
    #expect(RowOrder.positions(keeping: [128, 192, 64]) == [128, 192, 256])
  }

  @Test(arguments: 1...300)
  func positionsAlwaysIncrease(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let present = (0..<12).map { _ -> Int64? in
      Bool.random(using: &generator) ? Int64.random(in: 1...30, using: &generator) : nil
    }
    let positions = RowOrder.positions(keeping: present)
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }, "\(present)")
    #expect((positions.first ?? 1) > 0)
  }
}
