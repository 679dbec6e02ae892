import Documents
import Testing

private let point = Point(x: 100, y: 100)

@Test func textThatFitsIsLeftAlone() {
  let text = Scene.Text("工期", at: point, size: 4).fitted(to: 8)
  #expect(text.string == "工期")
  #expect(text.width == 8)
}

@Test func textIsSqueezedALittleBeforeItIsShortened() {
  let squeezed = Scene.Text("主体结构封顶", at: point, size: 4).fitted(to: 21)
  #expect(squeezed.string == "主体结构封顶")
  #expect(squeezed.width == 21)
  let shortened = Scene.Text("主体结构封顶", at: point, size: 4).fitted(to: 12)
  #expect(shortened.string == "主体…")
  #expect(shortened.width == 12)
}

@Test(arguments: Scene.Text.Anchor.allCases, Scene.Text.Turn.allCases)
func frameHoldsThePointAndTheWidth(anchor: Scene.Text.Anchor, turn: Scene.Text.Turn) {
  let text = Scene.Text("倒排工期", at: point, size: 5, anchor: anchor, turn: turn)
  let frame = text.frame
  let isUpright = turn == .none
  #expect(frame.width == (isUpright ? 20 : 5))
  #expect(frame.height == (isUpright ? 5 : 20))
  #expect(frame.contains(Frame(x: 100, y: 100, width: 0, height: 0), tolerance: 1e-9))
}

@Test func textRunsTheWayItIsTurned() {
  let right = Scene.Text("倒排工期", at: point, size: 5).frame
  let up = Scene.Text("倒排工期", at: point, size: 5, turn: .up).frame
  let down = Scene.Text("倒排工期", at: point, size: 5, turn: .down).frame
  #expect(right.left == 100 && right.right == 120)
  #expect(up.bottom == 100 && up.top == 80)
  #expect(down.top == 100 && down.bottom == 120)
}

@Test(arguments: Scene.Text.Turn.allCases)
func middleIsTheMiddleOfTheIdeographs(turn: Scene.Text.Turn) throws {
  let element = Scene.Element.text(
    "工", at: point, size: 6, anchor: .middle, vertical: .middle, turn: turn)
  let centre = try #require(element.frame).centre
  #expect(abs(centre.x - 100) < 1e-9)
  #expect(abs(centre.y - 100) < 1e-9)
}

@Test func topIsTheTopOfTheIdeographs() throws {
  let frame = try #require(Scene.Element.text("工", at: point, size: 6, vertical: .top).frame)
  #expect(abs(frame.top - 100) < 1e-9)
}
