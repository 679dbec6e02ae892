public import Plan

/// Of what the odds are asked, and how.
public struct OddsRequest: Sendable {
  /// Projects and activities; all projects where none is named.
  public var names: [String]
  /// How often the plan is tried.
  public var trials: Int
  /// How often at the most where the engine has to schedule each trial, which takes a thousand times as long.
  public var mostByEngine = Int.max
  /// What the random numbers follow.
  public var seed: UInt64
  /// Between what durations lie where nobody typed it.
  public var rules: [SpreadRule]
  /// By how much the work of one office, and all work, goes faster or slower together.
  public var deviations: (driver: Double, systemic: Double)
  /// Whether it is asked what each office does to the odds.
  public var asksWhatToWatch = true

  /// Asks for some names.
  public init(
    _ names: [String], trials: Int, seed: UInt64, rules: [SpreadRule],
    deviations: (driver: Double, systemic: Double)
  ) {
    self.names = names
    (self.trials, self.seed) = (trials, seed)
    (self.rules, self.deviations) = (rules, deviations)
  }
}
