public import CivilTime
public import Plan

/// What somebody says of a problem; what is not said stays.
public struct ProblemEntry: Hashable, Sendable {
  /// What it is.
  public var text: String?
  /// The office that has to settle it.
  public var owner: String?
  /// The person in charge.
  public var person: String?
  /// What is to be done about it.
  public var measure: String?
  /// By when it has to be settled.
  public var due: Day?
  /// The step at which it stands.
  public var state: Problem.State?

  /// Creates an entry that says what is given.
  public init(
    text: String? = nil, owner: String? = nil, person: String? = nil, measure: String? = nil,
    due: Day? = nil, state: Problem.State? = nil
  ) {
    self.text = text
    self.owner = owner
    self.person = person
    self.measure = measure
    self.due = due
    self.state = state
  }

  /// Changes a problem in nothing but what was said.
  func change(_ problem: inout Problem) {
    problem.text = text ?? problem.text
    problem.owner = owner ?? problem.owner
    problem.person = person ?? problem.person
    problem.measure = measure ?? problem.measure
    problem.due = due ?? problem.due
    problem.state = state ?? problem.state
  }
}
