import CivilTime
import Plan

/// Makes a plan of the tables of a file.
struct XERAssembly {
  /// What is known of a project while it is put together.
  struct Frame {
    var position: Int
    var dataDate: Instant?
    var lagCounting = Lag.Counting.predecessor
    var usesExpected = true
    var codes = ForeignCodes()
  }

  let cells: XERCells
  let parser: XERParser
  var portfolio = Portfolio()
  var report = ImportReport()
  var progress: [ProgressRecord] = []
  var stored: [PrimaveraPlan.Stored?] = []
  /// The projects by their identifier; those that are not kept are in `left`.
  var frames: [Int: Frame] = [:]
  var left: Set<Int> = []
  /// The rows of calendars, and the names they have in the plan.
  var calendarRows: [Int: Int] = [:]
  var calendarNames: [Int: String] = [:]
  /// The positions of activities by their identifier.
  var positions: [Int: Int] = [:]
  var dataDate: Instant?

  init(_ parser: XERParser, file: String) {
    self.parser = parser
    cells = XERCells(parser, file: file)
  }

  /// Puts the plan together.
  ///
  /// - Throws: everything that is wrong with the file.
  mutating func plan() throws(InvalidInput) -> PrimaveraPlan {
    listUnread()
    takeCalendars()
    takeProjects()
    takeActivities()
    takeDataDate()
    takeRelations()
    let findings = try cells.findings.warnings()
    return PrimaveraPlan(
      portfolio: portfolio, progress: progress, dataDate: dataDate, stored: stored,
      report: report, findings: findings)
  }

  private mutating func listUnread() {
    for table in parser.unread where table.rows > 0 {
      report.add(
        .dropped, "table-\(table.name)", count: table.rows,
        Wording(zh: "\(table.name) 表未读入", en: "rows of the table \(table.name), which is not read"))
    }
    for (table, names) in parser.unreadColumns where !names.isEmpty {
      for name in names {
        report.add(
          .dropped, "columns-\(table.rawValue)", name,
          Wording(
            zh: "\(table.rawValue) 表中未读入的列",
            en: "columns of \(table.rawValue) that are not read"))
      }
    }
    if parser.shortRows > 0 {
      report.add(
        .adapted, "short-rows", count: parser.shortRows,
        Wording(
          zh: "字段数少于列数的行，缺的按空值处理",
          en: "rows with fewer fields than columns; what is missing counts as empty"))
    }
  }

  // MARK: Calendars

  private mutating func takeCalendars() {
    var used: Set<String> = []
    for row in 0..<cells.count(.calendar) {
      guard let id = cells.neededID(.calendar, row, .calendar) else { continue }
      if let first = calendarRows[id] {
        cells.findings.add(
          .xerDuplicate(
            id, "clndr_id", first: cells.line(.calendar, first), at: cells.place(.calendar, row)))
        continue
      }
      calendarRows[id] = row
      let given = cells.name(.calendar, row, .calendarName)
      var name = given.isEmpty ? "calendar-\(id)" : given
      if !used.insert(name).inserted {
        name += " (\(id))"
        used.insert(name)
      }
      calendarNames[id] = name
    }
  }

  /// Returns the name of a calendar that something uses, reading it the first time.
  mutating func calendar(_ id: Int, _ place: Finding.Place) -> String? {
    guard let row = calendarRows[id], let name = calendarNames[id] else {
      cells.findings.add(.xerUnknown(id, "clndr_id", at: place))
      return nil
    }
    if read.insert(id).inserted, let calendar = readCalendar(row, name) {
      portfolio.calendars.append(calendar)
    }
    return name
  }

  private var read: Set<Int> = []

  private mutating func readCalendar(_ row: Int, _ name: String) -> WorkCalendar? {
    guard let text = XERCalendarText(cells.bytes(.calendar, row, .calendarData)) else {
      cells.findings.add(.xerCalendar(name, at: cells.place(.calendar, row)))
      return nil
    }
    let (bases, baseWeek) = inherited(row)
    var week = text.week
    if week.allSatisfy(\.isEmpty), let baseWeek {
      week = baseWeek
      report.add(
        .adapted, "calendar-week", name,
        Wording(
          zh: "日历没有自己的每周工作时间，按上级日历计",
          en: "calendars without working time in their own week; that of their base counts"))
    }
    var exceptions = bases
    exceptions += text.exceptions.map {
      CalendarException(day: $0.day, shifts: $0.shifts, cause: name)
    }
    if text.unreadable > 0 {
      report.add(
        .dropped, "calendar-parts", name,
        Wording(zh: "日历中无法解读的班次或例外", en: "shifts or exceptions of calendars that make no sense"))
    }
    let calendar = WorkCalendar(name: name, week: week, exceptions: exceptions)
    if let hours = cells.minutes(.calendar, row, .dayHours), hours.minutes != calendar.dayMinutes {
      report.add(
        .adapted, "day-hours", name,
        Wording(
          zh: "日历的“每日小时数”与班次不同，一天按班次计",
          en: "calendars whose hours a day differ from their shifts; a day is what the shifts are"))
    }
    return calendar
  }

  /// The exceptions of the calendars that one is derived from, the most general first, and the week
  /// of the nearest of them that has working time.
  private mutating func inherited(_ row: Int) -> ([CalendarException], week: [[Shift]]?) {
    var chain: [[CalendarException]] = []
    var week: [[Shift]]?
    var seen: Set<Int> = [row]
    var next = cells.id(.calendar, row, .baseCalendar)
    while let id = next, let base = calendarRows[id], seen.insert(base).inserted {
      let name = calendarNames[id] ?? ""
      if let text = XERCalendarText(cells.bytes(.calendar, base, .calendarData)) {
        chain.append(
          text.exceptions.map { CalendarException(day: $0.day, shifts: $0.shifts, cause: name) })
        if week == nil, !text.week.allSatisfy(\.isEmpty) { week = text.week }
      }
      next = cells.id(.calendar, base, .baseCalendar)
    }
    return (chain.reversed().flatMap { $0 }, week)
  }
}
