import ArgumentParser
import CivilTime
import Control
import Plan
import PlanStore
import Planning
import Reporting
import Scheduler

/// `owes [PROJECT…]`.
struct OwesCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "owes",
    abstract: .words(
      zh: "各单位欠账：在办、将到期、逾期及天数；某一时段的考核数字。",
      en: "What each office owes: under way, due, overdue, with days; appraisal of a period (考核)."),
    discussion: .words(
      zh: """
        写明一个单位时逐项列出。加 --from 和 --to 时，改为统计该时段计划节点的提前、按时、滞后、逾期
        及天数（考核）。

          schedctl owes
          schedctl owes --office 供电公司
          schedctl owes --from 2028-01-01 --to 2028-03-31 --level 2
          schedctl owes --from 2027-12-20 --to 2028-02-02 --delays
        """,
      en: """
        Of one office the work is listed one by one. With --from and --to the nodes planned for a
        period are counted instead: early, on time, late, overdue, and the days (考核).

          schedctl owes
          schedctl owes --office 供电公司
          schedctl owes --from 2028-01-01 --to 2028-03-31 --level 2
          schedctl owes --from 2027-12-20 --to 2028-02-02 --delays
        """))

  @Argument(help: .words(zh: "项目；默认全部。", en: "Projects; default all."))
  var projects: [String] = []

  @Option(name: .long, help: .words(zh: "只看这个单位。", en: "Only this office."))
  var office: String?

  @Option(name: .long, help: .words(zh: "节点最低级别，1 到 3。", en: "The lowest node level, 1 to 3."))
  var level: Int?

  @Option(name: .long, help: .words(zh: "时段的第一天。", en: "The first day of a period."))
  var from: DateArgument?

  @Option(name: .long, help: .words(zh: "时段的最后一天。", en: "The last day of a period."))
  var to: DateArgument?

  @Flag(
    name: .long,
    help: .words(
      zh: "考核中并列各单位使要求完成时间推迟、提前的天数。",
      en: "In the appraisal, the days by which each office moved required dates as well."))
  var delays = false

  @Option(name: .long, help: .words(zh: "今后多少天内到期的算将到期。", en: "How many days ahead count as due."))
  var ahead: DayCountArgument = 14

  @Option(
    name: .customLong("data-date"),
    help: .words(zh: "数据日期；默认为最近一次填报的。", en: "The data date; default that of the last progress."))
  var dataDate: DateArgument?

  @OptionGroup var view: ViewOptions

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    if let level, !(1...3).contains(level) {
      throw ValidationError(.words(zh: "--level 应为 1、2 或 3", en: "--level is 1, 2 or 3"))
    }
    if (from == nil) != (to == nil) {
      throw ValidationError(
        .words(zh: "时段须同时写 --from 和 --to", en: "a period takes --from and --to"))
    }
    if let from, let to, from.day > to.day {
      throw ValidationError(.words(zh: "--from 晚于 --to", en: "--from lies after --to"))
    }
    if delays, from == nil {
      throw ValidationError(
        .words(zh: "--delays 须同写 --from 和 --to", en: "--delays takes --from and --to"))
    }
    guard (0...3_650).contains(ahead.count) else {
      throw ValidationError(
        .words(zh: "--ahead 应为 0 到 3650 的天数", en: "--ahead is a number of days from 0 to 3650"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try view.plan(of: reading())
    let comparison = try view.comparison(workspace, at: dataDate)
    let named = Set(try workspace.projects(projects))
    if let office { try workspace.checkOffice(office) }
    let scope = OwesScope(projects: named.isEmpty ? nil : named, office: office, level: level)
    if let from, let to {
      let codes = named.sorted().map { workspace.stored.portfolio.projects[$0].code }
      let accounts =
        delays
        ? try workspace.delays(DelayRequest(codes, from: from.day, to: to.day)).accounts : nil
      let report = AppraisalReport(
        comparison, scope, from: from.day, to: to.day, delays: accounts)
      console.write(report, asJSON: json)
      return 0
    }
    let report = OwesReport(
      comparison, scope, today: comparison.schedule.dataDate?.day ?? Clock.now.day,
      ahead: ahead.count)
    console.write(report, asJSON: json)
    return 0
  }
}
