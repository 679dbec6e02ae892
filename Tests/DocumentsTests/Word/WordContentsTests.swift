import Containers
import Testing

@testable import Documents

private func problem(_ bytes: [UInt8]) -> OfficeFileError? {
  problem { () throws(OfficeFileError) in try WordTemplate(bytes) }
}

@Test func aTemplateOfWordBecomesADocument() throws {
  let bytes = docx(p("{{a}}"), type: "wordprocessingml.template.main+xml")
  let filled = try WordTemplate(bytes).fill(.init(texts: ["a": "b"]))
  let types = try part("[Content_Types].xml", of: filled.bytes)
  #expect(types.contains(".document.main+xml") && !types.contains("template"))
}

@Test func otherKindsOfFilesAreNamed() {
  #expect(problem(docx(p(""), type: "spreadsheetml.sheet.main+xml")) == .notWord)
  #expect(problem(archive([("a.txt", "b")])) == .missingPart("[Content_Types].xml"))
  #expect(
    problem(docx(p(""), type: "document.macroEnabled.main+xml")) == .unsupported(.macros))
}

@Test func aPartThatIsMissingIsNamed() {
  let types = contentTypes([("word/document.xml", "wordprocessingml.document.main+xml")])
  #expect(
    problem(archive([("[Content_Types].xml", types)])) == .missingPart("word/document.xml"))
}

@Test func documentTypesAreRefusedWhereverTheyAre() {
  let bomb = "<!DOCTYPE a [<!ENTITY b \"ha\">]><w:document>&b;</w:document>"
  #expect(
    problem(docx(whole: bomb)) == .malformed(part: "word/document.xml", line: 1, .documentType))
  let types = contentTypes([("word/document.xml", "wordprocessingml.document.main+xml")])
  let hidden = archive([
    ("[Content_Types].xml", types), ("word/document.xml", wordXML(p(""))),
    ("word/styles.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE a><a/>"),
  ])
  #expect(problem(hidden) == .malformed(part: "word/styles.xml", line: 1, .documentType))
}

@Test func aBombIsRefusedInTimeAndMemory() {
  var zip = ZipWriter()
  zip.add(
    "[Content_Types].xml",
    Array(contentTypes([("word/document.xml", "wordprocessingml.document.main+xml")]).utf8))
  zip.add("word/document.xml", [UInt8](repeating: 32, count: 33 << 20))
  #expect(problem(zip.finished()) == .tooLarge(part: "word/document.xml", limit: 32 << 20))
}

@Test func noFileThatIsDamagedDoesHarm() throws {
  let body = p("{{a}}") + table(row("{{#b}}{{c}}{{/b}}"))
  let xml = Array(wordXML(body).utf8)
  let types = contentTypes([("word/document.xml", "wordprocessingml.document.main+xml")])
  for index in xml.indices {
    for byte in "<>&{/\"".utf8 where xml[index] != byte {
      var bad = xml
      bad[index] = byte
      var zip = ZipWriter()
      zip.add("[Content_Types].xml", Array(types.utf8))
      zip.add("word/document.xml", bad)
      // Whatever is read can be filled, and gives plain XML again.
      guard let template = try? WordTemplate(zip.finished()) else { continue }
      let filled = template.fill(.init(texts: ["a": "1"], rows: ["b": [["c": "2"], [:]]]))
      let text = try part("word/document.xml", of: filled.bytes)
      #expect(throws: Never.self) { try XMLTree(Array(text.utf8), part: "") }
    }
  }
}
