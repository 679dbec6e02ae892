import CivilTime
import Control
import Plan
import Testing

@testable import Scheduler

/// The rules of Primavera on small networks, Monday to Friday 08–12 and 13–17, from Monday
/// 2026-03-02.
///
/// The dates of the numbered examples were measured with MPXJ 16.10.0's model of P6; where the
/// documented rule differs from that model, the test says so.
@Suite struct PrimaveraScheduleTests {
  /// 1. The base case; the milestone stands at the end of Thursday.
  @Test func theShorterBranchHasTheFloat() throws {
    var plan = PrimaveraSample()
    plan.work("A", 2)
    plan.work("B", 1)
    plan.work("C", 4)
    plan.milestone("M", .finish)
    plan.link("A", "B")
    plan.link("B", "M")
    plan.link("C", "M")
    let dates = try plan.dates()
    dates.expect("A", "03-02T08:00", "03-03T17:00", total: 480, free: 0)
    dates.expect("B", "03-04T08:00", "03-04T17:00", total: 480, free: 480)
    dates.expect("C", "03-02T08:00", "03-05T17:00", total: 0, free: 0)
    dates.expect("M", "03-05T17:00", "03-05T17:00", total: 0, free: 0)
    #expect(dates.isCritical("C") && !dates.isCritical("A"))
  }

  /// 3, 4, 5 and 6: the ends that FF, SS, SF and a lead bind.
  @Test func relationsBindTheEndsTheyName() throws {
    var plan = PrimaveraSample()
    plan.work("A", 5)
    plan.work("B", 2)
    plan.work("C", 3)
    plan.work("D", 1)
    plan.work("E", 2)
    plan.link("A", "B", .finishToFinish, days: 1)
    plan.link("A", "C", .startToStart, days: 2)
    plan.link("A", "D", .startToFinish, days: 4)
    plan.link("A", "E", days: -2)
    let dates = try plan.dates()
    dates.expect("B", "03-06T08:00", "03-09T17:00")
    dates.expect("C", "03-04T08:00", "03-06T17:00")
    dates.expect("D", "03-05T08:00", "03-05T17:00")
    dates.expect("E", "03-05T08:00", "03-06T17:00")
  }

  /// Examples 7 and 8: Must Finish By is where late dates count back from, earlier or later than the finish.
  @Test(arguments: [("03-11", -2), ("03-18", 3)])
  func mustFinishByMakesFloatOfEitherSign(_ day: String, _ days: Int) throws {
    var plan = PrimaveraSample()
    plan.project.requiredDates = [
      RequiredDate(activity: nil, finish: Instant(iso: "2026-\(day)T17:00")!)
    ]
    plan.work("A", 5)
    plan.work("B", 5)
    plan.milestone("M", .finish)
    plan.link("A", "B")
    plan.link("B", "M")
    let dates = try plan.dates()
    for code in ["A", "B", "M"] {
      #expect(dates.totalFloat(code) == days * 480)
      #expect(dates.isCritical(code) == (days < 0))
    }
    dates.expect("B", "03-09T08:00", "03-13T17:00")
  }

  /// Examples 9 and 10: as late as possible takes free float only.
  @Test func asLateAsPossibleTakesFreeFloatOnly() throws {
    var plan = PrimaveraSample()
    plan.work("A", 2, [Constraint(.zeroFreeFloat)])
    plan.work("L", 2, [Constraint(.zeroFreeFloat)])
    plan.work("B", 1)
    plan.work("C", 6)
    plan.milestone("M", .finish)
    plan.link("A", "B")
    plan.link("B", "M")
    plan.link("L", "M")
    plan.link("C", "M")
    let dates = try plan.dates()
    dates.expect("A", "03-02T08:00", "03-03T17:00", total: 3 * 480, free: 0)
    dates.expect("L", "03-06T08:00", "03-09T17:00", total: 0, free: 0)
  }

  /// 11. Mandatory dates break logic, and the plan says so.
  @Test func mandatoryDatesBreakLogic() throws {
    var plan = PrimaveraSample()
    plan.work("A", 5)
    plan.work("B", 5, [Constraint(.mandatoryFinish, Instant(iso: "2026-03-11T17:00")!)])
    plan.link("A", "B")
    let dates = try plan.dates()
    dates.expect("B", "03-05T08:00", "03-11T17:00")
    #expect(dates.totalFloat("A") == -2 * 480)
    #expect(dates.findings.map(\.id) == ["mandatory-breaks-logic"])
  }

  /// 12. What pulls belongs to the late dates.
  @Test func finishNoLaterThanNeverPullsEarlyDates() throws {
    var plan = PrimaveraSample()
    plan.work("A", 5)
    plan.work("B", 5, [Constraint(.finishNoLaterThan, Instant(iso: "2026-03-11T17:00")!)])
    plan.link("A", "B")
    let dates = try plan.dates()
    dates.expect("B", "03-09T08:00", "03-13T17:00", total: -2 * 480)
    dates.expect("A", "03-02T08:00", "03-06T17:00", total: -2 * 480)
  }

  /// 13. Milestones stand at their edges.
  @Test func milestonesStandAtTheirEdges() throws {
    var plan = PrimaveraSample()
    plan.work("A", 5)
    plan.milestone("F", .finish)
    plan.milestone("S", .start)
    plan.link("A", "F")
    plan.link("A", "S")
    let dates = try plan.dates()
    dates.expect("F", "03-06T17:00", "03-06T17:00", total: 0)
    dates.expect("S", "03-09T08:00", "03-09T08:00", total: 0)
  }

