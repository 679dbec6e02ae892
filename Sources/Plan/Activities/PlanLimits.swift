/// How large the numbers of a plan may be.
///
/// The engine keeps instants and amounts as minutes in 32 bits. Whatever comes from outside (a file of
/// whatever format, the plan file, the command line) is held against these before it is counted
/// with, so that no sum of legal numbers leaves what the engine can carry: a date that does is refused
/// as `date-out-of-range`.
public enum PlanLimits {
  /// Durations and remainders, in minutes: a thousand years of wall-clock time.
  public static let minutes = 0...Int(Int32.max) / 4
  /// Lags, floats and delays, in minutes.
  public static let signedMinutes = -(Int(Int32.max) / 4)...Int(Int32.max) / 4
  /// Lags as percentages of the predecessor's duration.
  public static let lagPercent = -10_000...10_000
  /// What is typed as whole days: a hundred years.
  public static let days = 0...36_500
  /// What a day less costs, in yuan: sums of it stay far from what a machine word holds.
  public static let crashCost = 0...10_000_000
  /// Lags typed as whole days.
  public static let lagDays = -days.upperBound...days.upperBound
  /// Durations and lags of a foreign file, in minutes: a hundred years of wall-clock time.
  public static let foreignMinutes = 52_596_000
  /// Percentages complete.
  public static let percent = 0.0...100.0
  /// Levels of milestones.
  public static let levels = 1...3
  /// Identifiers of a foreign file: fifteen digits.
  public static let identifiers = -999_999_999_999_999...999_999_999_999_999
}

extension Activity {
  /// A number that lies outside what can be counted with; nil where all lie within.
  ///
  /// Durations are looked at apart, for they have sentences of their own.
  package var numberOutOfRange: Int? {
    if !PlanLimits.levels.contains(level) { return level }
    if !PlanLimits.signedMinutes.contains(levelingDelay) { return levelingDelay }
    return uid.flatMap { PlanLimits.identifiers.contains($0) ? nil : $0 }
  }
}
