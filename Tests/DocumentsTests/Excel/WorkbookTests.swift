import Testing

@testable import Documents

private func append(_ names: String...) -> WorkbookError? {
  var workbook = Workbook(sampleProperties)
  do throws(WorkbookError) {
    for name in names { try workbook.append(Workbook.Sheet(name, columns: [.init("甲")])) }
    return nil
  } catch {
    return error
  }
}

@Test func namesThatExcelRefusesAreRefused() {
  #expect(append("") == .nameEmpty)
  #expect(append(String(repeating: "表", count: 31)) == nil)
  let long = String(repeating: "表", count: 32)
  #expect(append(long) == .nameTooLong(long))
  for sign in "\\/?*[]:" { #expect(append("a\(sign)b") == .nameForbidden("a\(sign)b", sign)) }
  #expect(append("'a") == .nameForbidden("'a", "'"))
  #expect(append("a'b") == nil)
  #expect(append("History") == .nameReserved("History"))
  #expect(append("Plan", "pLAN") == .nameTaken("pLAN"))
}

@Test func everyErrorSpeaksBothLanguages() {
  for error in [
    WorkbookError.nameEmpty, .nameTooLong("表"), .nameForbidden("表", "/"), .nameReserved("History"),
    .nameTaken("表"), .noColumns(sheet: "表"), .tooLarge(sheet: "表"),
    .textTooLong(sheet: "表", row: 1), .notANumber(sheet: "表", row: 1),
  ] {
    #expect(!error.chinese.hasSuffix("。") && error.chinese.contains { $0 > "一" })
    #expect(!error.english.hasSuffix(".") && error.english.contains("sheet"))
  }
}

@Test func whatExcelCannotHoldIsNamedByItsRow() {
  func problem(_ cell: Workbook.Cell) -> WorkbookError? {
    var sheet = Workbook.Sheet("表", columns: [.init("甲")])
    sheet.append(["好"])
    sheet.append([cell])
    var workbook = Workbook(sampleProperties)
    do throws(WorkbookError) {
      try workbook.append(sheet)
      return nil
    } catch {
      return error
    }
  }
  #expect(problem(.number(.nan)) == .notANumber(sheet: "表", row: 2))
  #expect(problem(.number(.infinity)) == .notANumber(sheet: "表", row: 2))
  #expect(problem(Workbook.Cell(String(repeating: "长", count: 32_767))) == nil)
  #expect(
    problem(Workbook.Cell(String(repeating: "长", count: 32_768)))
      == .textTooLong(sheet: "表", row: 2))
}

@Test func aSheetWithoutColumnsIsRefused() {
  var workbook = Workbook(sampleProperties)
  #expect(throws: WorkbookError.noColumns(sheet: "表")) {
    try workbook.append(Workbook.Sheet("表", columns: []))
  }
}
