import Analysis
import CivilTime
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// The samples' six weeks, told line by line, with what a person reads in the weekly reports of each.
@Suite struct DelaySixWeeksTests {
  /// One line that is told, and why it is right.
  private struct Line {
    let report: String
    let told: String
    let reason: String

    init(_ report: String, _ told: String, _ reason: String) {
      (self.report, self.told, self.reason) = (report, told, reason)
    }
  }

  /// Checked by hand against `samples/tinghu/progress` and the weekly reports made of it.
  private static let lines: [String: [Line]] = [
    "HS": [
      Line(
        "2028-02-02", "+9天 HS.C27 供电公司 能开未开",
        "供电扩容 was to begin on 2028-01-24, and the report of 02-02 still knows no start: nine days."),
      Line(
        "2028-02-02", "+6天 HS.C27 供电公司 错过五一窗口",
        "HS.C33 must fit a school holiday: ready on 05-04 it misses that of May, and the summer one begins on 07-01."
      ),
    ],
    "NP": [
      Line(
        "2028-01-10", "+3天 NP.C09 施工单位 能开未开",
        "砌体 could have begun on 01-07, 34 days after the structure did; on 01-10 it had not. It keeps its own plan of 01-11, and its float is what moves."
      ),
      Line(
        "2028-01-17", "+1天 NP.C09 施工单位 比预计开工晚",
        "The report of 01-17 says that it began on 01-11, a day after the last report."),
      Line(
        "2028-02-02", "−8天 NP.C12 施工单位 提前",
        "一、二层砌体已稳定，抹灰提前插入: plastering began before masonry let it."),
    ],
    "EX": [
      Line(
        "2028-01-10", "+6天 EX.C12 施工单位 能开未开",
        "门窗 was to begin on 01-04; the next report says 晚进场6天 and that it began on 01-10."),
      Line(
        "2028-01-10", "+63天 EX.C12 施工单位 错过寒假窗口",
        "EX.C15 follows 门窗 by 20 days and must fit a school holiday: the winter one is missed, summer is next."
      ),
    ],
    "RL": [],
  ]

  private static let accounts = DelaySamples.accounts

  @Test("each line of the six weeks is what the reports say", arguments: ["HS", "NP", "EX", "RL"])
  func eachLineIsWhatTheReportsSay(_ project: String) throws {
    let terms = Terms(.zh)
    let account = try #require(
      Self.accounts.first { $0.carrier.code.hasPrefix(project + ".") })
    let told = account.windows.flatMap { window in
      (window.progress + window.revisions).map { share in
        "\(window.closing.day) \(terms.moved(share.days)) "
          + share.works.map(\.code).joined(separator: "+")
          + " \(terms.delayOffice(share)) \(terms.delayCause(share))"
      }
    }
    #expect(told == Self.lines[project]?.map { "\($0.report) \($0.told)" })
  }

  @Test("projects without news lose nothing, and six weeks add up to what the forecasts say")
  func sixWeeksAddUp() {
    #expect(Self.accounts.count == 9)
    for account in Self.accounts {
      #expect(account.windows.count == 6)
      let first = account.windows[0].before
      let last = account.windows[5].after
      #expect(account.days == last.day - first.day, "\(account.carrier.code)")
    }
    let moved = Dictionary(
      uniqueKeysWithValues: Self.accounts.map { ($0.carrier.code, $0.days) }.filter { $0.1 != 0 })
    #expect(moved == ["HS.E06": 15, "NP.E06": -4, "EX.E05": 69])
  }

  @Test("what was said of the work later is said of the days it lost before it was")
  func remarksComeLater() throws {
    let account = try #require(Self.accounts.first { $0.carrier.code == "EX.E05" })
    #expect(account.shares.map(\.note) == ["门窗洞口复测返工，晚进场6天", "门窗洞口复测返工，晚进场6天"])
  }

  @Test("the answer is at most twelve lines, in both languages, and names what it assumes")
  func theAnswerIsShort() {
    for language in [Language.zh, .en] {
      for accounts in [Self.accounts] + Self.accounts.map({ [$0] }) {
        let lines = DelaySamples.report(accounts).lines(Terms(language))
        #expect((1...12).contains(lines.count))
        let isMoved = accounts.contains { !$0.shares.isEmpty }
        #expect(
          lines.contains { $0.hasPrefix(language == .zh ? "假定" : "Assumed") } == isMoved)
      }
    }
  }

  /// The goldens that it compares.
  static let goldens = Set(
    ["all", "ex"].flatMap { name in ["zh", "en"].map { "delays/\(name).\($0).md" } })

  @Test("the paper for a meeting and the tables are what was reviewed")
  func thePaperIsAsReviewed() throws {
    for (name, accounts) in [
      ("all", Self.accounts), ("ex", Self.accounts.filter { $0.carrier.code == "EX.E05" }),
    ] {
      let report = DelaySamples.report(accounts)
      try Golden.expect(
        MarkdownWriter().write(report.paper(Terms(.zh))) + "\n", at: "delays/\(name).zh.md")
      try Golden.expect(
        MarkdownWriter().write(report.paper(Terms(.en))) + "\n", at: "delays/\(name).en.md")
    }
  }
}
