import Glibc
import Plan
public import Scheduler

/// How long finished work took beside how long it was to take.
///
/// The logarithms of the ratios are taken to be normal, around a mean of each office that is drawn to the mean of all
/// the less work the office has finished: μ̂ = (n ȳ / σ² + μ₀ / τ²) / (n / σ² + 1 / τ²).
public struct DurationHistory: Sendable {
  /// How much finished work there must be before anything is learned from it.
  public static let enough = 10
  /// How far the means of offices lie apart, τ, where nothing is known of it.
  static let officeDeviation = 0.15

  /// How much work was looked at.
  public let count: Int
  /// The mean of all logarithms, and the deviation of one around that of its office.
  let mean: Double
  let deviation: Double
  private let offices: [String: (count: Int, mean: Double)]

  /// Reads the finished work of a schedule.
  public init(_ schedule: Schedule) {
    let activities = schedule.network.portfolio.activities
    var values: [String: [Double]] = [:]
    for (position, activity) in activities.enumerated()
    where activity.kind == .task && activity.duration > 0 {
      let scheduled = schedule.activities[position]
      guard let start = scheduled.actualStart, let finish = scheduled.actualFinish else { continue }
      let took = schedule.network.work(of: position, from: start, to: finish)
      let day = schedule.network.dayMinutes(of: position)
      let ratio = Double(max(day, took)) / Double(max(day, activity.duration))
      values[activity.owner, default: []].append(log(ratio))
    }
    self.init(values)
  }

  init(_ values: [String: [Double]]) {
    let names = values.keys.sorted()
    let all = names.flatMap { values[$0] ?? [] }
    count = all.count
    let whole = all.reduce(0, +) / Double(max(1, all.count))
    mean = whole
    var offices: [String: (count: Int, mean: Double)] = [:]
    var (squares, freedom) = (0.0, 0)
    for name in names {
      let own = values[name] ?? []
      let middle = own.reduce(0, +) / Double(own.count)
      offices[name] = (own.count, middle)
      squares += own.reduce(0.0) { $0 + ($1 - middle) * ($1 - middle) }
      freedom += own.count - 1
    }
    // Work of which no two have one office tells nothing of how it varies within one.
    deviation = freedom > 0 ? max(0.02, (squares / Double(freedom)).squareRoot()) : 0.15
    self.offices = offices
  }

  /// Whether there is enough to learn from.
  public var isEnough: Bool { count >= Self.enough }

  /// The mean logarithm of an office, drawn to that of all.
  func mean(ofOffice office: String) -> Double {
    guard let own = offices[office] else { return mean }
    let (mine, all) = (
      Double(own.count) / (deviation * deviation),
      1 / (Self.officeDeviation * Self.officeDeviation)
    )
    return (mine * own.mean + all * mean) / (mine + all)
  }

  /// Between what the ratio of an office's work lies, nine times in ten, and where it is likeliest; nil where there is
  /// too little to learn from.
  func ratios(ofOffice office: String) -> DurationSpread? {
    guard isEnough else { return nil }
    let mean = mean(ofOffice: office)
    return DurationSpread(
      optimistic: exp(mean - 1.645 * deviation), likely: exp(mean - deviation * deviation),
      pessimistic: exp(mean + 1.645 * deviation))
  }
}
