import Documents
import Testing

@Test(arguments: [
  ("", #""""#), ("HS.C08", #""HS.C08""#), ("工期（天）🚩", #""工期（天）🚩""#),
  ("\"\\/", #""\"\\/""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
  ("\u{0}\u{1B}\u{1F}\u{7F}", "\"\\u0000\\u001b\\u001f\\u007f\""), ("a\"b\"", #""a\"b\"""#),
  ("\u{9B}\u{85}\u{202E}\u{2028}\u{200D}\u{FEFF}", #""\u009b\u0085\u202e\u2028\u200d\ufeff""#),
  ("\u{E000}\u{FFFE}\u{E0041}\u{10FFFF}", #""\ue000\ufffe\udb40\udc41\udbff\udfff""#),
  ("é — 名\u{301}𠮷🏗️", "\"é — 名\u{301}𠮷🏗️\""),
])
func textsAreEscapedWhereTheyMustBe(text: String, expected: String) {
  #expect(written { $0.value(text) } == expected + "\n")
}

@Test(arguments: [
  (0, "0"), (-1, "-1"), (10, "10"), (1_000_000, "1000000"), (Int.max, "9223372036854775807"),
  (Int.min, "-9223372036854775808"),
])
func wholeNumbersAreWrittenInFull(number: Int, expected: String) {
  #expect(written { $0.value(number) } == expected + "\n")
}

@Test(arguments: [
  (0.0, "0"), (-0.0, "0"), (12.0, "12"), (-12.5, "-12.5"), (0.1, "0.1"),
  (0.1 + 0.2, "0.30000000000000004"),
  (1e20, "1e+20"), (5e-324, "5e-324"),
])
func numbersTakeTheirShortestForm(number: Double, expected: String) {
  #expect(written { $0.value(number) } == expected + "\n")
}

@Test func absentValuesAreNull() {
  let text = written { json in
    json.array { json in
      json.value(nil as String?)
      json.value(nil as Int?)
      json.value(nil as Double?)
      json.value(nil as Bool?)
      json.value(false)
    }
  }
  #expect(text == "[null,null,null,null,false]\n")
}

@Test func asciiBytesAreATextWithEscapes() {
  let bytes = Array("2028-02-19T18:00\"".utf8)
  let text = written { json in
    json.object { json in json.member("start", ascii: bytes.span) }
  }
  #expect(text == #"{"start":"2028-02-19T18:00\""}"# + "\n")
}

@Test func escapesAreFoundAtEveryPlaceOfALongText() {
  for (raw, escape) in [
    ("\"", #"\""#), ("\\", #"\\"#), ("\u{0}", #"\u0000"#), ("\u{1F}", #"\u001f"#),
    ("\u{7F}", #"\u007f"#), ("\u{9F}", #"\u009f"#), ("\u{2066}", #"\u2066"#),
  ] {
    for before in 0...17 {
      for filler in ["a", " ", "!", "#", "[", "]", "~", "é", "工", "，", "𠮷"] {
        let head = String(repeating: filler, count: before)
        let text = written { $0.value(head + raw + filler) }
        #expect(text == "\"" + head + escape + filler + "\"\n")
      }
    }
  }
}
