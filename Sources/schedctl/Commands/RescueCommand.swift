public import Analysis
public import ArgumentParser
import CivilTime
import Documents
import FileSystem
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
          schedctl rescue HS --overlap             也可以搭接
          schedctl rescue HS --curve -o 代价.pdf    各日期的代价，画成图
          schedctl rescue HS --apply               按它改计划（可撤销）

        算得久时按 Ctrl-C，给出目前最好的办法；再按一次就退出。
        """,
      en: """
        Without a code all lost required dates are rescued. How far work may be shortened stands in
        rules/shortening.csv; --limits takes your own. The engine itself checks the answer: windows,
        holidays, both calendars and progress count.

          schedctl rescue                           what to do
          schedctl rescue HS                        for one project
          schedctl rescue HS.C33 --days 10          a milestone ten days earlier
          schedctl rescue HS --finish-by 2028-07-31
          schedctl rescue HS --overlap              work may overlap as well
          schedctl rescue HS --curve -o prices.pdf  what other dates take, as a chart
          schedctl rescue HS --apply                change the plan so (can be undone)

        Ctrl-C ends a long search with the best found; a second one ends the program.
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
  var days: DayCountArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "什么最省：days 天数、fewest 项数、percent 比例、cost 费用；不写时，计划里填了赶工费的按费用，否则按天数。",
      en:
        "What is kept small: days, fewest activities, percent, cost; by itself the cost where the plan knows any, else the days."
    ))
  var objective: RescueObjective?

  @Flag(
    name: .long,
    help: .words(
      zh: "也可以搭接：施工类工作不等前一项做完就开始，比例按 rules/shortening.csv 的规定。",
      en:
        "Let work begin before the work it waits for is finished, as far as rules/shortening.csv says."
    ))
  var overlap = false

  @Option(
    name: .customLong("overlap-days"),
    help: .words(
      zh: "每处最多搭接多少天（连同 --overlap）。", en: "With --overlap, by so many days at most each.",
      value: "days"))
  var mostOverlap: DayCountArgument?

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
    name: .shortAndLong,
    help: .words(
      zh: "把各日期的代价画成图（连同 --curve）：以 svg、pdf、png 或 html 结尾的文件。",
      en: "With --curve, draw them: a file that ends in svg, pdf, png or html."))
  var output: String?

  @Option(
    name: .long,
    help: .words(
      zh: "图幅，横放：a0 到 a4；默认 a3。", en: "The paper of it, landscape: a0 to a4; default a3."))
  var paper: Paper?

  @Option(
    name: .long,
    help: .words(
      zh: "最多算多少秒，到时给出已找到的；0 为不求最省，马上给出。",
      en: "So many seconds at most, then the best found; 0 proves nothing, at once.",
      value: "seconds")
  )
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
    if let days, !(1...3650).contains(days.count) {
      throw ValidationError(
        .words(zh: "--days 为 1 到 3650 的天数", en: "--days is a number from 1 to 3650"))
    }
    if days != nil, finish != nil {
      throw ValidationError(
        .words(zh: "--days 和 --finish-by 只能用一个", en: "give --days or --finish-by, not both"))
    }
    if let mostOverlap {
      guard overlap else {
        throw ValidationError(
          .words(
            zh: "--overlap-days 要和 --overlap 一起用", en: "give --overlap with --overlap-days"))
      }
      guard (1...365).contains(mostOverlap.count) else {
        throw ValidationError(
          .words(
            zh: "--overlap-days 为 1 到 365 的天数", en: "--overlap-days is a number from 1 to 365"))
      }
    }
    if let output {
      guard curve else {
        throw ValidationError(
          .words(
            zh: "-o 画的是各日期的代价，要和 --curve 一起用", en: "-o draws what dates cost: give --curve with it")
        )
      }
      guard SceneFile(output) != nil else {
        throw ValidationError(
          .words(
            zh: "--output 应以 .svg、.pdf、.png 或 .html 结尾",
            en: "let --output end in .svg, .pdf, .png or .html"))
      }
    } else if paper != nil {
      throw ValidationError(.words(zh: "--paper 要和 -o 一起用", en: "give -o with --paper"))
    }
    if !(0...3600).contains(time) {
      throw ValidationError(
        .words(zh: "--time 为 0 到 3600 秒", en: "--time is seconds from 0 to 3600"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let isTrial = changes.isTrial || !apply
    let workspace = try writing(trying: isTrial, telling: console)
    workspace.watchConsequences()
    var answer: RescueAnswer?
    try workspace.inTurn(beginningAnew: { console.beginAnew(workspace.path) }) {
      let found = try self.answer(workspace, console)
      if apply, found.plan.stage == .within || found.plan.stage == .exceptions {
        try workspace.apply(found.plan, of: found.comparison)
      }
      answer = found
    }
    guard let answer else { return 0 }
    let report = RescueReport(
      answer.comparison, answer.plan, prices: answer.prices, isMet: answer.isMet)
    let status = try draw(report, console)
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
      if report.hasLeads { console.write(report.leadTable(console.terms)) }
      if curve { console.write(report.priceTable(console.terms)) }
      for line in report.lines(console.terms) { console.write(sentence: line) }
    }
    if apply, let consequences = try workspace.consequences() {
      console.tell(consequences, isTrial: isTrial)
    }
    return status
  }

  /// Draws what dates cost where that was asked for; returns the exit status.
  private func draw(_ report: RescueReport, _ console: Console) throws -> Int32 {
    guard let output, let file = SceneFile(output) else { return 0 }
    let options = CurveOptions(page: (paper ?? .a3).landscape, issued: Clock.now.day)
    return try file.write(
      [PriceChart(report, options: options, terms: console.terms).scene], console)
  }

  /// Searches until it is proved, the time is up, or somebody asks for the best so far.
  private func answer(_ workspace: Workspace, _ console: Console) throws -> RescueAnswer {
    let begin = ContinuousClock.now
    let deadline = begin + .seconds(time)
    let bar = WorkProgress(console, of: 1)
    let label = console.terms("求最省的办法（Ctrl-C 取目前最好的）", "searching (Ctrl-C: best so far)")
    var drawn = begin
    var request = RescueRequest(
      names, finish: finish?.day, days: days?.count, objective: objective, rules: try readLimits(),
      law: try ShippedFiles.legalRules())
    request.isOverlapping = overlap
    request.mostOverlap = mostOverlap?.count
    defer { bar.end() }
    return try Interruption.softly { wasAsked in
      try workspace.rescue(request, pricing: reach) {
        let now = ContinuousClock.now
        if now - begin > .seconds(1), now - drawn > .milliseconds(150) {
          drawn = now
          bar.show(label, (now - begin) / .seconds(max(1, time)))
        }
        return now > deadline || wasAsked()
      }
    }
  }

  private func readLimits() throws -> [ShorteningRule] {
    guard let limits else { return try ShippedFiles.shorteningRules() }
    return try ShorteningRuleCSV.read(Files.read(limits), file: limits)
  }
}
