import Glibc

/// How long work of one kind takes beside how long it was to take: a normal distribution of logarithms of ratios.
///
/// Work under way has taken at least what it has taken so far, and enters as just that (right-censored): were it left
/// out, only what went fast would be learned from. Means and deviation are those of greatest likelihood, found by turns:
/// what is expected of the open work, then the moments with that in its place (Dempster, Laird and Rubin 1977).
struct DurationFit: Sendable {
  /// One piece of work.
  struct Observation: Sendable {
    /// The logarithm of what it took, or has taken so far, over what it was to take.
    var logarithm: Double
    /// Whether it takes longer than that still.
    var isAtLeast = false
  }

  /// How far the means of offices lie apart, τ, where nothing is known of it.
  static let officeDeviation = 0.15
  /// The least deviation, and that of work of which no two have one office.
  private static let deviations = (least: 0.02, unknown: 0.15)

  /// How much work is finished, and how much is under way.
  let finished: Int
  let underWay: Int
  /// The mean of all logarithms, and the deviation of one around that of its office.
  private(set) var mean = 0.0
  private(set) var deviation = Self.deviations.unknown
  private var offices: [String: (count: Int, mean: Double)] = [:]

  init(_ values: [String: [Observation]]) {
    let all = values.values.joined()
    finished = all.count { !$0.isAtLeast }
    underWay = all.count - finished
    guard finished > 0 else { return }
    let names = values.keys.sorted()
    take(names.map { ($0, (values[$0] ?? []).filter { !$0.isAtLeast }) }.filter { !$0.1.isEmpty })
    guard underWay > 0 else { return }
    let groups = names.map { ($0, values[$0] ?? []) }
    for _ in 0..<1_000 {
      let before = (mean, deviation)
      take(groups)
      let moved = (mean - before.0).magnitude + (deviation - before.1).magnitude
      if moved < 1e-10 { break }
    }
  }

  /// Finds the moments anew, with what is expected by the present ones in place of what is open.
  private mutating func take(_ groups: [(name: String, values: [Observation])]) {
    var found: [String: (count: Int, mean: Double)] = [:]
    var (sum, count, squares, freedom) = (0.0, 0, 0.0, 0)
    for (name, values) in groups {
      let whole = values.map {
        $0.isAtLeast ? expected(above: $0.logarithm, name) : ($0.logarithm, 0)
      }
      let own = whole.reduce(0.0) { $0 + $1.0 }
      let middle = own / Double(values.count)
      squares += whole.reduce(0.0) { $0 + ($1.0 - middle) * ($1.0 - middle) + $1.1 }
      found[name] = (values.count, middle)
      (sum, count, freedom) = (sum + own, count + values.count, freedom + values.count - 1)
    }
    offices = found
    mean = sum / Double(max(1, count))
    deviation =
      freedom > 0
      ? max(Self.deviations.least, (squares / Double(freedom)).squareRoot())
      : Self.deviations.unknown
  }

  /// The mean and the variance of what lies above a bound, of an office's work.
  private func expected(above bound: Double, _ office: String) -> (Double, Double) {
    let middle = mean(ofOffice: office)
    let z = (bound - middle) / deviation
    // φ(z) / (1 − Φ(z)); far out, where both vanish, z + 1/z.
    let hazard =
      z > 10
      ? z + 1 / z
      : exp(-z * z / 2) / (2 * Double.pi).squareRoot() / (0.5 * erfc(z / 2.0.squareRoot()))
    let share = max(0, 1 + z * hazard - hazard * hazard)
    return (middle + deviation * hazard, deviation * deviation * share)
  }

  /// The mean logarithm of an office, drawn to that of all the less work it has:
  /// μ̂ = (n ȳ / σ² + μ₀ / τ²) / (n / σ² + 1 / τ²).
  func mean(ofOffice office: String) -> Double {
    guard let own = offices[office] else { return mean }
    let (mine, all) = (
      Double(own.count) / (deviation * deviation),
      1 / (Self.officeDeviation * Self.officeDeviation)
    )
    return (mine * own.mean + all * mean) / (mine + all)
  }
}
