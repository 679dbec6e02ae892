import Control
import Documents
import Plan
import Reporting
import Scheduler

/// The networks of a set: of every project that is not too large, as long as there are not too many.
struct SetNetworks {
  let comparison: Comparison
  let order: PlanOrder
  let options: NetworkOptions
  let terms: Terms
  let tell: ([Finding]) -> Void

  private var schedule: Schedule { comparison.schedule }

  /// Draws them, and tells which are left out.
  func scenes(_ projects: [Int]) -> [Scene] {
    var (drawn, together) = (0, 0)
    var skipped: [String] = []
    let scenes = projects.flatMap { project -> [Scene] in
      let before = together
      if let limit = ChartLimit.exceeded(
        byNetworks: [project], .all, schedule, order, together: &together)
      {
        together = before
        tell([limit.finding(.warning, isLeftOut: true)])
        return []
      }
      let count = order.activities[project].count
      guard drawn + count <= WeeklyPapers.mostRows else {
        together = before
        skipped.append(schedule.network.portfolio.projects[project].code)
        return []
      }
      drawn += count
      var options = options
      options.notes = comparison.headingNotes(of: [project], terms)
      return NetworkChart.sheets(
        schedule, project: project, options: options, terms: terms, comparison: comparison,
        order: order
      ).map(\.scene)
    }
    if !skipped.isEmpty { tell([.networksLeftOut(skipped, most: WeeklyPapers.mostRows)]) }
    return scenes
  }
}

extension Finding {
  /// Networks of a set that are too many.
  fileprivate static func networksLeftOut(_ projects: [String], most: Int) -> Finding {
    let named = projects.prefix(8)
    let more = projects.count > named.count ? " …" : ""
    return Finding(
      .warning, "chart-abridged", codes: Array(named),
      Wording(
        zh: "成套材料的网络图合计最多画 \(most) 项工作，有 \(projects.count) 个项目未画："
          + named.joined(separator: "、") + more,
        en: "the networks of a set hold at most \(most) activities; those of \(projects.count) "
          + "projects are left out: " + named.joined(separator: ", ") + more),
      hint: Hint(
        zh: "按项目运行 \(.drawNetworkOfOne)", en: "run `\(.drawNetworkOfOne)` for them"))
  }
}
