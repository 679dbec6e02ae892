extension Lag.Counting {
  /// The letter behind the number of a lag: `d` calendar days, working days of the successor `w`, of
  /// the predecessor `b` and of the project `p`, `e` days of 24 hours.
  public var unit: Character {
    switch self {
    case .calendarDays: "d"
    case .successor: "w"
    case .predecessor: "b"
    case .elapsed: "e"
    case .project: "p"
    }
  }

  /// Reads a letter, in either case; nil where it is no unit.
  public init?(unit: Character) {
    switch unit {
    case "d", "D": self = .calendarDays
    case "w", "W": self = .successor
    case "b", "B": self = .predecessor
    case "e", "E": self = .elapsed
    case "p", "P": self = .project
    default: return nil
    }
  }
}
