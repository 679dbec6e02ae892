import Testing

@testable import Documents

@Test func aPackageSaysWhatIsInItAndWhen() throws {
  let bytes = WordWriter(sampleProperties).write(Document(title: "周报"))
  try Golden.expect(laidOut(part("[Content_Types].xml", of: bytes)), is: "word/content-types.xml")
  try Golden.expect(laidOut(part("docProps/core.xml", of: bytes)), is: "word/core.xml")
  try Golden.expect(
    laidOut(part("word/_rels/document.xml.rels", of: bytes)), is: "word/relationships.xml")
  #expect(try names(in: bytes).first == "[Content_Types].xml")
}

@Test(arguments: [
  OfficeFileError.notZip(.oldOffice), .damaged("word/document.xml"), .unsafeName("../evil"),
  .tooLarge(part: "word/document.xml", limit: 64 << 20), .tooLarge(part: nil, limit: 4096),
  .tooLarge(part: nil, limit: 256 << 20), .unsupported(.encryption), .missingPart("a.xml"),
  .notWord, .malformed(part: "a.xml", line: 3, .documentType), .loop(name: "行", .notClosed),
  .loop(name: "行", .notOpened), .loop(name: "行", .nested), .loop(name: "行", .apart),
])
func anErrorSaysInBothLanguagesWhatToDo(error: OfficeFileError) {
  #expect(error.chinese.contains("；请"))
  #expect(!error.chinese.hasSuffix("。") && !error.english.hasSuffix("."))
  #expect(error.english.contains("; "))
  #expect(error.id.hasPrefix("template-"))
}
