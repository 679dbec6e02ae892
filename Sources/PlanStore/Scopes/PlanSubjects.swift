/// What a plan is loaded for: only what is joined to it is read.
public enum PlanSubjects: Hashable, Sendable {
  /// The whole plan.
  case all
  /// Projects and activities, by codes of projects and full codes of activities as they stand in the plan. Where
  /// one stands for nothing as it is, the whole plan is loaded: what it means is a matter of all names.
  case codes([String])
  /// The record of progress with a number among all; where there is none, the whole plan is loaded.
  case record(Int)
  /// The problem with a number; where there is none, the whole plan is loaded.
  case problem(Int)
  /// Projects by the ids of their rows, whatever their codes are and whether they are there.
  case projects(Set<Int>)
}
