import Glibc
public import Plan
public import Scheduler

/// How long the work of a plan took beside how long it was to take, by kind and office.
///
/// Kinds are those that the rules tell apart: what is learned of building says nothing of a notice. A kind of which too
/// little is finished is left to the rules.
public struct DurationHistory: Sendable {
  /// How much work of a kind must be finished before anything is learned of it.
  public static let enough = 10

  private let kinds: [String: DurationFit]

  /// Reads the work of a schedule that is finished or under way.
  ///
  /// - Parameter rules: Tell kinds of work apart: the first that speaks of an activity.
  public init(_ schedule: Schedule, rules: [SpreadRule]) {
    let network = schedule.network
    var values: [String: [String: [DurationFit.Observation]]] = [:]
    for (position, activity) in network.portfolio.activities.enumerated()
    where activity.kind == .task && activity.duration > 0 && !activity.isInactive {
      let scheduled = schedule.activities[position]
      guard let start = scheduled.actualStart else { continue }
      let day = network.dayMinutes(of: position)
      // Where work is planned in days, no less than one is begun.
      let least = network.portfolio.isInWholeDays(activity) ? day : 1
      let planned = Double(max(least, activity.duration))
      let observation: DurationFit.Observation
      if let finish = scheduled.actualFinish {
        let took = network.work(of: position, from: start, to: finish)
        observation = .init(logarithm: log(Double(max(least, took)) / planned))
      } else if let now = schedule.dataDate(of: activity.project) {
        let taken = network.work(of: position, from: start, to: now)
        // What has only begun tells nothing.
        guard taken >= min(day, activity.duration) else { continue }
        observation = .init(logarithm: log(Double(taken) / planned), isAtLeast: true)
      } else {
        continue
      }
      let kind = Self.kind(of: activity, rules)
      values[kind, default: [:]][activity.owner, default: []].append(observation)
    }
    kinds = values.mapValues(DurationFit.init)
  }

  /// The kind of an activity: the name of the first rule that speaks of it.
  static func kind(of activity: Activity, _ rules: [SpreadRule]) -> String {
    rules.first { $0.speaks(of: activity) }?.id ?? ""
  }

  /// How much finished work the kinds hold that are learned from, and how much that is under way.
  public var learnedFrom: (finished: Int, underWay: Int) {
    kinds.values.filter { $0.finished >= Self.enough }.reduce((0, 0)) {
      ($0.0 + $1.finished, $0.1 + $1.underWay)
    }
  }

  /// How much work is finished, of any kind.
  public var finished: Int { kinds.values.reduce(0) { $0 + $1.finished } }

  /// How long an activity takes over what it is to take; nil where too little of its kind is finished.
  func ratios(ofOffice office: String, kind: String) -> DurationSpread? {
    guard let fit = kinds[kind], fit.finished >= Self.enough else { return nil }
    return DurationSpread(
      logarithmicMean: fit.mean(ofOffice: office), deviation: fit.deviation)
  }
}
