public import CivilTime
import Control
public import Documents
public import Plan
import PlanStore
public import Reporting

/// Everything that a week needs, made one after the other: whoever asks writes it into one folder.
public struct WeeklyPapers {
  /// What a file holds.
  public enum Content {
    /// A whole file.
    case bytes([UInt8])
    /// Pages to be drawn.
    case pages([Scene])
  }

  /// A file of the set.
  public struct File {
    /// Its name, with its ending.
    public let name: String
    /// What it holds.
    public let content: Content
  }

  /// A piece of the work, which makes some files.
  public struct Step {
    /// What it is called while it is done.
    public let label: String
    /// Makes the files.
    public let make: () throws -> [File]
  }

  private let workspace: Workspace
  private let edition: WeeklyEdition
  private let comparison: Comparison
  private let paper: Paper
  private let issued: Day
  private let tell: ([Finding]) -> Void
  private let terms: Terms

  /// Prepares the papers of a week.
  ///
  /// - Parameters:
  ///   - paper: The paper of wall charts and networks.
  ///   - issued: The day of issue printed on charts.
  ///   - terms: The words of charts, in the language of the edition.
  ///   - tell: Tells what charts leave out.
  public init(
    _ workspace: Workspace, _ edition: WeeklyEdition, paper: Paper, issued: Day, terms: Terms,
    telling tell: @escaping ([Finding]) -> Void
  ) throws {
    self.workspace = workspace
    self.edition = edition
    self.paper = paper
    self.issued = issued
    self.tell = tell
    self.terms = terms
    // What the report tells is what the charts show.
    comparison = try workspace.comparison(week: edition.report.monday)
  }

  /// The steps, in order.
  public var steps: [Step] {
    let shown = Gathered()
    let charts = chartMakers.map { chart in
      Step(label: chart.name) {
        let scenes = try chart.make()
        shown.scenes += scenes
        return scenes.isEmpty ? [] : [File(name: "\(chart.name).pdf", content: .pages(scenes))]
      }
    }
    return [Step(label: terms("周报", "weekly report")) { report }] + charts + [
      Step(label: terms("浏览器页面", "page for a browser")) { [browserPage(shown.scenes)] },
      Step(label: terms("工作簿", "workbook")) { [try workbook()] },
      Step(label: terms("日历", "calendar")) { [try calendar()] },
    ]
  }

  /// The pages of all charts so far.
  private final class Gathered {
    var scenes: [Scene] = []
  }

  private var report: [File] {
    let name = terms("工程进度周报", "weekly-report")
    return [
      File(name: "\(name).docx", content: .bytes(edition.word)),
      text("\(name).html", edition.html),
      text(terms("微信群", "wechat") + ".txt", edition.text(.wechat) + "\n"),
      File(name: "\(name).pdf", content: .pages(edition.pages)),
    ]
  }

  private func browserPage(_ scenes: [Scene]) -> File {
    let words: HTMLPageWriter.Words = edition.language == .zh ? .chinese : .english
    let order = PlanOrder(workspace.stored.portfolio)
    let cards = ProjectCards(comparison, terms: terms)
      .cards(order.typed, order: order, scenes: scenes)
    return text(
      terms("作战图", "charts") + ".html",
      HTMLPageWriter(words).write(scenes, title: terms("作战图", "Charts"), cards: cards))
  }

  private func workbook() throws -> File {
    let made = try WorkbookFile(week: edition.report.monday).workbook(workspace, edition.language)
    return File(
      name: terms("倒排工期", "schedule") + ".xlsx", content: .bytes(try ExcelWriter().write(made)))
  }

  private func calendar() throws -> File {
    let export = try CalendarExport(workspace, CalendarFeeds.Options(), edition.language)
    return text(terms("节点日历", "milestones") + ".ics", try export.text())
  }

  private func text(_ name: String, _ text: String) -> File {
    File(name: name, content: .bytes(Array(text.utf8)))
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
      tell([.abridged(to: level, rows: limits[0].1.count, most: Self.mostRows)])
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
        SetNetworks(
          comparison: comparison, order: order, options: network, terms: terms, tell: tell
        )
        .scenes(projects)
      },
      ChartMaker(name: terms("S曲线", "s-curves")) {
        let history = try workspace.history(until: comparison.schedule)
        return SCurveCharts(
          comparison, history: history, options: curve, terms: terms
        ).scenes
      },
      ChartMaker(name: terms("里程碑趋势图", "trends")) {
        let history = try workspace.history(until: comparison.schedule)
        return projects.map {
          TrendChart(
            comparison, project: $0, history: history, options: curve, terms: terms, order: order
          ).scene
        }
      },
    ]
  }
}
