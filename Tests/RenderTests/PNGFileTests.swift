import Documents
import Testing

@testable import schedctl_render

private func file(_ resolution: Double) throws -> PNGFile {
  PNGFile(resolution: resolution, font: try #require(Available.anyFont))
}

/// The width and the height in a picture's header.
private func size(of bytes: [UInt8]) -> [Int] {
  [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
}

@Suite(.enabled(if: Available.anyFont != nil))
struct PNGFileTests {
  @Test(arguments: [(25.4, 297, 210), (50.8, 594, 420), (150, 1754, 1240)])
  func sizeIsTheResolutions(resolution: Double, width: Int, height: Int) throws {
    let bytes = try file(resolution).bytes(sampleScene(), page: 1)
    #expect(bytes.starts(with: [0x89] + Array("PNG".utf8)))
    #expect(size(of: bytes) == [width, height])
  }

  @Test func sameSceneGivesTheSameBytes() throws {
    let first = try file(60).bytes(sampleScene(), page: 1)
    #expect(first == (try file(60).bytes(sampleScene(), page: 1)))
  }

  @Test func pictureLargerThanAnyIsRefused() throws {
    let wall = Scene("", size: Paper.a0.landscape)
    #expect(throws: RenderFailure.tooManyDots(page: 3, width: 56_173, height: 39_732)) {
      try file(1200).bytes(wall, page: 3)
    }
  }

  @Test func numbersGoBeforeTheEnding() {
    #expect(PNGCommand.numbered("out/图.png", 2) == "out/图-2.png")
    #expect(PNGCommand.numbered("chart.PNG", 12) == "chart-12.PNG")
    #expect(PNGCommand.numbered("chart", 1) == "chart-1")
  }
}
