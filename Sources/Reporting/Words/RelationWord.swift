import Control
import Plan
import Scheduler

extension Portfolio {
  /// A relation as plan files write it for its successor: `C05FS+4`; the code alone for FS without
  /// lag, and the full code where it comes from another project.
  func word(_ relation: Relation) -> String {
    let predecessor = activities[relation.predecessor]
    let isOwn = predecessor.project == activities[relation.successor].project
    let name = isOwn ? predecessor.code : code(of: relation.predecessor)
    let lag = relation.lag
    let number = lag.percent ?? lag.minutes
    guard number != 0 || lag.percent != nil else {
      return relation.kind == .finishToStart ? name : name + relation.kind.rawValue
    }
    let amount =
      lag.percent.map { "\($0.magnitude)%" }
      ?? days(Int(clamping: number.magnitude), lagDayMinutes(of: relation))
    return name + relation.kind.rawValue + LagText.text(number < 0, amount, lag.counting)
  }
}
