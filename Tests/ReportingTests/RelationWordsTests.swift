import Control
import Plan
import Scheduler
import Testing

@testable import Reporting

@Suite struct RelationWordsTests {
  private func words(_ relations: [Relation]) throws -> String {
    var portfolio = Tinghu.empty
    portfolio.projects = [SmallPlan.forward("甲"), SmallPlan.forward("乙")]
    for (project, code) in [(0, "C05"), (0, "C06"), (1, "A01")] {
      portfolio.activities.append(
        Activity(project: project, code: code, name: code, duration: 480, calendar: "workday"))
    }
    portfolio.relations = relations
    return RelationWords(try Network(portfolio), Terms(.zh)).predecessors(of: 1)
  }

  @Test(arguments: [
    (Relation.Kind.finishToStart, 0, Lag.Counting.calendarDays, "C05"),
    (.startToStart, 0, .calendarDays, "C05SS"),
    (.startToStart, 34 * 480, .calendarDays, "C05SS+34"),
    (.finishToStart, -2 * 480, .successor, "C05FS-2w"),
    (.finishToFinish, 720, .predecessor, "C05FF+1.5b"),
    (.startToFinish, 3 * 1440, .elapsed, "C05SF+3e"),
  ])
  func aRelationIsWrittenAsAPlannerWritesIt(
    kind: Relation.Kind, minutes: Int, counting: Lag.Counting, expected: String
  ) throws {
    let lag = Lag(minutes: minutes, counting: counting)
    #expect(
      try words([Relation(predecessor: 0, successor: 1, kind: kind, lag: lag)]) == expected)
  }

  @Test func severalStandInTheirOrderAndOtherProjectsByTheirFullCode() throws {
    let relations = [2, 0].map { Relation(predecessor: $0, successor: 1) }
    #expect(try words(relations) == "乙.A01、C05")
  }
}
