public import CivilTime
public import Documents
public import Plan

/// The calendars of a plan: those that come with the program, then its own.
public struct CalendarList: TableAnswer, Sendable {
  private let portfolio: Portfolio

  /// Takes a portfolio with the shipped calendars.
  public init(_ portfolio: Portfolio) { self.portfolio = portfolio }

  /// A line each.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("日历", "Calendar"), priority: 2),
      Table.Column(terms("每周", "Week"), priority: 1),
      Table.Column(terms("班次", "Shifts"), maximumWidth: 24, dropOrder: 2),
      Table.Column(terms("放假安排", "Holidays")),
      Table.Column(terms("例外(天)", "Exceptions"), .number, dropOrder: 1),
      Table.Column(terms("工作", "Activities"), .number),
    ])
    for calendar in portfolio.calendars {
      table.append([
        Table.Cell(calendar.name), Table.Cell(CalendarWords.week(calendar, terms)),
        Table.Cell(CalendarWords.shifts(calendar)),
        Table.Cell(CalendarWords.observes(calendar) ? terms("执行", "yes") : ""),
        Table.Cell(calendar.exceptions.isEmpty ? "" : "\(calendar.exceptions.count)"),
        Table.Cell("\(portfolio.activities.count { $0.calendar == calendar.name })"),
      ])
    }
    table.nothing = terms("没有日历。", "There is no calendar.")
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for calendar in portfolio.calendars {
        json.object { json in
          CalendarWords.write(headOf: calendar, in: portfolio, &json)
          json.member("exceptions", calendar.exceptions.count)
        }
      }
    }
  }
}

/// One calendar: its week, and the stretches that differ from it.
public struct CalendarSheet: Answer, Sendable {
  private let calendar: WorkCalendar
  private let portfolio: Portfolio
  private let from: Day?

  /// Takes a calendar of a portfolio with the shipped calendars, by its position.
  ///
  /// - Parameter from: The first day whose exceptions the document tells; nil for all.
  public init(_ portfolio: Portfolio, calendar: Int, from: Day? = nil) {
    self.portfolio = portfolio
    self.calendar = portfolio.calendars[calendar]
    self.from = from
  }

  /// Exceptions of one kind and cause that follow each other.
  private struct Stretch {
    var from: Day
    var to: Day
    let exception: CalendarException
  }

  private var stretches: [Stretch] {
    var stretches: [Stretch] = []
    let sorted = calendar.exceptions.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    for exception in sorted {
      if let last = stretches.last, last.exception.cause == exception.cause,
        last.exception.shifts == exception.shifts, exception.day - last.to <= 1
      {
        stretches[stretches.count - 1].to = exception.day
      } else {
        stretches.append(Stretch(from: exception.day, to: exception.day, exception: exception))
      }
    }
    return stretches
  }

