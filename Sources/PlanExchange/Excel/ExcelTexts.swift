import Containers

/// The texts that cells of a workbook share, one behind the other.
final class ExcelTexts: XMLEvents {
  /// All texts.
  private(set) var bytes: [UInt8] = []
  /// Where each of them ends.
  private var ends: [Int] = []
  private var depth = 0
  /// The depth of the text that is being read; nil outside of any.
  private var textDepth: Int?
  /// The depth of a reading aid (`rPh`), whose text belongs to no cell.
  private var aidDepth: Int?

  init(_ parts: ExcelParts, path: String?) throws(ExcelFault) {
    if let path, parts.has(path) { try parts.read(path, into: self) }
  }

  /// Returns where a text lies; nil where there is none of that number.
  subscript(_ number: Int) -> Range<Int>? {
    guard ends.indices.contains(number) else { return nil }
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool {
    depth += 1
    if ExcelName.is(name, "t"), aidDepth == nil {
      textDepth = depth
    } else if ExcelName.is(name, "rPh") {
      aidDepth = depth
    }
    return ends.count <= 20_000_000
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool {
    if textDepth != nil { self.bytes.append(contentsOf: bytes) }
    return true
  }

  func close(at place: XMLPlace) -> Bool {
    if depth == textDepth { textDepth = nil }
    if depth == aidDepth { aidDepth = nil }
    // Texts are the children of the root.
    if depth == 2 {
      ExcelEscapes.decode(&bytes, from: ends.last ?? 0)
      ends.append(bytes.count)
    }
    depth -= 1
    return true
  }
}
