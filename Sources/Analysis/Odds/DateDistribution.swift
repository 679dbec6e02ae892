public import CivilTime

/// When something is finished, over all trials.
public struct DateDistribution: Sendable {
  /// The dates it was finished at, ascending, and in how many trials at each.
  public let dates: [(finish: Instant, count: Int)]
  /// The trials in which it was finished beyond every date that was looked at, or found no window.
  public let beyond: Int
  /// The trials.
  public var trials: Int { dates.reduce(beyond) { $0 + $1.count } }

  init(_ counts: [Instant: Int], beyond: Int) {
    dates = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.beyond = beyond
  }

  /// Returns how likely it is finished by an instant.
  public func probability(by instant: Instant) -> Probability {
    let kept = dates.prefix { $0.finish <= instant }.reduce(0) { $0 + $1.count }
    return Probability(kept, of: trials)
  }

  /// Returns the earliest instant by which it is finished in such a share of trials; nil where that lies beyond.
  public func finish(inShare share: Double) -> Instant? {
    var sum = 0
    let wanted = share * Double(trials)
    for (finish, count) in dates {
      sum += count
      if Double(sum) >= wanted { return finish }
    }
    return nil
  }

  /// The mean date, in days since 2000-01-01, and the deviation in days; of what lies beyond nothing is known.
  public var moments: (mean: Double, deviation: Double) {
    let known = Double(max(1, trials - beyond))
    let mean = dates.reduce(0.0) { $0 + Self.days($1.finish) * Double($1.count) } / known
    let squares = dates.reduce(0.0) {
      let distance = Self.days($1.finish) - mean
      return $0 + distance * distance * Double($1.count)
    }
    return (mean, (squares / known).squareRoot())
  }

  private static func days(_ instant: Instant) -> Double { Double(instant.minute) / 1440 }
}

/// A share of trials, and how far it may be off.
public struct Probability: Hashable, Sendable {
  /// The share.
  public let value: Double
  /// Its standard error, √(p (1 − p) / N).
  public let error: Double

  init(_ count: Int, of trials: Int) {
    value = trials > 0 ? Double(count) / Double(trials) : 0
    error = trials > 0 ? (value * (1 - value) / Double(trials)).squareRoot() : 0
  }
}
