import CivilTime
public import Documents
public import Scheduler

/// 单代号网络图: one project as boxes with six parameters on one page.
///
/// A long network is folded into bands, one below the other; links from band to band are named at
/// both ends instead of drawn (指向法).
public struct PrecedenceChart {
  /// The page.
  public let scene: Scene
  /// Whether names are smaller than can be read with ease (6 points).
  public let isCrowded: Bool
  /// The size of names in millimetres.
  public let textSize: Double

  /// Draws the network of a project.
  ///
  /// - Parameter project: The position of the project in the portfolio.
  public init(_ schedule: Schedule, project: Int, options: NetworkOptions, terms: Terms) {
    let page = NetworkPage(options, terms)
    let network = PrecedenceNetwork(schedule, project: project)
    let name = schedule.network.portfolio.projects[project].name
    var scene = page.scene(
      name + terms(" 单代号网络图", ": activity-on-node network"), schedule)
    let drawing = PrecedenceDrawing(network, schedule, page)
    scene.add(drawing.elements)
    scene.add(drawing.legend)
    self.scene = scene
    textSize = drawing.size
    isCrowded = drawing.size < 6.points
  }
}
