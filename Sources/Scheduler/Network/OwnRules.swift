import Plan

/// What our own rules ask of an activity, beyond what holds under every profile.
enum OwnRules {
  /// Returns what an activity carries that our rules do not know, or that does not go together.
  static func findings(
    _ position: Int, _ activity: Activity, in portfolio: Portfolio
  ) -> [Finding] {
    var found: [Finding] = []
    if activity.typedDates != nil { found.append(.typedDates(position, in: portfolio)) }
    if activity.levelingDelay != 0 { found.append(.levelingDelay(position, in: portfolio)) }
    if !activity.kind.isPlaced {
      if activity.duration > 0 { found.append(.derivedDuration(position, in: portfolio)) }
      if !activity.constraints.isEmpty || !activity.windows.isEmpty {
        found.append(.derivedConstraint(position, in: portfolio))
      }
    }
    if activity.constraints.isEmpty { return found }
    for constraint in activity.constraints where !constraint.kind.isSoft {
      found.append(.hardConstraint(position, constraint, in: portfolio))
    }
    for constraint in activity.constraints
    where constraint.kind.hasDate != (constraint.date != nil) {
      found.append(.constraintDate(position, constraint, in: portfolio))
    }
    let kinds = activity.constraints.map(\.kind)
    if Set(kinds).count < kinds.count
      || (kinds.contains(.zeroFreeFloat) && kinds.contains(.zeroTotalFloat))
    {
      found.append(.constraintsExclusive(position, in: portfolio))
    }
    return found
  }
}
