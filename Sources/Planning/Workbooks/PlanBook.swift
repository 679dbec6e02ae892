import CivilTime
import Control
import Documents
import Plan
import PlanExchange
import PlanStore
import Reporting

/// The tables in which a plan is handed out to be changed, as sheets of a workbook.
struct PlanBook {
  /// The plan in tables.
  let entries: PlanEntries
  /// The tables, 计划表 with what follows from it.
  var tables: [PlanEntries.Kind: EntryTable]
  private let language: Language
  private let marks: BookMarks

  /// Takes a plan.
  ///
  /// - Parameters:
  ///   - plan: The whole plan, also of what cannot be scheduled.
  ///   - comparison: What its dates are; nil where they are not known.
  init(_ plan: StoredPlan, _ comparison: Comparison?, _ marks: BookMarks) {
    self.marks = marks
    language = marks.language
    entries = PlanEntries(
      plan.portfolio.withShippedCalendars(plan.holidays),
      projects: marks.projects.isEmpty ? nil : marks.projects, language)
    let computed =
      comparison.map {
        ComputedCells(SheetSource($0, terms: Terms(marks.language))).byCode
      } ?? [:]
    let entries = entries
    tables = Dictionary(
      uniqueKeysWithValues: PlanEntries.Kind.allCases.map { ($0, entries.table($0)) })
    tables[.activities] = Self.adding(computed, to: entries.table(.activities))
  }

  private static func adding(
    _ computed: [String: [Workbook.Cell]], to table: EntryTable
  ) -> EntryTable {
    var table = table
    let note = table.columns.count - 1
    let headings = ComputedCells.headings.enumerated().map { index, heading in
      EntryTable.Column("computed\(index)", heading, .computed)
    }
    table.columns.insert(contentsOf: headings, at: note + 1)
    for index in table.rows.indices {
      let cells = computed[table.rows[index].key]?.map(\.entry)
      table.rows[index].cells += cells ?? headings.map { _ in .empty }
    }
    return table
  }

  /// The sheets, from left to right, the hidden one last.
  var sheets: [Workbook.Sheet] {
    PlanEntries.Kind.allCases.map(sheet) + [marks.sheet]
  }

  private func sheet(_ kind: PlanEntries.Kind) -> Workbook.Sheet {
    let table = tables[kind] ?? entries.table(kind)
    var sheet = EntrySheet(table: table, language: language, look: look)
    sheet.title = title(of: kind)
    sheet.subtitle = instruction(kind)
    sheet.frozenColumns = kind == .activities ? 3 : 1
    sheet.page = Workbook.Page(
      .a3, footer: table.name(language), numbering: word("第 # 页  共 # 页", "Page # of #"))
    return sheet.sheet
  }

  private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func title(of kind: PlanEntries.Kind) -> String {
    switch kind {
    case .activities: word("计划表（可改后读回）", "Plan, to be changed and read back")
    case .projects: word("项目一览", "Projects of the plan")
    case .requiredDates: word("各项目的要求完成时间", "What is required of the projects, and when")
    }
  }

  private func instruction(_ kind: PlanEntries.Kind) -> String {
    switch kind {
    case .activities:
      word(
        "白底各列可改，可增加、删除行；灰底是算出来的，改了不算数。改好后用 import excel 读回。日志第 \(marks.entry) 号",
        "Change what is white, add and delete rows; what is grey is computed and does not count. Read it back with import excel. Journal entry \(marks.entry)"
      )
    case .projects:
      word(
        "除“项目”外各列可改；项目不能在这里增删。",
        "All but the first column may be changed; projects are not added or removed here.")
    case .requiredDates:
      word("可改日期和依据，可增加、删除行。", "Change dates and sources, add and delete rows.")
    }
  }

  // MARK: Looks

  private func look(_ column: EntryTable.Column) -> EntrySheet.Look {
    let widths = [
      "project": 8, "code": 12, "name": 30, "duration_days": 9, "calendar": 12, "predecessors": 22,
      "office": 18, "level": 6, "kind": 12, "role": 10, "window": 14, "constraint": 20,
      "elapsed": 6,
      "parent": 10, "leader": 12, "person": 12, "name_en": 26, "note": 26, "direction": 9,
      "lead": 18,
      "start": 13, "reserve": 10, "norm": 14, "activity": 16, "finish": 14, "source": 40,
    ]
    let isComputed = column.use == .computed
    var look = EntrySheet.Look(width: .fixed(isComputed ? 12 : widths[column.id] ?? 14))
    let isLong = [
      "name", "predecessors", "office", "constraint", "name_en", "note", "source", "lead",
    ]
    look.alignment = isLong.contains(column.id) ? .left : .centre
    look.isText = ["project", "code", "predecessors", "parent", "constraint", "activity"]
      .contains(column.id)
    look.format = ["start", "finish"].contains(column.id) ? .isoDay : .standard
    look.entry = entry(of: column)
    return look
  }

  private func entry(of column: EntryTable.Column) -> Workbook.Entry? {
    let portfolio = entries.portfolio
    switch column.id {
    case "kind":
      return Workbook.Entry(.choice(entries.kinds), message: word("从列表中选", "choose from the list"))
    case "level":
      return Workbook.Entry(.choice(["1", "2", "3"]), message: word("填 1、2 或 3", "1, 2 or 3"))
    case "role": return Workbook.Entry(.suggestion(Activity.Role.allCases.map(entries.role)))
    case "calendar":
      return Workbook.Entry(.suggestion(portfolio.calendars.map { entries.calendar($0.name) }))
    case "window":
      var names: [String] = []
      for window in portfolio.windows where !names.contains(entries.window(window.name)) {
        names.append(entries.window(window.name))
      }
      return Workbook.Entry(.suggestion(names))
    case "elapsed":
      return Workbook.Entry(
        .choice([word("是", "yes"), word("否", "no")]), message: word("填 是 或 否", "yes or no"))
    case "direction":
      return Workbook.Entry(
        .choice(Project.Direction.allCases.map(entries.direction)),
        message: word("填 倒排 或 顺排", "backward or forward"))
    default: return nil
    }
  }
}

extension Workbook.Cell {
  /// The cell as a table of entries has it.
  fileprivate var entry: EntryTable.Cell {
    switch value {
    case .empty: .empty
    case .text(let text): .init(text)
    case .number(let number): .number(number)
    case .date(let stamp):
      Day(year: stamp.year, month: stamp.month, day: stamp.day).map { .day($0) } ?? .empty
    }
  }
}
