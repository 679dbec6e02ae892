public import ArgumentParser
import CivilTime
public import Documents
import Plan
import PlanExchange
import Planning
import Reporting

extension Paper: ExpressibleByArgument {
  /// Reads the name of a paper, in any case and width of letters.
  public init?(argument: String) {
    self.init(rawValue: HalfWidth.text(argument).lowercased())
  }
}

/// Where a chart goes and on what paper.
struct ChartOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help:
      .words(
        zh: "文件；以 svg、pdf、png 或 html 结尾，写 - 则把 SVG 输出到标准输出。SVG 或 PNG 有多页时各加页号。",
        en:
          "The file; its ending is svg, pdf, png or html, or it is - for SVG on standard output. Of several SVG or PNG pages each gets its number."
      )
  )
  var output: String

  @Option(
    name: .long,
    help: .words(
      zh: "图幅，横放：a0 到 a4；默认墙图和网络图为 a1，其余为 a3。",
      en: "The paper, landscape: a0 to a4; default a1 for wall and network, else a3."))
  var paper: Paper?

  @Option(
    name: .long,
    help: ArgumentHelp(
      .words(
        zh: "把每页拆成办公打印机能打的几张（a3 或 a4），带裁切线。",
        en: "Split each page over sheets an office printer takes (a3 or a4), with crop marks."),
      discussion: .words(
        zh: "为省纸可缩小至多 12%；空白页不打。",
        en: "Up to 12 % smaller where that saves sheets; empty sheets are left out.")))
  var tiles: Paper?

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "数据日期；默认为每个项目最近一次填报的。", en: "The data date; default the last report of each project."))
  var dataDate: DateArgument?

  @OptionGroup var view: ViewOptions

  @Option(
    name: .long,
    help: .words(zh: "图上的编制日期；默认当天。", en: "The day of issue printed on it (编制日期); default today."))
  var issued: DateArgument?

  @Option(name: .long, help: .words(zh: "PNG 的分辨率（每英寸点数）。", en: "Dots an inch of a PNG."))
  var dpi = 100

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  /// 编制日期.
  var issueDay: Day { issued?.day ?? Clock.now.day }

  func validate() throws {
    guard SceneFile(output) != nil else {
      throw ValidationError(
        .words(
          zh: "--output 应以 .svg、.pdf、.png 或 .html 结尾",
          en: "let --output end in .svg, .pdf, .png or .html"))
    }
    guard 10...1200 ~= dpi else {
      throw ValidationError(.words(zh: "--dpi 应在 10 到 1200 之间", en: "let --dpi be from 10 to 1200"))
    }
    if let tiles, let paper, tiles.landscape.width >= paper.landscape.width {
      throw ValidationError(
        .words(zh: "--tiles 的纸应小于 --paper 的纸", en: "let --tiles name paper smaller than --paper"))
    }
  }

  /// The format that the file's ending names.
  var format: PageFormat { SceneFile(output)?.format ?? .svg }

  /// Writes scenes in the format that the file's ending names; returns the exit status.
  ///
  /// - Parameter cards: What a page for a browser opens with on a phone.
  func write(
    _ scenes: [Scene], cards: [HTMLPageWriter.Card] = [], _ console: Console
  ) throws -> Int32 {
    guard var file = SceneFile(output) else { return ExitStatus.outputFailed }
    file.dpi = dpi
    file.created = issueDay
    file.cards = tiles == nil ? cards : []
    let pages = tiled(scenes, console.terms)
    let limit = ChartLimit(kind: .pictures, count: pages.count, project: nil)
    if file.format == .png, !limit.isKept { throw limit.finding(.error) }
    return try file.write(pages, console)
  }

  /// Splits pages over sheets where that was asked for.
  private func tiled(_ scenes: [Scene], _ terms: Terms) -> [Scene] {
    guard let tiles else { return scenes }
    return scenes.flatMap { scene in
      let tiling = Tiling(tiles, for: scene.size)
      let percent = tiling.percent
      let scaled = percent < 100 ? terms("，缩至 \(percent)%", ", at \(percent)%") : ""
      return tiling.tiles(of: scene) { tile in
        terms(
          "第 \(tile.row)/\(tile.rows) 行，第 \(tile.column)/\(tile.columns) 列",
          "row \(tile.row) of \(tile.rows), column \(tile.column) of \(tile.columns)") + scaled
      }
    }
  }
}
