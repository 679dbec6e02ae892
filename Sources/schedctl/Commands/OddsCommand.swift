public import ArgumentParser
import Analysis
import Documents
import FileSystem
import Glibc
import Plan
import PlanExchange
import Planning
import Reporting

/// What the trials of `odds` take: how many, from which numbers, with which ranges.
struct OddsOptions: ParsableArguments {
  @Option(
    name: .long, help: .words(zh: "试算多少次。", en: "How many trials."))
  var trials = 10_000

  @Option(
    name: .long,
    help: .words(
      zh: "随机数的种子；同一种子结果一样。", en: "What the random numbers follow: the same seed, the same answer.")
  )
  var seed: UInt64 = 1

  @Option(
    name: .long,
    help: .words(
      zh: "另用一份工期起落表：格式同 rules/spreads.csv 的 CSV 文件。",
      en: "Other ranges: a CSV file as rules/spreads.csv."))
  var spreads: String?

  @Option(
    name: .customLong("office-percent"),
    help: .words(
      zh: "同一单位的工作一起快慢百分之几。", en: "By how many percent the work of one office varies together."))
  var officePercent = 8

  @Option(
    name: .customLong("common-percent"),
    help: .words(zh: "全部工作一起快慢百分之几。", en: "By how many percent all work varies together."))
  var commonPercent = 5

  func validate() throws {
    if !(64...10_000_000).contains(trials) {
      throw ValidationError(
        .words(zh: "--trials 为 64 到 10000000 次", en: "--trials is a number from 64 to 10000000"))
    }
    if !(0...50).contains(officePercent) || !(0...50).contains(commonPercent) {
      throw ValidationError(
        .words(
          zh: "--office-percent 和 --common-percent 为 0 到 50",
          en: "--office-percent and --common-percent are numbers from 0 to 50"))
    }
  }

  /// What is asked of some names.
  func request(_ names: [String]) throws -> OddsRequest {
    OddsRequest(
      names, trials: trials, seed: seed, rules: try rules(),
      deviations: (Double(officePercent) / 100, Double(commonPercent) / 100))
  }

  private func rules() throws -> [SpreadRule] {
    guard let spreads else { return try ShippedFiles.spreadRules() }
    return try SpreadRuleCSV.read(Files.read(spreads), file: spreads)
  }

  /// Asks a plan, with a bar on the terminal; Ctrl-C ends with the trials there have been.
  func outlook(
    _ names: [String], of workspace: Workspace, _ console: Console
  ) throws -> OddsOutlook {
    let bar = WorkProgress(console, of: 1)
    defer { bar.end() }
    let label = console.terms("试算", "Trials")
    return try Interruption.softly { isAsked in
      try withoutActuallyEscaping(isAsked) { isAsked in
        try workspace.odds(
          request(names), cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
          watch: { bar.show(label, $0) }, isStopped: isAsked)
      }
    }
  }
}

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
        按本计划已完成的工作推算（满 10 项），再按 rules/spreads.csv。同一种子，结果一字不差。

          schedctl odds                            各项目的要求完成时间和一级节点
          schedctl odds HS                         只看一个项目
          schedctl odds HS.C33                     只看一个节点
          schedctl odds HS --trials 100000 --seed 7
        """,
      en: """
        The plan is tried many times with the durations its work may take; windows, holidays, both
        calendars and progress count. Where nobody typed three points, finished work of the plan tells
        them (from 10 on), else rules/spreads.csv. The same seed gives the same answer, byte for byte.

          schedctl odds                            required dates and first-level nodes
          schedctl odds HS                         of one project
          schedctl odds HS.C33                     of one activity
          schedctl odds HS --trials 100000 --seed 7
        """))

  @Argument(
    help: .words(zh: "项目或工作；不写则为全部项目。", en: "Projects or activities; all projects without one."))
  var names: [String] = []

  @OptionGroup var odds: OddsOptions
  @OptionGroup var plan: PlanOptions

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  func execute(_ console: Console) throws -> Int32 {
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
