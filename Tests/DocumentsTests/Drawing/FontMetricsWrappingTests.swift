import Documents
import Testing

private let metrics = FontMetrics.standard

private func wrap(_ text: String, _ ems: Double, maxLines: Int = .max) -> [String] {
  metrics.wrap(text, width: ems, size: 1, maxLines: maxLines)
}

@Test func chineseBreaksAnywhere() {
  #expect(wrap("主体结构封顶", 4) == ["主体结构", "封顶"])
}

@Test func closingPunctuationOfADrawingNeverBeginsALine() {
  #expect(wrap("主体结构，封顶", 4) == ["主体结", "构，封顶"])
  #expect(wrap("主体结构）。封顶", 4) == ["主体结", "构）。封", "顶"])
  #expect(wrap("完成占比85%", 5) == ["完成占比", "85%"])
}

@Test func openingBracketNeverEndsALine() {
  #expect(wrap("主体结（构）", 4) == ["主体结", "（构）"])
}

@Test func latinWordsStayWhole() {
  #expect(wrap("编号HS.C08工作", 3.5) == ["编号", "HS.C08", "工作"])
  #expect(wrap("early start date", 4) == ["early", "start", "date"])
}

@Test func dashesAndDotsOfTwoStayTogether() {
  #expect(wrap("主体——封顶", 3) == ["主", "体——", "封顶"])
  #expect(wrap("主体……封顶", 3) == ["主", "体……", "封顶"])
}

@Test func wordLongerThanALineIsCut() {
  #expect(wrap("0123456789", 1.7) == ["012", "345", "678", "9"])
}

@Test func lineBreaksBreakLines() {
  #expect(wrap("一\n二三\n\n四", 9) == ["一", "二三", "", "四"])
  #expect(wrap("一\r\n二\n", 9) == ["一", "二"])
}

@Test func lastLineTakesWhatIsLeft() {
  #expect(wrap("主体结构封顶工程", 4, maxLines: 1) == ["主体结…"])
  #expect(wrap("主体结构封顶工程竣工", 4, maxLines: 2) == ["主体结构", "封顶工…"])
  #expect(wrap("主体\n结构\n封顶", 9, maxLines: 2) == ["主体", "结构 封顶"])
  #expect(wrap("主体结构封顶", 4, maxLines: 2) == ["主体结构", "封顶"])
}

@Test func emptyTextIsOneEmptyLine() {
  #expect(wrap("", 4) == [""])
  #expect(wrap("", 4, maxLines: 1) == [""])
}

@Test func everyLineFitsAndNothingIsLost() {
  let text = "7月15日前完成1#教学楼（C35）三层梁板混凝土浇筑，8月1日“主体封顶”；TF=12天，详见《周报》第3页。"
  for tenths in 20...400 {
    let width = Double(tenths) / 10
    let lines = wrap(text, width)
    #expect(lines.joined() == text)
    for line in lines where metrics.width(of: line, size: 1) > width + 0.001 {
      // Only what cannot be broken may be longer: a word, or signs that stay together.
      #expect(metrics.wrap(line, width: width, size: 1) == [line])
    }
  }
}
