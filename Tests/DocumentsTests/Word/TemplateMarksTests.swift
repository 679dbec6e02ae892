import Testing

@testable import Documents

/// What remains of pieces, a place as [名].
private func rest(_ pieces: [String?]) -> [String?] {
  let marks = TemplateMarks(pieces)
  var result = pieces
  for (piece, parts) in marks.changes {
    result[piece] = parts.map { part in
      switch part {
      case .text(let text): text
      case .place(let name): "[\(name)]"
      }
    }.joined()
  }
  return result
}

@Test func aPlaceIsFoundHoweverItIsSplit() {
  let text = Array("前{{项目 名称}}后")
  for first in 0...text.count {
    for second in first...text.count {
      let pieces = [text[..<first], text[first..<second], text[second...]].map { String($0) }
      let owner = first > 1 ? 0 : second > 1 ? 1 : 2
      let found = rest(pieces).map { $0! }
      #expect(found.joined() == "前[项目 名称]后")
      #expect(found[owner].contains("[项目 名称]"), "\(pieces)")
    }
  }
}

@Test(arguments: [
  ("{{ 名 }}", "[名]"), ("{{\u{3000}名\u{A0}}}", "[名]"), ("｛｛名｝｝", "[名]"), ("{｛名}｝", "[名]"),
  ("{{{名}}}", "{[名]}"), ("{{a}}{{b}}", "[a][b]"), ("{{}}", "{{}}"), ("{{ }}", "{{ }}"),
  ("{名}", "{名}"), ("{{名}", "{{名}"), ("{{a{b}}", "{{a{b}}"), ("{{a {{b}}", "{{a [b]"),
  ("{{#行}}x{{/行}}", "x"), ("{{＃行}}x{{／ 行}}", "x"), ("{{#}}", "{{#}}"), ("{{a\nb}}", "{{a\nb}}"),
  ("{{é👷‍♂️}}", "[é👷‍♂️]"),
])
func marksAreWhatTheyShouldBe(text: String, expected: String) {
  #expect(rest([text]) == [expected])
}

@Test func noMarkReachesOverALineBreak() {
  #expect(rest(["{{名", nil, "称}}"]) == ["{{名", nil, "称}}"])
}

@Test func aTextOfManyBracesIsNoMark() {
  let long = "{{" + String(repeating: "名", count: 101) + "}}"
  #expect(rest([long]) == [long])
}
