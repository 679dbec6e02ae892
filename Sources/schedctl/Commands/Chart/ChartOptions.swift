public import ArgumentParser
import CivilTime
public import Documents
import Plan
import Planning
import Reporting

extension Paper: ExpressibleByArgument {}

/// Where a chart goes and on what paper.
struct ChartOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help:
      "The file; its ending is svg, pdf, png or html, or it is - for SVG on standard output. Of several SVG or PNG pages each gets its number."
  )
  var output: String

  @Option(
    name: .long,
    help: "The paper, landscape: a0 to a4; default a1 for wall and network, else a3.")
  var paper: Paper?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Split each page over sheets an office printer takes (a3 or a4), with crop marks.",
      discussion: "Up to 12 % smaller where that saves sheets; empty sheets are left out."))
  var tiles: Paper?

  @Option(
    name: .customLong("data-date"), help: "The data date; default the last report of each project.")
  var dataDate: DateArgument?

  @Option(name: .long, help: "The day of issue printed on it (编制日期); default today.")
  var issued: DateArgument?

  @Option(name: .long, help: "Dots an inch of a PNG.")
  var dpi = 100

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  /// 编制日期.
  var issueDay: Day { issued?.day ?? Clock.now.day }

  func validate() throws {
    guard SceneFile(output) != nil else {
      throw ValidationError("let --output end in .svg, .pdf, .png or .html")
    }
    guard 10...1200 ~= dpi else { throw ValidationError("let --dpi be from 10 to 1200") }
    if let tiles, let paper, tiles.landscape.width >= paper.landscape.width {
      throw ValidationError("let --tiles name paper smaller than --paper")
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
