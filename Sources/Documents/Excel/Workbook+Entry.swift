extension Workbook {
  /// What may be typed into the cells of a column; an empty cell always may be.
  public struct Entry: Hashable, Sendable {
    /// The values that are let in.
    public enum Values: Hashable, Sendable {
      /// Whatever somebody types.
      case anything
      /// One of a list, which unfolds in the cell.
      case choice([String])
      /// A list to choose from, and anything else.
      case suggestion([String])
      /// A day from one to another.
      case day(from: DateStamp, to: DateStamp)
      /// A number between two.
      case number(ClosedRange<Double>)
    }

    /// The values that are let in.
    public var values: Values
    /// What is told of other values.
    public var message: String

    /// Creates an entry.
    public init(_ values: Values = .anything, message: String = "") {
      self.values = values
      self.message = message
    }

    /// The most UTF-16 units of a list, with the commas between.
    static let longestList = 255

    /// The list that unfolds; nil where there is none, or none that Excel can hold.
    var list: [String]? {
      switch values {
      case .choice(let list), .suggestion(let list):
        let length = list.reduce(list.count - 1) { $0 + $1.utf16.count }
        let isHeld = !list.isEmpty && length <= Self.longestList
        return isHeld && !list.contains { $0.isEmpty || $0.contains(",") } ? list : nil
      default: return nil
      }
    }
  }
}
