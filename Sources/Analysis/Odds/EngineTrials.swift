import CivilTime
import Plan
import Scheduler

/// Trials that the engine schedules one by one: slow, and right for every plan it takes.
struct EngineTrials {
  private let schedule: Schedule
  private let sampler: TrialSampler
  private let targets: [Int]
  private let findsCritical: Bool

  init(_ schedule: Schedule, _ sampler: TrialSampler, targets: [Int], findsCritical: Bool) {
    (self.schedule, self.sampler) = (schedule, sampler)
    (self.targets, self.findsCritical) = (targets, findsCritical)
  }

  /// The work that is open, as a sampler takes it.
  static func work(
    _ schedule: Schedule
  ) -> [(activity: Int, days: Double, share: Double, most: Int)] {
    let activities = schedule.network.portfolio.activities
    return activities.indices.compactMap { position in
      let activity = activities[position]
      let scheduled = schedule.activities[position]
      guard activity.kind == .task, scheduled.phase != .complete, activity.duration > 0 else {
        return nil
      }
      let left = scheduled.phase == .inProgress ? scheduled.remaining : activity.duration
      let day = Double(schedule.network.dayMinutes(of: position))
      return (
        position, (Double(left) / day).rounded(.up), Double(left) / Double(activity.duration),
        longest(position, schedule)
      )
    }
  }

  /// The most days of an activity that one of its windows holds.
  private static func longest(_ position: Int, _ schedule: Schedule) -> Int {
    guard let maps = DateMaps(schedule), let node = maps.node(of: position) else { return Int.max }
    let windows = maps.windows(node)
    let day = maps.dayMinutes(node)
    let rooms = windows.map {
      (maps.worked(node, until: $0.end) - maps.worked(node, until: $0.first)) / day
    }
    return max(1, rooms.max() ?? Int.max)
  }

  func run(_ pieces: [Range<Int>]) -> [TrialBatches.Sums] { pieces.map(run) }

  private func run(_ batches: Range<Int>) -> TrialBatches.Sums {
    let lanes = TrialSampler.lanes
    let none = [Int64](repeating: 0, count: sampler.items.count)
    var sums = TrialBatches.Sums(
      codes: Array(repeating: [], count: targets.count), days: none, squares: none, critical: none)
    for batch in batches {
      let days = durations(batch)
      for lane in 0..<lanes {
        let own = days.map { $0[lane] }
        for (item, days) in own.enumerated() {
          sums.days[item] += Int64(days)
          sums.squares[item] += Int64(days) * Int64(days)
        }
        take(scheduled(own), &sums)
      }
    }
    return sums
  }

  /// The days of each item, trial by trial of a batch.
  func durations(_ batch: Int) -> [[Int32]] {
    let lanes = TrialSampler.lanes
    let number = UInt32(truncatingIfNeeded: batch)
    var factors = [Float](repeating: 1, count: sampler.factorCount * lanes)
    return sampler.withPoints { points in
      factors.withUnsafeMutableBufferPointer { factors in
        guard let factors = factors.baseAddress else { return [] }
        sampler.factors(number, factors)
        return sampler.items.indices.map { item in
          [Int32](unsafeUninitializedCapacity: lanes) { days, count in
            if let days = days.baseAddress {
              sampler.sample(item, number, factors: factors, points, into: days)
              count = lanes
            }
          }
        }
      }
    }
  }

  private func take(_ trial: Schedule?, _ sums: inout TrialBatches.Sums) {
    for (index, target) in targets.enumerated() {
      sums.codes[index].append(trial?.activities[target].earlyFinish.minute ?? Int32.max)
    }
    guard findsCritical, let trial else { return }
    for (item, work) in sampler.items.enumerated()
    where trial.activities[work.activity].isCritical {
      sums.critical[item] += 1
    }
  }

  /// The plan with other durations, by the ordinary engine; nil where it cannot be scheduled so.
  func scheduled(_ days: [Int32]) -> Schedule? {
    var progress = schedule.progress
    let network = schedule.network
    return ShortenedPlan(schedule).scheduledWithProgress { portfolio in
      for (item, days) in zip(sampler.items, days) {
        let minutes = Int(days) * network.dayMinutes(of: item.activity)
        let project = portfolio.activities[item.activity].project
        if schedule.activities[item.activity].phase == .inProgress,
          let date = schedule.dataDate(of: project)
        {
          progress.append(
            ProgressRecord(activity: item.activity, date: date, remaining: minutes))
        } else {
          portfolio.activities[item.activity].duration = minutes
        }
      }
      return progress
    }
  }
}
