import Testing

@testable import Documents

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
  let tiling = Tiling(sheet, for: scene.size)
  let tiles = tiling.tiles(of: scene)
  var seen: Set<String> = []
  for tile in tiles {
    for text in tile.placedTexts {
      #expect(tile.frame.contains(text.frame))
      let width = FontMetrics.standard.width(of: text.string, size: tiling.scale)
      if text.frame.width > width - 1e-6, text.frame.height > tiling.scale - 1e-6 {
        seen.insert(text.string)
      }
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
  var scene = Scene("大图", size: Paper.a2.landscape)
  scene.add(.rectangle(scene.frame, fill: .shade))
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
  var scene = Scene("", size: Paper.a1.landscape)
  scene.add(.text("一", at: Point(x: 400, y: 300), size: 3))
  let tiling = Tiling(sheet: Paper.a4.landscape, margin: 12)
  let printed = Frame(x: 12, y: 12, width: 297 - 24, height: 210 - 24)
  let tiles = tiling.tiles(of: scene)
  #expect(!tiles.isEmpty)
  for tile in tiles {
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

/// 841 by 594 mm on sheets that add 267 by 180 mm: five times three at full size, three times three at
/// 550/594 of it.
@Test func aPageIsMadeALittleSmallerRatherThanSplitOverMoreSheets() {
  let page = Paper.a1.landscape
  let tiling = Tiling(.a4, for: page)
  #expect(tiling.sheetCount(for: page) == 9)
  #expect(abs(tiling.scale - 550 / 594) < 1e-9)
  #expect(Tiling(sheet: Paper.a4.landscape).sheetCount(for: page) == 16)
}

/// Whatever the page: no other scale that is allowed takes fewer sheets, nor as few at a larger size.
@Test(arguments: 0..<200)
func noAllowedScaleTakesFewerSheets(seed: Int) {
  let page = Size(
    width: 100 + Double(seed * 37 % 1_100), height: 80 + Double(seed * 53 % 900))
  for paper in [Paper.a3, .a4] {
    let chosen = Tiling(paper, for: page)
    let count = chosen.sheetCount(for: page)
    #expect((Tiling.leastScale...1).contains(chosen.scale))
    for sheet in [paper.landscape, paper.portrait] {
      for step in 0...120 {
        let other = Tiling(sheet: sheet, scale: 1 - 0.001 * Double(step))
        let own = other.sheetCount(for: page)
        #expect(own > count || own == count && other.scale <= chosen.scale + 1e-4, "\(page)")
      }
    }
  }
}

@Test func aSheetOnWhichNothingStandsIsLeftOut() {
  var scene = Scene("大图", size: Paper.a1.landscape)
  scene.add(.rectangle(scene.frame, fill: .paper))
  scene.add(
    .rectangle(Frame(x: 5, y: 5, width: 831, height: 584), stroke: Stroke(.ink, width: 0.3)))
  scene.add(.text("右下", at: Point(x: 800, y: 580), size: 4))
  let tiles = Tiling(sheet: Paper.a4.landscape).tiles(of: scene)
  // The frame's edge is on the outer sheets of four by four, and the middle ones have only paper.
  #expect(tiles.count == 12)
  let blank = Scene("", size: Paper.a1.landscape)
  #expect(Tiling(.a4, for: blank.size).tiles(of: blank).isEmpty)
}

/// Words of random lengths at random places, and where the sheets meet.
private func crossed(_ tiling: Tiling, _ scene: Scene, _ joints: Tiling.Joints) -> Int {
  func across(_ places: ArraySlice<Double>, _ from: Double, _ to: Double) -> Int {
    places.count { from + 0.25 < $0 && $0 < to - 0.25 }
  }
  return scene.placedTexts.reduce(0) { count, text in
    count + across(joints.columns.dropFirst(), text.frame.left, text.frame.right)
      + across(joints.rows.dropFirst(), text.frame.top, text.frame.bottom)
  }
}

/// Wherever the words stand: sheets meet where no more of them lie across than at even joints, neighbours
/// share enough to be glued, and together they show the whole page.
@Test(arguments: 1...60) func sheetsMeetWhereFewWordsLie(seed: Int) {
  var state = UInt64(seed)
  func next(_ limit: Int) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double((state >> 33) % UInt64(limit))
  }
  var scene = Scene("", size: Paper.a1.landscape)
  for _ in 0..<150 {
    scene.add(
      .text(
        String(repeating: "字", count: 1 + Int(next(12))), at: Point(x: next(800), y: next(580)),
        size: 2.5 + next(3)))
  }
  let tiling = Tiling(.a4, for: scene.size)
  let printed = scene.shrunk(tiling.scale)
  let joints = tiling.joints(of: printed, columns: 3, rows: 3)
  func even(_ part: Double) -> [Double] { (0..<3).map { Double($0) * (part - tiling.overlap) } }
  let plain = Tiling.Joints(columns: even(tiling.area.width), rows: even(tiling.area.height))
  #expect(crossed(tiling, printed, joints) <= crossed(tiling, printed, plain))
  for (begins, part, length) in [
    (joints.columns, tiling.area.width, printed.size.width),
    (joints.rows, tiling.area.height, printed.size.height),
  ] {
    #expect(begins[0] == 0)
    for (a, b) in zip(begins, begins.dropFirst()) {
      #expect(a < b && b <= a + part - Tiling.leastStrip + 1e-6)
    }
    #expect(begins[2] + part > length - 1e-6)
  }
}
