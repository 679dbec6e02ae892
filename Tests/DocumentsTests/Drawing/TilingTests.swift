import Documents
import Testing

/// A page with a small square at every ten millimetres.
private func dotted(_ size: Size) -> Scene {
  var scene = Scene("大图", size: size)
  for x in stride(from: 5.0, to: size.width, by: 10) {
    for y in stride(from: 5.0, to: size.height, by: 10) {
      scene.add(
        .text("\(Int(x))-\(Int(y))", at: Point(x: x, y: y), size: 1, anchor: .middle))
    }
  }
  return scene
}

@Test(arguments: [Paper.a0, .a1, .a2], [Paper.a3, .a4])
func everyTextIsWholeOnSomeSheet(page: Paper, sheet: Paper) {
  let scene = dotted(page.landscape)
  let tiles = Tiling(sheet, for: scene.size).tiles(of: scene)
  var seen: Set<String> = []
  for tile in tiles {
    for text in tile.placedTexts {
      #expect(tile.frame.contains(text.frame))
      let width = FontMetrics.standard.width(of: text.string, size: 1)
      if text.frame.width > width - 1e-6, text.frame.height > 1 - 1e-6 { seen.insert(text.string) }
    }
  }
  // What stands at the page's very edge is whole on no page.
  let inside = scene.placedTexts.filter { scene.frame.contains($0.frame) }
  #expect(inside.count > 1_000)
  #expect(Set(inside.map(\.string)).subtracting(seen) == [])
}

@Test func sheetsAreCountedByWhatTheyAdd() {
  // 190 mm are printed of an A4's 210, and each further sheet adds 180.
  let tiling = Tiling(sheet: Paper.a4.portrait)
  #expect(tiling.sheetCount(for: Size(width: 190, height: 277)) == 1)
  #expect(tiling.sheetCount(for: Size(width: 190.1, height: 277)) == 2)
  #expect(tiling.sheetCount(for: Size(width: 370, height: 544)) == 4)
  #expect(tiling.sheetCount(for: Size(width: 1, height: 1)) == 1)
}

@Test func sheetLiesWhereThatTakesFewer() {
  let wide = Size(width: 277, height: 190)
  #expect(Tiling(.a4, for: wide).sheet == Paper.a4.landscape)
  #expect(Tiling(.a4, for: Size(width: 190, height: 277)).sheet == Paper.a4.portrait)
}

@Test func sheetsAreLabelledRowByRow() {
  let scene = Scene("大图", size: Paper.a2.landscape)
  let tiles = Tiling(sheet: Paper.a3.landscape).tiles(of: scene) {
    "第\($0.row)行/共\($0.rows)行，第\($0.column)列/共\($0.columns)列"
  }
  #expect(
    tiles.map(\.title) == [
      "大图 第1行/共2行，第1列/共2列", "大图 第1行/共2行，第2列/共2列", "大图 第2行/共2行，第1列/共2列",
      "大图 第2行/共2行，第2列/共2列",
    ])
  #expect(tiles.allSatisfy { tile in tile.placedTexts.map(\.string) == [tile.title] })
}

@Test func neighboursShareAStrip() throws {
  let scene = dotted(Size(width: 370, height: 200))
  let tiles = Tiling(sheet: Paper.a4.portrait).tiles(of: scene)
  #expect(tiles.count == 2)
  let shared = Set(tiles[0].placedTexts.map(\.string))
    .intersection(tiles[1].placedTexts.map(\.string))
  #expect(shared.contains("185-5"))
  #expect(!shared.contains("165-5"))
}

@Test func marksStayInTheMarginAndOnTheSheet() {
  let scene = Scene("", size: Paper.a1.landscape)
  let tiling = Tiling(sheet: Paper.a4.landscape, margin: 12)
  let printed = Frame(x: 12, y: 12, width: 297 - 24, height: 210 - 24)
  for tile in tiling.tiles(of: scene) {
    for case .shape(let shape) in tile.elements {
      let frame = Scene.Element.shape(shape).frame!
      #expect(tile.frame.contains(frame))
      #expect(!printed.overlaps(frame))
    }
  }
}

@Test func sheetHoldsOnlyWhatIsOnIt() {
  let scene = dotted(Paper.a1.landscape)
  let tiles = Tiling(.a4, for: scene.size).tiles(of: scene)
  let bytes = tiles.map { SVGWriter().write($0).utf8.count }.reduce(0, +)
  #expect(bytes < 2 * SVGWriter().write(scene).utf8.count)
}
