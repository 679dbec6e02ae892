import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The choice of sheets for one project's network: a smaller sheet where that is enough, the whole,
/// a window on what remains, or several sheets.
struct NetworkSheets {
  private(set) var charts: [NetworkChart] = []

  init(_ maker: NetworkMaker, order: PlanOrder?) {
    var maker = maker
    if maker.network.nodes.isEmpty {
      charts = [maker.chart(maker.view(nil), on: nil)]
      return
    }
    if let small = NetworkSheets.small(maker) {
      charts = [small]
      return
    }
    if let window = NetworkSheets.window(maker) {
      maker.options.scope.from = window
      charts = [maker.chart(maker.view(nil), on: nil)]
      return
    }
    let scope = maker.options.scope
    if scope.part == nil, !scope.isAll {
      let view = maker.view(nil)
      if !maker.load(view).isCrowded {
        charts = [maker.chart(view, on: nil)]
        return
      }
    }
    charts = NetworkSheet.split(
      maker.schedule, project: maker.project, maker.options.scope, maker.terms, order: order,
      isCrowded: \.isCrowded
    ) { sheet, isTrial in
      let view = maker.view(sheet)
      if isTrial {
        let load = maker.load(view)
        if load.isCrowded { return NetworkSheets.crowded }
      }
      return maker.chart(view, on: sheet)
    }
  }

  /// What stands for a sheet that is too full.
  private static let crowded = NetworkChart(
    Scene("", size: Size(width: 1, height: 1)), isCrowded: true, textSize: 0)

  /// Draws a small network on the smallest sheet that has room to spare.
  private static func small(_ maker: NetworkMaker) -> NetworkChart? {
    guard maker.options.scope.isAll else { return nil }
    var maker = maker
    for page in maker.options.smaller.reversed() {
      maker.options.page = page
      let view = maker.view(nil)
      if maker.load(view).isRoomy { return maker.chart(view, on: nil) }
    }
    return nil
  }

  /// A sheet of an office printer is too small for a long network: of what is under way, it shows
  /// what was done a month before the check date and what is still to do.
  ///
  /// - Returns: The first day of the window; nil where the whole can be read, or where a window
  ///   helps no more.
  private static func window(_ maker: NetworkMaker) -> Day? {
    guard maker.options.scope.isAll, maker.options.page.width < 500,
      let date = maker.schedule.dataDate(of: maker.project),
      maker.load(maker.view(nil)).isCrowded
    else { return nil }
    let before = date.day - 31
    guard let first = Day(year: before.year, month: before.month, day: 1) else { return nil }
    var window = maker
    window.options.scope.from = first
    let view = window.view(nil)
    guard view.span != nil, !window.load(view).isCrowded else { return nil }
    return first
  }
}
