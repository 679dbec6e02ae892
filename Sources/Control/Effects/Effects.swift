import CivilTime
import Plan
import Scheduler

/// What each delay of a plan does, by counterfactual: the plan with that delay alone, against the plan
/// without any.
///
/// The plan without delays takes the facts as they are where they keep the baseline or are ahead of it, and
/// the baseline where they are behind; data dates are the same. So nothing told here is later than the
/// forecast; and where no window or other relation interferes it is what 列表比较法 says: delay against free
/// and total float. Windows, FF, SS, SF and leads are the engine's.
public struct Effects: Sendable {
  private let found: [Int: Effect]

  /// Works out what every late activity of a comparison does.
  ///
  /// Empty without a baseline or a data date, and where the plan without delays has no dates.
  ///
  /// - Complexity: one schedule, and for each late activity the part of a forward pass that moves with it.
  public init(_ comparison: Comparison) {
    guard comparison.hasPlan, comparison.schedule.dataDate != nil else {
      found = [:]
      return
    }
    let plan = KeptPlan(comparison)
    guard !plan.late.isEmpty, var counterfactual = Counterfactual(comparison, without: plan) else {
      found = [:]
      return
    }
    let behind = Behind(comparison)
    var found: [Int: Effect] = [:]
    for activity in plan.late {
      guard let moves = counterfactual.moves(with: activity) else { continue }
      var effect = Effect(
        of: activity, behind: behind[activity], moves, on: counterfactual.ground)
      if effect.matters, let moves = counterfactual.moves(withTheStartAloneOf: activity) {
        effect.isPast = effect.movesTheSame(
          as: Effect(of: activity, behind: effect.behind, moves, on: counterfactual.ground))
      }
      found[activity] = effect
    }
    self.found = found
  }

  /// What the delay of an activity does; nil where it is behind in nothing, and where that cannot be
  /// worked out.
  public subscript(activity: Int) -> Effect? { found[activity] }

  /// All of them, in order of the plan.
  public var all: [Effect] { found.values.sorted { $0.activity < $1.activity } }
}
