import ArgumentParser
import Plan
import PlanStore
import Planning
import Reporting

/// `holiday …`.
struct HolidayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holiday",
    abstract: .words(
      zh: "国务院的放假和调休：列出、添加、删除。",
      en: "The State Council's days off and days worked: list, add, remove."),
    discussion: .words(
      zh: """
        一整年的通知用 import holidays 导入；这里改个别日子。

          schedctl holiday list 2028
          schedctl holiday add 2028-01-25..2028-01-31 春节
          schedctl holiday add 2028-02-05 春节 --work
        """,
      en: """
        A whole notice is read with import holidays; here single days are changed.

          schedctl holiday list 2028
          schedctl holiday add 2028-01-25..2028-01-31 春节
          schedctl holiday add 2028-02-05 春节 --work
        """),
    subcommands: [HolidayListCommand.self, HolidayAddCommand.self, HolidayRemoveCommand.self])
}

/// `holiday list`.
struct HolidayListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: .words(zh: "列出放假和调休。", en: "List days off and days worked."))

  @Argument(help: .words(zh: "年份；不写为全部。", en: "The year; default all."))
  var year: Int?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let list = HolidayList(try reading().stored.holidays, year: year)
    console.write(list, asJSON: json)
    return 0
  }
}

/// `holiday add DAYS NAME`.
struct HolidayAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: .words(zh: "写明某些日子放假或调休上班。", en: "Say of days that they are off, or worked."))

  @Argument(
    help: .words(zh: "日子：2028-01-25 或 2028-01-25..2028-01-31。", en: "A day, or DAY..DAY."))
  var span: DaySpan

  @Argument(help: .words(zh: "节日。", en: "The festival."))
  var name: String

  @Flag(name: .long, help: .words(zh: "调休上班，不是放假。", en: "They are worked."))
  var work = false

  @Option(
    name: .long,
    help: .words(zh: "哪一年的通知；默认为该日所在的年。", en: "The year of the notice; default that of the day."))
  var year: Int?

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let isChanged = try workspace.addHolidays(
      span, work ? .work : .off, name: name, year: year)
    let count = span.all.count
    console.tell(
      isChanged ? "已写明 \(count) 天" : "没有变化",
      isChanged ? "\(count) days are noted" : "nothing changed")
  }
}

/// `holiday remove DAYS`.
struct HolidayRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(zh: "把日子从放假安排中去掉。", en: "Take days out of the list."))

  @Argument(
    help: .words(zh: "日子：2028-01-25 或 2028-01-25..2028-01-31。", en: "A day, or DAY..DAY."))
  var span: DaySpan

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let count = try workspace.removeHolidays(span)
    console.tell("已去掉 \(count) 条", "removed \(count) lines")
  }
}
