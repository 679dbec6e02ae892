import Documents
import Testing

/// A text with the columns it takes, narrow and with ambiguous characters wide, and the reason.
struct WidthCase: Sendable, CustomTestStringConvertible {
  let text: String
  let narrow: Int
  let wide: Int
  let reason: String

  init(_ text: String, _ narrow: Int, wide: Int? = nil, _ reason: String) {
    self.text = text
    self.narrow = narrow
    self.wide = wide ?? narrow
    self.reason = reason
  }

  var testDescription: String { "\(text): \(reason)" }
}

/// Checked against wcwidth 0.7.0 (Unicode 17), with which all agree but those in `differing`.
let agreed: [WidthCase] = [
  .init("", 0, "nothing"),
  .init("HS.C08", 6, "ASCII"),
  .init("工期", 4, "ideographs are Wide"),
  .init("𠮷", 2, "an ideograph of the second plane"),
  .init("（，。〔》", 10, "Chinese punctuation is Fullwidth or Wide"),
  .init("亭湖高中二期（HS）", 18, "eight wide characters and two letters"),
  .init("Ａ", 2, "a fullwidth letter"),
  .init("ｱ", 1, "a halfwidth kana"),
  .init("ﾊﾟ", 2, "a halfwidth kana and its mark, which has a column of its own"),
  .init("\u{3000}", 2, "the ideographic blank"),
  .init("㎡", 2, "a squared unit is Wide"),
  .init("￥", 2, "the fullwidth yen sign"),
  .init("¥", 1, "the Latin yen sign is Narrow"),
  .init("℃", 1, wide: 2, "ambiguous"),
  .init("①", 1, wide: 2, "ambiguous"),
  .init("“十四五”", 8, wide: 10, "Chinese quotation marks are ambiguous"),
  .init("—…±→×·", 6, wide: 12, "all ambiguous"),
  .init("◆■", 2, wide: 4, "both ambiguous"),
  .init("−", 1, "the minus sign is Neutral"),
  .init("é", 1, wide: 2, "composed: ambiguous"),
  .init("e\u{301}", 1, "decomposed: a Narrow letter and a mark of no width"),
  .init("\u{200B}", 0, "the zero-width blank"),
  .init("\u{AD}", 1, wide: 2, "terminals draw a soft hyphen"),
  .init("각", 2, "a Hangul syllable"),
  .init("\u{1100}\u{1161}\u{11A8}", 2, "the same syllable in three letters"),
  .init("☰", 2, "trigrams are Wide since Unicode 16"),
  .init("⌚", 2, "an emoji by default"),
  .init("🔴🟡🟢", 6, "three traffic lights"),
  .init("🚩", 2, "a flag that is one scalar"),
  .init("❤", 1, "a text character by default"),
  .init("❤\u{FE0F}", 2, "asked for as emoji"),
  .init("1\u{FE0F}\u{20E3}", 2, "a keycap"),
  .init("🇨🇳", 2, "a flag of two letters"),
  .init("👨‍👩‍👧", 2, "three people joined to a family"),
  .init("👍🏽", 2, "a thumb and its skin tone"),
  .init("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2, "a flag of tags"),
  .init("क्ष", 2, "two consonants that Swift takes for one character"),
]

/// Where we mean to differ from wcwidth.
let differing: [WidthCase] = [
  .init("☝🏽", 2, "terminals draw it as an emoji; wcwidth has 1, its base being text"),
  .init("\u{1B}", 0, "a control character moves nothing by itself; wcwidth has -1"),
  .init("\r\n", 0, "a line break has no width; wcwidth has -1"),
]

@Test(arguments: agreed + differing)
func widthIsThatOfTheTerminal(_ example: WidthCase) {
  #expect(DisplayWidth.standard.width(of: example.text) == example.narrow)
  #expect(DisplayWidth(ambiguousIsWide: true).width(of: example.text) == example.wide)
}

@Test(arguments: agreed + differing)
func widthAmongOtherTextIsTheSame(_ example: WidthCase) {
  #expect(DisplayWidth.standard.width(of: "工a\(example.text)工a") == example.narrow + 6)
}

@Test func theUsualRunsAreMeasuredAsTheTableSays() {
  for value in Array(0x20...0x7E) + Array(0x3000...0x3029) + Array(0xFF01...0xFF60) {
    let text = String(Unicode.Scalar(UInt32(value))!)
    // With an accent after it a text is measured by clusters, without one by scalars.
    #expect(
      DisplayWidth.standard.width(of: text + "e\u{301}") == DisplayWidth.standard.width(of: text)
        + 1, "U+\(value)")
  }
}
