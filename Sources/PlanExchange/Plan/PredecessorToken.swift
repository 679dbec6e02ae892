public import Plan

/// One word of a cell of predecessors: `CODE[TYPE[±N[%][unit]]]`, such as `CE-YD.A01SS+5w`.
///
/// The type is the last FS, SS, FF or SF, in either case, directly before the sign or the end.
/// Because a code may end in those letters too, a word whose code is unknown without them is read as
/// a code with them where that is a known one; see ``insert(into:project:calendars:windows:)``.
public struct PredecessorToken: Hashable, Sendable {
  /// The unit of a lag.
  public enum LagUnit: Character, Sendable, CaseIterable {
    /// Calendar days.
    case calendarDays = "d"
    /// Working days of the successor.
    case workingDays = "w"
    /// Elapsed days of 24 hours.
    case elapsedDays = "e"
    /// Working days of the predecessor (of what comes *before*).
    case predecessorDays = "b"
    /// Working days of the project's own calendar.
    case projectDays = "p"

    /// The calendar that counts it.
    public var counting: Lag.Counting {
      switch self {
      case .calendarDays: .calendarDays
      case .workingDays: .successor
      case .elapsedDays: .elapsed
      case .predecessorDays: .predecessor
      case .projectDays: .project
      }
    }

    /// Returns the unit that a calendar counts.
    public init(_ counting: Lag.Counting) {
      switch counting {
      case .calendarDays: self = .calendarDays
      case .successor: self = .workingDays
      case .elapsed: self = .elapsedDays
      case .predecessor: self = .predecessorDays
      case .project: self = .projectDays
      }
    }
  }

  /// The word as typed.
  public var text: String
  /// The activity it names once type and lag are taken away.
  public var activity: ActivityReference
  /// Which ends it joins.
  public var kind: Relation.Kind
  /// The number of the lag; negative for a lead.
  public var lag: Int
  /// The unit of the lag.
  public var unit: LagUnit
  /// Whether the number is a percentage of the predecessor's duration: `C05FS+50%`.
  public var isPercent: Bool
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
    lag = 0
    unit = .calendarDays
    isPercent = false
    if let sign = word.lastIndex(where: { Self.sign($0) != nil }) {
      let isTyped = sign > 2 && Self.type(before: sign, of: word) != nil
      let isPlus = Self.sign(word[sign]) == 1
      if isTyped, let lag = Self.lag(word[(sign + 1)...]) {
        guard let number = Int(lag.digits),
          number <= (lag.isPercent ? 10_000 : Portfolio.longestDays)
        else { throw .lagTooLong }
        self.lag = isPlus ? number : -number
        unit = lag.unit
        isPercent = lag.isPercent
        end = sign
      } else if isPlus || isTyped && Self.resemblesLag(word[(sign + 1)...]) {
        throw Self.type(before: sign, of: word) == nil
          ? .lagWithoutType : sign > 2 ? .badLag : .noCode
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

  private static func sign(_ letter: Character) -> Int? {
    switch letter {
    case "+", "＋": 1
    case "-", "－", "−", "–": -1
    default: nil
    }
  }

  private static func type(before end: Int, of word: [Character]) -> Relation.Kind? {
    guard end >= 2 else { return nil }
    return Relation.Kind(rawValue: String(word[(end - 2)..<end]).uppercased())
  }

  private static func lag(_ tail: ArraySlice<Character>) -> (
    digits: String, unit: LagUnit, isPercent: Bool
  )? {
    guard let last = tail.last else { return nil }
    let unit = last.lowercased().first.flatMap(LagUnit.init(rawValue:))
    var digits = unit == nil ? tail : tail.dropLast()
    let isPercent = digits.last == "%" || digits.last == "％"
    if isPercent { digits.removeLast() }
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return (String(digits), unit ?? .calendarDays, isPercent)
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
