public import Plan

/// One word of a cell of predecessors: `CODE[TYPE[±N[%][unit]]]`, such as `CE-YD.A01SS+5w`.
///
/// The type is the last FS, SS, FF or SF, in either case, directly before the sign or the end.
/// Because a code may end in those letters too, a word whose code is unknown without them is read as
/// a code with them where that is a known one; see ``insert(into:project:calendars:windows:)``.
public struct PredecessorToken: Hashable, Sendable {
  /// The word as typed.
  public var text: String
  /// The activity it names once type and lag are taken away.
  public var activity: ActivityReference
  /// Which ends it joins.
  public var kind: Relation.Kind
  /// The lag, such as `+50%`.
  public var lag: LagText
  /// The characters that stand before it in its cell.
  public var offset: Int

  /// Why a word is no predecessor.
  enum Malformation: Error, Hashable {
    case noCode
    case badCode
    case lagWithoutType
    case badLag
    case lagTooLong
  }

  /// Reads a word.
  init(_ text: String, offset: Int = 0) throws(Malformation) {
    self.text = text
    self.offset = offset
    let bytes = text.utf8
    var end = bytes.endIndex
    lag = .zero
    if let (start, sign) = Self.lastSign(of: bytes) {
      let type = Self.type(before: start, of: bytes)
      let isTyped = type != nil && bytes.distance(from: bytes.startIndex, to: start) > 2
      do throws(LagText.Malformation) {
        if isTyped {
          lag = try LagText(text[start...])
          end = start
        } else if !sign.isLead {
          throw .notALag
        }
      } catch .tooLong {
        throw .lagTooLong
      } catch {
        let tail = bytes[start...].dropFirst(sign.length)  // bounded: the bytes of a sign
        if !sign.isLead || Self.resemblesLag(tail) {
          throw type == nil ? .lagWithoutType : isTyped ? .badLag : .noCode
        }
      }
    }
    kind = .finishToStart
    if let type = Self.type(before: end, of: bytes),
      bytes.distance(from: bytes.startIndex, to: end) > 2
    {
      kind = type
      end = bytes.index(end, offsetBy: -2)
    }
    guard let activity = ActivityReference(String(text[..<end])) else { throw .badCode }
    self.activity = activity
  }

  /// Splits a cell into words, each with the number of characters before it.
  static func split(_ cell: String) -> [(text: String, offset: Int)] {
    if cell.utf8.allSatisfy({ $0 < 0x80 && $0 != 13 }) { return splitASCII(cell) }
    var words: [(text: String, offset: Int)] = []
    var isWithinWord = false
    for (offset, letter) in cell.enumerated() {
      let isSeparator = letter.isWhitespace || ";,、；，".contains(letter)
      if !isSeparator {
        if isWithinWord {
          words[words.count - 1].text.append(letter)
        } else {
          words.append((String(letter), offset))
        }
      }
      isWithinWord = !isSeparator
    }
    return words
  }

  /// Of ASCII every byte is a character, but for line ends of two.
  private static func splitASCII(_ cell: String) -> [(text: String, offset: Int)] {
    var cell = cell
    return cell.withUTF8 { bytes in
      var words: [(text: String, offset: Int)] = []
      var start = 0
      for end in 0...bytes.count {
        let isSeparator =
          end == bytes.count || bytes[end] == 32 || (9...12).contains(bytes[end])
          || bytes[end] == UInt8(ascii: ";") || bytes[end] == UInt8(ascii: ",")
        guard isSeparator else { continue }
        if start < end { words.append((bytes.text(start..<end), start)) }
        start = end + 1
      }
      return words
    }
  }

  private static func lastSign(
    of bytes: String.UTF8View
  ) -> (start: String.Index, sign: LagSign)? {
    var start = bytes.endIndex
    while start > bytes.startIndex {
      start = bytes.index(before: start)
      // Most letters are no sign at the first look.
      guard bytes[start] == 0x2B || bytes[start] == 0x2D || bytes[start] >= 0xE2 else { continue }
      if let sign = LagSign(beginning: bytes[start...]) { return (start, sign) }
    }
    return nil
  }

  private static func type(before end: String.Index, of bytes: String.UTF8View) -> Relation.Kind? {
    var last = bytes[..<end].reversed().makeIterator()
    guard let second = last.next(), let first = last.next() else { return nil }
    return switch (first & 0xDF, second & 0xDF) {
    case (0x46, 0x53): .finishToStart
    case (0x53, 0x53): .startToStart
    case (0x46, 0x46): .finishToFinish
    case (0x53, 0x46): .startToFinish
    default: nil
    }
  }

  /// Whether what follows a minus was meant as a lag, and is not the rest of a code: nothing,
  /// a fraction, a percentage, or digits with an unknown unit.
  private static func resemblesLag(_ tail: Substring.UTF8View) -> Bool {
    let rest = tail.drop { $0.isDigit || $0 == UInt8(ascii: ".") }
    return tail.isEmpty || rest.count < tail.count && Substring(rest).count <= 1
  }
}

extension PlanRowReader {
  /// Reads the cell of predecessors of a row.
  mutating func predecessors(_ row: Sheet<PlanColumn>.Row) -> [PredecessorToken] {
    let text = row.value(.predecessors)
    if text.isEmpty { return [] }
    var tokens: [PredecessorToken] = []
    for word in PredecessorToken.split(text) {
      do throws(PredecessorToken.Malformation) {
        tokens.append(try PredecessorToken(word.text, offset: word.offset))
      } catch {
        var place = row.textPlace(.predecessors)
        place.column = place.column.map { $0 + word.offset }
        findings.add(.badPredecessor(word.text, error, row.value(.code), at: place))
      }
    }
    return tokens
  }
}
