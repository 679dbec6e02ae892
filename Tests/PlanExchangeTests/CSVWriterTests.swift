import Testing

@testable import PlanExchange

@Suite struct CSVWriterTests {
  @Test func cellsStandInQuotesOnlyWhereTheyMust() {
    var writer = CSVWriter(.plain)
    writer.write(["a", "b,c", "d\"e", "f\ng", " h", "", "；"])
    #expect(writer.text == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",,；\n")
  }

  @Test func excelGetsAByteOrderMarkAndItsLineEnds() {
    var writer = CSVWriter(.excel)
    writer.write(["工期", "5"])
    #expect(writer.text == "\u{FEFF}工期,5\r\n")
  }

  @Test(arguments: ["=1+1", "+86", "-体育馆", "@x", "'=1", "''-", "'", "a'=", ""])
  func whatLooksLikeAFormulaComesBackAsItWas(text: String) {
    for flavour in CSVFlavour.allCases {
      #expect(FormulaGuard.removed(from: flavour.guarded(text)) == text)
    }
  }

  @Test func onlyTheExcelFlavourGuardsFormulas() {
    #expect(CSVFlavour.plain.guarded("=1") == "=1")
    #expect(CSVFlavour.excel.guarded("=1") == "'=1")
    #expect(CSVFlavour.excel.guarded("主体") == "主体")
  }
}
