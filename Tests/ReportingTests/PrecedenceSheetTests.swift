import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// How 单代号 networks fill their sheets.
@Suite struct PrecedenceSheetTests {
  /// Whatever the network: links lead to later layers, no layer holds more than asked, none is empty.
  @Test func balancedLayersKeepTheLogicAndTheirNumber() throws {
    for seed in 1...150 {
      var maker = NetworkMaker(UInt64(seed))
      let schedule = try maker.mixed(1 + seed % 40).scheduled()
      let network = PrecedenceNetwork(schedule, project: 0)
      for most in 1...6 {
        let layers = LayerBalance.layers(network, most: most)
        for link in network.links { #expect(layers[link.tail] < layers[link.head]) }
        let used = Set(layers)
        #expect(used == Set(0..<used.count))
        for layer in used { #expect(layers.count { $0 == layer } <= most) }
      }
    }
  }

  /// The words of a sheet are as large as drawings have them, and the boxes fill it.
  @Test(arguments: [(Paper.a1, 3.4, 0.34), (.a3, 2.5, 0.0)])
  func wordsAreAsLargeAsThoseOfOtherNetworks(_ paper: Paper, _ least: Double, _ share: Double) {
    let plan = Tinghu.planFile
    let schedule = plan.schedule()
    for project in plan.portfolio.projects.indices {
      let sheets = PrecedenceChart.sheets(
        schedule, project: project, options: NetworkOptions(page: paper.landscape),
        terms: Terms(.zh))
      for sheet in sheets {
        let audit = SceneAudit(sheet.scene)
        #expect(audit.defects == [])
        #expect(audit.boxes.map(\.size).min()! > least - 0.011, "\(sheet.scene.title)")
      }
    }
  }
}
