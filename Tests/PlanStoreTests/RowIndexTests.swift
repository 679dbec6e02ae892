import Testing

@testable import PlanStore

@Suite struct RowIndexTests {
  @Test(arguments: [[1, 2, 3], [3, 1, 7], [5_000_000_000, 1], [-4, 9], [Int.max, Int.min, 0]])
  func everyIdLeadsToItsElement(ids: [Int]) {
    let index = RowIndex(ids: ids)
    for (position, id) in ids.enumerated() { #expect(index[id] == position) }
  }

  @Test(arguments: [-1, 0, 2, 4, 1_000_000, Int.max])
  func anIdWithoutARowLeadsNowhere(id: Int) {
    #expect(RowIndex(ids: [1, 3])[id] == nil)
    #expect(RowIndex(ids: [])[id] == nil)
  }
}
