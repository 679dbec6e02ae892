public import Control
import Plan
import PlanStore
import Scheduler

extension Workspace {
  /// How the plan stood before the changes of a command.
  struct Origin {
    /// The plan compared with its baseline; nil where it could not be scheduled.
    let comparison: Comparison?
    /// Whether anything was changed since.
    var isLeft = false
  }

  /// Lets the consequences of the changes to come be told (``consequences()``); it costs a schedule
  /// of the plan as it is.
  public func watchConsequences() { origin = .some(Origin(comparison: nil)) }

  /// What the changes made so far did to what people watch.
  ///
  /// - Returns: nil where nothing was changed, or nobody asked (``watchConsequences()``).
  public func consequences() throws -> Consequences? {
    guard let origin, origin.isLeft else { return nil }
    return Consequences(from: origin.comparison, to: try comparison())
  }

  /// Notes how the plan stands, before the first change.
  func rememberOrigin() {
    guard let origin, !origin.isLeft, origin.comparison == nil, whole == nil else { return }
    // What cannot be scheduled is not left out here: the change may be what mends it.
    if latest == nil { latest = try? scheduled(stored) }
    guard latest != nil else { return }
    self.origin = Origin(comparison: try? comparison())
  }
}
