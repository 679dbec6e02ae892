import Documents
import Testing

private let metrics = FontMetrics.standard

@Test(arguments: ["工", "，", "（", "。", "“", "…", "—", "①", "★", "■", "→", "Ａ", "　", "㎡", "🚩"])
func fullWidthCharactersAreOneEm(character: String) {
  #expect(metrics.width(of: character, size: 1) == 1)
  #expect(metrics.width(of: character, size: 1, weight: .bold) == 1)
}

/// From the font's `hmtx` table, read by hand with another tool.
@Test(arguments: [
  ("0", 555, 590), ("A", 608, 641), ("i", 275, 304), (" ", 224, 227), ("%", 921, 963),
])
func latinCharactersAreAsWideAsInTheFont(character: String, regular: Int, bold: Int) {
  #expect(metrics.width(of: character, size: 1000) == Double(regular))
  #expect(metrics.width(of: character, size: 1000, weight: .bold) == Double(bold))
}

@Test func digitsAreAllOfOneWidth() {
  let widths = Set("0123456789".map { metrics.width(of: String($0), size: 1) })
  #expect(widths.count == 1)
}

@Test func marksAndJoinersTakeNoRoom() {
  #expect(metrics.width(of: "e\u{301}", size: 1) == metrics.width(of: "e", size: 1))
  #expect(metrics.width(of: "工\u{200B}期", size: 1) == 2)
}

@Test func halfWidthFormsAreHalfAnEm() {
  #expect(metrics.width(of: "｡ｱ", size: 1) == 1)
}

@Test func widthGrowsWithTheSize() {
  let text = "HS.C08 主体封顶"
  #expect(metrics.width(of: text, size: 6) == 2 * metrics.width(of: text, size: 3))
  #expect(metrics.width(of: "", size: 3) == 0)
}
