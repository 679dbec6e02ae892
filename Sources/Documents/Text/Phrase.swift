/// A run of text, parts of which bear a role.
///
/// An interpolation may name the role of what it puts in:
///
///     let line: Phrase = "便仓小学迁建：较计划\("滞后 6 天", .bad)"
public struct Phrase: Hashable, Sendable {
  /// A piece of text with one role.
  public struct Span: Hashable, Sendable {
    /// The text.
    public var text: String
    /// What it means.
    public var role: Role

    /// Creates a span.
    public init(_ text: String, _ role: Role = .plain) {
      self.text = text
      self.role = role
    }
  }

  /// The pieces, in reading order.
  public var spans: [Span]

  /// Creates a phrase of pieces.
  public init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// Creates a phrase of one piece.
  public init(_ text: String, _ role: Role = .plain) {
    self.spans = [Span(text, role)]
  }

  /// The words alone.
  public var text: String { spans.map(\.text).joined() }

  /// Returns one phrase followed by another.
  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.spans + right.spans)
  }

  /// Appends a phrase.
  public static func += (left: inout Phrase, right: Phrase) {
    left.spans += right.spans
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// Creates a plain phrase.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Creates a phrase from a text with interpolations.
  public init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.spans)
  }

  /// Collects the pieces of an interpolated phrase.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var spans: [Span] = []

    /// Starts collecting.
    public init(literalCapacity: Int, interpolationCount: Int) {
      spans.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Appends the text between interpolations.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { spans.append(Span(literal)) }
    }

    /// Appends a value's text in a role.
    public mutating func appendInterpolation(
      _ value: some CustomStringConvertible, _ role: Role = .plain
    ) {
      spans.append(Span(value.description, role))
    }

    /// Appends another phrase with its roles.
    public mutating func appendInterpolation(_ phrase: Phrase) {
      spans += phrase.spans
    }
  }
}
