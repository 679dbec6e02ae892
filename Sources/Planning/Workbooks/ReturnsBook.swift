import CivilTime
import Control
import Documents
import Plan
import PlanExchange
import PlanStore
import Reporting
import Scheduler

/// 填报表: what an office is asked in a week, pre-filled with what is known.
struct ReturnsBook {
  let rows: ReturnRows
  var table: EntryTable
  private let marks: BookMarks
  private let date: Day
  private var language: Language { marks.language }

  /// Asks about the work of a plan.
  init(_ workspace: Workspace, _ marks: BookMarks) throws {
    self.marks = marks
    let comparison = try workspace.comparison()
    let named = Set(marks.projects)
    let projects = workspace.stored.portfolio.projects.indices.filter {
      named.contains(workspace.stored.portfolio.projects[$0].code)
    }
    date = marks.dataDate?.day ?? comparison.schedule.dataDate?.day ?? Day(number: 0)
    let scope = OwesScope(
      projects: named.isEmpty ? nil : Set(projects),
      office: marks.office.isEmpty ? nil : marks.office)
    rows = ReturnRows(comparison, scope, horizon: date + marks.ahead, Terms(marks.language))
    let network = comparison.schedule.network
    var table = EntryTable(ReturnsTable.name, ReturnsTable.columns)
    table.rows = rows.rows.map { row in
      .init(row.code, Self.cells(row, network.dayMinutes(of: row.position), marks.language))
    }
    self.table = table
  }

  private static func cells(
    _ row: ReturnRows.Row, _ dayMinutes: Int, _ language: Language
  ) -> [EntryTable.Cell] {
    let isBegun = row.phase == .inProgress
    return [
      .init(row.code), .init(row.project), .init(row.name),
      .init(row.offices.joined(separator: language == .zh ? "、" : ", ")),
      row.planned.map { .day($0) } ?? .empty, .day(row.forecast), .init(row.standing),
      .init(row.remark),
      .init(ReturnsTable.states[isBegun ? 1 : 0](language)),
      row.started.map { .day($0) } ?? .empty, .empty,
      row.remaining.map { .number((Double($0) / Double(dayMinutes) * 10).rounded() / 10) }
        ?? .empty,
      row.percent.map { .share($0 / 100) } ?? .empty, .empty, .empty, .empty,
    ]
  }

  // MARK: Sheets

  /// The workbook.
  func workbook(created: DateStamp) throws -> Workbook {
    var workbook = Workbook(DocumentProperties(title: title, created: created))
    do throws(WorkbookError) {
      try workbook.append(sheet)
      try workbook.append(marks.sheet)
    } catch {
      throw Refusal(zh: error.chinese, en: error.english)
    }
    return workbook
  }

  private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private var title: String {
    let office = marks.office.isEmpty ? word("各单位", "All offices") : marks.office
    return word("\(office)　工程进度填报表", "\(office): progress return")
  }

  private var sheet: Workbook.Sheet {
    var sheet = EntrySheet(table: table, language: language, look: look)
    sheet.isProtected = true
    sheet.title = title
    sheet.subtitle = word(
      "填报周 \(date - 7) 至 \(date - 1)（数据日期 \(date) 上班时）　只填黄色格，没有变化的行不用动；填完原样交回。计划日志第 \(marks.entry) 号",
      "Week \(date - 7) to \(date - 1) (data date \(date), morning). Fill in the yellow cells and leave rows without news alone; send the file back as it is. Journal entry \(marks.entry)"
    )
    sheet.frozenColumns = 3
    sheet.page = Workbook.Page(
      .a3, footer: title.prefix(100).description, numbering: word("第 # 页  共 # 页", "Page # of #"))
    return sheet.sheet
  }

  private func look(_ column: EntryTable.Column) -> EntrySheet.Look {
    let day = { (number: Int) in (self.date - number).stamp }
    let first = DateStamp(year: 2000, month: 1, day: 1)!
    let yes = [word("是", "yes"), word("否", "no")]
    var look = EntrySheet.Look(width: .fixed(12), alignment: .centre)
    switch ReturnsTable.Column(rawValue: column.id) {
    case .code: look = .init(width: .fixed(12), alignment: .left, isText: true)
    case .project: look = .init(width: .fixed(24), alignment: .left)
    case .name: look = .init(width: .fixed(30), alignment: .left)
    case .office: look = .init(width: .fixed(16), alignment: .left)
    case .remark: look = .init(width: .fixed(24), alignment: .left)
    case .planned, .forecast, .standing, nil: break
    case .state:
      look.entry = Workbook.Entry(
        .choice(ReturnsTable.states.map { $0(language) }),
        message: word("从列表中选", "choose from the list"))
    case .start: look.entry = days(first, day(0))
    case .finish: look.entry = days(first, day(1))
    case .expected: look.entry = days(day(0), DateStamp(year: 2199, month: 12, day: 31)!)
    case .remaining:
      look.entry = Workbook.Entry(
        .number(0...36_500),
        message: word("填还要多少天，如 12 或 0.5", "days still to do, such as 12 or 0.5"))
    case .percent:
      look.entry = Workbook.Entry(.number(0...1), message: word("填 0% 到 100%", "0% to 100%"))
      look.format = .percent(decimals: 0)
    case .help: look.entry = Workbook.Entry(.choice(yes), message: word("填 是 或 否", "yes or no"))
    case .note: look = .init(width: .fixed(36), alignment: .left, entry: Workbook.Entry())
    }
    if [.start, .finish, .expected].contains(ReturnsTable.Column(rawValue: column.id)) {
      look.format = .isoDay
    }
    return look
  }

  private func days(_ from: DateStamp, _ to: DateStamp) -> Workbook.Entry {
    func text(_ stamp: DateStamp) -> String {
      "\(stamp.year)-\(stamp.month < 10 ? "0" : "")\(stamp.month)-\(stamp.day < 10 ? "0" : "")\(stamp.day)"
    }
    return Workbook.Entry(
      .day(from: from, to: to),
      message: word(
        "填日期，如 \(text(to))，在 \(text(from)) 到 \(text(to)) 之间",
        "a date such as \(text(to)), from \(text(from)) to \(text(to))"))
  }
}

extension Day {
  /// The day as documents bear it; the first or last they can bear for one beyond.
  var stamp: DateStamp {
    let (year, month, day) = civil
    return DateStamp(year: year, month: month, day: day)
      ?? DateStamp(year: year < 1901 ? 1901 : 9999, month: 1, day: 1)!
  }
}
