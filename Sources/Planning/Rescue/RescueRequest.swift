public import Analysis
public import CivilTime
public import Plan

/// What is to be rescued, and how.
public struct RescueRequest: Sendable {
  /// Projects and activities; every lost date where none is named.
  public var names: [String]
  /// By when the one that is named is to be finished, in place of its required date.
  public var finish: Day?
  /// By how many days the one that is named is to be earlier than it is forecast.
  public var days: Int?
  /// What is to be kept small; where it is not said, the cost if any is known, else the days.
  public var objective: RescueObjective?
  /// How far work may be shortened.
  public var rules: [ShorteningRule]
  /// Whether relations may be led as well, so that work begins before other work is finished.
  public var isOverlapping = false
  /// By how many calendar days a relation may be led at most, whatever the rules say; nil for what they say.
  public var mostOverlap: Int?
  /// What the law says of it.
  public var law: [LegalRule]

  /// Asks for some names.
  public init(
    _ names: [String], finish: Day? = nil, days: Int? = nil, objective: RescueObjective?,
    rules: [ShorteningRule], law: [LegalRule]
  ) {
    self.names = names
    self.finish = finish
    self.days = days
    self.objective = objective
    self.rules = rules
    self.law = law
  }
}
