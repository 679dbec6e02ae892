public import ArgumentParser
public import Plan
import PlanExchange
public import Planning

extension Language: ExpressibleByArgument {
  /// Reads the name of a language, in any case of letters.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension Problem.State: ExpressibleByArgument {
  /// Reads the name of a step, in any case of letters.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

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
  @Option(
    name: .customLong("lang"),
    help: .words(
      zh: "zh（中文）或 en（英文）；默认 zh，或按 $SCHEDCTL_LANG。", en: "zh or en; default zh, or $SCHEDCTL_LANG.")
  )
  var language: Language?

  @Option(
    name: [.customLong("color"), .customLong("colour")],
    help: .words(
      zh: "终端颜色：auto（自动）、always（总是）或 never（从不）；遵守 NO_COLOR。",
      en: "Colours on the terminal: auto, always or never; NO_COLOR is honoured."))
  var colour = ColourChoice.auto

  @Flag(name: .shortAndLong, help: .words(zh: "只输出数据和错误。", en: "Say nothing but data and errors."))
  var quiet = false

  @Flag(
    name: .customLong("no-pager"),
    help: .words(
      zh: "不分页；否则比终端长的输出用 $PAGER 或 less 分页显示。",
      en: "Show output that is longer than the terminal without a pager ($PAGER, else less)."))
  var withoutPager = false
}

/// Which plan file a command works on, and how it speaks.
struct PlanOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .words(
      zh: "计划文件；默认 $SCHEDCTL_FILE，否则为当前或上级文件夹中的 plan.db。",
      en: "The plan file; default $SCHEDCTL_FILE, else plan.db here or in a folder above."))
  var file: String?

  @OptionGroup var output: OutputOptions
}

/// How a command changes the plan, and which.
struct ChangeOptions: ParsableArguments {
  @Flag(
    name: .customLong("dry-run"),
    help: .words(zh: "只说会做什么，什么也不改。", en: "Tell what it would do, and change nothing."))
  var isTrial = false

  @Flag(name: .long, help: .words(zh: "把所做的写成 JSON。", en: "Write what it did as JSON."))
  var json = false

  @OptionGroup var signing: SigningOptions

  @OptionGroup var plan: PlanOptions
}

/// Who changes the plan.
struct SigningOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: .words(
      zh: "以谁的名义改动，记入操作记录；默认为 $SCHEDCTL_USER，再次为登录名",
      en: "Who changes it, for the journal; default $SCHEDCTL_USER, else the login name."))
  var name: String?

  func validate() throws {
    guard name.map(TextCheck.isBlank) ?? false else { return }
    throw ValidationError(.words(zh: "--as 后要写名字", en: "--as takes a name"))
  }
}
