import ArgumentParser
import Planning
import Reporting
import Scheduler

/// What of the projects a chart shows.
struct ChartScopeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .words(
      zh: "只画这个汇总工作之下、或代码以此开头的部分：C 即 C01、C02……",
      en: "Only the part under this summary, or whose codes begin so: C of C01, C02 …"))
  var within: String?

  @Option(
    name: .long,
    help: .words(
      zh: "只画这一天或以后结束的工作；时间轴从这天开始。",
      en: "Only work that ends on this day or later; the axis begins with it."))
  var from: DateArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "只画这一天或以前开始的工作；时间轴到这天为止。", en: "Only work that begins by this day; the axis ends with it."
    ))
  var to: DateArgument?

  func validate() throws {
    if let from, let to, from.day > to.day {
      throw ValidationError(.words(zh: "--from 不应晚于 --to", en: "let --from be no later than --to"))
    }
  }

  /// The scope of the projects shown.
  ///
  /// - Throws: Where the part named is in none of them.
  func scope(_ projects: [Int], _ schedule: Schedule, _ order: PlanOrder) throws -> ChartScope {
    let scope = ChartScope(part: within, from: from?.day, to: to?.day)
    try scope.check(projects, schedule, order)
    return scope
  }
}
