import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// One sample project reports on 2028-02-14, the others on 2028-02-02.
@Suite struct UnreportedTests {
  private static let before = Tinghu.planFile
  private static let after: PlanFile = {
    var file = Tinghu.planFile
    let position = file.portfolio.activities.indices.first {
      file.portfolio.code(of: $0) == "HS.C27"
    }!
    file.progress.append(
      ProgressRecord(
        activity: position, date: at("2028-02-14T08:00"), actualStart: at("2028-02-03T08:00"),
        remaining: 90 * 480))
    return file
  }()

  private var others: [Int] {
    let portfolio = Self.after.portfolio
    return portfolio.projects.indices.filter { portfolio.projects[$0].code != "HS" }
  }

  /// Their margins fell to −319 days and green became red, with causes that nobody had told.
  @Test func marginsAndColoursOfTheOthersStay() {
    let (before, after) = (Self.before.comparison(), Self.after.comparison())
    let portfolio = after.schedule.network.portfolio
    for position in portfolio.activities.indices
    where others.contains(portfolio.activities[position].project) {
      #expect(before.schedule.activities[position] == after.schedule.activities[position])
      #expect(before[position].colour == after[position].colour)
      #expect(before[position].slip == after[position].slip)
      #expect(
        after[position].status == before[position].status || after[position].status == .unknown)
    }
    for (one, other) in zip(before.requiredDates, after.requiredDates)
    where others.contains(one.project) {
      #expect(one == other)
    }
    #expect(after.unreportedProjects == others)
  }

  @Test func theBoardNamesThemAndHoldsTheirColours() {
    let board = text(PlanBoard(Self.after.comparison(), terms: Terms(.zh)).table(Terms(.zh)))
    #expect(board.contains("本周未填报（上次 2月2日）：NP、EX、RL、KG、YD、SS、CE-YD、CE-BC。"))
    for line in board.split(separator: "\n") {
      let code = line.prefix { $0 != " " }
      guard let row = before.first(where: { $0.hasPrefix("\(code) ") }), code != "HS" else {
        continue
      }
      let (old, new) = (cells(row), cells(line))
      #expect(old.dropLast() == new.dropLast() || new.contains("未知"), "\(row)\n\(line)")
      #expect(new.last == old.last.map { $0 + "（沿用）" }, "\(row)\n\(line)")
    }
    #expect(
      !text(PlanBoard(Self.before.comparison(), terms: Terms(.zh)).table(Terms(.zh))).contains(
        "未填报"))
  }

  private var before: [Substring] {
    let table = PlanBoard(Self.before.comparison(), terms: Terms(.zh)).table(Terms(.zh))
    return text(table).split(separator: "\n").filter { $0.contains("20") && $0.contains("/") }
  }

  private func cells(_ line: Substring) -> [String] {
    line.split { $0 == " " }.map(String.init)
  }

  /// 主体封顶 of NP was planned for 2028-02-09: nobody has said what became of it.
  @Test func whatFellDueSinceIsNeitherLateNorOnTime() {
    let comparison = Self.after.comparison()
    let portfolio = comparison.schedule.network.portfolio
    let node = portfolio.activities.indices.first { portfolio.code(of: $0) == "NP.C08" }!
    #expect(comparison[node].status == .unknown)
    let flags = text(FlagsReport(comparison).table(Terms(.zh)))
    let line = flags.split(separator: "\n").first { $0.hasPrefix("NP.C08") } ?? ""
    #expect(line.contains("未知") && !line.contains("滞后") && !line.contains("富余"), "\(line)")
    #expect(flags.contains("NP 环保产业园实验小学新建　本周未填报（上次 2月2日）"))
    let report = Self.after.weekly(day("2028-02-10"))
    #expect(report.document(Terms(.zh)).markdown.contains("其到期节点1个完成与否未知"))
  }

  @Test(arguments: Language.allCases) func theReportAndTheChatTextSayIt(_ language: Language) {
    let report = Self.after.weekly(day("2028-02-10"))
    let note = language == .zh ? "本周未填报（上次 2月2日）" : "not reported this week (last 2 Feb)"
    let full = report.document(Terms(language)).markdown
    #expect(full.count(of: note) == 8, "\(full)")
    #expect(report.chat(Terms(language)).contains(note), "\(report.chat(Terms(language)))")
    #expect(report.paper(Terms(language)).markdown.contains(note))
    #expect(!full.contains("用时超出计划"))
    #expect(
      Self.before.weekly(day("2028-02-02")).document(Terms(language)).markdown.count(of: note) == 0)
  }

  /// What is told of them is what was told, and nobody's cause is invented.
  @Test func whatIsToldOfThemIsWhatWasTold() {
    let now = Self.after.weekly(day("2028-02-10"))
    let then = Self.before.weekly(day("2028-02-02")).document(Terms(.zh)).markdown
    for news in now.projects where others.contains(news.project) {
      let name = Self.after.portfolio.projects[news.project].name
      let line = now.document(Terms(.zh)).markdown.split(separator: "\n")
        .first { $0.contains("\(name)：本周未填报（上次 2月2日），当时") }
      let start = line?.ranges(of: "，当时").first?.upperBound
      let told = line.flatMap { line in start.map { line[$0...].prefix { $0 != "；" && $0 != "。" } }
      }
      #expect(told.map { then.contains("\(name)：\($0)") } ?? false, "\(name)")
    }
  }

  @Test func chartsHatchTheTimeWithoutAReport() {
    let comparison = Self.after.comparison()
    let page = Paper.a1.landscape
    let options = WallChart.Options(page: page)
    let silent = WallChart(comparison, project: others[0], options: options, terms: Terms(.zh))
      .scenes
    #expect(silent[0].texts.contains { $0.contains("本周未填报（上次 2月2日）") })
    #expect(silent[0].texts.contains { $0.contains("数据日期：2028-02-02") })
    #expect(silent[0].texts.contains { $0.hasPrefix("斜线：") })
    let told = WallChart(comparison, project: 0, options: options, terms: Terms(.zh)).scenes
    #expect(told[0].texts.contains { $0.contains("数据日期：2028-02-14") })
    #expect(!told[0].texts.contains { $0.contains("未填报") })
    let overview = WallOverview(comparison, options: options, terms: Terms(.zh)).scenes
    #expect(overview.flatMap(\.texts).count { $0 == "本周未填报（上次 2月2日）" } == 8)
    let gantt = GanttChart(
      comparison, projects: [others[0]], options: GanttOptions(), terms: Terms(.zh)
    ).scenes
    #expect(gantt[0].texts.contains { $0.contains("本周未填报（上次 2月2日）") })
    let curve = SCurveCharts(
      comparison, projects: [others[0]], history: ReportHistory([comparison.schedule]),
      options: CurveOptions(),
      terms: Terms(.zh)
    ).scenes
    #expect(curve[0].texts.contains { $0.contains("本周未填报（上次 2月2日）") })
  }
}

extension Document {
  fileprivate var markdown: String { MarkdownWriter().write(self) }
}

extension Scene {
  /// Every line of text on the page.
  fileprivate var texts: [String] { placedTexts.map(\.string) }
}

private func text(_ table: Table) -> String { TerminalWriter().write(table) }
