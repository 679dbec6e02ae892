import Control
public import Documents
import Plan
import Scheduler

/// A template to begin with: the report on paper with a place for everything, which a bureau edits
/// in Word.
public struct WeeklyTemplate: Sendable {
  private let terms: Terms

  /// Prepares the template of a language; the names of its places are of that language, too.
  public init(_ terms: Terms) {
    self.terms = terms
  }

  /// The template as a document.
  public var document: Document {
    var document = Document(
      title: terms("工程进度周报", "Weekly progress report"),
      subtitle: terms("（{{报告期}}）", "{{period}}"))
    document.append(.heading(Phrase(terms("一、总体进展", "1. Overall"))))
    document.append(
      .paragraph(Phrase(terms("数据截至{{数据日期}}。{{总体进展}}", "Data date {{data-date}}. {{overall}}"))))
    document.append(.heading(Phrase(terms("二、各项目进展", "2. Projects"))))
    document.append(
      .paragraph(
        Phrase(
          terms(
            "{{#项目}}{{序号}}.{{进展}}{{/项目}}", "{{#project}}{{number}}. {{sentence}}{{/project}}"))))
    document.append(.heading(Phrase(terms("三、本周完成", "3. Done this week"))))
    document.append(
      .paragraph(
        Phrase(terms("{{#完成清单}}{{内容}}{{/完成清单}}", "{{#done-list}}{{text}}{{/done-list}}"))))
    document.append(.heading(Phrase(terms("四、下周计划", "4. Due next week"))))
    document.append(.paragraph(Phrase(terms("{{计划要点}}", "{{due-brief}}"))))
    document.append(.heading(Phrase(terms("五、滞后节点", "5. Milestones that slip"))))
    document.append(
      .paragraph(
        Phrase(terms("滞后节点{{滞后节点数}}个。", "{{nodes-slipped}} milestones slip."))))
    document.append(.table(slipped))
    document.append(.heading(Phrase(terms("六、需协调解决事项", "6. Needs somebody else"))))
    document.append(
      .paragraph(
        Phrase(
          terms("{{#协调清单}}{{内容}}{{/协调清单}}", "{{#request-list}}{{text}}{{/request-list}}"))))
    document.append(.table(projects))
    return document
  }

  private var slipped: Table {
    table(
      nil, rows: ("滞后节点", "slipped"),
      [
        ("项目", "Project", "项目", "project", 9), ("节点", "Milestone", "节点", "node", 7),
        ("责任单位", "Owner", "责任单位", "owner", 6), ("计划", "Planned", "计划", "planned", 5),
        ("预计", "Forecast", "预计", "forecast", 5), ("偏差", "Slip", "偏差", "slip", 5),
        ("灯", "Colour", "灯", "colour", 4),
      ])
  }

  private var projects: Table {
    table(
      terms("附表　各项目进展情况", "Annex: projects"), note: terms("{{备注}}", "{{note}}"),
      rows: ("项目", "project"),
      [
        ("序号", "No.", "序号", "number", 4), ("项目", "Project", "项目", "name", 9),
        ("形象进度", "State", "形象进度", "state", 60),
        ("对照计划", "Against the plan", "对照计划", "standing", 60),
        ("预计完成", "Forecast", "预计完成", "forecast", 6),
        ("近期计划", "Due", "下周计划", "due", 60), ("灯", "Colour", "灯", "colour", 4),
      ])
  }

  /// A table with one row that is repeated.
  private func table(
    _ title: String?, note: String? = nil, rows: (zh: String, en: String),
    _ columns: [(zh: String, en: String, fieldZh: String, fieldEn: String, width: Int)]
  ) -> Table {
    var table = Table(
      title: title,
      columns: columns.map { Table.Column(terms($0.zh, $0.en), typicalWidth: $0.width) },
      footnotes: note.map { [$0] } ?? [])
    let name = terms(rows.zh, rows.en)
    var cells = columns.map { "{{" + terms($0.fieldZh, $0.fieldEn) + "}}" }
    // The marks stand where there is room for them; wherever they stand, the row is repeated.
    let first = columns.firstIndex { $0.width >= 9 } ?? 0
    let last = columns.lastIndex { $0.width >= 5 } ?? columns.count - 1
    cells[first] = "{{#\(name)}}" + cells[first]
    cells[last] += "{{/\(name)}}"
    table.append(cells.map { Table.Cell($0) })
    return table
  }
}
