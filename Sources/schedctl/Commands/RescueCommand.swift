public import Analysis
public import ArgumentParser
import Documents
import CivilTime
import Plan
import PlanExchange
import Planning
import Reporting

extension RescueObjective: ExpressibleByArgument {}

/// `rescue [PROJECT|MILESTONE]`.
struct RescueCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescue",
    abstract: .words(
      zh: "怎么补救：压缩哪些工作最省，才能保住丢失的日期。",
      en: "What keeps a lost date: the cheapest work to shorten, proved."),
    discussion: .words(
      zh: """
        不写代码时补救所有丢失的要求完成时间。压缩上限见 rules/shortening.csv，可用 --limits 换成自己的。
        结果由排程引擎复核；窗口、节假日、两种日历、实际进度都算在内。

          schedctl rescue                          怎么补救
          schedctl rescue HS                       只看一个项目
          schedctl rescue HS.C33 --days 10         某节点再提前 10 天
          schedctl rescue HS --finish-by 2028-07-31
          schedctl rescue HS --apply               按它改计划（可撤销）
        """,
      en: """
        Without a code all lost required dates are rescued. How far work may be shortened stands in
        rules/shortening.csv; --limits takes your own. The engine itself checks the answer: windows,
        holidays, both calendars and progress count.

          schedctl rescue                          what to do
          schedctl rescue HS                       for one project
          schedctl rescue HS.C33 --days 10         a milestone ten days earlier than forecast
          schedctl rescue HS --finish-by 2028-07-31
          schedctl rescue HS --apply               change the plan so (can be undone)
        """))

  @Argument(
    help: .words(
      zh: "项目或节点；不写则为所有丢失的要求完成时间。", en: "Projects or milestones; all lost dates without one."))
  var names: [String] = []

  @Option(
    name: .customLong("finish-by"),
    help: .words(zh: "要在哪天前完成，代替要求完成时间。", en: "By which day, in place of the required date."))
  var finish: DateArgument?

  @Option(
    name: .long, help: .words(zh: "比现在的预计提前多少天。", en: "How many days earlier than it is forecast."))
  var days: Int?

  @Option(
    name: .long,
    help: .words(
      zh: "什么最省：days 天数、fewest 项数、percent 比例、cost 费用；不写时，计划里填了赶工费的按费用，否则按天数。",
      en:
        "What is kept small: days, fewest activities, percent, cost; by itself the cost where the plan knows any, else the days."
    ))
  var objective: RescueObjective?

  @Option(
    name: .long,
    help: .words(
      zh: "另用一份压缩上限：格式同 rules/shortening.csv 的 CSV 文件。",
      en: "Other limits: a CSV file as rules/shortening.csv."))
  var limits: String?

  @Flag(
    name: .long, help: .words(zh: "列出前后各日期的代价。", en: "List what earlier and later dates cost."))
  var curve = false

  @Option(
    name: .long,
    help: .words(zh: "最多算多少秒，到时给出已找到的。", en: "So many seconds at most; then the best found."))
  var time = 30

  @Flag(name: .long, help: .words(zh: "按结果修改计划，作为一次变更。", en: "Change the plan so, as one change."))
  var apply = false

  @OptionGroup var changes: ChangeOptions

  var plan: PlanOptions { changes.plan }
  var json: Bool { changes.json }
  var signing: SigningOptions? { changes.signing }

  /// How far before and after the date asked for is priced.
  private var reach: ClosedRange<Int> { curve ? -30...60 : -1...30 }

  func validate() throws {
    if let days, !(1...3650).contains(days) {
      throw ValidationError(
        .words(zh: "--days 为 1 到 3650 的天数", en: "--days is a number from 1 to 3650"))
    }
    if days != nil, finish != nil {
      throw ValidationError(
        .words(zh: "--days 和 --finish-by 只能用一个", en: "give --days or --finish-by, not both"))
    }
    if !(1...3600).contains(time) {
      throw ValidationError(
        .words(zh: "--time 为 1 到 3600 秒", en: "--time is seconds from 1 to 3600"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let isTrial = changes.isTrial || !apply
    let workspace = try writing(trying: isTrial, telling: console)
    workspace.watchConsequences()
    var answer: RescueAnswer?
    try workspace.inTurn(beginningAnew: { console.beginAnew(workspace.path) }) {
      let found = try self.answer(workspace)
      if apply, found.plan.stage == .within || found.plan.stage == .exceptions {
        try workspace.apply(found.plan, of: found.comparison)
      }
      answer = found
    }
    guard let answer else { return 0 }
    let report = RescueReport(answer.comparison, answer.plan, prices: answer.prices)
    if changes.json {
      let consequences = apply ? try workspace.consequences() : nil
      console.writeJSON { json in
        json.object { json in
          report.write(to: &json)
          json.member("isChanged", consequences != nil && !isTrial)
          if let consequences {
            ConsequenceReport(consequences).write("consequences", to: &json, console.terms)
          }
        }
      }
    } else {
      if report.hasShortenings { console.write(report.table(console.terms)) }
      if curve { console.write(report.priceTable(console.terms)) }
      for line in report.lines(console.terms) { console.write(sentence: line) }
    }
    if apply, let consequences = try workspace.consequences() {
      console.tell(consequences, isTrial: isTrial)
    }
    return 0
  }

  private func answer(_ workspace: Workspace) throws -> RescueAnswer {
    let deadline = ContinuousClock.now + .seconds(time)
    let request = RescueRequest(
      names, finish: finish?.day, days: days, objective: objective, rules: try readLimits(),
      law: try ShippedFiles.legalRules())
    return try workspace.rescue(request, pricing: reach) { ContinuousClock.now > deadline }
  }

  private func readLimits() throws -> [ShorteningRule] {
    guard let limits else { return try ShippedFiles.shorteningRules() }
    return try ShorteningRuleCSV.read(Files.read(limits), file: limits)
  }
}
