import Testing

@testable import Containers

private func write(_ xml: inout XMLWriter) {
  xml.element("a", ["k": "<1>", "none": nil]) { xml in
    xml.element("b", text: "x & y")
    xml.element("c")
    xml.leaf("d") { $0.element("e", gathered: [("f", "1"), ("g", nil)]) }
  }
}

@Test func elementsStandOnOneLine() {
  var xml = XMLWriter(.exact)
  write(&xml)
  #expect(xml.text == "<a k=\"&lt;1&gt;\"><b>x &amp; y</b><c/><d><e f=\"1\"/></d></a>")
}

@Test func elementsStandOnLinesOfTheirOwn() {
  var xml = XMLWriter(.exact, layout: .lines(indent: 2))
  write(&xml)
  #expect(
    xml.text == """
      <a k="&lt;1&gt;">
        <b>x &amp; y</b>
        <c/>
        <d><e f="1"/></d>
      </a>

      """)
}

@Test func aLongFileIsHandedOnInPieces() {
  var pieces: [[UInt8]] = []
  var streamed = XMLWriter(.plain, layout: .lines(indent: 0)) { pieces.append($0) }
  var whole = XMLWriter(.plain, layout: .lines(indent: 0))
  for number in 0..<20_000 {
    streamed.element("a") { $0.element("b", text: "\(number)") }
    whole.element("a") { $0.element("b", text: "\(number)") }
  }
  streamed.finish()
  #expect(pieces.count > 2 && pieces.allSatisfy { $0.count < 1 << 17 })
  #expect(Array(pieces.joined()) == whole.bytes && streamed.bytes.isEmpty)
}
