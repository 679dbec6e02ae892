/// A text of headings, paragraphs, lists and tables, as a value.
///
/// Writers turn it into a format.
public struct Document: Hashable, Sendable {
  /// A part of a document.
  public enum Block: Hashable, Sendable {
    /// A heading; level 1 is the highest below the title.
    case heading(Phrase, level: Int)
    /// A paragraph.
    case paragraph(Phrase)
    /// A list whose items are counted from 1.
    case numbered([Phrase])
    /// A list whose items are not counted.
    case bullets([Phrase])
    /// A table.
    case table(Table)
    /// A remark set apart from the text.
    case note(Phrase)

    /// Creates a heading of the first level.
    public static func heading(_ phrase: Phrase) -> Block {
      .heading(phrase, level: 1)
    }
  }

  /// The title; empty for none.
  public var title: String
  /// What stands right below the title, such as the period; empty for none.
  public var subtitle: String
  /// The parts, in reading order.
  public var blocks: [Block]

  /// Creates a document.
  public init(title: String = "", subtitle: String = "", blocks: [Block] = []) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }

  /// Appends a part.
  public mutating func append(_ block: Block) {
    blocks.append(block)
  }
}
