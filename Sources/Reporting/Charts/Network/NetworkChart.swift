import CivilTime
import Control
public import Documents
import Plan
public import Scheduler

/// 双代号时标网络图: one project as a time-scaled network on one page, or a sheet of it.
///
/// The text is as large as the paper allows; ``isCrowded`` says when a larger sheet is needed.
public struct NetworkChart {
  /// The page.
  public let scene: Scene
  /// Whether names are smaller than can be read with ease (6 points).
  public let isCrowded: Bool
  /// The size of names in millimetres.
  public let textSize: Double

  /// Draws the network of a project on as few sheets as can be read.
  ///
  /// - Parameters:
  ///   - project: The position of the project in the portfolio.
  ///   - order: The order of activities, where it is known already.
  public static func sheets(
    _ schedule: Schedule, project: Int, options: NetworkOptions, terms: Terms,
    order: PlanOrder? = nil
  ) -> [NetworkChart] {
    NetworkSheet.split(
      schedule, project: project, options.scope, terms, order: order, isCrowded: \.isCrowded
    ) {
      NetworkChart(
        schedule, project: project, on: $0, isTrial: $1, options: options, terms: terms)
    }
  }

  /// Draws the network of a project on one page.
  ///
  /// - Parameter project: The position of the project in the portfolio.
  public init(_ schedule: Schedule, project: Int, options: NetworkOptions, terms: Terms) {
    self.init(schedule, project: project, on: nil, options: options, terms: terms)
  }

  private init(
    _ schedule: Schedule, project: Int, on sheet: NetworkSheet?, isTrial: Bool = false,
    options: NetworkOptions, terms: Terms
  ) {
    let page = NetworkPage(options, terms)
    let network = ArrowNetwork(NetworkExtract(schedule, project: project, on: sheet))
    let name = options.scope.title(schedule.network.portfolio.projects[project].name, terms)
    var scene = page.scene(
      name + terms(" 双代号时标网络图", ": time-scaled network"), schedule, sheet)
    guard !network.nodes.isEmpty else {
      self.scene = scene
      isCrowded = false
      textSize = page.sizes.rowText
      return
    }
    if isTrial,
      NetworkFit.isHopeless(network, schedule, sheet, page, size: NetworkChart.readable)
    {
      self.scene = scene
      isCrowded = true
      textSize = 0
      return
    }
    let fit = NetworkFit(
      network, schedule, sheet, page, least: isTrial ? NetworkChart.readable : 0)
    textSize = fit.text.size
    isCrowded = fit.text.size < NetworkChart.readable
    if isTrial, isCrowded {
      self.scene = scene
      return
    }
    let bands = TimeBands(
      schedule.network.portfolio, from: fit.axis.first, to: fit.axis.last)
    let top = page.body.top + TimeAxis.headHeight(page.sizes)
    scene.add(bands.draw(fit.axis, top: top, bottom: page.body.bottom))
    scene.add(fit.axis.draw(top: page.body.top, bottom: page.body.bottom, page.sizes, terms))
    if let date = schedule.dataDate, fit.axis.first <= date.day, date.day <= fit.axis.last {
      let x = fit.axis.x(date, schedule.network.portfolio.projectDay)
      scene.add(
        .line(
          Point(x: x, y: top), Point(x: x, y: page.body.bottom),
          Stroke(.today, width: page.sizes.line * 1.3)))
    }
    scene.add(NetworkDrawing(fit, schedule, page).elements)
    scene.add(NetworkLegend(page, bands: bands.kinds, isSplit: sheet != nil).elements)
    if let note = NetworkChart.note(network, schedule, terms) { scene.add(page.note(note)) }
    self.scene = scene
  }

  /// The least size of names that can be read with ease.
  private static let readable = 6.points

  /// Says which relations could not be drawn.
  private static func note(
    _ network: ArrowNetwork, _ schedule: Schedule, _ terms: Terms
  ) -> String? {
    guard !network.omitted.isEmpty else { return nil }
    let portfolio = schedule.network.portfolio
    let pairs = network.omitted.map { index in
      let relation = portfolio.relations[index]
      let (i, j) = (
        portfolio.activities[relation.predecessor].code,
        portfolio.activities[relation.successor].code
      )
      return "\(i) \(relation.kind.rawValue) \(j)"
    }.sorted(by: naturalOrder)
    let shown = pairs.prefix(8).joined(separator: terms("、", ", ")) + (pairs.count > 8 ? "…" : "")
    return terms(
      "未画出的逻辑关系（实际次序相反，或提前量超出工作）\(pairs.count) 项：\(shown)",
      "\(pairs.count) relations are not drawn (done out of sequence, or with too long a lead): \(shown)"
    )
  }
}
