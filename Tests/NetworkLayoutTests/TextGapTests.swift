import Testing

@testable import NetworkLayout

/// The distance of texts beside one another.
@Suite struct TextGapTests {
  private let frame = TextRoom.Box(left: 0, top: 0, right: 100, bottom: 50)

  private func box(_ left: Double, _ width: Double = 10) -> TextRoom.Box {
    TextRoom.Box(left: left, top: 10, right: left + width, bottom: 15)
  }

  @Test func textsBesideOneAnotherDoNotRunTogether() {
    var room = TextRoom(frame, gap: 2)
    room.add(box(10))
    #expect(room.cost(of: box(20.1)) > 0)
    #expect(room.cost(of: box(22.1)) == 0)
    // The nearer the worse, and upon one another worst.
    #expect(room.cost(of: box(20.1)) > room.cost(of: box(21.5)))
    #expect(room.cost(of: box(19)) > room.cost(of: box(20.1)))
  }

  @Test func aTextThroughWhichALineRunsIsCut() {
    var room = TextRoom(frame)
    room.addUpright(x: 15, from: 0, to: 12)
    let cut = room.add(box(10))
    let free = room.add(box(30))
    #expect(room.isCut(cut))
    #expect(!room.isCut(free))
  }
}
