public import CivilTime
import Plan
public import Scheduler

/// The cheapest way to keep some dates by shortening work and leading relations, and whether it is proved.
public struct Rescue: Sendable {
  /// A date to be kept.
  public struct Target: Hashable, Sendable {
    /// The activity that must be finished.
    public let activity: Int
    /// By when.
    public let finish: Instant

    /// Asks an activity to be finished by an instant.
    public init(activity: Int, finish: Instant) {
      (self.activity, self.finish) = (activity, finish)
    }
  }

  /// How it came out.
  public enum Outcome: Hashable, Sendable {
    /// Nothing is lost: the dates are kept as things stand.
    case isKept
    /// No allowed shortening costs less.
    case isProved
    /// It keeps the dates; nobody has proved that nothing is cheaper.
    case isFound
    /// Nothing that is allowed keeps the dates.
    case isImpossible
    /// The time was up before anything was found: nobody knows whether there is anything.
    case isUnfinished
  }

  /// Why nothing is proved.
  public enum Doubt: String, Hashable, Sendable {
    /// The time was up, or somebody ended the search.
    case time
    /// Work is placed in parts of days, so that not all dates were looked at.
    case grain
    /// The dates follow from more than one pass: another program's rules, work as late as possible, expected finishes.
    case rules
    /// There are too many dates.
    case size
    /// The calendar that counts a lead rests on days on which the work that it leads to may begin.
    case leads
  }

  /// How it came out.
  public let outcome: Outcome
  /// What is to be shortened, in the order of the plan; where it is impossible, none.
  public internal(set) var shortenings: [Shortening]
  /// What is to begin sooner, in the order of the plan.
  public internal(set) var leads: [Lead]
  /// What that costs.
  public internal(set) var cost: Int
  /// What it costs at the very least; nil where the search ended before it knew of anything.
  public internal(set) var bound: Int?
  /// Whether no set of fewer activities and relations costs as little.
  public internal(set) var isFewest: Bool
  /// Why the least is not proved; nil where it is.
  public let doubt: Doubt?
  /// The schedule with it; where it is impossible, the one with everything shortened.
  public let schedule: Schedule

  /// The same at the prices that people are told: days beyond a limit were dearer to keep them few.
  ///
  /// - Parameter price: What a day less of an activity costs.
  func priced(_ price: (Int) -> Int) -> Rescue {
    var copy = self
    for index in shortenings.indices {
      copy.shortenings[index].cost = shortenings[index].saved * price(shortenings[index].activity)
    }
    copy.cost = copy.shortenings.reduce(0) { $0 + $1.cost } + copy.leads.reduce(0) { $0 + $1.cost }
    copy.bound = outcome == .isProved ? copy.cost : nil
    return copy
  }

  /// The same, where another search has told whether fewer activities do.
  func asFewest(_ isFewest: Bool) -> Rescue {
    var copy = self
    copy.isFewest = isFewest
    return copy
  }
}
