/// What findings have in common that say the same of several activities or relations.
public struct FindingCause: Hashable, Sendable {
  /// What it is said of.
  public enum Subject: String, Hashable, Sendable {
    /// An activity: the first of the codes.
    case activity
    /// A relation: between the first two codes.
    case relation
  }

  /// What it is said of.
  public var subject: Subject
  /// What is said, as the rest of a sentence about the subject: `没有责任单位`, `has no office`.
  public var wording: Wording
  /// What differs from one to the other: `50天`; nil where nothing does.
  public var figure: Wording?

  /// Creates a cause.
  public init(_ subject: Subject, _ wording: Wording, figure: Wording? = nil) {
    self.subject = subject
    self.wording = wording
    self.figure = figure
  }
}
