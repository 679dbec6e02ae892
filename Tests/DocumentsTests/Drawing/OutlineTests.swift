import Documents
import Testing

private func wave(_ points: [Point], width: Double = 0.25) -> [Outline.Step] {
  Scene.Shape(.line(points), stroke: Stroke(width: width, .wave)).outline.steps
}

private func ends(_ steps: [Outline.Step]) -> [Point] {
  steps.compactMap {
    switch $0 {
    case .move(let point), .line(let point), .curve(_, _, let point): point
    case .close: nil
    }
  }
}

@Test func waveEndsOnEveryPointOfItsLine() {
  let line = [Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 7)]
  let points = ends(wave(line))
  #expect(points.first == line.first)
  #expect(points.last == line.last)
  #expect(points.contains(line[1]))
}

@Test(arguments: [0.05, 0.3, 1, 2.5, 10, 400])
func waveIsOfWholeWaves(length: Double) {
  let steps = wave([Point(x: 0, y: 5), Point(x: length, y: 5)])
  #expect(steps.count >= 3)
  #expect((steps.count - 1).isMultiple(of: 2))
}

@Test func waveSwingsToBothSidesAlike() throws {
  let frame = try #require(
    Scene.Element.line(Point(x: 0, y: 5), Point(x: 12, y: 5), Stroke(width: 0.25, .wave)).frame)
  #expect(abs((frame.top + frame.bottom) / 2 - 5) < 1e-9)
  #expect(frame.height > 0.5)
  #expect(frame.height < 3)
}

@Test func waveOfNoLengthIsAPoint() {
  let point = Point(x: 3, y: 3)
  #expect(wave([point, point]) == [.move(point)])
  #expect(wave([]) == [])
}

@Test(arguments: Symbol.allCases)
func symbolsFillTheirSquareAndStayInIt(symbol: Symbol) throws {
  let frame = try #require(
    Scene.Element.symbol(symbol, at: Point(x: 50, y: 50), size: 10, fill: .ink).frame)
  let square =
    symbol == .flag
    ? Frame(x: 49, y: 40, width: 9, height: 10) : Frame(x: 45, y: 45, width: 10, height: 10)
  #expect(square.contains(frame, tolerance: 1e-6))
  #expect(frame.height >= 7)
}

@Test func flagStandsOnItsPoint() throws {
  let frame = try #require(
    Scene.Element.symbol(.flag, at: Point(x: 50, y: 50), size: 10, fill: .redFlag).frame)
  #expect(abs(frame.bottom - 50) < 1e-9)
}

@Test func roundedRectangleKeepsItsFrame() {
  let frame = Frame(x: 1, y: 2, width: 30, height: 4)
  for corner in [0, 0.5, 2, 99] {
    #expect(Scene.Element.rectangle(frame, corner: corner, fill: .plan).frame == frame)
  }
}
