import CivilTime
import Plan
public import Scheduler

/// By how much longer or shorter than planned the finished work of each office took.
///
/// The mean of log ratios, drawn towards that of all offices as if five more pieces of work had taken what all
/// take: few pieces say little.
public struct OfficeRatios: Sendable {
  /// One office.
  public struct Office: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// How many pieces of its work are finished.
    public var count: Int
    /// What it took over what it was to take, drawn towards all.
    public var ratio: Double
  }

  /// The offices, those that take longest first.
  public let offices: [Office]
  /// That of all finished work.
  public let all: Double
  private let byName: [String: Double]
  /// So many pieces of work of the mean of all are added to those of each office.
  static let drawing = 5.0

  /// Reads the finished work of a schedule.
  public init(_ schedule: Schedule) {
    let network = schedule.network
    var logs: [String: [Double]] = [:]
    for (position, activity) in network.portfolio.activities.enumerated()
    where activity.kind == .task && activity.duration > 0 && !activity.isInactive {
      let dates = schedule.activities[position]
      guard let start = dates.actualStart, let finish = dates.actualFinish else { continue }
      let took = network.work(of: position, from: start, to: finish)
      guard took > 0 else { continue }
      // A day more or less of work of a day says nothing of a hundred days.
      let ratio = min(4, max(0.25, Double(took) / Double(activity.duration)))
      logs[activity.owner, default: []].append(Self.logarithm(ratio))
    }
    let values = logs.values.joined()
    let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    all = Self.exponential(mean)
    offices = logs.map { name, own in
      let drawn = (own.reduce(0, +) + Self.drawing * mean) / (Double(own.count) + Self.drawing)
      return Office(name: name, count: own.count, ratio: Self.exponential(drawn))
    }.sorted { $0.ratio != $1.ratio ? $0.ratio > $1.ratio : $0.name < $1.name }
    byName = Dictionary(uniqueKeysWithValues: offices.map { ($0.name, $0.ratio) })
  }

  /// That of an office; that of all where none of its work is finished.
  public func ratio(of office: String) -> Double { byName[office] ?? all }
}
