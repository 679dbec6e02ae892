import CivilTime
import Plan
import Scheduler

/// Holds the dates of a schedule against those of `gen_network.py`, which computes them another way.
struct Oracle {
  let network: NeutralNetwork
  let expected: [[Substring]]

  init(_ network: NeutralNetwork, expected path: String) throws {
    self.network = network
    expected = try NeutralNetwork.rows(path)
  }

  /// What a comparison came to.
  struct Verdict {
    /// The activities that the oracle holds to the deadline and a plan of ours does not, for nothing
    /// that is due leads on from them: work that a lead lets end after it.
    var heldApart = 0
    /// The activities of which an early or a late date differs while only what leads to the end is held.
    var differBefore = 0
    /// The same, once the plan requires the deadline of those too: both hold the same work.
    var differ = 0
  }

  /// Compares all four dates of every activity.
  ///
  /// The oracle holds every activity to the deadline. Ours holds what leads to a required date; so the
  /// work that may end after it is given the deadline as a required date of its own, again until
  /// nothing ends later, and then both hold the same.
  func compare(_ schedule: Schedule) throws -> Verdict {
    var verdict = Verdict()
    var current = schedule
    verdict.differBefore = differences(current, skips: true)
    var portfolio = network.portfolio
    while true {
      let late = portfolio.activities.indices.filter { activity in
        current.activities[activity].limitFinish.map { $0 > network.deadline } ?? true
      }
      if late.isEmpty { break }
      verdict.heldApart += late.count
      portfolio.projects[0].requiredDates += late.map {
        RequiredDate(activity: portfolio.activities[$0].code, finish: network.deadline)
      }
      current = try Network(portfolio).schedule()
    }
    verdict.differ = differences(current, skips: false)
    return verdict
  }

  /// Counts the activities of which a date differs; an end of a shift and the start of the next count
  /// as one instant.
  ///
  /// - Parameter skips: whether late dates of work that may end after the deadline are passed over.
  private func differences(_ schedule: Schedule, skips: Bool) -> Int {
    var wrong = 0
    for (position, fields) in expected.enumerated() {
      let activity = schedule.activities[position]
      let pairs: [(Instant?, Substring)] = [
        (activity.earlyStart, fields[7]), (activity.earlyFinish, fields[8]),
        (activity.limitStart, fields[9]), (activity.limitFinish, fields[10]),
      ]
      let isHeld = activity.limitFinish.map { $0 <= network.deadline } ?? true
      let isSame = pairs.prefix(isHeld || !skips ? 4 : 2).allSatisfy { found, text in
        guard let found, let wanted = Instant(iso: text.prefix(16)) else { return false }
        return schedule.network.work(of: position, from: found, to: wanted) == 0
      }
      if !isSame { wrong += 1 }
    }
    return wrong
  }
}
