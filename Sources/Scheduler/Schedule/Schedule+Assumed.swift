extension Schedule {
  /// Returns what is assumed to remain of an activity; nil where it was reported, or nothing is under
  /// way.
  public func assumedRemaining(of activity: Int) -> AssumedRemaining? {
    situation.assumptions[network.node(of: activity)]
  }
}
