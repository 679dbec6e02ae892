import Containers
import Plan

/// Reads an XML file from its first byte to its last.
enum XMLFile {
  /// How many bytes are read at a time.
  private static let pieceBytes = 1 << 16

  /// Reads a file and hands what it says to a recorder.
  ///
  /// - Throws: what is wrong with the file, or why the recorder stopped.
  static func read<Name>(
    _ stream: ByteStream, file: String, into recorder: XMLRecorder<Name>
  ) throws(InvalidInput) {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceBytes, alignment: 16)
    defer { piece.deallocate() }
    guard var count = stream.read(into: piece) else { throw unreadable(file) }
    let head = Array(piece[..<min(count, 1024)])
    try refuseOtherKinds(head, file: file)
    let encoding = XMLEncoding(head)
    let converter = try converter(for: encoding, file: file)
    let parser = XMLParser(
      recorder, in: converter != nil ? .converted : .declared, hasNamespaces: true)
    func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(InvalidInput) {
      do throws(XMLError) { try parser.feed(bytes, isLast: isLast) } catch {
        throw InvalidInput([recorder.finding ?? .xml(error, in: file)])
      }
    }
    while true {
      let isLast = count < pieceBytes
      let bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
      if let converter {
        guard let text = converter.utf8(bytes, isLast: isLast) else {
          throw InvalidInput([.xmlNotItsEncoding(at: .init(file: file))])
        }
        let outcome = text.withUnsafeBytes { buffer in
          Result { () throws(InvalidInput) in try feed(buffer, isLast: isLast) }
        }
        try outcome.get()
      } else {
        try feed(bytes, isLast: isLast)
      }
      if isLast { return }
      guard let more = stream.read(into: piece) else { throw unreadable(file) }
      count = more
    }
  }

  private static func unreadable(_ file: String) -> InvalidInput {
    InvalidInput([.unreadableFile(at: .init(file: file))])
  }

  private static func converter(
    for encoding: XMLEncoding, file: String
  ) throws(InvalidInput) -> TextConverter? {
    guard case .other(let name) = encoding else { return nil }
    guard let converter = TextConverter(from: name) else {
      throw InvalidInput([.xmlUnknownEncoding(at: .init(file: file, line: 1))])
    }
    return converter
  }

  /// A file that is no text at all is called by its name; UTF-16 has NUL bytes and is text.
  private static func refuseOtherKinds(_ head: [UInt8], file: String) throws(InvalidInput) {
    if head.isEmpty { throw InvalidInput([TextDecoding.empty(file)]) }
    let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0], [0, 0x3C]]
    if marks.contains(where: { head.starts(with: $0) }) { return }
    if let kind = ForeignFile(head) { throw InvalidInput([TextDecoding.notText(kind, file: file)]) }
  }
}
