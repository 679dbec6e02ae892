import Documents
import Testing

@Test func fieldsAreQuotedOnlyWhereNeeded() {
  let rows = [["a", "b,c", "说\"好\"", "x\ny", " z", "，"], ["", "", "", "", "", ""]]
  #expect(CSVWriter().write(rows) == "a,\"b,c\",\"说\"\"好\"\"\",\"x\ny\",\" z\",，\n,,,,,\n")
}

@Test func aLoneEmptyFieldIsNotAnEmptyLine() {
  #expect(CSVWriter().write([[""], ["a"]]) == "\"\"\na\n")
}

@Test func aQuoteWithAnAccentOnItIsStillDoubled() {
  #expect(CSVWriter().write([["a\"\u{301}b"]]) == "\"a\"\"\u{301}b\"\n")
}

@Test func carriageReturnAndLineFeedInAFieldAreQuoted() {
  #expect(CSVWriter().write([["a\r\nb", "c"]]) == "\"a\r\nb\",c\n")
}

@Test func excelInChinaGetsItsMarkAndLineEnds() {
  let writer = CSVWriter(lineEnding: .carriageReturnLineFeed, byteOrderMark: true)
  #expect(Array(writer.write([["工"]]).utf8) == [0xEF, 0xBB, 0xBF, 0xE5, 0xB7, 0xA5, 0x0D, 0x0A])
}

@Test func groupsBecomeAColumnUnderTheirHeading() {
  #expect(
    CSVWriter().write(sampleTable())
      == lines(
        "项目,代码,工作,最迟完成,裕量,责任单位",
        "亭湖高中二期（HS）,HS.C08,主体封顶,2028-02-19,+3 天,施工单位",
        "亭湖高中二期（HS）,HS.C09,砌体 & MEP 预埋 🚩,2028-03-02,−12 天,",
        "便仓小学迁建（RL）,RL.C01,“三通一平”|场地,2028-02-01,0 天,镇政府"))
}

@Test func groupsWithoutAHeadingAreLeftOut() {
  var table = Table(columns: [.init("a")])
  table.append(group: "g")
  table.append(["1"])
  #expect(CSVWriter().write(table) == "a\n1\n")
}