  /// The calendar as a document.
  public func document(_ terms: Terms) -> Document {
    var document = Document(title: calendar.name)
    var facts = [
      terms("每周：", "week: ") + CalendarWords.week(calendar, terms),
      terms("班次：", "shifts: ") + CalendarWords.shifts(calendar),
    ]
    if CalendarWords.observes(calendar) {
      facts.append(terms("执行国务院放假安排", "the State Council's days off and worked count"))
    }
    if let day = calendar.publishedThrough {
      facts.append(terms("例外已公布到 \(day)", "exceptions are published through \(day)"))
    }
    let users = portfolio.activities.indices.filter {
      portfolio.activities[$0].calendar == calendar.name
    }
    let told = users.prefix(12).map(portfolio.code(of:)).joined(separator: terms("、", ", "))
    facts.append(
      users.isEmpty
        ? terms("没有工作使用它", "no activity counts by it")
        : terms("\(users.count) 项工作使用它：\(told)", "\(users.count) activities count by it: \(told)")
          + (users.count > 12 ? terms(" 等", ", …") : ""))
    document.append(.bullets(facts.map { Phrase($0) }))
    let all = stretches
    let stretches = all.filter { from == nil || $0.to >= from! }
    if stretches.count < all.count, let from {
      document.append(
        .paragraph(
          Phrase(
            terms(
              "\(from) 以前的 \(all.count - stretches.count) 段例外没有列出。",
              "\(all.count - stretches.count) stretches before \(from) are left out."), .muted)))
    }
    guard !stretches.isEmpty else { return document }
    var table = Table(columns: [
      Table.Column(terms("自", "From"), .date), Table.Column(terms("至", "To"), .date),
      Table.Column(terms("天数", "Days"), .number), Table.Column(terms("上班", "Worked")),
      Table.Column(terms("原因", "Cause"), maximumWidth: 30),
    ])
    for stretch in stretches {
      table.append([
        Table.Cell("\(stretch.from)"), Table.Cell("\(stretch.to)"),
        Table.Cell("\(stretch.to - stretch.from + 1)"),
        Table.Cell(
          stretch.exception.shifts.isEmpty
            ? terms("休", "off") : CalendarWords.text(stretch.exception.shifts)),
        Table.Cell(terms.cause(stretch.exception.cause)),
      ])
    }
    document.append(.table(table))
    return document
  }

  /// Writes the calendar as JSON.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      CalendarWords.write(headOf: calendar, in: portfolio, &json)
      json.member("publishedThrough", calendar.publishedThrough?.description)
      json.array("exceptions") { json in
        for exception in calendar.exceptions {
          json.object { json in
            json.member("day", exception.day.description)
            json.member("shifts", CalendarWords.text(exception.shifts))
            json.member("cause", exception.cause)
            json.member("isProvisional", exception.isProvisional)
          }
        }
      }
    }
  }
}

/// Calendars in words.
enum CalendarWords {
  /// The days worked: `周一至周六`.
  static func week(_ calendar: WorkCalendar, _ terms: Terms) -> String {
    let chinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let names = terms.language == .zh ? chinese : english
    let worked = calendar.week.indices.filter { !calendar.week[$0].isEmpty }
    guard let first = worked.first, let last = worked.last else { return terms("全休", "none") }
    if worked.count == 7 { return terms("每天", "every day") }
    if worked.count == last - first + 1, worked.count > 2 {
      return terms("\(names[first])至\(names[last])", "\(names[first])–\(names[last])")
    }
    return worked.map { names[$0] }.joined(separator: terms("、", ", "))
  }

  /// The shifts of its days; of days that differ, of each kind.
  static func shifts(_ calendar: WorkCalendar) -> String {
    var kinds: [String] = []
    for day in calendar.week where !day.isEmpty {
      let text = text(day)
      if !kinds.contains(text) { kinds.append(text) }
    }
    return kinds.joined(separator: " / ")
  }

  /// `08:00-12:00 14:00-18:00`.
  static func text(_ shifts: [Shift]) -> String {
    func clock(_ minute: Int) -> String {
      let (hour, minute) = (minute / 60, minute % 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
    return shifts.map { "\(clock($0.from))-\(clock($0.to))" }.joined(separator: " ")
  }

  /// Whether the State Council's days count.
  static func observes(_ calendar: WorkCalendar) -> Bool {
    calendar.observesHolidays || calendar.name == WorkCalendar.workdayName
  }

  static func write(
    headOf calendar: WorkCalendar, in portfolio: Portfolio, _ json: inout JSONWriter
  ) {
    json.member("name", calendar.name)
    json.array("week", .inline) { json in
      for day in calendar.week { json.value(text(day)) }
    }
    json.member("observesHolidays", observes(calendar))
    json.member(
      "isShipped", [WorkCalendar.workdayName, WorkCalendar.calendarDayName].contains(calendar.name))
    json.member("activities", portfolio.activities.count { $0.calendar == calendar.name })
  }
}
