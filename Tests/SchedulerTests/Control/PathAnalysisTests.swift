import Control
import Plan
import Scheduler
import Testing

/// Paths to a milestone against what their words say, by scheduling again.
@Suite struct PathAnalysisTests {
  /// B and C take four days, A takes three beside them, D two before A's last relation.
  private func plan() throws -> PlanBlock {
    try PlanBlock(
      """
      task A 3
      task B 2
      task C 2
      task D 1
      task E 1
      milestone M
      milestone N
      link B FS C
      link C FS M
      link A FS M
      link D FS A
      link E FS N
      link M FS N
      """)
  }

  private func analysis(_ block: PlanBlock, to code: String) throws -> (PathAnalysis, Schedule) {
    let schedule = try block.schedule()
    return (
      try #require(PathAnalysis(schedule, to: try block.position(code))), schedule
    )
  }

  @Test func parallelChainsOfOneLengthAreBothLongestAndHaveNoDrag() throws {
    // D and A take four days, as B and C do: shortening one alone gains nothing.
    let block = try plan()
    let (analysis, schedule) = try analysis(block, to: "M")
    let codes = analysis.longest.map { schedule.network.portfolio.activities[$0].code }
    #expect(Set(codes) == ["A", "B", "C", "D", "M"])
    for position in analysis.longest { #expect(analysis.drag(of: position) == 0) }
  }

  @Test func dragEndsWhereTheNextPathBegins() throws {
    var block = try plan()
    // C takes five days: the other chain then floats three, and C could gain no more than that.
    block.setDays(5, of: "C")
    let (analysis, _) = try analysis(block, to: "M")
    #expect(analysis.drag(of: try block.position("C")) == 3 * 480)
    #expect(analysis.drag(of: try block.position("B")) == 2 * 480)
    #expect(analysis.drag(of: try block.position("A")) == 0)
    #expect(analysis.float[try block.position("D")] == 3 * 480)
    #expect(analysis.paths.map(\.float) == [0, 3 * 480])
  }

  @Test func aMilestoneIsAskedAboutApartFromWhatFollowsIt() throws {
    let (analysis, _) = try analysis(plan(), to: "M")
    let block = try plan()
    #expect(analysis.float[try block.position("E")] == nil)
    #expect(analysis.float[try block.position("N")] == nil)
  }

  @Test(arguments: 1...60)
  func floatIsWhatTheMilestoneDoesNotNotice(seed: Int) throws {
    let scenario = Scenario.random(UInt64(seed))
    guard let schedule = try? scenario.schedule() else { return }
    let portfolio = schedule.network.portfolio
    for target in portfolio.activities.indices.filter({ portfolio.activities[$0].kind.isPlaced }) {
      guard let analysis = PathAnalysis(schedule, to: target) else { continue }
      let found = analysis.paths.flatMap(\.activities)
      #expect(Set(found).count == found.count, "an activity is on two paths")
      #expect(analysis.paths.first?.activities.last == target)
      let leading = analysis.float.indices.filter { analysis.float[$0] != nil }
      #expect(Set(found).isSuperset(of: leading.filter { $0 == target }))
      for position in analysis.longest where position != target {
        #expect(analysis.float[position] != nil, "a driver leads to the target")
      }
      for position in leading { #expect(analysis.float[position]! >= 0) }
    }
  }

  /// Other programs' rules lay out a plain network alike, and so its paths; what follows the
  /// milestone, or hangs beside it, counts for nothing.
  @Test(arguments: ["schedctl", "msp", "p6"])
  func pathsAreAlikeUnderEveryProfile(_ profile: String) throws {
    let block = try PlanBlock(
      """
      project profile \(profile)
      task A 5
      task B 5
      task C 3
      task D 7
      milestone M
      task Z 9
      task Y 30
      link A FS B
      link C FS B
      link B FS M
      link D FS M
      link M FS Z
      link C FS Y
      """)
    let (analysis, _) = try analysis(block, to: "M")
    let codes = block.portfolio.activities.map(\.code)
    #expect(
      analysis.paths.map { path in path.activities.map { codes[$0] } }
        == [["A", "B", "M"], ["C"], ["D"]])
    #expect(analysis.paths.map { $0.float / 480 } == [0, 2, 3])
    #expect(analysis.longest.map { codes[$0] } == ["A", "B", "M"])
    let drags = try ["A", "B", "C", "D"].map { analysis.drag(of: try block.position($0)) / 480 }
    #expect(drags == [2, 3, 0, 0])
    #expect(analysis.float[try block.position("Y")] == nil)
  }

  /// What precedes a summary precedes all in it, and what follows it follows all in it.
  @Test(arguments: ["schedctl", "msp"])
  func relationsOfSummariesLeadThroughTheirParts(_ profile: String) throws {
    let block = try PlanBlock(
      """
      project profile \(profile)
      task A 2
      summary S
      task B 3 in S
      task C 1 in S
      milestone M
      link A FS S
      link S FS M
      """)
    let (analysis, _) = try analysis(block, to: "M")
    let codes = block.portfolio.activities.map(\.code)
    #expect(analysis.longest.map { codes[$0] } == ["A", "B", "M"])
    #expect(analysis.float[try block.position("C")] == 2 * 480)
    #expect(analysis.drag(of: try block.position("A")) == 2 * 480)
    #expect(analysis.drag(of: try block.position("B")) == 2 * 480)
  }
}
