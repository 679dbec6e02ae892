public import CivilTime
public import Plan
import PlanStore
import Scheduler

/// Frozen plans.
extension Workspace {
  /// Freezes the plan as a new baseline.
  ///
  /// - Parameters:
  ///   - name: Its name; nil for one made of its number, in a language.
  ///   - dataDate: The data date; nil for that of the last progress.
  ///   - projects: The codes of those to be frozen; the others keep their planned dates. Empty for all.
  /// - Returns: The baseline, and how many activities were frozen.
  @discardableResult
  public func takeBaseline(
    _ name: String? = nil, at dataDate: Instant? = nil, of projects: [String] = [],
    language: Language
  ) throws -> (baseline: Baseline, activities: Int) {
    let named = Set(try self.projects(projects))
    let schedule = try schedule(at: dataDate)
    let last = stored.baselines.last
    let number = (last?.number ?? 0) + 1
    let title = name ?? (language == .zh ? "基准计划\(number)" : "Baseline \(number)")
    let baseline = Baseline(
      number: number, name: title, dataDate: schedule.dataDate,
      dates: spread(schedule.dates(of: named, last: last)))
    try change { stored in stored.baselines.append(baseline) }
    let count = schedule.network.portfolio.activities.count {
      named.isEmpty || named.contains($0.project)
    }
    return (baseline, count)
  }

  /// What is known of the activities that are left, by the positions of the whole plan.
  private func spread(_ dates: [Baseline.Dates?]) -> [Baseline.Dates?] {
    guard let whole else { return dates }
    var all: [Baseline.Dates?] = Array(repeating: nil, count: whole.plan.portfolio.activities.count)
    for (position, date) in zip(whole.positions, dates) { all[position] = date }
    return all
  }
}

extension Schedule {
  /// The planned dates; of projects not named those of the last baseline.
  fileprivate func dates(of named: Set<Int>, last: Baseline?) -> [Baseline.Dates?] {
    let planned = plannedDates()
    guard !named.isEmpty else { return planned }
    let activities = network.portfolio.activities
    return planned.indices.map { position in
      if named.contains(activities[position].project) { return planned[position] }
      guard let last, position < last.dates.count else { return nil }
      return last.dates[position]
    }
  }
}
