import Testing

@testable import Containers

private func written(_ text: String, _ form: XMLText.Form) -> String {
  var bytes: [UInt8] = []
  XMLText.append(text, to: &bytes, as: form)
  return String(decoding: bytes, as: UTF8.self)
}

@Test(arguments: [XMLText.Form.exact, .plain, .shown])
func markupIsEscapedInEveryForm(form: XMLText.Form) {
  #expect(written("<a b=\"c\"> & '期🚩", form) == "&lt;a b=&quot;c&quot;&gt; &amp; '期🚩")
}

@Test func lineEndsAreKeptOrToldByNumber() {
  #expect(written("a\tb\nc\r", .exact) == "a&#9;b&#10;c&#13;")
  #expect(written("a\tb\nc\r", .plain) == "a\tb\nc ")
  #expect(written("a\tb\nc\r", .shown) == "a\tb\nc ")
}

@Test func whatXMLCannotHoldIsLeftOutOrBecomesABlank() {
  let text = "a\u{0}b\u{1F}c\u{FFFE}d\u{FFFF}e\u{FFFD}"
  #expect(written(text, .exact) == "abcde\u{FFFD}")
  #expect(written(text, .plain) == "a b c d e\u{FFFD}")
  #expect(written(text, .shown) == "a b c d e\u{FFFD}")
}

@Test func controlsThatNobodySeesAreBlanksOnlyWhereTextIsShown() {
  #expect(written("a\u{7F}b\u{85}c\u{9F}d\u{A0}à", .plain) == "a\u{7F}b\u{85}c\u{9F}d\u{A0}à")
  #expect(written("a\u{7F}b\u{85}c\u{9F}d\u{A0}à", .shown) == "a b c d\u{A0}à")
}

@Test func everyScalarIsEscapedAsItWouldBeAlone() {
  for value in [0...0x2FF, 0xFFF0...0x1_000F].joined() {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
    for form in [XMLText.Form.exact, .plain, .shown] {
      let alone = written(String(scalar), form)
      #expect(written("\u{BF}\(scalar)\u{EF}\(scalar)", form) == "\u{BF}\(alone)\u{EF}\(alone)")
    }
  }
}

@Test func aLineHasNoBreaks() {
  #expect(XMLText.line("a\r\nb\tc\u{2028}<") == "a b c &lt;")
  #expect(XMLText.unbroken("a\nb<") == "a b<")
}
