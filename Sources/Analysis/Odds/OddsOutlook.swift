public import CivilTime
public import Control

/// How sure some dates are, with the plan that it was asked of.
public struct OddsOutlook: Sendable {
  /// A date asked for.
  public struct Target: Sendable {
    /// What is to be finished.
    public let activity: Int
    /// By when; nil for a node of which no date is required.
    public let required: Instant?
    /// When it is.
    public let finish: DateDistribution

    /// Puts it together.
    public init(activity: Int, required: Instant?, finish: DateDistribution) {
      (self.activity, self.required, self.finish) = (activity, required, finish)
    }
  }

  /// The plan as it stands.
  public let comparison: Comparison
  /// What is taken to be uncertain.
  public let assumptions: OddsAssumptions
  /// What came of the trials.
  public let odds: Odds
  /// The dates, in the order of the plan.
  public let targets: [Target]
  /// The required date least sure to be kept, as a position among the targets; nil without required dates.
  public let main: Int?
  /// How likely that date is without what one office does, the most gained first; empty where it was not asked.
  public let offices: [(office: String, probability: Probability)]
  /// How likely it is if nothing made all work faster or slower at once; nil where it was not asked.
  public let common: Probability?
  /// What the random numbers followed.
  public let seed: UInt64

  /// Puts an answer together.
  public init(
    comparison: Comparison, assumptions: OddsAssumptions, odds: Odds, targets: [Target],
    main: Int?, offices: [(office: String, probability: Probability)], common: Probability?,
    seed: UInt64
  ) {
    (self.comparison, self.assumptions, self.odds) = (comparison, assumptions, odds)
    (self.targets, self.main, self.offices) = (targets, main, offices)
    (self.common, self.seed) = (common, seed)
  }
}
