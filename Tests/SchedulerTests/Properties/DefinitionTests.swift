import CivilTime
import Plan
import Scheduler
import Testing

/// The engine against the reference, field by field.
@Suite struct DefinitionTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func randomNetworksAgreeWithTheDefinitions(_ thousand: UInt64) {
    expectOnRandomScenarios(
      .plain, seeds: thousand * 1000...thousand * 1000 + 199, faults: disagreements)
  }

  @Test(arguments: [11, 12, 13, 14, 15, 16] as [UInt64])
  func randomNetworksUnderWayAgreeWithTheDefinitions(_ thousand: UInt64) {
    expectOnRandomScenarios(
      .withProgress, seeds: thousand * 1000...thousand * 1000 + 199, faults: disagreements)
  }

  @Test(arguments: [21, 22, 23, 24] as [UInt64])
  func randomNetworksWithExpectedFinishesAndOverridesAgreeWithTheDefinitions(
    _ thousand: UInt64
  ) {
    expectOnRandomScenarios(
      .withWords, seeds: thousand * 1000...thousand * 1000 + 199, faults: disagreements)
  }

  @Test(arguments: Relation.Kind.allCases, Project.Grain.allCases)
  func everyRelationBetweenTwoActivitiesAgrees(_ kind: Relation.Kind, _ grain: Project.Grain) {
    for scenario in Exhaustive.pairs(kind, grain) {
      guard expect(scenario, faults: disagreements) else { return }
    }
  }

  @Test(arguments: [Activity.Kind.task, .milestone], Project.Grain.allCases)
  func everyNetworkOfThreeActivitiesAgrees(_ first: Activity.Kind, _ grain: Project.Grain) {
    for scenario in Exhaustive.triples(first, grain) {
      guard expect(scenario, faults: disagreements) else { return }
    }
  }
}
