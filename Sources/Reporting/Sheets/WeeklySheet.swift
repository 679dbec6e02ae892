import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// 周报附表: a row a project with what the weekly report tells of it.
public struct WeeklySheet: Sendable {
  /// The most activities of a cell; a row of Excel is no higher than 27 lines.
  private static let most = 8

  private let source: SheetSource
  private let report: WeeklyReport
  private let words: WeeklyWords
  private var terms: Terms { source.terms }

  /// Makes the annex to a weekly report, from the comparison that it was made from.
  public init(_ source: SheetSource, _ report: WeeklyReport) {
    self.source = source
    self.report = report
    words = WeeklyWords(report, source.terms)
  }

  /// The sheet.
  public var sheet: Workbook.Sheet {
    var sheet = Workbook.Sheet(
      terms("周报附表", "Weekly annex"), title: words.title + terms("附表", ": annex"),
      subtitle: source.subtitle, columns: columns, frozenColumns: 2, page: source.page)
    sheet.rules =
      [Workbook.Rule(column: Self.slip, .above(0), as: .warn)]
      + source.colourRules(columns.count - 1)
    var number = 0
    for news in report.projects where source.projects.contains(news.project) {
      number += 1
      sheet.append(row(number, news))
    }
    sheet.footnotes = [
      terms(
        "偏差为下一节点的节点预计比计划完成；灯为未完成节点中最差的一个。",
        "The slip is that of the next milestone; the light is the worst of the milestones not yet done."
      )
    ]
    if let note = words.note { sheet.footnotes.append(note) }
    return sheet
  }

  private static let slip = 9

  private var columns: [Workbook.Column] {
    let node = terms("下一节点", "Next milestone")
    let due = words.dueHeading.drop { !"、 ".contains($0) }.dropFirst()
    return [
      .init(terms("序号", "No."), width: .fixed(6), alignment: .centre),
      .init(terms("项目", "Project"), width: .fixed(20), alignment: .left),
      .init(terms("责任单位", "Owner"), width: .fixed(10), alignment: .centre),
      .init(terms("形象进度", "Progress"), width: .fixed(34), alignment: .left),
      .init(terms("本周完成", "Done this week"), width: .fixed(30), alignment: .left),
      .init(String(due), width: .fixed(40), alignment: .left),
      .init(terms("计划节点", "Milestone"), under: node, width: .fixed(20), alignment: .left),
      .init(terms("计划完成", "Planned"), under: node, width: .fixed(13)),
      .init(terms("节点预计", "Forecast"), under: node, width: .fixed(13)),
      .init(terms("偏差", "Slip"), under: node, width: .fixed(13), alignment: .centre),
      .init(terms("存在问题", "Problems"), width: .fixed(34), alignment: .left),
      .init(terms("需协调事项", "Needs action"), width: .fixed(34), alignment: .left),
      .init(terms("灯", "Light"), width: .fixed(8), alignment: .centre),
    ]
  }

  private func row(_ number: Int, _ news: ProjectNews) -> [Workbook.Cell] {
    let record = source.portfolio.projects[news.project]
    return [
      .integer(number), .init(record.name, .strong), .init(record.lead),
      .init(sentence(words.known(words.state(news, .full), news))),
      .init(list(report.done.filter { isOf($0.activity, news) }.map(words.done))),
      .init(list(report.due.filter { isOf($0.activity, news) }.map(words.due))),
    ] + node(news) + [
      .init(problem(news)),
      .init(
        list(report.requests.filter { isOf($0.activity, news) }.map(request))),
      source.colourCell(news.colour, isHeld: news.silence != nil),
    ]
  }

  private func isOf(_ activity: Int, _ news: ProjectNews) -> Bool {
    source.portfolio.activities[activity].project == news.project
  }

  /// A request without its project, which the row is about.
  private func request(_ request: WeeklyReport.Request) -> String {
    let owner = source.portfolio.activities[request.activity].owner
    let words = [owner, words.words(of: request).brief].joined(separator: terms("，", ", "))
    return self.words.name(request.activity) + terms("（\(words)）", " (\(words))")
  }

  private func sentence(_ text: String) -> String { text.isEmpty ? "" : text + terms("。", ".") }

  /// Numbered lines; so many at most, and how many more there are.
  private func list(_ items: [String]) -> String {
    guard !items.isEmpty else { return terms("无", "none") }
    var lines = items.count == 1 ? items : items.enumerated().map { "\($0 + 1). \($1)" }
    if lines.count > Self.most {
      let rest = lines.count - Self.most + 1
      lines =
        lines.prefix(Self.most - 1) + [
          terms("另有 \(rest) 项，见周报。", "and \(rest) more, see the report.")
        ]
    }
    return lines.joined(separator: "\n")
  }

  /// The unfinished node that is planned first.
  private func node(_ news: ProjectNews) -> [Workbook.Cell] {
    let open = source.activities(of: news.project).filter {
      source.portfolio.activities[$0].isNode && source.schedule.activities[$0].phase != .complete
    }
    func due(_ position: Int) -> Day {
      let plan = source.comparison[position].plan?.finish
      return source.dates.finish(plan ?? source.schedule.activities[position].finish)
    }
    guard let next = open.min(by: { (due($0), $0) < (due($1), $1) }) else {
      return [.empty, .empty, .empty, .empty]
    }
    let compared = source.comparison[next]
    return [
      .init(words.name(next)), source.cell(compared.plan.map { source.dates.finish($0.finish) }),
      source.cell(source.dates.finish(source.schedule.activities[next].finish)),
      source.slipCell(of: next),
    ]
  }

  /// The node that is latest, and why.
  private func problem(_ news: ProjectNews) -> String {
    guard let late = news.lateNode else { return terms("无", "none") }
    let head = words.name(late.activity) + terms("", ": ") + terms.slip(late.slip)
    let reason = news.cause.map { terms("：", "; ") + terms.reason($0, in: source.portfolio) }
    return sentence(head + (reason ?? ""))
  }
}
