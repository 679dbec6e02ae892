extension Lag {
  /// Returns the minutes behind a predecessor of a duration: a percentage is of the whole duration,
  /// a part of a minute left out.
  @inlinable
  public func minutes(behind duration: Int) -> Int {
    percent.map { $0 * duration / 100 } ?? minutes
  }
}

extension Portfolio {
  /// Returns the minutes of a relation's lag, a percentage of the predecessor's duration worked out.
  public func lagMinutes(of relation: Relation) -> Int {
    relation.lag.minutes(behind: activities[relation.predecessor].duration)
  }
}
