public import CivilTime
import PlanExchange

/// A day, or the days from one through another, as people write them: `2028-01-20..2028-02-10`.
public struct DaySpan: Hashable, Sendable {
  /// The days.
  public let days: ClosedRange<Day>
  /// What stands behind them: the cause.
  public let rest: String

  /// Reads days and what stands behind them; nil where it begins with none, or they are the wrong way
  /// round.
  public init?(_ text: String) {
    let text = text.drop(while: \.isWhitespace)
    let head = text.prefix { !$0.isWhitespace }
    let ends = head.replacing("至", with: "..").replacing("～", with: "..").replacing("~", with: "..")
      .split(separator: "..", omittingEmptySubsequences: false).map { DateText(String($0))?.day }
    guard ends.count <= 2, let from = ends[0], let to = ends[ends.count - 1], from <= to,
      to - from <= 3_660
    else { return nil }
    days = from...to
    rest = String(text.dropFirst(head.count).drop(while: \.isWhitespace))
  }

  /// The days one by one.
  public var all: [Day] {
    (0...(days.upperBound - days.lowerBound)).map { days.lowerBound + $0 }
  }
}
