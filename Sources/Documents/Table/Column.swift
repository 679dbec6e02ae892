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

    /// Creates a column; numbers stand at the right unless told otherwise.
    public init(
      _ heading: String, _ kind: Kind = .text, alignment: Alignment? = nil,
      maximumWidth: Int? = nil, priority: Int = 0, dropOrder: Int? = nil
    ) {
      self.heading = heading
      self.kind = kind
      self.alignment = alignment ?? (kind == .number ? .right : .left)
      self.maximumWidth = maximumWidth
      self.priority = priority
      self.dropOrder = dropOrder
    }
  }
}
