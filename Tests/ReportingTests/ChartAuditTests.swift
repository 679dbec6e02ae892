import CivilTime
import Control
import Documents
import Foundation
import Plan
import Reporting
import Scheduler
import Testing

/// Every chart of the nine sample projects, looked over as a person would.
@Suite struct ChartAuditTests {
  private static let plan = Fixture.tinghu.plan

  @Test(arguments: ChartDrawings.Kind.allCases, [Paper.a3, .a1])
  func noTextIsCutSmallOrOverAnother(kind: ChartDrawings.Kind, paper: Paper) {
    for language in [Language.zh, .en] {
      // What lies on the edge of a tile stands whole on the next: tests of tiles look at these.
      let scenes = kind == .tiles ? [] : ChartDrawings(Self.plan, on: paper, language).scenes(kind)
      #expect(!scenes.isEmpty || kind == .tiles)
      for scene in scenes {
        let audit = SceneAudit(scene)
        #expect(audit.defects.isEmpty, "\(scene.title) \(language): \(audit.defects.prefix(6))")
        let cut = audit.boxes.map(\.string).filter { $0.contains("…") }
        #expect(cut.isEmpty || language == .en, "\(scene.title): \(cut)")
        guard paper == .a3 else { continue }
        let least = audit.boxes.map(\.size).min() ?? 3
        #expect(least > 2.5 - 0.011, "\(scene.title) \(language): \(least) mm on A3")
      }
    }
  }

  /// No chart is drawn by a command that this list knows nothing of.
  @Test func everyChartCommandIsLookedOver() throws {
    let kinds: [String: [ChartDrawings.Kind]] = [
      "wall": [.wall, .overview, .tiles], "gantt": [.gantt], "network": [.network, .nodes],
      "s-curve": [.curves], "trend": [.trends], "odds": [.odds, .tornadoes],
      "delays": [.waterfalls],
      // Drawn by `rescue`.
      "": [.prices],
    ]
    #expect(Set(kinds.values.joined()) == Set(ChartDrawings.Kind.allCases))
    let folder = "Sources/schedctl/Commands/Chart"
    let commands = Repository.folder(folder).compactMap { file -> String? in
      let text = String(decoding: Repository.file("\(folder)/\(file)"), as: UTF8.self)
      return text.firstMatch(of: #/commandName: "([a-z-]+)"/#).map { String($0.1) }
    }
    #expect(Set(commands).subtracting(["chart"]) == Set(kinds.keys).subtracting([""]))
  }

  @Test func anOverlapIsFound() {
    var scene = Scene("", size: Size(width: 100, height: 100))
    scene.add(.text("甲乙丙丁", at: Point(x: 10, y: 10), size: 3))
    scene.add(.text("戊己", at: Point(x: 16, y: 11), size: 3))
    scene.add(.text("庚", at: Point(x: 99, y: 50), size: 3))
    scene.add(.text("辛", at: Point(x: 50, y: 50), size: 1))
    #expect(
      SceneAudit(scene).defects == [
        "off the page: 庚", "too small: 辛 1.0", "overlap: 甲乙丙丁 | 戊己",
      ])
  }
}
