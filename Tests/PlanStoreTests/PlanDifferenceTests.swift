import CivilTime
import Control
import Plan
import PlanStore
import Planning
import Reporting
import Testing

@Suite(.onEachStore) struct PlanDifferenceTests {
  /// Two plans, of which the second mostly came from the first.
  private func pair(_ seed: UInt64) -> (StoredPlan, StoredPlan) {
    var edits = RandomEdits(seed: seed)
    var first = StoredPlan()
    for _ in 0..<(seed % 12) { edits.edit(&first) }
    var second = seed % 7 == 6 ? StoredPlan() : first
    for _ in 0..<(seed % 5) { edits.edit(&second) }
    if seed % 3 == 1 { second.renameSome(&edits.generator) }
    if seed % 4 == 2 { second.shuffleActivities(&edits.generator) }
    return (first, second)
  }

  @Test func itIsEmptyForEqualPlansAloneAndMakesOneTheOther() {
    var unequal = 0
    for seed in UInt64(0)..<4_000 {
      let (first, second) = pair(seed)
      let difference = PlanDifference(from: first.contents, to: second.contents)
      #expect(difference.isEmpty == (first == second), "seed \(seed)")
      #expect(difference.applied(to: first.contents) == second.contents, "seed \(seed)")
      let back = PlanDifference(from: second.contents, to: first.contents)
      #expect(back.applied(to: second.contents) == first.contents, "seed \(seed)")
      if first != second { unequal += 1 }
    }
    #expect(unequal > 2_000)
  }

  /// Silence about a difference would be a lie, and so would a difference between equals.
  @Test func whatDiffersIsToldInWordsAndSaysWhat() {
    for seed in UInt64(0)..<600 {
      var (first, second) = pair(seed)
      if seed % 2 == 0 {
        var edits = RandomEdits(seed: seed)
        edits.makeHostile(&second)
      }
      if seed % 3 == 0 { swap(&first, &second) }
      for language in Language.allCases {
        let told = first.difference(to: second, Terms(language))
        #expect(told.isEmpty == (first == second), "seed \(seed)")
        #expect(told.allSatisfy { !$0.heading.isEmpty && !$0.lines.isEmpty }, "seed \(seed)")
      }
    }
  }

  @Test func anotherCodeIsNoNewActivity() {
    var plan = StoredPlan()
    plan.portfolio.projects = [
      Project(
        code: "HS", name: "亭湖高中", direction: .backward,
        requiredDates: [RequiredDate(activity: "E06", finish: Instant(minute: 14_000_000))])
    ]
    plan.portfolio.activities = [
      Activity(project: 0, code: "C01", name: "桩基", duration: 480, calendar: "workday"),
      Activity(
        project: 0, code: "E06", name: "开学", kind: .milestone, duration: 0, calendar: "workday"),
    ]
    plan.portfolio.relations = [Relation(predecessor: 0, successor: 1)]
    var other = plan
    other.portfolio.projects[0].code = "TH"
    other.portfolio.projects[0].requiredDates[0].activity = "OPEN"
    other.portfolio.activities[1].code = "OPEN"
    let difference = PlanDifference(from: plan.portfolio, to: other.portfolio)
    #expect(difference.renames.projects == ["HS": "TH"])
    #expect(
      difference.renames.name(of: ActivityName(project: "HS", code: "E06"))
        == ActivityName(project: "TH", code: "OPEN"))
    #expect(difference.activities.isEmpty && difference.relations.isEmpty)
    #expect(difference.projects.isEmpty && !difference.isEmpty)
    #expect(difference.applied(to: plan.portfolio) == other.portfolio)
  }

  @Test func oneThatMovedIsTheOnlyOneToldToStandElsewhere() {
    let days = (1...9).map {
      Holiday(day: Day(number: $0), kind: .off, name: "假", noticeYear: 2000)
    }
    var moved = days
    moved.insert(moved.remove(at: 7), at: 1)
    let difference = PlanDifference(
      from: PlanContents(Portfolio(), holidays: days),
      to: PlanContents(Portfolio(), holidays: moved))
    #expect(difference.holidays.movedCount == 1)
    #expect(difference.holidays.changes.isEmpty)
    #expect(difference.holidays.placements[0].name.key == Day(number: 8))
    #expect(difference.holidays.placements[0].behind?.key == Day(number: 1))
  }
}

extension StoredPlan {
  /// Gives some projects and activities other codes.
  fileprivate mutating func renameSome(_ generator: inout SeededGenerator) {
    for index in portfolio.activities.indices where Int.random(in: 0..<4, using: &generator) == 0 {
      portfolio.activities[index].code += "x"
    }
    if let index = portfolio.projects.indices.randomElement(using: &generator) {
      portfolio.projects[index].code += "x"
      portfolio.projects[index].name += "\(index)"
    }
  }

  /// Lets the activities stand in another order.
  fileprivate mutating func shuffleActivities(_ generator: inout SeededGenerator) {
    let order = portfolio.activities.indices.shuffled(using: &generator)
    var places = order
    for (new, old) in order.enumerated() { places[old] = new }
    portfolio.activities = order.map { portfolio.activities[$0] }
    for index in portfolio.relations.indices {
      portfolio.relations[index].predecessor = places[portfolio.relations[index].predecessor]
      portfolio.relations[index].successor = places[portfolio.relations[index].successor]
    }
    for index in progress.indices { progress[index].activity = places[progress[index].activity] }
    for index in retractions.indices {
      retractions[index].record.activity = places[retractions[index].record.activity]
    }
    for index in problems.indices {
      problems[index].activity = problems[index].activity.map { places[$0] }
    }
    for index in baselines.indices {
      baselines[index].dates = order.map { baselines[index][$0] }
    }
  }
}
