import CivilTime
import Control
import Plan
import Scheduler

/// A portfolio with progress at a data date: everything a schedule depends on.
struct Scenario {
  var portfolio: Portfolio
  /// What was reported; the records of one activity in the order they were made.
  var progress: [ProgressRecord] = []
  var dataDate: Instant?
  /// What it was made from.
  var seed: UInt64 = 0

  /// Schedules it with the engine.
  func schedule(notBefore: [Int: Instant] = [:]) throws(InvalidInput) -> Schedule {
    try Network(portfolio).schedule(
      progress: progress, dataDate: dataDate, notBefore: notBefore)
  }

  /// Schedules it by the definitions.
  func plainSchedule(notBefore: [Int: Instant] = [:]) throws -> PlainSchedule {
    var network = PlainNetwork(
      portfolio, states: states, dataDate: dataDate.map { Int($0.minute) })
    for (i, state) in states.enumerated() {
      guard case .inProgress = state else { continue }
      network.resumes[i] = known(i).compactMap(\.resumes).last.map { Int($0.minute) }
      let word = known(i).last { $0.expectedFinish != nil || $0.remaining != nil }
      network.expected[i] = word?.expectedFinish.map { Int($0.minute) }
    }
    return try PlainSchedule(network, notBefore: notBefore.mapValues { Int($0.minute) })
  }

  /// How far each activity has come by the records up to the data date; of what several records
  /// say about one thing the last counts.
  var states: [PlainNetwork.State] {
    portfolio.activities.indices.map { i in
      let records = known(i)
      let start = records.compactMap(\.actualStart).last.map { Int($0.minute) }
      let finish = records.compactMap(\.actualFinish).last.map { Int($0.minute) }
      guard let start else { return .notStarted }
      if let finish { return .complete(start: start, finish: finish) }
      let remaining = records.compactMap(\.remaining).last ?? portfolio.activities[i].duration
      return .inProgress(start: start, remaining: remaining)
    }
  }

  /// The records of an activity up to the data date.
  private func known(_ i: Int) -> [ProgressRecord] {
    guard let dataDate else { return [] }
    return progress.filter { $0.activity == i && $0.date <= dataDate }
  }

  /// The same scenario as it stands at a later data date.
  func at(_ date: Instant) -> Scenario {
    var copy = self
    copy.dataDate = date
    return copy
  }
}
