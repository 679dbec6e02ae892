import CivilTime
import Plan

/// Reads the rows of a plan one after the other, collecting what is wrong with each.
struct PlanRowReader {
  var findings: FindingList
  private(set) var account = ImportAccount()
  let sheet: Sheet<PlanColumn>
  /// The year of dates that have none, looked for when the first of them is met.
  private lazy var year = PlainYear.of(sheet, columns: [.plannedStart, .plannedFinish])
  /// The calendar that the header's unit names.
  private let headerCalendar: String?
  /// Whether it is our own workbook in English, with its words for calendars.
  private let isEnglish: Bool

  init(_ sheet: Sheet<PlanColumn>, findings: FindingList) {
    self.sheet = sheet
    self.findings = findings
    headerCalendar = sheet.cellNumber(of: .duration).flatMap {
      PlanDuration.calendar(inHeading: sheet.names[$0])
    }
    isEnglish = OwnWorkbook.isEnglish(sheet)
  }

  /// Reads a row.
  ///
  /// A cell that makes no sense is told and read as if it were harmless, so that one
  /// mistake is told once.
  ///
  /// - Parameter earlier: The row before it that has its code.
  mutating func read(_ entry: PlanEntry, earlier: PlanEntry?, isOwn: Bool) -> PlanTable.Row {
    let row = entry.row
    check(entry, earlier)
    let windows = WindowNames.names(in: row.value(.window)).map(ShippedName.window)
    let parent = row.value(.parent)
    let name = entry.heading?.name ?? name(row, entry.code, isOwn: isOwn)
    let isStarred = isOwn && name.first == OwnWorkbook.milestone
    let planned = (
      start: entry.isSummary ? nil : date(.plannedStart, row),
      finish: entry.isSummary ? nil : date(.plannedFinish, row)
    )
    let kind =
      entry.isSummary ? PlanKind(kind: .summary) : isStarred ? .init(kind: .milestone) : kind(row)
    var length = duration(entry, kind: kind?.kind, planned, isOwn: isOwn)
    // Work of no time that our own sheet does not mark as a milestone lasts as long as other work.
    if isOwn, length.days == 0, length.kind == .task { length.kind = .levelOfEffort }
    return PlanTable.Row(
      project: entry.project, code: entry.code, name: isStarred ? String(name.dropFirst()) : name,
      englishName: row.text(.englishName), durationDays: length.days, calendar: length.calendar,
      predecessors: [], level: level(row), kind: length.kind, edge: kind?.edge, role: role(row),
      office: office(row), leader: row.text(.leader), person: row.text(.person),
      crashLimit: crashLimit(entry, length.days, length.kind, calendar: length.calendar),
      crashCost: crashCost(row),
      threePoints: threePoints(entry, length.kind, calendar: length.calendar),
      windows: windows, note: row.paragraphs(.note),
      parent: parent.isEmpty ? entry.parent : HalfWidth.text(parent),
      constraints: constraints(row, entry.code), isElapsed: isElapsed(row),
      plannedStart: planned.start, plannedFinish: planned.finish, source: row)
  }

  private mutating func check(_ entry: PlanEntry, _ earlier: PlanEntry?) {
    if !ActivityCode.isValid(entry.code) {
      findings.add(.badCode(entry.code, at: entry.row.place(.code)))
    }
    if let earlier {
      findings.add(
        .duplicateCode(
          entry.code, first: earlier.row.line, second: entry.row.line,
          at: entry.row.place(.code)))
    }
  }

  /// The office that owes it; who is named where no column names offices.
  private func office(_ row: Sheet<PlanColumn>.Row) -> String {
    if sheet.cellNumber(of: .office) != nil { return row.text(.office) }
    let person = row.text(.person)
    return person.isEmpty ? row.text(.leader) : person
  }

  private mutating func date(_ column: PlanColumn, _ row: Sheet<PlanColumn>.Row) -> DateText? {
    let text = row.value(column)
    if text.isEmpty || text == "/" || text == "-" || text == "—" { return nil }
    let date = DateText(text) ?? DateText(text, year: year)
    if date == nil { findings.add(.badDate(text, row.title(column), at: row.place(column))) }
    return date
  }

  private mutating func name(
    _ row: Sheet<PlanColumn>.Row, _ code: String, isOwn: Bool
  ) -> String {
    let name = row.text(.name)
    if TextCheck.isBlank(name) { findings.add(.missingName(code, at: row.place(.name))) }
    return !isOwn && row.indent(.name) > 0 ? name.trimmed : name
  }

  /// What the row is; nil when its cells make no sense.
  private mutating func kind(_ row: Sheet<PlanColumn>.Row) -> PlanKind? {
    let text = row.value(.kind)
    guard text.isEmpty else {
      let kind = PlanKind.read(text)
      if kind == nil { findings.add(.badKind(text, at: row.place(.kind))) }
      return kind
    }
    return isMilestone(row).map { PlanKind(kind: $0 ? .milestone : .task) }
  }

  private mutating func constraints(
    _ row: Sheet<PlanColumn>.Row, _ code: String
  ) -> [ConstraintText] {
    let text = row.value(.constraint)
    if text.isEmpty { return [] }
    guard let constraints = ConstraintText.read(text) else {
      findings.add(.badConstraint(text, code, at: row.place(.constraint)))
      return []
    }
    return constraints
  }

