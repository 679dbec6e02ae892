import Testing

@testable import Containers

/// Notes what it is told.
private final class Notes: XMLEvents {
  var lines: [String] = []
  var most = Int.max

  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool {
    let list = attributes.all.map { " \($0.name)=\($0.value)" }.joined()
    lines.append("\(place.line) <\(String(decoding: name, as: UTF8.self))\(list)")
    return lines.count < most
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool {
    lines.append("\(place.range) \(String(decoding: bytes, as: UTF8.self))")
    return lines.count < most
  }

  func close(at place: XMLPlace) -> Bool {
    lines.append("\(place.range) >")
    return lines.count < most
  }
}

private func outcome(
  _ bytes: [UInt8], pieces: Int = .max, in encoding: XMLParser.Encoding = .declared,
  hasNamespaces: Bool = false, limits: XMLLimits = XMLLimits(), _ notes: Notes = Notes()
) -> XMLError? {
  let parser = XMLParser(notes, in: encoding, hasNamespaces: hasNamespaces, limits: limits)
  var rest = bytes[...]
  repeat {
    let piece = Array(rest.prefix(pieces))
    rest = rest.dropFirst(piece.count)
    let result = piece.withUnsafeBytes { piece in
      Result { () throws(XMLError) in try parser.feed(piece, isLast: rest.isEmpty) }
    }
    if case .failure(let error) = result { return error }
  } while !rest.isEmpty
  return nil
}

@Test func marksAreToldWithTheirPlaces() {
  let notes = Notes()
  let bytes = Array("<a x='1&amp;2'>\n<b/>期</a>".utf8)
  #expect(outcome(bytes, notes) == nil)
  #expect(
    notes.lines == ["1 <a x=1&2", "15..<16 \n", "2 <b", "20..<20 >", "20..<23 期", "23..<27 >"])
}

@Test func namesBearTheirNamespaces() {
  let notes = Notes()
  let bytes = Array("<p:a xmlns:p='urn:x'/>".utf8)
  #expect(outcome(bytes, hasNamespaces: true, notes) == nil)
  #expect(notes.lines.first == "1 <urn:x|a")
}

@Test(arguments: [1, 2, 7]) func aFileMayComeInPieces(size: Int) {
  let notes = Notes()
  let bytes = Array("<?xml version='1.0'?><a>工期<b>&lt;</b></a>".utf8)
  #expect(outcome(bytes, pieces: size, notes) == nil)
  #expect(notes.lines.count { $0.hasPrefix("1 <") } == 2)
  #expect(outcome(Array(bytes.dropLast()), pieces: size)?.kind == .truncated)
}

@Test(arguments: [
  ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", XMLError.Kind.documentType),
  ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .documentType), ("<a>", .truncated),
  ("", .truncated), ("<a>&nobody;</a>", .entity("undefined entity")),
  ("<a>&#0;</a>", .entity("reference to invalid character number")),
  ("<?xml version='1.0' encoding='klingon'?><a/>", .encoding),
  ("<a></b>", .syntax("mismatched tag")), ("<a/><b/>", .syntax("junk after document element")),
  ("<a b='1' b='2'/>", .syntax("duplicate attribute")),
])
func whatIsNoPlainXMLIsNamed(text: String, kind: XMLError.Kind) {
  #expect(outcome(Array(text.utf8))?.kind == kind)
}

@Test func aByteOfAnotherEncodingIsToldByItsPlace() {
  let error = outcome(Array("<a>\n".utf8) + [0xB9, 0xA4] + Array("</a>".utf8))
  #expect(error?.kind == .wrongByte && error?.line == 2 && error?.offset == 4)
  #expect(error?.bytes == [0xB9, 0xA4, 0x3C, 0x2F])
}

@Test func onlyUTF8IsTakenWhereItMustBe() {
  let file = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a/>".utf8)
  #expect(outcome(file, in: .utf8)?.kind == .encoding)
  #expect(outcome(file, in: .converted) == nil && outcome(file) == nil)
  #expect(outcome([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8), in: .utf8) == nil)
  let wide: [UInt8] =
    [0xFF, 0xFE] + "<a/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  #expect(outcome(wide) == nil && outcome(wide, in: .utf8)?.kind == .encoding)
  #expect(outcome(Array(wide.dropFirst(2)), in: .utf8)?.kind == .encoding)
}

@Test func whatIsTooMuchIsRefused() {
  let limits = XMLLimits(depth: 3, elements: 5, tokenBytes: 100, fileBytes: 1000)
  func kind(_ text: String) -> XMLError.Kind? {
    outcome(Array(text.utf8), pieces: 50, limits: limits)?.kind
  }
  #expect(kind("<a><a><a></a></a></a>") == nil)
  #expect(kind("<a><a><a><a/></a></a></a>") == .tooDeep(3))
  #expect(kind("<a><b/><b/><b/><b/></a>") == nil)
  #expect(kind("<a><b/><b/><b/><b/><b/></a>") == .tooManyElements(5))
  #expect(kind("<a b='\(String(repeating: "x", count: 300))'/>") == .tokenTooLong(100))
  #expect(kind("<a>\(String(repeating: "x", count: 1000))</a>") == .tooLarge(1000))
}

@Test func whatTakesTheEventsMayStop() {
  for most in 1...5 {
    let notes = Notes()
    notes.most = most
    #expect(outcome(Array("<a>x<b/></a>".utf8), notes)?.kind == .stopped)
    #expect(notes.lines.count == most)
  }
}
