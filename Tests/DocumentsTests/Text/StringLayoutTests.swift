import Documents
import Testing

@Test func paddingCountsColumnsAndNotCharacters() {
  #expect("工期".padded(to: 6) == "工期  ")
  #expect("工期".padded(to: 6, alignment: .right) == "  工期")
  #expect("工期".padded(to: 7, alignment: .centre) == " 工期  ")
  #expect("🇨🇳".padded(to: 3) == "🇨🇳 ")
}

@Test func paddingNeverCuts() {
  #expect("主体封顶".padded(to: 3) == "主体封顶")
  #expect("主体封顶".padded(to: -1) == "主体封顶")
}

@Test func paddingFollowsTheWidthOfAmbiguousCharacters() {
  let wide = DisplayWidth(ambiguousIsWide: true)
  #expect("①".padded(to: 4) == "①   ")
  #expect("①".padded(to: 4, by: wide) == "①  ")
}

@Test func truncatingKeepsWhatFits() {
  #expect("主体封顶".truncated(to: 8) == "主体封顶")
  #expect("HS.C08".truncated(to: 6) == "HS.C08")
}

@Test func truncatingNeverCutsACharacterInHalf() {
  #expect("主体封顶".truncated(to: 7) == "主体封…")
  #expect("主体封顶".truncated(to: 6) == "主体…", "the third would need a seventh column")
  #expect("👨‍👩‍👧👨‍👩‍👧".truncated(to: 3) == "👨‍👩‍👧…")
}

@Test func truncatingDropsBlanksBeforeTheEllipsis() {
  #expect("ab cdef".truncated(to: 4) == "ab…")
}

@Test func truncatingToNothingGivesNothing() {
  #expect("主体".truncated(to: 1) == "…")
  #expect("主体".truncated(to: 0) == "")
  #expect("主体".truncated(to: -5) == "")
  #expect("主体".truncated(to: 1, by: DisplayWidth(ambiguousIsWide: true)) == "")
}

@Test(arguments: 0...24, [false, true])
func truncatedTextIsNeverWiderThanAsked(width: Int, ambiguousIsWide: Bool) {
  let rule = DisplayWidth(ambiguousIsWide: ambiguousIsWide)
  let text = "①亭湖高中 phase “二期” 🇨🇳👍🏽 é"
  #expect(rule.width(of: text.truncated(to: width, by: rule)) <= width)
}
