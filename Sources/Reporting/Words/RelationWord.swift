import Control
import Plan
import Scheduler

extension Portfolio {
  /// A relation as plan files write it for its successor: `C05FS+4`; the code alone for FS without
  /// lag, and the full code where it comes from another project.
  func word(_ relation: Relation) -> String {
    let predecessor = activities[relation.predecessor]
    let isOwn = predecessor.project == activities[relation.successor].project
    let code = isOwn ? predecessor.code : self.code(of: relation.predecessor)
    if relation.kind == .finishToStart, relation.lag == .zero { return code }
    let suffix = relation.lag.counting.unit
    if let percent = relation.lag.percent {
      return code + relation.kind.rawValue + (percent < 0 ? "" : "+") + "\(percent)%" + suffix
    }
    guard relation.lag.minutes != 0 else { return code + relation.kind.rawValue }
    let unit = relation.lag.counting == .elapsed ? 1440 : projectDay.minutes
    let sign = relation.lag.minutes > 0 ? "+" : ""
    return code + relation.kind.rawValue + sign + days(relation.lag.minutes, unit) + suffix
  }
}

extension Lag.Counting {
  /// The letter behind the number of a lag in a plan file; none for calendar days.
  var unit: String {
    switch self {
    case .calendarDays: ""
    case .successor: "w"
    case .predecessor: "b"
    case .project: "p"
    case .elapsed: "e"
    }
  }
}
