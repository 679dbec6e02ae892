import CivilTime
import Control
import FileSystem
import Plan
import PlanExchange
import Planning
import Scheduler
import Testing

/// Plans from files, with and without a plan file of ours.
@Suite struct PlanInputTests {
  private static let csv = "code,name,duration_days,calendar,predecessors\nA,土方,10,calendar-day,\n"

  @Test func aFileIsScheduledWithoutAPlanFile() throws {
    var options = LoosePlan.Options(code: "P")
    options.startFrom = DateText("2027-03-01")
    let plan = try LoosePlan(try Bench.input(Self.csv), options) { _ in }
    let schedule = try plan.comparison().schedule
    #expect(schedule.activities[0].finish.day == .of2027(3, 10))
  }

  @Test func aFileOfOneKindIsNotReadByTheRulesOfAnother() throws {
    let input = try Bench.input(Self.csv)
    #expect(throws: Refusal.self) { try input.check(.msp) }
    try input.check(.schedctl)
  }

  @Test func whatCannotBeReadIsToldByTheName() {
    let error = #expect(throws: InputFailure.self) {
      try PlanInput(ByteStream { _ in nil }, file: "broken.csv")
    }
    #expect(error?.path == "broken.csv")
  }

  @Test func aPlanIsTakenInOnce() throws {
    let bench = try Bench.small()
    let text = "code,name,duration_days,calendar,predecessors\nB,回填,3,calendar-day,A\n"
    let options = Workspace.ImportOptions(project: "P")
    let first = try bench.open().importPlan(try Bench.input(text), options)
    let second = try bench.open().importPlan(try Bench.input(text), options)
    #expect(first.isChanged)
    #expect(!second.isChanged)
    #expect(first.activities == 1)
  }
}
