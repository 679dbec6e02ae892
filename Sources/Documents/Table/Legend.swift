extension Table {
  /// A sentence below a table on what its signs and columns mean, which tells of no column that is left
  /// out.
  public struct Legend: Hashable, Sendable {
    /// A part of it.
    public struct Part: Hashable, Sendable {
      let text: String
      /// The headings of the columns that it is about.
      let headings: [String]

      /// Creates a part that goes when one of some columns does.
      public init(_ text: String, of headings: String...) {
        self.text = text
        self.headings = headings
      }
    }

    private let parts: [Part]
    private let separator: String
    private let end: String

    /// Creates a sentence.
    public init(_ parts: [Part], separator: String, end: String) {
      self.parts = parts
      self.separator = separator
      self.end = end
    }

    /// The whole sentence.
    var text: String { parts.map(\.text).joined(separator: separator) + end }

    /// The sentence on what is in a table without some columns; nil where nothing is left of it.
    func without(_ headings: Set<String>) -> Legend? {
      let kept = parts.filter { headings.isDisjoint(with: $0.headings) }
      return kept.isEmpty ? nil : Legend(kept, separator: separator, end: end)
    }
  }
}
