import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// Everything of a weekly report that a bureau's own Word template can ask for, by name.
///
/// Each place goes by a Chinese and an English name, whatever the language of the report. Names are
/// a contract with the templates in the bureaus: they may be added to, never changed.
public struct WeeklyPlaceholders: Sendable {
  /// The single places, in the order of the report.
  public let texts: [Placeholder]
  /// The repeated rows.
  public let rows: [PlaceholderRows]

  /// Takes the values from a report.
  public init(_ report: WeeklyReport, _ terms: Terms) {
    let words = WeeklyWords(report, terms)
    texts = words.datePlaceholders + words.countPlaceholders + words.textPlaceholders
    rows = words.placeholderRows
  }

  /// The values by both names of each place, with further ones that the caller adds.
  public func values(adding more: [String: String] = [:]) -> WordTemplate.Values {
    var values = WordTemplate.Values()
    for place in texts {
      values.texts[place.name.zh] = place.value
      values.texts[place.name.en] = place.value
    }
    values.texts.merge(more) { _, added in added }
    for group in rows {
      let items = group.rows.map { row in
        var item: [String: String] = [:]
        for (field, value) in zip(group.fields, row) {
          item[field.name.zh] = value
          item[field.name.en] = value
        }
        return item
      }
      values.rows[group.name.zh] = items
      values.rows[group.name.en] = items
    }
    return values
  }
}

extension WeeklyWords {
  fileprivate var datePlaceholders: [Placeholder] {
    [
      Placeholder("标题", "title", ("工程进度周报和起止日期", "the title with the dates of the week"), title),
      Placeholder("报告期", "period", ("本周起止日期", "the first and last day of the week"), week),
      Placeholder("年", "year", ("周一所在的年", "the year of the Monday"), "\(report.monday.year)"),
      Placeholder(
        "起始日期", "from", ("周一", "the Monday"), report.monday.spoken(terms.language, in: 0)),
      Placeholder(
        "截止日期", "to", ("周日", "the Sunday"), (report.monday + 6).spoken(terms.language, in: 0)),
      Placeholder(
        "数据日期", "data-date", ("进度统计到哪一天", "the day up to which progress counts"),
        report.dataDate.spoken(terms.language, in: 0)),
    ]
  }

  fileprivate var countPlaceholders: [Placeholder] {
    let counts = report.rollUp
    func reached(_ role: Activity.Role) -> String { "\(counts.reached[role] ?? 0)" }
    return [
      Placeholder("项目数", "projects", ("项目总数", "how many projects there are"), "\(counts.projects)"),
      Placeholder(
        "工程数", "items", ("工程总数，各镇同类项目算一项", "the same, those of several towns as one"),
        "\(counts.items)"),
      Placeholder("开工数", "commenced", ("已开工个数", "how many have commenced"), reached(.commence)),
      Placeholder("开工率", "commenced-rate", ("已开工占比", "their share"), commencedRate),
      Placeholder(
        "正负零数", "ground-level", ("基础出正负零个数", "how many are at ground level"), reached(.groundLevel)),
      Placeholder("封顶数", "topped-out", ("主体封顶个数", "how many are topped out"), reached(.toppingOut)),
      Placeholder("竣工数", "completed", ("竣工个数", "how many are completed"), reached(.completion)),
      Placeholder("启用数", "in-use", ("启用个数", "how many are in use"), reached(.opening)),
      Placeholder(
        "应完成节点数", "nodes-due", ("本周应完成节点", "milestones planned for the week"), "\(counts.nodesDue)"),
      Placeholder("已完成节点数", "nodes-done", ("其中已完成", "of them done"), "\(counts.nodesDone)"),
      Placeholder("提前节点数", "nodes-early", ("其中提前完成", "of them done early"), "\(counts.nodesEarly)"),
      Placeholder(
        "逾期节点数", "nodes-overdue", ("到期未完成节点", "milestones due and not done"), "\(counts.nodesLate)"),
      Placeholder(
        "滞后节点数", "nodes-slipped", ("预计晚于计划的节点", "milestones forecast later than planned"),
        "\(report.slipped.count)"),
      Placeholder(
        "协调事项数", "requests-count", ("需协调解决事项个数", "how many requests there are"),
        "\(report.requests.count)"),
    ]
  }

  /// The sections as texts; several items are lines.
  fileprivate var textPlaceholders: [Placeholder] {
    [
      Placeholder("总体进展", "overall", ("第一部分全文", "the first section"), rollUp),
      Placeholder(
        "本周变化", "changes", ("与上周相比变了什么，带序号", "what differs from the week before, numbered"),
        lines(changeLines)),
      Placeholder(
        "把握", "odds",
        ("把握最小的要求完成时间，没有要求写则空", "the least sure required date where it was asked, or nothing"),
        report.odds?.sentence(terms) ?? ""),
      Placeholder(
        "各项目进展", "projects-text", ("一个项目一句，带序号", "a numbered sentence a project"),
        lines(report.projects.map { sentence($0, detail: .full) })),
      Placeholder(
        "本周完成", "done", ("按项目列出，带序号", "by project, numbered"), lines(byProject(report.done, done))),
      Placeholder(
        "下周计划", "due", ("按项目列出，带序号", "by project, numbered"), lines(byProject(report.due, due))),
      Placeholder(
        "完成要点", "done-brief", ("节点在先，一段话", "milestones first, in one paragraph"), briefDone),
      Placeholder(
        "计划要点", "due-brief", ("节点和工作项数，一段话", "milestones and counts, in one paragraph"), briefDue),
      Placeholder(
        "滞后节点", "slipped", ("个数、灯色和最多滞后天数", "how many, by colour, and how late"), briefSlipped),
      Placeholder(
        "需协调", "requests", ("事项、时限和责任单位，带序号", "with deadline and owner, numbered"),
        lines(report.requests.map(request))),
      Placeholder("备注", "note", ("暂定日期的说明，没有则空", "on provisional dates, or nothing"), note ?? ""),
    ]
  }

  /// What the week changed; empty where there was no plan the week before.
  var changeLines: [String] {
    report.changes.map { WeekChangeWords($0, terms).lines } ?? []
  }

  private func lines(_ items: [String]) -> String {
    items.isEmpty
      ? nothing
      : items.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
  }
}
