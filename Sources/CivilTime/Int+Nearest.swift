extension Int {
  /// Creates the whole number nearest to a decimal; the end of the range where it lies beyond, and 0
  /// for what is no number.
  ///
  /// What a plan or a measure comes to may be anything, and `Int(_:)` traps on it.
  public init(nearest value: Double, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero) {
    let whole = value.rounded(rule)
    if let exact = Int(exactly: whole) {
      self = exact
    } else {
      self = whole.isNaN ? 0 : whole < 0 ? .min : .max
    }
  }
}
