import CivilTime
import Plan

extension Activity {
  /// Lays a constraint “no earlier than” on an activity: of two of one kind the later date counts.
  mutating func hold(_ kind: Constraint.Kind, _ date: Instant) {
    guard let position = constraints.firstIndex(where: { $0.kind == kind }) else {
      constraints.append(Constraint(kind, date))
      return
    }
    let known = constraints[position].date ?? date
    constraints[position].date = max(known, date)
  }
}
