import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// Where a dashed circle leads, the target says from which nodes (指向法).
@Suite struct NetworkPointerTests {
  /// What one 自 names, over the lines it is broken into.
  private static func named(_ scene: Scene) -> [[Int]] {
    var found: [[Int]] = []
    var isOpen = false
    for text in scene.placedTexts.map(\.string) {
      let starts = text.hasPrefix("自")
      let isList = text.allSatisfy { $0.isNumber || $0 == "、" }
      guard starts || isOpen && isList && text.contains(where: \.isNumber) else {
        isOpen = false
        continue
      }
      let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
      if starts { found.append(numbers) } else { found[found.count - 1] += numbers }
      isOpen = text.hasSuffix("、")
    }
    return found
  }

  private static func faults(
    _ schedule: Schedule, project: Int, _ page: Size
  ) -> (faults: [String], count: Int) {
    let network = ArrowNetwork(schedule, project: project)
    let scene = NetworkChart(
      schedule, project: project, options: NetworkOptions(page: page), terms: Terms(.zh)
    ).scene
    let lists = named(scene).filter { !$0.isEmpty }
    let faults = lists.filter { list in
      // One node to which an arrow leads from each that is named.
      !network.nodes.indices.contains { head in
        list.allSatisfy { number in
          network.arrows.contains { $0.head == head && network.nodes[$0.tail].number == number }
        }
      }
    }
    return (faults.map { "\($0)" }, lists.count)
  }

  @Test(arguments: [Paper.a1, .a3]) func theTargetNamesTheNodesThatItsArrowsLeave(_ paper: Paper) {
    let plan = Tinghu.planFile
    let schedule = plan.schedule()
    var count = 0
    for project in plan.portfolio.projects.indices {
      let (faults, lists) = Self.faults(schedule, project: project, paper.landscape)
      #expect(faults.isEmpty, "\(plan.portfolio.projects[project].code): \(faults)")
      count += lists
    }
    #expect(count >= 5)
  }

  @Test func soItDoesOnRandomNetworks() throws {
    for seed in 1...12 {
      var maker = NetworkMaker(UInt64(seed))
      let schedule = try maker.building(20 + seed).scheduled()
      let (faults, _) = Self.faults(schedule, project: 0, Paper.a1.landscape)
      #expect(faults.isEmpty, "\(seed): \(faults)")
    }
  }
}
