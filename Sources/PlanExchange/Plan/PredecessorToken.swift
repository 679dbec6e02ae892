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
    let word = Array(text)
    var end = word.count
    lag = .zero
    if let sign = word.lastIndex(where: { LagText.sign($0) != nil }) {
      let isTyped = sign > 2 && Self.type(before: sign, of: word) != nil
      let isPlus = LagText.sign(word[sign]) == 1
      do throws(LagText.Malformation) {
        if isTyped {
          lag = try LagText(String(word[sign...]))
          end = sign
        } else if isPlus {
          throw .notALag
        }
      } catch .tooLong {
        throw .lagTooLong
      } catch {
        if isPlus || isTyped && Self.resemblesLag(word[(sign + 1)...]) {
          throw Self.type(before: sign, of: word) == nil
            ? .lagWithoutType : sign > 2 ? .badLag : .noCode
        }
      }
    }
    kind = .finishToStart
    if end > 2, let type = Self.type(before: end, of: word) {
      kind = type
      end -= 2
    }
    guard let activity = ActivityReference(String(word[..<end])) else { throw .badCode }
    self.activity = activity
  }

  /// Splits a cell into words, each with the number of characters before it.
  static func split(_ cell: String) -> [(text: String, offset: Int)] {
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

  private static func type(before end: Int, of word: [Character]) -> Relation.Kind? {
    guard end >= 2 else { return nil }
    return Relation.Kind(rawValue: String(word[(end - 2)..<end]).uppercased())
  }

  /// Whether what follows a minus was meant as a lag, and is not the rest of a code: nothing,
  /// a fraction, a percentage, or digits with an unknown unit.
  private static func resemblesLag(_ tail: ArraySlice<Character>) -> Bool {
    let rest = tail.drop { ("0"..."9").contains($0) || $0 == "." }
    return tail.isEmpty || rest.count < tail.count && (rest.isEmpty || rest.count == 1)
  }
}

/// The name of an activity in a cell: a code of the same project, or `HS.C08` of another.
public struct ActivityReference: Hashable, Sendable, CustomStringConvertible {
  /// The code of the project; nil for the file's own.
  public var project: String?
  /// The code within the project.
  public var code: String

  /// Reads a name; nil when its parts cannot be codes.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ ActivityCode.isValid($0) }),
      let code = parts.last
    else { return nil }
    project = parts.count == 2 ? String(parts[0]) : nil
    self.code = String(code)
  }

  /// The name as typed.
  public var description: String { project.map { "\($0).\(code)" } ?? code }
}
