extension Table {
  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// What the cells of a column hold.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Words. Only such columns are cut where room is short.
      case text
      /// Numbers and amounts.
      case number
      /// Days and times.
      case date
      /// Codes, which are looked up and typed: a part of one is another, or none.
      case code
    }

    /// The word above the cells.
    public var heading: String
    /// What the cells hold.
    public var kind: Kind
    /// Where the cells stand.
    public var alignment: Alignment
    /// The most terminal columns it may take, or nil.
    public var maximumWidth: Int?
    /// How long it keeps its width: where a table is too wide, columns of the lowest priority are
    /// cut first.
    public var priority: Int
    /// When it is left out of a terminal that is too narrow to read it all: the lowest first, nil
    /// never.
    public var dropOrder: Int?
    /// The width to lay out for on paper, in Chinese characters, where the cells hold something
    /// else than what will be read, such as the places of a template; nil for that of the cells.
    public var typicalWidth: Int?

    /// Creates a column; numbers stand at the right unless told otherwise.
    public init(
      _ heading: String, _ kind: Kind = .text, alignment: Alignment? = nil,
      maximumWidth: Int? = nil, priority: Int = 0, dropOrder: Int? = nil, typicalWidth: Int? = nil
    ) {
      self.heading = heading
      self.kind = kind
      self.alignment = alignment ?? (kind == .number ? .right : .left)
      self.maximumWidth = maximumWidth
      self.priority = priority
      self.dropOrder = dropOrder
      self.typicalWidth = typicalWidth
    }
  }
}
