import Documents
import Testing

private func decode(_ text: String) throws(SceneCodec.Fault) -> [Scene] {
  try SceneCodec().decode(Array(text.utf8))
}

private func fault(_ lines: String...) -> SceneCodec.Fault? {
  let text = lines.joined(separator: "\n") + "\n"
  do throws(SceneCodec.Fault) {
    _ = try decode(text)
    return nil
  } catch {
    return error
  }
}

private let head = "schedctl-scenes\t1"
private let page = "page\t100 50\t图"

@Test func scenesComeBackAsTheyWere() throws {
  let scenes = [
    sampleScene(), sampleScene().scaled(to: Paper.a0.portrait), Scene("", size: Paper.a4.portrait),
  ]
  #expect(try decode(SceneCodec().encode(scenes)) == scenes)
  #expect(try decode(SceneCodec().encode([])) == [])
}

@Test func wordsOfAnyKindComeBack() throws {
  let words = [
    "", "-", "\\", "\\t", "\t\n\r\r\n", "#000000", "end", "e\u{301}", "\u{301}", "👷‍♂️", "\0",
  ]
  var scene = Scene("\n", size: Paper.a4.portrait)
  for word in words {
    scene.add(.group(id: word, cssClass: word, title: word, [.text(word, at: .zero, size: 3)]))
  }
  let back = try decode(SceneCodec().encode([scene]))
  // Compared by scalars: equal strings may differ in them.
  #expect(
    back.map { "\($0)".unicodeScalars.map(\.value) } == ["\(scene)".unicodeScalars.map(\.value)])
}

@Test(
  arguments: [0.1, 1e-300, -99_999.999_999_9, 1e-307, 0.333_333_333_333_333_3]
    as [Double])
func numbersComeBackToTheLastBit(number: Double) throws {
  let scene = Scene(
    "", size: Paper.a4.portrait,
    elements: [.line(Point(x: number, y: 0), Point(x: 0, y: -number), Stroke())])
  #expect(try decode(SceneCodec().encode([scene])) == [scene])
}

@Test func formatIsOneLineAnElement() {
  let scene = Scene(
    "图", size: Size(width: 100, height: 50.5),
    elements: [
      .group(
        id: "HS", cssClass: "a b", title: "一\n二",
        [.symbol(.flag, at: Point(x: 1, y: 2), size: 3, fill: .redFlag)]),
      .text("工\t期", at: Point(x: 1, y: 2), size: 3, turn: .up),
      .line(.zero, Point(x: 1.5, y: 0), Stroke(.ink, width: 0.5, .dashDot)),
    ])
  let expected = """
    schedctl-scenes\t1
    page\t100 50.5\t图
    group\tHS\ta b\t一\\n二\t0 0\t1\t-
    symbol\t#d81e06\t-\tflag\t1 2 3
    end
    text\t1 2\t3\tregular\t#1f2933\tstart\tup\t-\t工\\t期
    line\t-\t#1f2933 0.5 dash-dot\t0 0 1.5 0
    end-of-scenes\t1

    """
  #expect(SceneCodec().encode([scene]) == expected)
}

@Test func whatIsNoSceneIsNamedWithItsLine() {
  #expect(fault("hello")?.reason == .notScenes)
  #expect(fault("")?.reason == .notScenes)
  #expect(fault("schedctl-scenes\t2")?.reason == .newerVersion)
  #expect(fault("schedctl-scenes\t0")?.reason == .notScenes)
  #expect(fault(head) == .init(line: 2, reason: .cutShort))
  #expect(fault(head, page)?.reason == .cutShort)
  #expect(fault(head, page, "end-of-scenes\t2") == .init(line: 3, reason: .cutShort))
  #expect(fault(head, page, "end-of-scenes\t1", "x") == .init(line: 4, reason: .trailing))
  #expect(fault(head, page, "cirle") == .init(line: 3, reason: .unknownWord))
  #expect(fault(head, page, "end") == .init(line: 3, reason: .misplaced))
  #expect(fault(head, "end") == .init(line: 2, reason: .misplaced))
  #expect(fault(head, "line\t-\t-\t0 0")?.reason == .misplaced)
  let group = "group\t\t\t\t0 0\t1\t-"
  #expect(fault(head, group)?.reason == .misplaced)
  #expect(fault(head, page, group, page)?.reason == .misplaced)
  #expect(fault(head, page, group, "end-of-scenes\t1")?.reason == .cutShort)
  #expect(throws: SceneCodec.Fault(line: 1, reason: .notText)) {
    try SceneCodec().decode([0xFF, 0xFE])
  }
}

