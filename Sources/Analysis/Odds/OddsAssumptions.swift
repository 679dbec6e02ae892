public import Plan
public import Scheduler

/// What is taken to be uncertain about a plan, and where each range comes from.
public struct OddsAssumptions: Sendable {
  /// Where the range of an activity comes from.
  public enum Source: Hashable, Sendable {
    /// Somebody typed it.
    case typed
    /// Work of the same plan and kind, finished or under way.
    case learned
    /// A rule.
    case rule(SpreadRule)

    /// Compares what tells them apart.
    public static func == (a: Source, b: Source) -> Bool {
      switch (a, b) {
      case (.typed, .typed), (.learned, .learned): true
      case (.rule(let a), .rule(let b)): a.id == b.id
      default: false
      }
    }

    /// Hashes what tells them apart.
    public func hash(into hasher: inout Hasher) {
      switch self {
      case .typed: hasher.combine(0)
      case .learned: hasher.combine(1)
      case .rule(let rule): hasher.combine(rule.id)
      }
    }
  }

  /// What is uncertain.
  public let model: OddsModel
  /// Where each range comes from, by activity.
  public let sources: [Int: Source]
  /// What finished work, and work under way, says.
  public let history: DurationHistory

  /// How much work of one office goes faster or slower together, and how much all work does: 8 and 5 percent, by
  /// experience, for which no source was found.
  public static let deviations = (driver: 0.08, systemic: 0.05)

  /// Reads the ranges of the open work of a schedule: what is typed, else what finished work of its kind says where there
  /// is enough of it, else the first rule that speaks of it.
  public init(
    _ schedule: Schedule, rules: [SpreadRule],
    deviations: (driver: Double, systemic: Double) = OddsAssumptions.deviations
  ) {
    let activities = schedule.network.portfolio.activities
    let history = DurationHistory(schedule, rules: rules)
    var spreads: [Int: DurationSpread] = [:]
    var sources: [Int: Source] = [:]
    var drivers: [Int: String] = [:]
    for (position, activity) in activities.enumerated()
    where activity.kind == .task && activity.duration > 0 {
      if schedule.activities[position].phase == .complete { continue }
      let days = Double(activity.duration) / Double(schedule.network.dayMinutes(of: position))
      let rule = rules.first { $0.speaks(of: activity) }
      if let own = activity.threePoints {
        spreads[position] = DurationSpread(
          optimistic: Double(own.optimistic), likely: Double(own.likely),
          pessimistic: Double(own.pessimistic))
        sources[position] = .typed
      } else if let ratios = history.ratios(ofOffice: activity.owner, kind: rule?.id ?? "") {
        spreads[position] = ratios.scaled(by: days)
        sources[position] = .learned
      } else if let rule {
        spreads[position] = DurationSpread(
          optimistic: days * Double(rule.percents.optimistic) / 100,
          likely: days * Double(rule.percents.likely) / 100,
          pessimistic: days * Double(rule.percents.pessimistic) / 100)
        sources[position] = .rule(rule)
      }
      if !activity.owner.isEmpty { drivers[position] = activity.owner }
    }
    model = OddsModel(
      spreads: spreads, drivers: drivers, driverDeviation: deviations.driver,
      systemicDeviation: deviations.systemic)
    (self.sources, self.history) = (sources, history)
  }
}
