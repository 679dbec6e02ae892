import Documents
import Testing

@Test(arguments: [
  ("", #""""#), ("HS.C08", #""HS.C08""#), ("工期（天）🚩", #""工期（天）🚩""#),
  ("\"\\/", #""\"\\/""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
  ("\u{0}\u{1B}\u{1F}\u{7F}", "\"\\u0000\\u001b\\u001f\u{7F}\""), ("a\"b\"", #""a\"b\"""#),
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
  ] {
    for before in 0...17 {
      for filler in ["a", " ", "!", "#", "[", "]", "\u{7F}", "工"] {
        let head = String(repeating: filler, count: before)
        let text = written { $0.value(head + raw + filler) }
        #expect(text == "\"" + head + escape + filler + "\"\n")
      }
    }
  }
}
