public import CivilTime

/// What a person or a foreign file lays on one activity beyond logic.
///
/// Our own rules know the *soft* ones only: they wait and never pull work before its predecessors.
/// The *hard* ones exist under the profile of the program whose file they came from
/// (``Project/profile``); `PortfolioCheck` refuses them elsewhere.
public struct Constraint: Hashable, Sendable {
  /// What is constrained, by the short name that files and commands use.
  public enum Kind: String, Sendable, CaseIterable {
    /// 最早开始不早于: soft.
    case startNoEarlierThan = "SNET"
    /// 最早完成不早于: soft.
    case finishNoEarlierThan = "FNET"
    /// As late as possible without moving any other activity (zero free float): soft, no date.
    case zeroFreeFloat = "ZFF"
    /// As late as possible without moving the finish of its project (zero total float): soft, no
    /// date; its successors follow it.
    case zeroTotalFloat = "ZTF"
    /// Start no later than: hard.
    case startNoLaterThan = "SNLT"
    /// Finish no later than: hard.
    case finishNoLaterThan = "FNLT"
    /// Must start on (Microsoft Project), start on (Primavera): hard.
    case startOn = "MSO"
    /// Must finish on (Microsoft Project), finish on (Primavera): hard.
    case finishOn = "MFO"
    /// Mandatory start (Primavera), which breaks logic: hard.
    case mandatoryStart = "MANS"
    /// Mandatory finish (Primavera), which breaks logic: hard.
    case mandatoryFinish = "MANF"

    /// Whether our own rules know it.
    public var isSoft: Bool {
      switch self {
      case .startNoEarlierThan, .finishNoEarlierThan, .zeroFreeFloat, .zeroTotalFloat: true
      default: false
      }
    }

    /// Whether it goes with a date.
    public var hasDate: Bool { self != .zeroFreeFloat && self != .zeroTotalFloat }
  }

  /// What is constrained.
  public var kind: Kind
  /// The instant; nil exactly where the kind has none.
  public var date: Instant?

  /// Creates a constraint.
  public init(_ kind: Kind, _ date: Instant? = nil) {
    self.kind = kind
    self.date = date
  }
}
