import ArgumentParser
import Documents
import Planning
import Reporting

/// `odds [PROJECT|MILESTONE]`.
struct OddsCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "odds",
    abstract: .words(
      zh: "有多大把握：每个要求完成时间按时的可能，最该盯哪家。",
      en: "How sure the dates are: the odds of each required date, and whom to watch."),
    discussion: .words(
      zh: """
        把计划按各项工作可能的工期试算许多次，窗口、节假日、两种日历、实际进度都算在内。没有填报三点工期的，
        按本计划同类已完成的工作推算（满 10 项，在建的按至少已用的天数计），再按 rules/spreads.csv。同一种子，结果一字不差。

          schedctl odds                            各项目的要求完成时间和一级节点
          schedctl odds HS                         只看一个项目
          schedctl odds HS.C33                     只看一个节点
          schedctl odds HS --trials 100000 --seed 7
          schedctl odds --back-test                过去说的把握，后来准不准
        """,
      en: """
        The plan is tried many times with the durations its work may take; windows, holidays, both
        calendars and progress count. Where nobody typed three points, finished work of the plan tells
        them, kind by kind (from 10 on; work under way counts as what it has taken at least), else
        rules/spreads.csv. The same seed gives the same answer, byte for byte.

          schedctl odds                            required dates and first-level nodes
          schedctl odds HS                         of one project
          schedctl odds HS.C33                     of one activity
          schedctl odds HS --trials 100000 --seed 7
          schedctl odds --back-test                what past odds said, and what came
        """))

  @Argument(
    help: .words(zh: "项目或工作；不写则为全部项目。", en: "Projects or activities; all projects without one."))
  var names: [String] = []

  @Flag(
    name: .customLong("back-test"),
    help: .words(
      zh: "按过去每次填报当天的计划重新试算，与后来的实际比。",
      en: "Ask the odds of every past report anew, and compare them with what came."))
  var backTest = false

  @OptionGroup var odds: OddsOptions
  @OptionGroup var plan: PlanOptions

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  func execute(_ console: Console) throws -> Int32 {
    if backTest {
      let answer = try odds.backTest(names, of: reading(), console)
      let report = BackTestReport(answer.comparison, answer.test)
      if json {
        console.writeJSON { report.write(to: &$0) }
        return 0
      }
      if report.hasTable { console.write(report.table(console.terms)) }
      for line in report.lines(console.terms) { console.write(sentence: line) }
      return 0
    }
    let report = OddsReport(try odds.outlook(names, of: reading(), console))
    if json {
      console.writeJSON { json in
        json.object { json in report.write(to: &json) }
      }
      return 0
    }
    console.write(report.table(console.terms))
    for line in report.lines(console.terms) { console.write(sentence: line) }
    return 0
  }
}
