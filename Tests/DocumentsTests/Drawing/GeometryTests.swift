import Documents
import Testing

private let frame = Frame(x: 10, y: 20, width: 30, height: 40)

@Test func framesThatOnlyTouchDoNotOverlap() {
  #expect(!frame.overlaps(Frame(x: 40, y: 20, width: 5, height: 5)))
  #expect(frame.overlaps(Frame(x: 39.9, y: 59.9, width: 5, height: 5)))
  #expect(!frame.overlaps(Frame(x: 39.9, y: 59.9, width: 5, height: 5), tolerance: 0.2))
}

@Test func intersectionIsWhatBothShare() {
  let other = Frame(x: 30, y: 0, width: 100, height: 30)
  #expect(frame.intersection(other) == Frame(x: 30, y: 20, width: 10, height: 10))
  #expect(frame.intersection(Frame(x: 41, y: 20, width: 1, height: 1)) == nil)
}

@Test func frameAroundPointsIsTheSmallest() {
  let points = [Point(x: 3, y: 9), Point(x: -1, y: 4), Point(x: 2, y: 5)]
  #expect(Frame(around: points) == Frame(x: -1, y: 4, width: 4, height: 5))
  #expect(Frame(around: []) == nil)
}

@Test func insetNeverTurnsAFrameInsideOut() {
  #expect(frame.inset(by: 5) == Frame(x: 15, y: 25, width: 20, height: 30))
  #expect(frame.inset(by: 100).width == 0)
}

@Test func containingAllowsItsTolerance() {
  let larger = Frame(x: 10, y: 20, width: 30.05, height: 40)
  #expect(!frame.contains(larger))
  #expect(frame.contains(larger, tolerance: 0.1))
}

@Test(arguments: [(10.5, 3.7), (9, 3.18), (72, 25.4), (0, 0)])
func pointsAreMillimetresToTheHundredth(points: Double, millimetres: Double) {
  #expect(points.points == millimetres)
}
