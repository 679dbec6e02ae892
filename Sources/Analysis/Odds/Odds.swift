import CivilTime
import Scheduler

/// What came of trying a plan with many durations.
public struct Odds: Sendable {
  /// One uncertain activity.
  public struct Activity: Sendable {
    /// Its position.
    public let position: Int
    /// The mean of its days, and their deviation.
    public let days: (mean: Double, deviation: Double)
    /// In which share of trials it held the date asked for (关键度).
    public let criticality: Double
    /// How much of the date's spread is its own: criticality × its deviation / that of the date.
    public let sensitivity: Double
  }

  /// Why the engine itself scheduled each trial.
  public enum EngineReason: String, Sendable {
    /// Some projects are planned by the rules of another program.
    case otherRules
    /// Some dates follow from more than one pass: work put off as late as possible, expected finishes, progress override.
    case severalPasses
    /// Not all can be followed in whole days.
    case notWholeDays
  }

  /// How many trials there were.
  public let trials: Int
  /// Whether it was stopped before all trials.
  public let isCut: Bool
  /// Why the engine itself scheduled each trial; nil where they were followed in whole days, many at once.
  public let engineReason: EngineReason?
  /// The dates asked for, in the order they were asked.
  public let targets: [(activity: Int, finish: DateDistribution)]
  /// The work that leads to them, most sensitive first.
  public let activities: [Activity]

  /// Whether the engine itself scheduled each trial.
  public var isByEngine: Bool { engineReason != nil }
}
