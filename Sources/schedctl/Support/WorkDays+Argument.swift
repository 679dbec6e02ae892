public import ArgumentParser
public import PlanExchange

/// Days of an activity's own calendar on the command line: `20`, `20天`, `2周`, `15个工作日`.
extension WorkDays: ExpressibleByArgument {
  /// Reads what stands on the command line.
  public init?(argument: String) { self.init(argument) }

  /// What completes a value, and says of which type it is.
  public static var defaultCompletionKind: CompletionKind { ValueType.days.completion }
}

/// A span of calendar days on the command line: `14`, `14天`, `2周`.
struct DayCountArgument: ExpressibleByArgument, ExpressibleByIntegerLiteral,
  CustomStringConvertible
{
  let count: Int

  init?(argument: String) {
    guard let count = try? WorkDays(argument)?.wholeDays(week: 7) else { return nil }
    self.count = count
  }

  init(integerLiteral value: Int) { count = value }

  var description: String { "\(count)" }

  static var defaultCompletionKind: CompletionKind { ValueType.calendarDays.completion }
}
