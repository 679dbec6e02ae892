import Containers
import Testing

@testable import Documents

@Test(arguments: [
  (ZipError.damaged("a"), OfficeFileError.damaged("a")), (.unsafeName("../a"), .unsafeName("../a")),
  (.tooLarge(entry: "a", limit: 7), .tooLarge(part: "a", limit: 7)),
  (.tooLarge(entry: nil, limit: 7), .tooLarge(part: nil, limit: 7)),
  (.unsupported(.severalDisks), .unsupported(.severalDisks)),
  (.unsupported(.zip64), .unsupported(.zip64)),
  (.unsupported(.encryption), .unsupported(.encryption)),
  (.unsupported(.compression), .unsupported(.compression)),
])
func whatIsWrongWithAnArchiveIsWrongWithTheOfficeFile(error: ZipError, said: OfficeFileError) {
  #expect(OfficeFileError(error, in: []) == said)
}

@Test(arguments: ["../evil", "/evil", "C:/evil", "a\0b", "a\u{202E}fdp.exe", "word/.."])
func aTemplateThatWouldBeUnpackedElsewhereIsRefused(name: String) {
  let bytes = archive([("word/document.xml", "1"), (name, "2")])
  #expect(problem { () throws(OfficeFileError) in try WordTemplate(bytes) } == .unsafeName(name))
}

@Test(arguments: [
  ("", ForeignFormat.empty), ("{\\rtf1", .richText), ("%PDF-1.4", .pdf), ("<html>", .markup),
  ("1,2", .unknown),
])
func otherFilesAreCalledByTheirKind(start: String, kind: ForeignFormat) {
  #expect(
    problem { () throws(OfficeFileError) in try WordTemplate(Array(start.utf8)) } == .notZip(kind))
  let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1]
  #expect(problem { () throws(OfficeFileError) in try WordTemplate(old) } == .notZip(.oldOffice))
}
