import Testing

@testable import PlanStore

@Suite struct OrderedListTests {
  @Test func elementsComeInTheOrderOfTheirPositions() {
    var list = OrderedList<String>()
    list.add("c", id: 1, position: 30)
    list.add("a", id: 2, position: 10)
    list.add("b", id: 3, position: 20)
    list.sort()
    #expect(list.elements == ["a", "b", "c"])
    #expect(list.ids == [2, 3, 1])
  }

  @Test func equalPositionsKeepTheOrderOfReading() {
    var list = OrderedList<String>()
    for (id, name) in ["x", "a", "b", "c"].enumerated() {
      list.add(name, id: id, position: name == "x" ? 9 : 5)
    }
    list.sort()
    #expect(list.elements == ["a", "b", "c", "x"])
  }
}
