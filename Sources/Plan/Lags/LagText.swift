/// A lag as people type it: `5`, `-3d`, `+10w`, `2e`, `2b`, `2p`, `50%`, `-20%w`.
///
/// A number of days or a percentage of the predecessor's duration, and the unit that says which
/// calendar counts it; calendar days where there is none. Digits, `%` and signs may be those of a
/// Chinese input method: `＋5`, `50％`.
public struct LagText: Hashable, Sendable {
  /// The days, or the percentage; negative for a lead.
  public var number: Int
  /// Whether the number is a percentage of the predecessor's duration.
  public var isPercent: Bool
  /// The calendar that counts it.
  public var counting: Lag.Counting

  /// Why a text is no lag.
  public enum Malformation: Error, Hashable {
    /// It is no whole number with a unit.
    case notALag
    /// The number is beyond ``PlanLimits/lagDays`` or ``PlanLimits/lagPercent``.
    case tooLong
  }

  /// No lag.
  public static let zero = LagText(number: 0)

  /// Creates a lag.
  public init(number: Int, isPercent: Bool = false, counting: Lag.Counting = .calendarDays) {
    self.number = number
    self.isPercent = isPercent
    self.counting = counting
  }

  /// Reads a lag.
  public init(_ text: some StringProtocol) throws(Malformation) {
    var digits = Substring(text)
    let sign = digits.first.flatMap(Self.sign)
    if sign != nil { digits.removeFirst() }
    let unit = digits.last.flatMap(Lag.Counting.init(unit:))
    if unit != nil { digits.removeLast() }
    isPercent = digits.last == "%" || digits.last == "％"
    if isPercent { digits.removeLast() }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
      throw .notALag
    }
    let limits = isPercent ? PlanLimits.lagPercent : PlanLimits.lagDays
    guard let number = Int(digits), limits.contains(number) else { throw .tooLong }
    self.number = number * (sign ?? 1)
    counting = unit ?? .calendarDays
  }

  /// Tells a lag in whole days of so many minutes; nil where it is none.
  public init?(_ lag: Lag, dayMinutes: Int) {
    if let percent = lag.percent {
      self.init(number: percent, isPercent: true, counting: lag.counting)
    } else if lag.minutes.isMultiple(of: dayMinutes) {
      self.init(number: lag.minutes / dayMinutes, counting: lag.counting)
    } else {
      return nil
    }
  }

  /// Returns the lag, where a day has so many minutes.
  public func lag(dayMinutes: Int) -> Lag {
    isPercent
      ? Lag(percent: number, counting: counting)
      : Lag(minutes: number * dayMinutes, counting: counting)
  }

  /// The lag as it stands behind the type of a relation: `+5`, `-3w`, `+50%`.
  public var text: String {
    Self.text(number < 0, "\(number.magnitude)\(isPercent ? "%" : "")", counting)
  }

  /// Returns an amount behind its sign and before its unit, which calendar days do without.
  public static func text(_ isLead: Bool, _ amount: String, _ counting: Lag.Counting) -> String {
    (isLead ? "-" : "+") + amount + (counting == .calendarDays ? "" : String(counting.unit))
  }

  /// Returns 1 or -1 for a sign, and nil for anything else.
  public static func sign(_ letter: Character) -> Int? {
    switch letter {
    case "+", "＋": 1
    case "-", "－", "−", "–": -1
    default: nil
    }
  }
}

extension Portfolio {
  /// Returns a lag as typed between two activities.
  public func lag(_ typed: LagText, from predecessor: Int, to successor: Int) -> Lag {
    typed.lag(dayMinutes: lagDayMinutes(typed.counting, from: predecessor, to: successor))
  }

  /// Tells the lag of a relation as people type it; nil where it is no whole number of days.
  public func lagText(of relation: Relation) -> LagText? {
    LagText(relation.lag, dayMinutes: lagDayMinutes(of: relation))
  }
}
