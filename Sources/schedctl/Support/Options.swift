public import ArgumentParser
import CivilTime
public import Plan
import PlanExchange
public import Planning

extension Language: ExpressibleByArgument {}

extension Problem.State: ExpressibleByArgument {}

extension Profile: ExpressibleByArgument {}

extension Window.Kind: ExpressibleByArgument {}

extension WeekText: ExpressibleByArgument {
  /// Reads days of a week.
  public init?(argument: String) { self.init(argument) }
}

extension DaySpan: ExpressibleByArgument {
  /// Reads a day, or days, and what stands behind them.
  public init?(argument: String) { self.init(argument) }
}

/// When to use colours.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}

/// How every command speaks.
struct OutputOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "zh or en; default zh, or $SCHEDCTL_LANG.")
  var language: Language?

  @Option(
    name: [.customLong("color"), .customLong("colour")],
    help: "Colours on the terminal; NO_COLOR is honoured.")
  var colour = ColourChoice.auto

  @Flag(name: .shortAndLong, help: "Say nothing but data and errors.")
  var quiet = false
}

/// Which plan file a command works on, and how it speaks.
struct PlanOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "The plan file; default $SCHEDCTL_FILE, else plan.db here or in a folder above.")
  var file: String?

  @OptionGroup var output: OutputOptions
}

/// How a command changes the plan, and which.
struct ChangeOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Tell what it would do, and change nothing.")
  var isTrial = false

  @Flag(name: .long, help: "Write what it did as JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions
}

/// A date on the command line: a day, or a minute of one.
struct DateArgument: ExpressibleByArgument {
  /// What was written.
  let text: DateText

  init?(argument: String) {
    guard let text = DateText(argument) else { return nil }
    self.text = text
  }

  static var defaultCompletionKind: CompletionKind { .default }

  /// The instant, where a bare date means its first working minute.
  func start(_ shifts: [Shift]) -> Instant { text.start(shifts) }

  /// The day.
  var day: Day { text.day }
}
