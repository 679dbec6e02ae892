import Glibc

/// A form that carries files (multipart/form-data, RFC 7578).
struct Multipart {
  /// One field of the form.
  struct Part: Hashable, Sendable {
    /// The field's name.
    var name: String
    /// The file's name as the browser gave it, without folders; nil for a field that is no file.
    var filename: String?
    /// What the browser says it is; nothing relies on it.
    var type: String
    var bytes: [UInt8]
  }

  /// The most fields, and the most bytes above each.
  private static let mostParts = 40
  private static let mostHead = 4_096

  /// What stands between the fields of a form, by its `Content-Type`; nil for a form of another kind.
  static func boundary(of type: String) -> String? {
    let parts = type.split(separator: ";").map { $0.drop(while: \.isWhitespace) }
    guard parts.first?.lowercased() == "multipart/form-data",
      let last = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })
    else { return nil }
    var text = last.dropFirst("boundary=".count)
    if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 2 {
      text = text.dropFirst().dropLast()
    }
    // RFC 2046, 5.1.1.
    guard (1...70).contains(text.utf8.count), text.utf8.allSatisfy({ (32...126).contains($0) })
    else { return nil }
    return String(text)
  }

  /// The fields of a form, in their order.
  ///
  /// - Throws: ``NotToBe/unreadable`` where the form is cut off or is none.
  static func parts(of body: [UInt8], boundary: String) throws -> [Part] {
    let line = Array("--\(boundary)".utf8)
    guard body.starts(with: line) else { throw NotToBe.unreadable }
    let separator = [13, 10] + line
    var parts: [Part] = []
    var place = line.count
    while true {
      let rest = body[place...]
      if rest.starts(with: [45, 45]) { return parts }
      guard rest.starts(with: [13, 10]), parts.count < mostParts,
        let end = position(of: separator, in: body, from: place)
      else { throw NotToBe.unreadable }
      parts.append(try part(body[(place + 2)..<max(place + 2, end)]))
      place = end + separator.count
    }
  }

  private static func part(_ bytes: ArraySlice<UInt8>) throws -> Part {
    let whole = Array(bytes)
    guard let end = position(of: [13, 10, 13, 10], in: whole, from: 0), end <= mostHead,
      let head = String(validating: whole[..<end], as: UTF8.self)
    else { throw NotToBe.unreadable }
    var (disposition, type) = ("", "")
    for line in head.split(separator: "\r\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { throw NotToBe.unreadable }
      let value = String(halves[1].drop(while: \.isWhitespace))
      switch halves[0].lowercased() {
      case "content-disposition": disposition = value
      case "content-type": type = value
      default: break
      }
    }
    guard disposition.lowercased().hasPrefix("form-data"),
      let name = parameter("name", of: disposition)
    else { throw NotToBe.unreadable }
    let file = parameter("filename", of: disposition).map { text in
      String(text.split(whereSeparator: { "/\\".contains($0) }).last ?? "")
    }
    return Part(name: name, filename: file, type: type, bytes: Array(whole[(end + 4)...]))
  }

  /// A value of a header, in quotes: browsers write `%22` for a quote within (HTML, multipart form data).
  private static func parameter(_ name: String, of header: String) -> String? {
    for start in ["; \(name)=\"", ";\(name)=\""] {
      guard let range = header.firstRange(of: start) else { continue }
      let text = header[range.upperBound...].prefix { $0 != "\"" }
      guard !text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else {
        return nil
      }
      return String(text).replacing("%22", with: "\"")
    }
    return nil
  }

  private static func position(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { all in
      needle.withUnsafeBytes { part in
        guard let base = all.baseAddress, start <= all.count,
          let first = part.first
        else { return nil }
        var place = start
        while place + part.count <= all.count {
          let rest = all.count - part.count + 1 - place
          guard let found = memchr(base + place, Int32(first), rest) else { return nil }
          place = UnsafeRawPointer(found) - base
          if memcmp(found, part.baseAddress!, part.count) == 0 { return place }
          place += 1
        }
        return nil
      }
    }
  }
}
