import Documents
import Testing

@Test func arrowEndsAtItsTip() throws {
  let elements = Scene.Element.arrow([Point(x: 0, y: 0), Point(x: 10, y: 0)], Stroke(width: 0.5))
  #expect(elements.count == 2)
  let head = try #require(elements[1].frame)
  #expect(head.right == 10)
  #expect(abs(head.width - 2) < 1e-9)
  let line = try #require(elements[0].frame)
  #expect(line.right < 10)
}

@Test func shortArrowIsAllHead() throws {
  let elements = Scene.Element.arrow([Point(x: 0, y: 0), Point(x: 0, y: 1)], Stroke(), head: 3)
  let head = try #require(elements[1].frame)
  #expect(head.top == 0)
  #expect(head.bottom == 1)
}

@Test(arguments: [[], [Point(x: 4, y: 4)], [Point(x: 4, y: 4), Point(x: 4, y: 4)]])
func arrowWithoutAWayIsALine(points: [Point]) {
  #expect(
    Scene.Element.arrow(points, Stroke()) == [.polyline(points, Stroke())])
}

@Test func arrowIgnoresAPointGivenTwice() throws {
  let corner = Point(x: 10, y: 0)
  let elements = Scene.Element.arrow([.zero, corner, corner], Stroke())
  #expect(elements == Scene.Element.arrow([.zero, corner], Stroke()))
}
