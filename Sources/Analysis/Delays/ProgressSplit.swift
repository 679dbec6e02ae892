import CivilTime
import Control
import Plan
import Scheduler

/// What happened to each activity of one plan between two moments, and what that moved.
///
/// One activity after the other, each after all that it waits for, stands from the forecast of the first
/// moment as it does at the second. What the required date moves by at that step is that activity's own: what
/// came to it from others has been counted before.
struct ProgressSplit {
  /// The shares of each carrier, in the order of the work.
  let shares: [[DelayShare]]
  /// - Parameters:
  ///   - before: What was forecast at the first moment.
  ///   - after: What is at the second, by the same network.
  ///   - carriers: The positions of the required work.
  init(
    from before: Schedule, to after: Schedule, carriers: [Int], _ news: ReportedNews,
    _ state: DelayState
  ) {
    let days = carriers.map { carrier in
      after.network.dayEdges.finish(after.activities[carrier].finish)
        - before.network.dayEdges.finish(before.activities[carrier].finish)
    }
    var found: [[DelayShare]]?
    if var steps = ProgressSteps(from: before, to: after, carriers: carriers, news) {
      found = steps.run().map { parts in
        var parts = parts
        steps.markConcurrent(&parts)
        return parts.map { $0.map { DelayShare($0, news, state) } }
      }
    }
    // Where dates follow from more than one forward pass, whole schedules say what moves.
    if let own = found, zip(own, days).allSatisfy({ $0.reduce(0) { $0 + $1.days } == $1 }) {
      shares = own
    } else {
      shares = RecordSteps(from: before, to: after, carriers: carriers, news).parts.map {
        $0.map { DelayShare($0, news, state) }
      }
    }
  }
}

/// Days that a carrier moved by at one step.
struct DelayPart {
  var days: Int
  var cause: DelayShare.Cause
  /// The positions of the work that held them.
  var activities: [Int]
}

extension DelayShare {
  fileprivate init(_ part: DelayPart, _ news: ReportedNews, _ state: DelayState) {
    self.init(
      days: part.days, cause: part.cause, works: part.activities.map(state.work(at:)),
      note: part.activities.compactMap { news.notes[$0] }.joined(separator: "；"), revision: nil)
  }
}
