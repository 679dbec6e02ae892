import CivilTime
import Control
import Documents
import Plan
import PlanStore
import Reporting
import Scheduler

/// Everything that a week needs, in one folder.
///
/// PDFs are drawn by another program while the next pages are laid out here.
struct WeeklySet {
  private let workspace: Workspace
  private let edition: WeeklyEdition
  private let comparison: Comparison
  private let dataDate: Instant?
  private let paper: Paper
  private let issued: Day
  private let folder: String
  private let console: Console
  private let terms: Terms

  init(
    _ workspace: Workspace, _ edition: WeeklyEdition, paper: Paper, issued: Day, folder: String,
    _ console: Console
  ) throws {
    self.workspace = workspace
    self.edition = edition
    self.paper = paper
    self.issued = issued
    self.folder = folder
    self.console = console
    terms = Terms(console.language)
    let week = edition.report.monday
    let shifts = workspace.stored.portfolio.projectDay
    let close = Instant(week + 7, minuteOfDay: shifts[0].from)
    // What the report tells is what the charts show.
    let known = workspace.stored.progress.map(\.date).filter { $0 <= close }.max()
    dataDate = known ?? Instant(week, minuteOfDay: shifts[0].from)
    comparison = try workspace.comparison(at: dataDate)
  }

  /// Writes all files; returns the exit status.
  func write() throws -> Int32 {
    try Files.makeFolder(folder)
    let charts = chartMakers
    var progress = WorkProgress(console, of: charts.count + 6)
    defer { progress.end() }
    let report = terms("工程进度周报", "weekly-report")
    progress.begin(terms("周报", "weekly report"))
    try Files.write(edition.word, to: path(report, "docx"))
    try Files.write(edition.html, to: path(report, "html"))
    try Files.write(edition.text(.wechat) + "\n", to: path(terms("微信群", "wechat"), "txt"))
    var writings = [try begin(edition.pages, report)]
    var pages: [Scene] = []
    for chart in charts {
      progress.begin(chart.name)
      let scenes = try chart.make()
      if scenes.isEmpty { continue }
      pages += scenes
      writings.append(try begin(scenes, chart.name))
    }
    progress.begin(terms("浏览器页面", "page for a browser"))
    let words: HTMLPageWriter.Words = console.language == .zh ? .chinese : .english
    try Files.write(
      HTMLPageWriter(words).write(pages, title: terms("作战图", "Charts")),
      to: path(terms("作战图", "charts"), "html"))
    progress.begin(terms("工作簿", "workbook"))
    let workbook = WorkbookFile(projects: [], kinds: nil, year: nil, dataDate: dataDate)
    _ = try workbook.write(
      workspace, to: path(terms("倒排工期", "schedule"), "xlsx"), console.language)
    progress.begin(terms("日历", "calendar"))
    let calendar = try CalendarExport(workspace, CalendarFeeds.Options(), console.language)
    try Files.write(calendar.text(of: nil), to: path(terms("节点日历", "milestones"), "ics"))
    progress.begin(terms("生成 PDF", "drawing PDF"))
    let quiet = console.silenced
    let status = try writings.map { try $0.finish(quiet) }.max() ?? 0
    progress.end()
    console.tell("已在 \(folder) 写出一周材料", "wrote the week's papers into \(folder)")
    return status
  }

  private func path(_ name: String, _ ending: String) -> String { "\(folder)/\(name).\(ending)" }

  private func begin(_ scenes: [Scene], _ name: String) throws -> SceneFile.Writing {
    guard var file = SceneFile(path(name, "pdf")) else { preconditionFailure("pdf is a format") }
    file.created = issued
    return try file.begin(scenes, console)
  }

  // MARK: Charts

  /// A kind of chart: the name of its file and what draws it.
  private struct ChartMaker {
    var name: String
    var make: () throws -> [Scene]
  }

  /// The most rows of wall and Gantt charts in a set, and activities of its networks: what somebody may still leaf through.
  static let mostRows = 5_000

  /// The lowest node level down to which all rows are few enough, told where it is not the lowest
  /// of all; nil where there are too many of the first.
  private func fittingLevel(_ projects: [Int], _ order: PlanOrder) -> Int? {
    let limits = [3, 2, 1].map {
      ($0, ChartLimit.activities(projects, .all, level: $0, comparison.schedule, order, .html))
    }
    let level = limits.first { (1...Self.mostRows).contains($0.1.count) }?.0
    if level != 3, limits[0].1.count > 0 {
      console.tell([.abridged(to: level, rows: limits[0].1.count, most: Self.mostRows)])
    }
    return level
  }

  private var chartMakers: [ChartMaker] {
    let ground = ChartGround(comparison)
    let order = ground.order
    let projects = order.typed
    let level = fittingLevel(projects, order)
    let network = NetworkOptions(page: paper.landscape, issued: issued)
    let curve = CurveOptions(issued: issued)
    let schedule = comparison.schedule
    return [
      ChartMaker(name: terms("挂图作战图", "wall-charts")) {
        let wall = WallChart.Options(page: paper.landscape, issued: issued, level: level ?? 1)
        return WallOverview(comparison, options: wall, terms: terms).scenes
          + (level == nil ? [] : projects).flatMap {
            WallChart(comparison, project: $0, options: wall, terms: terms, shared: ground).scenes
          }
      },
      ChartMaker(name: terms("横道图", "gantt")) {
        guard let level else { return [] }
        return GanttChart(
          comparison, projects: projects, options: GanttOptions(issued: issued, level: level),
          terms: terms
        ).scenes
      },
      ChartMaker(name: terms("时标网络图", "networks")) {
        SetNetworks(schedule: schedule, order: order, options: network, terms: terms)
          .scenes(projects, console)
      },
      ChartMaker(name: terms("S曲线", "s-curves")) {
        let history = try workspace.history(until: dataDate)
        return SCurveCharts(
          comparison, history: history, options: curve, terms: terms
        ).scenes
      },
      ChartMaker(name: terms("里程碑趋势图", "trends")) {
        let history = try workspace.history(until: dataDate)
        return projects.map {
          TrendChart(
            comparison, project: $0, history: history, options: curve, terms: terms, order: order
          ).scene
        }
      },
    ]
  }
}
