import Foundation

/// Every text that the sources hold, so that an example of a sentence can be told from one that
/// nobody says any more.
struct SourceSentences {
  /// The fixed parts of each text, in order; between them stand values.
  private var texts: Set<[[UInt8]]> = []
  /// The texts long enough to tell a sentence by, each with the first two letters of a part that has
  /// as many: a sentence without the two has not the part either.
  private var telling: [(parts: [[UInt8]], pair: Pair?)] = []

  /// Two letters, one behind the other.
  private struct Pair: Hashable {
    var first: UInt8
    var second: UInt8
  }

  /// Words of the system and of libraries, and values that stand without quotes.
  private static let foreign = [
    "No such file or directory", "No space left on device", "Too many levels of symbolic links",
    "disk I/O error", "mismatched tag", "database disk image is malformed", "基建办", "规财科", "msp",
    "commence, ground-level, topping-out, completion, opening",
  ]

  /// Reads the sources, but for the catalogue.
  init() throws {
    for path in try Repository.sources() where !path.contains("/Catalogue/") {
      let lines = try Repository.text(path).split(separator: "\n")
      let code = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      read(Array(code.utf8)[...])
    }
    for words in Self.foreign { texts.insert([Array(words.utf8)]) }
    telling = texts.filter { $0.reduce(0) { $0 + $1.count } >= 2 }.map { parts in
      (parts, parts.first { $0.count >= 2 }.map { Pair(first: $0[0], second: $0[1]) })
    }
  }

  /// The letters of a sentence that are neither of any text of the sources nor of a value in quotes
  /// or brackets, a number or a code.
  func remainder(of sentence: String) -> String {
    let bytes = Array(sentence.utf8)
    var isKnown = Array(repeating: false, count: bytes.count)
    let pairs = Set(zip(bytes, bytes.dropFirst()).map { Pair(first: $0, second: $1) })
    for text in telling where text.pair.map(pairs.contains) ?? true {
      mark(text.parts, in: bytes, &isKnown)
    }
    let values =
      /“[^”]*”|"[^"]*"|[A-Z]+\.[A-Z0-9]+( \p{Han}+)?|[-0-9:T.%,]+|\([^)]*\)|（[^）]*）|《[^》]*》/
    for match in sentence.matches(of: values) {
      let from = sentence.utf8.distance(from: sentence.startIndex, to: match.range.lowerBound)
      let to = sentence.utf8.distance(from: sentence.startIndex, to: match.range.upperBound)
      for index in from..<to { isKnown[index] = true }
    }
    let left = zip(bytes, isKnown).filter { !$1 }.map(\.0)
    return String(decoding: left, as: UTF8.self).filter(\.isLetter)
  }

  /// Marks where the fixed parts of a text stand, one after the other, if all of them do.
  private func mark(_ parts: [[UInt8]], in bytes: [UInt8], _ isKnown: inout [Bool]) {
    var found: [Range<Int>] = []
    var from = 0
    for part in parts where !part.isEmpty {
      guard let place = bytes[from...].firstRange(of: part) else { return }
      found.append(place)
      from = place.upperBound
    }
    for place in found { for index in place { isKnown[index] = true } }
    // The same words may stand twice in a sentence.
    if parts.count == 1, from < bytes.count {
      while let place = bytes[from...].firstRange(of: parts[0]) {
        for index in place { isKnown[index] = true }
        from = place.upperBound
      }
    }
  }

  /// Reads the texts of a piece of code, also those within interpolations.
  private mutating func read(_ code: ArraySlice<UInt8>) {
    var rest = code
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[(quote + 1)...]
      if rest.starts(with: "\"\"".utf8) {
        // A text of several lines: no sentence.
        guard let end = rest.dropFirst(2).firstRange(of: Array("\"\"\"".utf8)) else { return }
        rest = rest[end.upperBound...]
        continue
      }
      readText(&rest)
    }
  }

  /// Reads one text from behind its first quote.
  private mutating func readText(_ rest: inout ArraySlice<UInt8>) {
    var parts: [[UInt8]] = [[]]
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\n") {
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        parts[parts.count - 1].append(byte)
        continue
      }
      guard escaped == UInt8(ascii: "(") else {
        parts[parts.count - 1].append(escaped)
        continue
      }
      let code = rest
      var depth = 1
      while depth > 0, let byte = rest.popFirst() {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
      }
      read(code[..<rest.startIndex])
      parts.append([])
    }
    texts.insert(parts)
  }
}
