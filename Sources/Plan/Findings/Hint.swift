/// What to do about a finding: a sentence in both languages, in which advice stands as a value.
///
/// Who tells it says how the program calls what is advised (``worded(by:)``).
public struct Hint: Hashable, Sendable {
  private let chinese: HintText
  private let english: HintText

  /// Creates a hint that advises something: `Hint(zh: "运行 \(.undo)", en: "run `\(.undo)`")`.
  public init(zh: HintText, en: HintText) {
    chinese = zh
    english = en
  }

  /// Creates a hint of words alone.
  public init(_ wording: Wording) {
    self.init(zh: HintText(wording.zh), en: HintText(wording.en))
  }

  /// What is advised, in the order of the sentence.
  public var advice: [Advice] { chinese.advice }

  /// The sentence, with the words of a program for what is advised.
  public func worded(by words: (Advice) -> Wording) -> Wording {
    Wording(
      zh: chinese.text { words($0).zh }, en: english.text { words($0).en })
  }

  /// The Chinese sentence, what is advised by name.
  public var zh: String { chinese.text { "\($0)" } }

  /// The English sentence, what is advised by name.
  public var en: String { english.text { "\($0)" } }
}

/// A sentence in which advice may stand.
public struct HintText: Hashable, Sendable, ExpressibleByStringInterpolation {
  fileprivate enum Piece: Hashable, Sendable {
    case text(String)
    case advice(Advice)
  }

  /// What a literal is made of.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Begins a sentence.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends words.
    public mutating func appendLiteral(_ literal: String) { pieces.append(.text(literal)) }

    /// Appends a value as words.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      pieces.append(.text(value.description))
    }

    /// Appends advice.
    public mutating func appendInterpolation(_ advice: Advice) { pieces.append(.advice(advice)) }
  }

  fileprivate var pieces: [Piece]

  /// Creates a sentence without advice.
  public init(_ text: String) { pieces = [.text(text)] }

  /// Creates a sentence without advice.
  public init(stringLiteral text: String) { self.init(text) }

  /// Creates a sentence of a literal.
  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  fileprivate var advice: [Advice] {
    pieces.compactMap { if case .advice(let advice) = $0 { advice } else { nil } }
  }

  fileprivate func text(_ word: (Advice) -> String) -> String {
    pieces.map {
      switch $0 {
      case .text(let text): text
      case .advice(let advice): word(advice)
      }
    }.joined()
  }
}

/// How a program calls what is advised.
public struct AdviceWords: Sendable {
  private let word: @Sendable (Advice) -> Wording

  /// Creates words from a function.
  public init(_ word: @escaping @Sendable (Advice) -> Wording) { self.word = word }

  /// Advice by name, for programs that have no words of their own for it.
  public static let names = AdviceWords { Wording(zh: "\($0)", en: "\($0)") }

  /// The words for one piece of advice.
  public func callAsFunction(_ advice: Advice) -> Wording { word(advice) }

  /// The sentence of a hint.
  public func callAsFunction(_ hint: Hint) -> Wording { hint.worded(by: word) }
}
