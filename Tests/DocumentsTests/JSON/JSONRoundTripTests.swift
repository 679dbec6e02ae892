import Documents
import Foundation
import Testing

@Test(arguments: [JSONWriter.Layout.compact, .objectPerLine])
func anotherReaderReadsWhatWasWritten(layout: JSONWriter.Layout) throws {
  let controls = String(String.UnicodeScalarView((0...0x9F).map { Unicode.Scalar($0)! }))
  let texts = [controls, "工期（天）“十四五”—…", "👨‍👩‍👧🇨🇳", "\u{2028}\u{2029}", "e\u{301}", "\r\n", ""]
  let numbers = [0, -1, Int.max, Int.min]
  let decimals = [0.1, 12.5, 1e-7, 1.5e300, -3.25]
  var json = JSONWriter(layout)
  json.object { json in
    json.array("texts") { json in texts.forEach { json.value($0) } }
    json.array("numbers") { json in numbers.forEach { json.value($0) } }
    json.array("decimals") { json in decimals.forEach { json.value($0) } }
    json.array("objects") { json in
      for text in texts { json.object { $0.member("text", text) } }
    }
    json.key(named: controls)
    json.value(true)
  }
  let read = try #require(
    try JSONSerialization.jsonObject(with: Data(json.finish())) as? [String: Any])
  // As scalars: `String` equality would let an accent be composed on the way.
  let scalars = (read["texts"] as? [String])?.map { Array($0.unicodeScalars) }
  #expect(scalars == texts.map { Array($0.unicodeScalars) })
  #expect(read["numbers"] as? [Int] == numbers)
  #expect(read["decimals"] as? [Double] == decimals)
  #expect((read["objects"] as? [[String: String]])?.map { $0["text"] } == texts)
  #expect(read[controls] as? Bool == true)
  #expect(read.count == 5)
}
