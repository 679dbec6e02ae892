import Documents
import Testing

private let metrics = FontMetrics.standard

@Test func textOfExactlyTheWidthFits() {
  #expect(metrics.fit("主体结构", width: 12, size: 3) == "主体结构")
  let latin = "HS.C08"
  let width = metrics.width(of: latin, size: 3.7)
  #expect(metrics.fit(latin, width: width, size: 3.7) == latin)
}

@Test(arguments: [(11.9, "主体…"), (9, "主体…"), (8.9, "主…"), (3, "…"), (0, "…")])
func longTextEndsInAnEllipsis(width: Double, expected: String) {
  #expect(metrics.fit("主体结构", width: width, size: 3) == expected)
}

@Test func noBlankStandsBeforeTheEllipsis() {
  #expect(metrics.fit("A B C D E F G", width: 6, size: 3) == "A…")
}

@Test func fittedTextIsNeverWiderThanAsked() {
  let text = "三层梁板 C35 混凝土浇筑（HS.C08）100%"
  for tenths in 10...300 {
    let width = Double(tenths) / 10
    for weight in FontWeight.allCases {
      let fitted = metrics.fit(text, width: width, size: 3, weight: weight)
      let drawn = metrics.width(of: fitted, size: 3, weight: weight)
      #expect(drawn <= width + 0.001 || fitted == "…")
    }
  }
}

@Test func noCharacterIsCutInHalf() {
  #expect(metrics.fit("👷‍♂️👷‍♂️👷‍♂️", width: 4, size: 1).first != "\u{200D}")
  #expect(metrics.fit("e\u{301}e\u{301}e\u{301}", width: 1.6, size: 1) == "e\u{301}…")
}
