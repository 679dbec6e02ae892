import Documents
import Testing

@Test func placedTextsAreWhereTheGroupsPutThem() throws {
  let text = Scene.Element.text("工期", at: Point(x: 10, y: 10), size: 4)
  let inner = Scene.Group(scale: 0.5, elements: [text])
  let outer = Scene.Group(offset: Point(x: 100, y: 50), elements: [.group(inner)])
  let scene = Scene("", size: Paper.a4.portrait, elements: [.group(outer)])
  let placed = try #require(scene.placedTexts.first)
  #expect(placed.string == "工期")
  #expect(placed.size == 2)
  #expect(placed.frame.left == 105)
  #expect(placed.frame.width == 4)
  #expect(abs(placed.frame.bottom - (55 + 0.24)) < 1e-9)
}

@Test func whatIsClippedAwayIsNoWhere() {
  let text = Scene.Element.text("工期", at: Point(x: 10, y: 10), size: 4)
  let clip = Frame(x: 0, y: 20, width: 10, height: 10)
  let group = Scene.Element.group(Scene.Group(clip: clip, elements: [text]))
  #expect(group.frame == nil)
  #expect(Scene("", size: Paper.a4.portrait, elements: [group]).placedTexts.isEmpty)
}

@Test func frameOfALineHoldsItsStroke() {
  let line = Scene.Element.line(Point(x: 0, y: 5), Point(x: 10, y: 5), Stroke(width: 2))
  #expect(line.frame == Frame(x: -1, y: 4, width: 12, height: 2))
}

@Test func frameOfAGroupIsAroundAllOfIt() {
  let group = Scene.Element.group([
    .rectangle(Frame(x: 0, y: 0, width: 1, height: 1), fill: .ink),
    .rectangle(Frame(x: 9, y: 4, width: 1, height: 1), fill: .ink),
  ])
  #expect(group.frame == Frame(x: 0, y: 0, width: 10, height: 5))
  #expect(Scene.Element.group([]).frame == nil)
}
