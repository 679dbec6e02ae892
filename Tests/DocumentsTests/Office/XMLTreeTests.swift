import Containers
import Testing

@testable import Documents

private let sample = """
  <?xml version="1.0" encoding='UTF-8'?><!-- a > b -->
  <w:a x="1" y = '&#24037;&quot;'><w:b/>工期 &lt;&amp;&#x671F;<![CDATA[<&>]]><?go?></w:a >

  """

private func parsed(_ text: String) throws(OfficeFileError) -> XMLTree {
  try XMLTree(Array(text.utf8), part: "p.xml")
}

@Test func marksAreFoundWithTheirPlacesAndTexts() throws {
  let tree = try parsed(sample)
  #expect(tree.tokens.map(\.kind) == [.start, .empty, .text, .literal, .end])
  #expect(String(decoding: tree.name(of: 0), as: UTF8.self) == "w:a")
  #expect(tree.attributes(of: 0).map(\.name) == ["x", "y"])
  #expect(tree.attributes(of: 0).map(\.value) == ["1", "工\""])
  #expect(tree.text(of: 2) == "工期 <&期")
  #expect(tree.text(of: 3) == "<&>")
  #expect(Array(tree.ancestors(of: 1)) == [0])
  let extent = String(decoding: tree.bytes[tree.extent(of: 0)], as: UTF8.self)
  #expect(extent.hasPrefix("<w:a x=") && extent.hasSuffix("</w:a >"))
}

@Test(arguments: [
  ("<a><!DOCTYPE a></a>", OfficeFileError.Flaw.documentType),
  ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", .documentType), ("<a>&nbsp;</a>", .entity),
  ("<a b=\"&b;\"/>", .entity), ("<a>&#0;</a>", .entity), ("<a>&#xD800;</a>", .entity),
  ("<a>&</a>", .entity), ("<a", .syntax), ("<a>", .syntax), ("<a></b>", .syntax),
  ("</a>", .syntax), ("<a/><b/>", .syntax), ("x<a/>", .syntax), ("<a/>x", .syntax), ("", .syntax),
  ("  ", .syntax), ("<a b/>", .syntax), ("<a b=c/>", .syntax), ("<a b=\"<\"/>", .syntax),
  ("<a b=\"1\"c=\"2\"/>", .syntax), ("<a><!-- </a>", .syntax), ("< a/>", .syntax),
  ("<a>\u{1}</a>", .syntax), ("<?xml version=\"1.0\" encoding=\"GBK\"?><a/>", .encoding),
])
func whatIsNoPlainXMLIsRefused(text: String, flaw: OfficeFileError.Flaw) {
  #expect(
    problem { () throws(OfficeFileError) in try parsed(text) }
      == .malformed(part: "p.xml", line: 1, flaw))
}

@Test func aFlawIsNamedByItsLine() {
  #expect(
    problem { () throws(OfficeFileError) in try parsed("<a>\n<b>\n&x;</b></a>") }
      == .malformed(part: "p.xml", line: 3, .entity))
}

@Test func otherEncodingsAreRefused() {
  let wide: [UInt8] = [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0]
  #expect(
    problem { () throws(OfficeFileError) in try XMLTree(wide, part: "p.xml") }
      == .malformed(part: "p.xml", line: 1, .encoding))
  #expect(throws: Never.self) { try XMLTree([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8), part: "") }
}

@Test func depthIsBounded() {
  func nested(_ depth: Int) -> String {
    String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
  }
  #expect(throws: Never.self) { try parsed(nested(XMLTree.deepest)) }
  #expect(
    problem { () throws(OfficeFileError) in try parsed(nested(XMLTree.deepest + 1)) }
      == .malformed(part: "p.xml", line: 1, .depth))
}

@Test func noFileThatBreaksOffDoesHarm() {
  let bytes = Array(sample.utf8)
  for end in 0..<bytes.count - 2 {
    #expect(throws: OfficeFileError.self) { try XMLTree(Array(bytes[..<end]), part: "p") }
  }
}

@Test func textIsEscapedSoThatItComesBack() throws {
  var part = XMLWriter.officePart()
  let text = "<a b=\"c\"> & '期\t\n\r🚩"
  part.element("e", ["k": text, "none": nil], text: text + "\u{0}\u{B}\u{FFFE}\u{FFFF}")
  let tree = try XMLTree(part.bytes, part: "")
  let start = try #require(tree.tokens.firstIndex { $0.kind == .start })
  #expect(tree.attributes(of: start).map(\.value) == [text])
  #expect(tree.text(of: start + 1) == text)
}
