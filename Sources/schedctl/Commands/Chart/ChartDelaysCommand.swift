import ArgumentParser
import CivilTime
import Documents
import Planning
import Reporting

/// `chart delays [PROJECT|MILESTONE]`.
struct ChartDelaysCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "delays",
    abstract: .words(
      zh: "绘制工期变动图：从原预计到现预计，谁误了、谁抢回了多少天。",
      en: "Draw a waterfall from the forecast as it was to the one it is: who lost how many days."),
    discussion: .words(
      zh: """
        每个变动过的要求完成时间一页；默认按责任单位合计。

          schedctl chart delays HS -o 工期变动.pdf
          schedctl chart delays HS --by cause --from 2027-12-20 -o HS.svg
        """,
      en: """
        A page for each required date that moved; by office unless told otherwise.

          schedctl chart delays HS -o delays.pdf
          schedctl chart delays HS --by cause --from 2027-12-20 -o HS.svg
        """))

  @OptionGroup var span: DelaySpan

  @Option(
    name: .long,
    help: .words(
      zh: "每行一个：office 单位、activity 工作、cause 原因。", en: "A row for each office, activity or cause."))
  var by = DelayReport.Grouping.office

  @OptionGroup var chart: ChartOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { chart.json }

  func validate() throws {
    guard chart.dataDate == nil, chart.view.against.baseline == nil else {
      throw ValidationError(
        .words(
          zh: "工期变动图比的是两天的预计，不用 --data-date 和 --baseline：写 --from 和 --to",
          en:
            "a waterfall compares the forecasts of two days, not --data-date or --baseline: say --from and --to"
        ))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let answer = try chart.view.plan(of: reading()).delays(span.request)
    let edition = DelayEdition(answer, by: by, console.terms)
    let options = CurveOptions(page: (chart.paper ?? .a3).landscape, issued: chart.issueDay)
    return try chart.write(edition.charts(options), console)
  }
}
