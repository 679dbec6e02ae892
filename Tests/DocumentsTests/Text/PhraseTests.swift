import Documents
import Testing

@Test func interpolationKeepsTheRoleOfEachPiece() {
  let phrase: Phrase = "较计划\("滞后 6 天", .bad)，共 \(3) 项"
  #expect(
    phrase.spans == [
      .init("较计划"), .init("滞后 6 天", .bad), .init("，共 "), .init("3"), .init(" 项"),
    ])
  #expect(phrase.text == "较计划滞后 6 天，共 3 项")
}

@Test func phrasesJoinWithTheirRoles() {
  var phrase = Phrase("晚", .bad) + "了"
  phrase += Phrase(" 3 天", .strong)
  let outer: Phrase = "（\(phrase)）"
  #expect(outer.text == "（晚了 3 天）")
  #expect(outer.spans.map(\.role) == [.plain, .bad, .plain, .strong, .plain])
}
