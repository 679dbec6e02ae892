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
  /// The row of the file that it names by code, where it was found already; nil where it was not
  /// looked for, or a project is named with it.
  var row: Int?

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
    let parts = try PredecessorParts(text)
    guard let activity = ActivityReference(parts.name) else { throw .badCode }
    self.init(text, parts, activity, offset: offset)
  }

  /// Creates a word whose activity is known by something else than its code.
  init(_ text: String, _ parts: PredecessorParts, _ activity: ActivityReference, offset: Int) {
    self.text = text
    self.activity = activity
    self.offset = offset
    kind = parts.kind
    lag = parts.lag
  }
}

/// A word of a cell of predecessors, taken apart: what names the activity, the type and the lag.
struct PredecessorParts {
  var name: String
  var kind: Relation.Kind
  var lag: LagText

  /// Takes a word apart.
  init(_ typed: String) throws(PredecessorToken.Malformation) {
    let text = Self.withPlainUnit(typed)
    try self.init(utf8: text.utf8Span.span)
  }

  /// Takes a word apart that is UTF-8, and whose unit is a letter.
  init(utf8 bytes: Span<UInt8>) throws(PredecessorToken.Malformation) {
    var end = bytes.count
    lag = .zero
    if let (start, sign) = Self.lastSign(of: bytes) {
      let type = Self.type(before: start, of: bytes)
      let isTyped = type != nil && start > 2
      do throws(LagText.Malformation) {
        if isTyped {
          lag = try LagText(utf8: bytes.extracting(start...))
          end = start
        } else if !sign.isLead {
          throw .notALag
        }
      } catch .tooLong {
        throw .lagTooLong
      } catch {
        if !sign.isLead || Self.resemblesLag(bytes.extracting((start + sign.length)...)) {
          throw type == nil ? .lagWithoutType : isTyped ? .badLag : .noCode
        }
      }
    }
    kind = .finishToStart
    if end > 2, let type = Self.type(before: end, of: bytes) {
      kind = type
      end -= 2
    }
    name = String(part: bytes.extracting(..<end))
  }

  /// What people write for the units of lags, longest first.
  private static let units: [(word: String, unit: String)] = [
    ("个工作日", "w"), ("个工作天", "w"), ("工作日", "w"), ("工作天", "w"), ("个日历天", "d"), ("个日历日", "d"),
    ("个自然日", "d"), ("日历天", "d"), ("日历日", "d"), ("自然日", "d"), ("天", "d"), ("日", "d"),
  ]

  /// The word with the letter of its unit in the place of a Chinese one.
  private static func withPlainUnit(_ word: String) -> String {
    if (word.utf8.last ?? 0) < 0x80 { return word }
    guard let (text, unit) = units.first(where: { word.hasSuffix($0.word) }) else { return word }
    let rest = word.dropLast(text.count)
    let digits = rest.reversed().prefix { $0.isNumber || $0 == "%" || $0 == "％" }
    let sign = rest.dropLast(digits.count).last
    guard !digits.isEmpty, let sign, "+-＋－−–".contains(sign) else { return word }
    return rest + unit
  }

  private static func lastSign(of bytes: Span<UInt8>) -> (start: Int, sign: LagSign)? {
    for start in bytes.indices.reversed() {
      if let sign = LagSign(at: start, of: bytes) { return (start, sign) }
    }
    return nil
  }

  private static func type(before end: Int, of bytes: Span<UInt8>) -> Relation.Kind? {
    guard end >= 2 else { return nil }
    return switch (bytes[end - 2] & 0xDF, bytes[end - 1] & 0xDF) {
    case (0x46, 0x53): .finishToStart
    case (0x53, 0x53): .startToStart
    case (0x46, 0x46): .finishToFinish
    case (0x53, 0x46): .startToFinish
    default: nil
    }
  }

  /// Whether what follows a minus was meant as a lag, and is not the rest of a code: nothing,
  /// a fraction, a percentage, or digits with an unknown unit.
  private static func resemblesLag(_ tail: Span<UInt8>) -> Bool {
    let number = tail.indices.prefix { tail[$0].isDigit || tail[$0] == UInt8(ascii: ".") }.count
    return tail.isEmpty || number > 0 && String(part: tail.extracting(number...)).count <= 1
  }
}

extension String {
  /// The text of a part of UTF-8 that was cut between two characters.
  init(part bytes: Span<UInt8>) {
    self = String(copying: UTF8Span(unchecked: bytes))
  }
}