  /// 14. No phantom float behind an elapsed lag, whatever the calendars.
  @Test func anElapsedLagLeavesNoPhantomFloat() throws {
    var plan = PrimaveraSample()
    plan.work("A", 5)
    plan.milestone("M", .finish)
    plan.work("X", 1)
    plan.link("A", "M", lag: Lag(minutes: 1440, counting: .elapsed))
    plan.link("M", "X")
    let dates = try plan.dates()
    for code in ["A", "M", "X"] { #expect(dates.totalFloat(code) == 0) }
  }

  /// 15. A lag is the predecessor's unless the project says otherwise.
  @Test func theLagCalendarIsAChoice() throws {
    var plan = PrimaveraSample()
    plan.work("A", 6, calendar: "seven")
    plan.work("C", 1)
    plan.work("D", 1)
    plan.link("A", "C", lag: Lag(minutes: 960, counting: .predecessor))
    plan.link("A", "D", lag: Lag(minutes: 960, counting: .successor))
    let dates = try plan.dates()
    dates.expect("C", "03-10T08:00", "03-10T17:00")
    dates.expect("D", "03-11T08:00", "03-11T17:00")
  }

  /// Examples 16 and 17: a Saturday waits for Monday; FF with a later start never shortens work: three days
  /// stay three, where MPXJ's model makes two of them.
  @Test func noConstraintShortensWork() throws {
    var plan = PrimaveraSample()
    plan.work("S", 1, [Constraint(.startNoEarlierThan, Instant(iso: "2026-03-07T08:00")!)])
    plan.work("A", 5)
    plan.work("B", 3, [Constraint(.startNoEarlierThan, Instant(iso: "2026-03-05T08:00")!)])
    plan.link("A", "B", .finishToFinish)
    let dates = try plan.dates()
    dates.expect("S", "03-09T08:00", "03-09T17:00")
    dates.expect("B", "03-05T08:00", "03-09T17:00")
  }

  /// 18. Free float counts the activity's own finish, so it stays below the total float.
  @Test func freeFloatIsNeverMoreThanItsOwnFinishAllows() throws {
    var plan = PrimaveraSample()
    plan.work("A", 3)
    plan.work("B", 2)
    plan.work("C", 3)
    plan.link("A", "B", .startToStart)
    plan.link("C", "B")
    let dates = try plan.dates()
    #expect(dates.totalFloat("A") == 2 * 480)
    #expect(dates.freeFloat("A") == 2 * 480)
  }

  /// Work begun goes on from the data date, and what follows it waits (retained logic).
  @Test func theDataDateMovesWhatRemains() throws {
    var plan = PrimaveraSample()
    plan.work("A", 5)
    plan.work("B", 5)
    plan.link("A", "B")
    plan.report("A", at: "03-10T17:00", start: "03-02T08:00", remaining: 4)
    let dates = try plan.dates()
    dates.expect("A", "03-02T08:00", "03-16T17:00")
    dates.expect("B", "03-17T08:00", "03-23T17:00")
  }

  /// Out of sequence: retained logic holds what remains of B behind A, progress override does not.
  @Test(arguments: [(ProgressMode.retainedLogic, "03-12"), (.progressOverride, "03-10")])
  func workOutOfSequenceGoesOnByMode(_ mode: ProgressMode, _ finish: String) throws {
    var plan = PrimaveraSample()
    plan.project.progressMode = mode
    plan.work("A", 5)
    plan.work("B", 5)
    plan.link("A", "B")
    plan.report("A", at: "03-04T17:00", start: "03-02T08:00", remaining: 2)
    plan.report("B", at: "03-04T17:00", start: "03-04T08:00", remaining: 4)
    let dates = try plan.dates()
    dates.expect("A", "03-02T08:00", "03-06T17:00")
    dates.expect("B", "03-04T08:00", "\(finish)T17:00")
  }

  /// A hammock spans what starts and ends it; a summary spans its parts.
  @Test func hammocksAndSummariesSpanOthers() throws {
    var plan = PrimaveraSample()
    plan.add("W", .summary)
    plan.work("A", 2, parent: "W")
    plan.work("B", 3, parent: "W")
    plan.add("H", .levelOfEffort)
    plan.link("A", "B")
    plan.link("A", "H", .startToStart)
    plan.link("B", "H", .finishToFinish)
    let dates = try plan.dates()
    dates.expect("W", "03-02T08:00", "03-06T17:00", total: 0)
    dates.expect("H", "03-02T08:00", "03-06T17:00", total: 0)
    #expect(!dates.isCritical("H") && dates.isCritical("W"))
  }

  /// The longest path is a choice beside little float.
  @Test func theLongestPathIsAChoice() throws {
    var plan = PrimaveraSample()
    plan.project.fields = [CustomField(name: "critical_path_type", value: "CT_DrivPath")]
    plan.project.requiredDates = [
      RequiredDate(activity: nil, finish: Instant(iso: "2026-03-04T17:00")!)
    ]
    plan.work("A", 2)
    plan.work("B", 4)
    let dates = try plan.dates()
    #expect(dates.isCritical("B") && !dates.isCritical("A"))
    #expect(dates.totalFloat("B") == -480 && dates.totalFloat("A") == 480)
  }

  /// 20 000 activities in a row pass, because nothing recurses.
  @Test func aLongChainPasses() throws {
    var plan = PrimaveraSample()
    for index in 0..<20_000 {
      plan.work("A\(index)", 1)
      if index > 0 { plan.link(index - 1, index) }
    }
    let dates = try plan.dates()
    #expect(dates.totalFloat("A0") == 0 && dates.isCritical("A19999"))
  }
}