  private mutating func isElapsed(_ row: Sheet<PlanColumn>.Row) -> Bool {
    let text = row.value(.elapsed)
    let answer = YesNo.read(text)
    if answer == nil { findings.add(.badYesNo(text, row.title(.elapsed), at: row.place(.elapsed))) }
    return answer ?? false
  }

  /// Whether the row is a milestone; nil when its cell makes no sense.
  private mutating func isMilestone(_ row: Sheet<PlanColumn>.Row) -> Bool? {
    let text = row.value(.milestone)
    let answer = YesNo.read(text)
    if answer == nil {
      findings.add(.badYesNo(text, row.title(.milestone), at: row.place(.milestone)))
    }
    return answer
  }

  /// How long a row takes, in which calendar, and what it is: work of no time is a milestone where no
  /// column says so.
  private mutating func duration(
    _ entry: PlanEntry, kind: Activity.Kind?, _ planned: (start: DateText?, finish: DateText?),
    isOwn: Bool
  ) -> (days: Int, calendar: String?, kind: Activity.Kind) {
    let row = entry.row
    let read = PlanDuration.read(row.value(.duration))
    var calendar = calendar(row, read, entry.code)
    var kind = kind ?? .task
    // A summary lasts as long as its parts, a level of effort as long as other work.
    if kind == .summary || kind == .levelOfEffort { return (0, calendar, kind) }
    var days = read.days
    if days == .missing, kind != .task { return (0, calendar, kind) }
    if days == .missing, let between = Self.days(planned), calendar != WorkCalendar.workdayName {
      days = .days(between)
      calendar = WorkCalendar.calendarDayName
      account.adapt(
        Wording(zh: "没有工期，由开始和完成日期得出（日历天）", en: "durations from planned dates, in calendar days"),
        entry.code)
    }
    guard case .days(let number) = days else {
      let text = row.value(.duration)
      findings.add(.duration(days, text, entry.code, at: row.place(.duration)))
      return (0, calendar, kind)
    }
    if kind == .milestone, number > 0 {
      findings.add(
        .milestoneWithDuration(
          number, entry.code, row.title(.milestone), at: row.place(.duration)))
      return (0, calendar, kind)
    }
    if kind == .task, number == 0, !isOwn {
      if sheet.cellNumber(of: .milestone) == nil, sheet.cellNumber(of: .kind) == nil {
        kind = .milestone
        account.adapt(
          Wording(zh: "工期为 0 的读作里程碑", en: "work of 0 days became milestones"), entry.code)
      } else {
        findings.add(.zeroDuration(entry.code, row.title(.milestone), at: row.place(.duration)))
      }
    }
    return (number, calendar, kind)
  }

  /// The calendar of a row: the cell's, else that of the duration's unit, else that of the header's.
  private mutating func calendar(
    _ row: Sheet<PlanColumn>.Row, _ duration: PlanDuration, _ code: String
  ) -> String? {
    let word = row.sharedValue(.calendar)
    let isEveryDay = isEnglish && word == OwnWorkbook.everyDay
    let named = isEveryDay ? WorkCalendar.calendarDayName : ShippedName.calendar(word)
    if named.isEmpty { return duration.calendar ?? headerCalendar }
    if let unit = duration.calendar, unit != named {
      findings.add(.calendarConflict(row.value(.duration), named, code, at: row.place(.duration)))
    }
    return named
  }

  /// The days from one date through another; nil where one is missing or they are the wrong way round.
  private static func days(_ planned: (start: DateText?, finish: DateText?)) -> Int? {
    guard let start = planned.start, let finish = planned.finish else { return nil }
    let days: Int = finish.instant { _ in 0 }.day - start.instant { _ in 0 }.day + 1
    return (1...PlanLimits.days.upperBound).contains(days) ? days : nil
  }

  private mutating func level(_ row: Sheet<PlanColumn>.Row) -> Int {
    let text = row.value(.level)
    guard let level = LevelText.read(text) else {
      findings.add(.badLevel(text, at: row.place(.level)))
      return 3
    }
    return level
  }

  private mutating func role(_ row: Sheet<PlanColumn>.Row) -> Activity.Role? {
    let text = row.value(.role)
    if text.isEmpty { return nil }
    let role = Activity.Role(rawValue: text.lowercased()) ?? RoleName.chinese[text]
    if role == nil { findings.add(.badRole(text, at: row.place(.role))) }
    return role
  }
}

/// The Chinese names by which a cell may call a role.
enum RoleName {
  /// The usual name of a role.
  static func chinese(of role: Activity.Role) -> String {
    switch role {
    case .commence: "开工"
    case .groundLevel: "正负零"
    case .toppingOut: "封顶"
    case .completion: "竣工"
    case .opening: "开学"
    }
  }

  static let chinese: [String: Activity.Role] = [
    "开工": .commence, "正负零": .groundLevel, "出正负零": .groundLevel, "基础出正负零": .groundLevel,
    "封顶": .toppingOut, "主体封顶": .toppingOut, "竣工": .completion, "竣工验收": .completion,
    "开学": .opening, "启用": .opening, "开园": .opening,
  ]
}
