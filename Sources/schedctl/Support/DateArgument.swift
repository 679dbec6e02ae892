import ArgumentParser
import CivilTime
import Plan
import PlanExchange
import Planning
import Synchronization

/// A date on the command line: a day, or a minute of one.
struct DateArgument: ExpressibleByArgument {
  private let typed: TypedDate

  init?(argument: String) {
    guard let typed = try? TypedDate(argument, today: Clock.now.day) else { return nil }
    self.typed = typed
  }

  static var defaultCompletionKind: CompletionKind { ValueType.date.completion }

  /// What was written.
  ///
  /// A date without a year is the one nearest to the data date of the plan, or to today before the plan
  /// is opened, and where it has no progress.
  var text: DateText { typed.resolved(near: Self.anchor.withLock(\.self) ?? Clock.now.day) }

  /// The instant, where a bare date means its first working minute.
  func start(_ shifts: [Shift]) -> Instant { text.start(shifts) }

  /// The day.
  var day: Day { text.day }

  /// Dates without a year are near this day from now on: the data date of the plan that was opened.
  static func bind(near day: Day?) { anchor.withLock { $0 = day } }

  private static let anchor = Mutex<Day?>(nil)
}
