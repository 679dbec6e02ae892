import CivilTime
import Plan
import Scheduler

/// Trials that the engine schedules one by one: slow, and right for every plan it takes.
///
/// Work that is planned in days is drawn in whole days, other work to the minute. What nothing is uncertain about takes
/// as long as it stands.
struct EngineTrials: Sendable {
  private let schedule: Schedule
  private let sampler: TrialSampler
  private let targets: [Int]
  private let chiefs: [Int]
  /// By item, its activity; and the items that are drawn.
  private let activities: [Int]
  private let drawn: [Int]
  /// Passes over the plan as it is compiled; nil where durations change more of it.
  private let passes: DurationTrials?

  /// - Parameter chiefs: Of which dates it is asked what holds them.
  init(_ schedule: Schedule, _ sampler: TrialSampler, targets: [Int], chiefs: [Int]) {
    (self.schedule, self.sampler) = (schedule, sampler)
    (self.targets, self.chiefs) = (targets, chiefs)
    activities = sampler.items.map(\.activity)
    drawn = sampler.items.indices.filter { !sampler.items[$0].isPlanned }
    passes = DurationTrials(
      schedule, varying: drawn.map { [activities] in activities[$0] }, targets: targets)
  }

  /// The work that is open, as a sampler takes it.
  static func work(_ schedule: Schedule, _ model: OddsModel) -> [TrialSampler.Work] {
    let portfolio = schedule.network.portfolio
    return portfolio.activities.indices.compactMap { position in
      let activity = portfolio.activities[position]
      let left = schedule.openWork(of: position)
      guard activity.kind == .task, left > 0 else { return nil }
      let day = schedule.network.dayMinutes(of: position)
      let isWhole = portfolio.isInWholeDays(activity)
      let unit = isWhole ? day : minutes(model.spreads[position], day)
      let days = Double(left) / Double(day)
      return TrialSampler.Work(
        activity: position, days: isWhole ? days.rounded(.up) : days,
        share: Double(left) / Double(max(1, activity.duration)),
        most: max(1, longest(position, schedule) / unit), unitsADay: Double(day) / Double(unit))
    }
  }

  /// The minutes of the unit in which work is drawn: one, and more of work that may last for years, so that its units
  /// can be told apart.
  private static func minutes(_ spread: DurationSpread?, _ day: Int) -> Int {
    let most = (spread?.pessimistic ?? 0) * Double(day) * 4
    return max(1, Int(nearest: most / 4_000_000, .up))
  }

  /// The most minutes of an activity that one of its windows holds.
  private static func longest(_ position: Int, _ schedule: Schedule) -> Int {
    let maps = DateMaps(ofAny: schedule)
    guard let node = maps.node(of: position) else { return Int.max }
    let rooms = maps.windows(node).map {
      maps.worked(node, until: $0.end) - maps.worked(node, until: $0.first)
    }
    return rooms.max() ?? Int.max
  }

  func run(_ pieces: [Range<Int>]) -> [TrialBatches.Sums] {
    let none = [Int64](repeating: 0, count: sampler.items.count)
    var results = pieces.map { _ in
      TrialBatches.Sums(
        codes: Array(repeating: [], count: targets.count), days: none, squares: none,
        critical: none)
    }
    TrialBatches.Sums.fill(&results) { run(pieces[$0], into: &$1) }
    return results
  }

  private func run(_ batches: Range<Int>, into sums: inout TrialBatches.Sums) {
    var passes = passes
    for batch in batches {
      let durations = durations(batch)
      for lane in 0..<TrialSampler.lanes {
        let own = durations.map { $0[lane] }
        for (item, units) in own.enumerated() {
          sums.days[item] += Int64(units)
          sums.squares[item] += Int64(units) * Int64(units)
        }
        let dates = passes?.dates(taking: drawn.map { minutes(of: $0, own[$0]) })
        take(dates ?? scheduled(own).map(TrialDates.init), &sums)
      }
    }
  }

  /// How long each item takes, trial by trial of a batch, in its units.
  func durations(_ batch: Int) -> [[Int32]] {
    let lanes = TrialSampler.lanes
    let number = UInt32(truncatingIfNeeded: batch)
    var factors = [Float](repeating: 1, count: sampler.factorCount * lanes)
    return sampler.withPoints { points in
      factors.withUnsafeMutableBufferPointer { factors in
        guard let factors = factors.baseAddress else { return [] }
        sampler.factors(number, factors)
        return sampler.items.indices.map { item in
          [Int32](unsafeUninitializedCapacity: lanes) { units, count in
            if let units = units.baseAddress {
              sampler.sample(item, number, factors: factors, points, into: units)
              count = lanes
            }
          }
        }
      }
    }
  }

  private func take(_ dates: TrialDates?, _ sums: inout TrialBatches.Sums) {
    for (index, target) in targets.enumerated() {
      sums.codes[index].append(dates?.finish(of: target)?.minute ?? Int32.max)
    }
    guard !chiefs.isEmpty, let dates else { return }
    let holding = dates.holding(chiefs, among: activities)
    for (item, holds) in holding.enumerated() where holds { sums.critical[item] += 1 }
  }

  private func minutes(of item: Int, _ units: Int32) -> Int {
    let item = sampler.items[item]
    let day = Double(schedule.network.dayMinutes(of: item.activity))
    return Int(units) * Int(nearest: day / item.unitsADay)
  }

  /// The plan with other durations, by the ordinary engine; nil where it cannot be scheduled so.
  func scheduled(_ units: [Int32]) -> Schedule? {
    var progress = schedule.progress
    return ShortenedPlan(schedule).scheduledWithProgress { portfolio in
      for item in drawn {
        let activity = sampler.items[item].activity
        let minutes = minutes(of: item, units[item])
        let project = portfolio.activities[activity].project
        if schedule.activities[activity].phase == .inProgress,
          let date = schedule.dataDate(of: project)
        {
          progress.append(ProgressRecord(activity: activity, date: date, remaining: minutes))
        } else {
          portfolio.activities[activity].duration = minutes
        }
      }
      return progress
    }
  }
}
