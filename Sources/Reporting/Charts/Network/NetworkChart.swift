import CivilTime
public import Control
public import Documents
import NetworkLayout
import Plan
public import Scheduler

/// 双代号时标网络图: one project as a time-scaled network on one page, a window of it, or a part.
///
/// Type is as large as the paper asks for; ``isCrowded`` says that a sheet has no room for it.
public struct NetworkChart: Sendable {
  /// The page.
  public let scene: Scene
  /// Whether the sheet has no room for all that stands on it.
  public let isCrowded: Bool
  /// The size of names in millimetres.
  public let textSize: Double

  /// Draws the network of a project on as few sheets as can be read.
  ///
  /// - Parameters:
  ///   - project: The position of the project in the portfolio.
  ///   - comparison: The schedule beside its approved plan, for the front line and the milestones.
  ///   - order: The order of activities, where it is known already.
  public static func sheets(
    _ schedule: Schedule, project: Int, options: NetworkOptions, terms: Terms,
    comparison: Comparison? = nil, order: PlanOrder? = nil
  ) -> [NetworkChart] {
    let maker = NetworkMaker(schedule, project, options, terms, comparison)
    return NetworkSheets(maker, order: order).charts
  }

  /// Draws the network of a project on one page.
  ///
  /// - Parameter project: The position of the project in the portfolio.
  public init(
    _ schedule: Schedule, project: Int, options: NetworkOptions, terms: Terms,
    comparison: Comparison? = nil
  ) {
    let maker = NetworkMaker(schedule, project, options, terms, comparison)
    self = maker.chart(maker.view(nil), on: nil)
  }

  init(_ scene: Scene, isCrowded: Bool, textSize: Double) {
    self.scene = scene
    self.isCrowded = isCrowded
    self.textSize = textSize
  }
}
