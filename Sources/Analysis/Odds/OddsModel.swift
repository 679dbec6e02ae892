/// What is uncertain about a plan: how long each activity may take, and what makes several take longer at once.
public struct OddsModel: Sendable {
  /// How long open activities may take, by position; what is not named takes as long as planned.
  ///
  /// Of what has begun it is the whole, of which the rest takes its share.
  public var spreads: [Int: DurationSpread]
  /// What an activity has in common with others, by position: its office.
  public var drivers: [Int: String]
  /// The deviation of the logarithm of each driver's factor.
  public var driverDeviation: Double
  /// The deviation of the logarithm of the factor that all work has in common.
  public var systemicDeviation: Double

  /// Says what is uncertain.
  public init(
    spreads: [Int: DurationSpread], drivers: [Int: String] = [:], driverDeviation: Double = 0,
    systemicDeviation: Double = 0
  ) {
    self.spreads = spreads
    self.drivers = drivers
    self.driverDeviation = driverDeviation
    self.systemicDeviation = systemicDeviation
  }

  /// The same without what one driver does: its work takes as long as is most likely.
  func without(_ driver: String) -> OddsModel {
    var copy = self
    for (activity, name) in drivers where name == driver {
      copy.drivers[activity] = nil
      if let spread = spreads[activity] { copy.spreads[activity] = .fixed(spread.typical) }
    }
    return copy
  }
}

extension OddsModel {
  /// The same without what makes all work faster or slower at once.
  var withoutSystemic: OddsModel {
    var copy = self
    copy.systemicDeviation = 0
    return copy
  }
}

extension DurationSpread {
  /// The duration that stands for all: the likely one; of two the likelier.
  var typical: Double {
    shape == .either ? (likely >= 0.5 ? pessimistic : optimistic) : likely
  }
}
