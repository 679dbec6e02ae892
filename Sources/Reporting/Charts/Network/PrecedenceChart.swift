import Control
public import Documents
import Plan
public import Scheduler

/// 单代号网络图: one project as boxes with six parameters on one page.
///
/// A long network is folded into bands, one below the other; links from band to band are named at
/// both ends instead of drawn (指向法).
public struct PrecedenceChart {
  /// The page.
  public let scene: Scene
  /// Whether dates are smaller than can be read with ease (6 points).
  public let isCrowded: Bool
  /// The size of names in millimetres.
  public let textSize: Double

  /// Draws the network of a project on as few sheets as can be read; a small one on the smallest sheet
  /// on which all its words are as large as a network's are there.
  ///
  /// - Parameters:
  ///   - project: The position of the project in the portfolio.
  ///   - order: The order of activities, where it is known already.
  public static func sheets(
    _ schedule: Schedule, project: Int, options: NetworkOptions, terms: Terms,
    order: PlanOrder? = nil
  ) -> [PrecedenceChart] {
    for page in options.scope.isAll ? options.smaller.reversed() : [] {
      var small = options
      small.page = page
      let chart = PrecedenceChart(schedule, project: project, options: small, terms: terms)
      if chart.textSize * PrecedenceBox.least > least(page) { return [chart] }
    }
    let least = least(options.page)
    return NetworkSheet.split(
      schedule, project: project, options.scope, terms, order: order,
      isCrowded: { $0.textSize * PrecedenceBox.least < least }
    ) { sheet, _ in
      PrecedenceChart(schedule, project: project, on: sheet, options: options, terms: terms)
    }
  }

  /// The smallest words that a sheet bears: as those of the other networks, 2.5 mm on A3 and 3.4 on A1.
  private static func least(_ page: Size) -> Double { NetworkStyle(page).number - 0.01 }

  /// Draws the network of a project on one page.
  ///
  /// - Parameter project: The position of the project in the portfolio.
  public init(_ schedule: Schedule, project: Int, options: NetworkOptions, terms: Terms) {
    self.init(schedule, project: project, on: nil, options: options, terms: terms)
  }

  private init(
    _ schedule: Schedule, project: Int, on sheet: NetworkSheet?, options: NetworkOptions,
    terms: Terms
  ) {
    let page = NetworkPage(options, terms)
    let network = PrecedenceNetwork(NetworkExtract(schedule, project: project, on: sheet))
    let name = options.scope.title(schedule.network.portfolio.projects[project].name, terms)
    var scene = page.scene(
      name + terms(" 单代号网络图", ": activity-on-node network"), schedule, sheet)
    let drawing = PrecedenceDrawing(network, schedule, sheet, page)
    scene.add(drawing.elements)
    scene.add(drawing.legend)
    self.scene = scene
    textSize = drawing.size
    isCrowded = drawing.size * PrecedenceBox.dates < 6.points
  }
}
