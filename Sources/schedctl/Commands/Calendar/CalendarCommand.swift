import ArgumentParser
import CivilTime
import Plan
import Planning
import Reporting

/// `calendar …`.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: .words(
      zh: "日历：每周哪几天、什么班次、哪些日子停工。",
      en: "Calendars: which days of a week, which shifts, which days off."),
    discussion: .words(
      zh: """
        workday（工作日，按国务院放假安排）和 calendar-day（日历天）随程序提供。班次只在按分钟排的项目中起作用。

          schedctl calendar add 六天制 --like workday --week 周一至周六
          schedctl calendar add 施工 --off "2028-01-20..2028-02-10 春节停工" --pause avoid-exams
          schedctl activity set --where "office=施工单位" --calendar 施工
        """,
      en: """
        workday (by the State Council's list) and calendar-day come with the program. Shifts count in projects
        that are planned by the minute.

          schedctl calendar add six-days --like workday --week mon-sat
          schedctl calendar add site --off "2028-01-20..2028-02-10 春节停工" --pause avoid-exams
          schedctl activity set --where "office=施工单位" --calendar site
        """),
    subcommands: [
      CalendarListCommand.self, CalendarShowCommand.self, CalendarAddCommand.self,
      CalendarSetCommand.self, CalendarRenameCommand.self, CalendarRemoveCommand.self,
    ])
}

/// The shifts of a day on the command line.
struct ShiftsArgument: ExpressibleByArgument {
  let shifts: [Shift]

  init?(argument: String) {
    guard let shifts = [Shift](typed: argument) else { return nil }
    self.shifts = shifts
  }
}

/// What can be said of a calendar.
struct CalendarFields: ParsableArguments {
  @Option(
    name: .long,
    help: .words(
      zh: "每周上班的日子：周一至周六、1-6、mon-sat、六天。", en: "The days worked: mon-sat or 1-6 (周一至周六)."))
  var week: WeekText?

  @Option(
    name: .long,
    help: .words(
      zh: "班次：\"08:00-12:00 14:00-18:00\"。", en: "The shifts: \"08:00-12:00 14:00-18:00\"."))
  var shifts: ShiftsArgument?

  @Flag(
    name: .long, inversion: .prefixedNo,
    help: .words(zh: "执行国务院放假调休安排。", en: "Let the State Council's days off and days worked count."))
  var holidays: Bool?

  @Option(
    name: .long, parsing: .singleValue,
    help: .words(
      zh: "停工的日子和原因：\"2028-01-20..2028-02-10 春节停工\"；可写多次。",
      en: "Days off and why: \"2028-01-20..2028-02-10 春节停工\"; may be given several times."))
  var off: [DaySpan] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: .words(
      zh: "上班的日子和原因；可写多次。", en: "Days worked and why; may be given several times."))
  var work: [DaySpan] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: .words(
      zh: "窗口，它的日子按现在的起止停工；可写多次。",
      en: "A window whose days, as they are now, are off; may be given several times."))
  var pause: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: .words(
      zh: "这些日子恢复每周的样子；可写多次。", en: "Days that are as their week again; may be given several times.")
  )
  var drop: [DaySpan] = []

  /// What was said, for the plan.
  var edit: CalendarEdit {
    CalendarEdit(
      week: week, shifts: shifts?.shifts, observesHolidays: holidays, off: off, worked: work,
      pauses: pause, dropped: drop)
  }
}

/// `calendar add NAME`.
struct CalendarAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: .words(zh: "新建日历。", en: "Make a calendar."))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @Option(
    name: .long,
    help: .words(
      zh: "从哪个日历开始：workday、calendar-day 或已有的；不写为每天上班。",
      en: "The calendar it begins as: workday, calendar-day or one of the plan; default every day.")
  )
  var like: String?

  @OptionGroup var fields: CalendarFields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.addCalendar(name, like: like, fields.edit)
    console.tell("已新建日历 \(name)", "made the calendar \(name)")
  }
}

/// `calendar set NAME`.
struct CalendarSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(zh: "修改日历；没写的不变。", en: "Change a calendar; what is not named stays."),
    discussion: .words(
      zh: """
          schedctl calendar set 施工 --off "2029-02-05..2029-02-25 春节停工"
          schedctl calendar set 施工 --drop 2028-02-10
        """,
      en: """
          schedctl calendar set site --off "2029-02-05..2029-02-25 春节停工"
          schedctl calendar set site --drop 2028-02-10
        """))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @OptionGroup var fields: CalendarFields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let isChanged = try workspace.changeCalendar(name, fields.edit)
    console.tell(
      isChanged ? "已修改日历 \(name)" : "没有变化",
      isChanged ? "changed the calendar \(name)" : "nothing changed")
  }
}

/// `calendar rename NAME NEW`.
struct CalendarRenameCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: .words(zh: "日历改名，用到它的地方跟着改。", en: "Rename a calendar; what counts by it follows."))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @Argument(help: .words(zh: "新名称。", en: "The new name."))
  var new: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (count, isChanged) = try workspace.renameCalendar(name, to: new)
    console.tell(
      isChanged ? "日历 \(name) 改为 \(new)，\(count) 项工作跟着改" : "没有变化",
      isChanged ? "\(name) is \(new) now, for \(count) activities" : "nothing changed")
  }
}

/// `calendar remove NAME`.
struct CalendarRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(zh: "删除没有用到的日历。", en: "Remove a calendar that nothing counts by."))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.removeCalendar(name)
    console.tell("已删除日历 \(name)", "removed the calendar \(name)")
  }
}

/// `calendar list`.
struct CalendarListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: .words(zh: "列出日历。", en: "List the calendars."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let list = CalendarList(try reading().portfolio)
    console.write(list, asJSON: json)
    return 0
  }
}

/// `calendar show NAME`.
struct CalendarShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .words(zh: "一个日历：每周、班次和例外的日子。", en: "One calendar: its week, shifts and exceptions."))

  @Argument(help: .words(zh: "名称。", en: "Its name."))
  var name: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @Flag(
    name: .long,
    help: .words(
      zh: "列出全部例外，不只今年起的。", en: "List all exceptions, not those from this year on alone."))
  var all = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let sheet = CalendarSheet(
      workspace.portfolio, calendar: try workspace.calendar(named: name),
      from: all ? nil : Day(year: Clock.now.day.year, month: 1, day: 1))
    console.write(sheet, asJSON: json)
    return 0
  }
}
