extension Table {
  /// A cell of a table: a text and what it means.
  public struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A cell with nothing in it.
    public static let empty = Cell("")

    /// The text.
    public var text: String
    /// What it means to the reader.
    public var role: Role

    /// Creates a cell.
    public init(_ text: String, _ role: Role = .plain) {
      self.text = text
      self.role = role
    }

    /// Creates a plain cell.
    public init(stringLiteral value: String) {
      self.init(value)
    }
  }
}