@Test(
  arguments: [
    ("line\t-\t-\t0 0 1", SceneCodec.Fault.Reason.wrongFields), ("line\t-\t-", .wrongFields),
    ("line\t-\t-\t0 0\tx", .wrongFields), ("line\t-\t-\t0 nan", .badNumber),
    ("line\t-\t-\t0 inf", .badNumber), ("line\t-\t-\t0 1e9", .badNumber),
    ("line\t-\t-\t0  1", .badNumber), ("line\t-\t-\t0 １", .badNumber),
    ("line\tred\t-\t0 0", .badName), ("line\t#12345g\t-\t0 0", .badName),
    ("line\t#+12345\t-\t0 0", .badName), ("line\t-\t#123456 1\t0 0", .wrongFields),
    ("line\t-\t#123456 1 zigzag\t0 0", .badName), ("line\t-\t#123456 -1 solid\t0 0", .badNumber),
    ("rectangle\t-\t-\t0 0 -1 1 0", .badNumber), ("rectangle\t-\t-\t0 0 1 1 -1", .badNumber),
    ("symbol\t-\t-\tmoon\t0 0 1", .badName), ("symbol\t-\t-\tstar\t0 0 -1", .badNumber),
    ("text\t0 0\t0\tbold\t#000000\tend\tup\t-\tx", .badNumber),
    ("text\t0 0\t3\tbold\t#000000\tend\tup\t0\tx", .badNumber),
    ("text\t0 0\t3\theavy\t#000000\tend\tup\t-\tx", .badName),
    ("text\t0 0\t3\tbold\t#000000\tend\tup\t-\ta\\x", .badEscape),
    ("text\t0 0\t3\tbold\t#000000\tend\tup\t-\ta\\", .badEscape),
    ("group\t\t\t\t0 0\t0\t-", .badNumber), ("group\t\t\t\t0 0\t1\t0 0 1 -1", .badNumber),
    ("page\t0 10\tx", .badNumber), ("page\t10 5001\tx", .badNumber),
  ])
func wrongLineIsRefused(line: String, reason: SceneCodec.Fault.Reason) {
  #expect(fault(head, page, line) == .init(line: 3, reason: reason))
}

@Test func groupsAreNestedOnlySoDeep() throws {
  func nested(_ depth: Int) -> String {
    let open = [String](repeating: "group\t\t\t\t0 0\t1\t-", count: depth)
    let close = [String](repeating: "end", count: depth)
    return ([head, page] + open + close + ["end-of-scenes\t1", ""]).joined(separator: "\n")
  }
  #expect(try decode(nested(32)).count == 1)
  #expect(throws: SceneCodec.Fault(line: 35, reason: .tooDeep)) { try decode(nested(33)) }
  #expect(throws: SceneCodec.Fault.self) { try decode(nested(100_000)) }
}

@Test func damageEndsInAFaultOrAScene() {
  let bytes = Array(SceneCodec().encode([sampleScene(), sampleScene()]).utf8)
  var random = SplitMix(seed: 20_280_202)
  var refused = 0
  for _ in 0..<3_000 {
    var damaged = bytes
    for _ in 0...Int.random(in: 0...3, using: &random) { damage(&damaged, &random) }
    guard let scenes = try? SceneCodec().decode(damaged) else {
      refused += 1
      continue
    }
    // What was accepted can be written in every format.
    _ = SVGWriter().write(scenes.first ?? sampleScene())
    _ = scenes.map(\.placedTexts)
    #expect((try? decode(SceneCodec().encode(scenes))) == scenes)
  }
  #expect(refused > 1_000)
}

@Test func everyCutIsNoticed() {
  let bytes = Array(SceneCodec().encode([sampleScene()]).utf8)
  for count in 0..<(bytes.count - 1) {
    #expect(throws: SceneCodec.Fault.self) { try SceneCodec().decode(Array(bytes[..<count])) }
  }
}

private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
  let place = Int.random(in: 0..<bytes.count, using: &random)
  switch Int.random(in: 0..<5, using: &random) {
  case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
  case 1: bytes.remove(at: place)
  case 2: bytes.insert(Array("\t\n -.9e\\#".utf8).randomElement(using: &random)!, at: place)
  case 3: bytes.removeLast(min(bytes.count - 1, place / 8))
  default:
    let end = min(bytes.count, place + 40)
    bytes.insert(contentsOf: bytes[place..<end], at: place)
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
