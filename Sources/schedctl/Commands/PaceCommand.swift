import ArgumentParser
import Planning
import Reporting

/// `pace [PROJECT|MILESTONE]`.
struct PaceCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "pace",
    abstract: .words(
      zh: "按至今的速度看：排程预计之外，速度法和各单位用时比各说哪天，过去各差多少。",
      en: "What the pace so far says beside the forecast, and how far each method was off."),
    discussion: .words(
      zh: """
        三种算法并列：排程预计；按至今的速度（挣得进度）；按各单位已完成工作的用时比。每种都写过去平均差几天，
        信哪一种由人定。只供参考，从不改计划。

          schedctl pace           所有要求完成时间
          schedctl pace HS        一个项目
        """,
      en: """
        Three methods side by side: the schedule; earned schedule, at the speed so far; and the ratio of what
        each office took to what it was to take. Each with how many days it was off in the past, so that people
        see which to believe. It never changes the plan.

          schedctl pace           all required dates
          schedctl pace HS        one project
        """))

  @Argument(
    help: .words(zh: "项目或节点；不写则为所有项目。", en: "Projects or milestones; all projects without one."))
  var names: [String] = []

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var past: PastOption
  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let answer = try past.plan(of: reading()).pace(names)
    let report = PaceReport(answer.comparison, answer.paces, answer.ratios)
    if json {
      console.writeJSON { report.write(to: &$0) }
      return 0
    }
    for table in report.tables(console.terms) { console.write(table) }
    for line in report.lines(console.terms) { console.write(sentence: line) }
    return 0
  }
}
