import ArgumentParser
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
    name: .long,
    help: .words(
      zh: "试算多少次；默认 10000（须逐次用排程引擎算的 1000），--back-test 每次填报 2000。",
      en: """
        How many trials; default 10000 (1000 where the engine has to schedule each), and 2000 a report with \
        --back-test.
        """))
  var trials: Int?

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
    if let trials, !(64...10_000_000).contains(trials) {
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

  /// What is asked of some names, with so many trials where nobody said how many.
  func request(_ names: [String], trials usual: Int = 10_000) throws -> OddsRequest {
    var request = OddsRequest(
      names, trials: trials ?? usual, seed: seed, rules: try rules(),
      deviations: (Double(officePercent) / 100, Double(commonPercent) / 100))
    if trials == nil { request.mostByEngine = 1_000 }
    return request
  }

  private func rules() throws -> [SpreadRule] {
    guard let spreads else { return try ShippedFiles.spreadRules() }
    return try SpreadRuleCSV.read(Files.read(spreads), file: spreads)
  }

  /// Asks a plan, with a bar on the terminal; Ctrl-C ends with the trials there have been.
  func outlook(
    _ names: [String], of workspace: Workspace, _ console: Console
  ) throws -> OddsOutlook {
    try watched(console) { watch, isStopped in
      try workspace.odds(
        request(names), cores: Self.cores, watch: watch, isStopped: isStopped)
    }
  }

  /// Asks how past odds did; Ctrl-C ends with the reports there have been.
  func backTest(
    _ names: [String], of workspace: Workspace, _ console: Console
  ) throws -> BackTestAnswer {
    try watched(console) { watch, isStopped in
      try workspace.backTest(
        request(names, trials: 2_000), cores: Self.cores, watch: watch, isStopped: isStopped)
    }
  }

  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does some work with a bar on the terminal, and tells it when Ctrl-C was pressed.
  private func watched<T>(
    _ console: Console, _ work: (@escaping (Double) -> Void, @escaping () -> Bool) throws -> T
  ) throws -> T {
    let bar = WorkProgress(console, of: 1)
    defer { bar.end() }
    let label = console.terms("试算", "Trials")
    return try Interruption.softly { isAsked in
      try withoutActuallyEscaping(isAsked) { isAsked in
        try work({ bar.show(label, $0) }, isAsked)
      }
    }
  }
}
