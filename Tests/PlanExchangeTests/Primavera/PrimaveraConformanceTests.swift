import CivilTime
import Control
import Foundation
import Plan
import PlanExchange
import Scheduler
import Testing

/// The dates of the Primavera profile against those that P6 itself had stored.
@Suite struct PrimaveraConformanceTests {
  /// Where the plans lie, where this machine has them.
  static let folder = ConformanceInputTests.folder + "/p6"

  /// All of the unfinished work of the three plans, in all six dates and both floats.
  @Test(.enabled(if: !StoredDates.stems(in: folder).isEmpty))
  func storedDatesAreReproduced() throws {
    for stem in StoredDates.stems(in: Self.folder) {
      let stored = try StoredDates(stem, in: Self.folder)
      let differences = stored.differences()
      print("\(stem): \(stored.rows.count - differences.count) of \(stored.rows.count) agree")
      for difference in differences.prefix(20) {
        Issue.record("\(stem) \(difference.uid): \(difference.text)")
      }
      #expect(stored.rows.count > 40)
    }
  }

  /// Each small plan cut from a real file, of a kind that once came out wrong.
  ///
  /// - alap-negative: as late as possible takes its free float where total float is negative too.
  /// - actual-after-data-date: the actual stays, and what remains begins at the data date.
  /// - code-page: read whatever the names.
  /// - completed-at-data-date: a completed milestone counts with the data date, brought forward in
  ///   its own calendar.
  /// - completed-passes-logic: completed work hands on the finish of its unfinished predecessors.
  /// - data-date-per-project: that of the other project moves nothing here.
  /// - finish-driven-raw: the finish is shown at the instant that drives it, the opening of a shift.
  /// - finish-milestone-gap: outside its working time it goes forward, not back before the data date.
  /// - huge-planned-duration, must-finish-by-external: read, not refused.
  /// - late-raw: the late finish is the instant of the successor's late start.
  @Test(arguments: StoredDates.stems(in: StoredDates.fixtures))
  func aPlanCutFromARealFileHasItsStoredDates(_ stem: String) throws {
    let stored = try StoredDates(stem, in: StoredDates.fixtures)
    let differences = stored.differences(checkedOnly: true)
    #expect(differences.isEmpty, "\(differences.map { "\($0.uid): \($0.text)" })")
  }

  /// Nothing is before what it depends on.
  ///
  /// A works seven days and ends on Saturday. The finish milestone F works five and goes forward to
  /// Monday, and B, which counts from F as it is shown, begins then: never before A ends.
  @Test func nothingBeginsBeforeWhatAMilestoneOfAnotherCalendarFollows() throws {
    let stored = try StoredDates("finmile_calendar", in: StoredDates.fixtures)
    let (a, f, b) = (stored.activity("A"), stored.activity("F"), stored.activity("B"))
    #expect(a?.finish.description == "2026-03-07T17:00")
    #expect(f?.start.description == "2026-03-09T08:00")
    #expect(b?.start.description == "2026-03-09T08:00")
  }

  /// P6 keeps its data date and only reports the actual after it.
  @Test func anActualAfterTheDataDateMovesNothing() throws {
    let stored = try StoredDates("future_start", in: StoredDates.fixtures)
    #expect(stored.schedule.dataDate?.description == "2026-03-02T08:00")
    let (a, c) = (stored.activity("A"), stored.activity("C"))
    #expect(
      a?.start.description == "2026-03-02T08:00" && a?.finish.description == "2026-03-06T17:00")
    #expect(
      c?.start.description == "2026-03-09T08:00" && c?.finish.description == "2026-03-10T17:00")
    #expect(stored.schedule.findings.contains { $0.id == "actual-after-data-date" })
  }

  /// B is complete out of sequence, and C still waits for A through it.
  @Test func retainedLogicPassesThroughCompletedWork() throws {
    let stored = try StoredDates("retained_complete", in: StoredDates.fixtures)
    let (a, c) = (stored.activity("A"), stored.activity("C"))
    #expect(a?.start.day.description == "2026-03-05" && a?.finish.day.description == "2026-03-11")
    #expect(c?.start.day.description == "2026-03-12" && c?.finish.day.description == "2026-03-13")
    #expect(a?.totalFloat == 0 && c?.totalFloat == 0)
    #expect(stored.schedule.projects[0].finish?.day.description == "2026-03-13")
  }

  /// Names in windows-1251 and no word of it in the header.
  @Test func aCodePageThatNobodyNamedIsRead() throws {
    let stored = try StoredDates("cp1251", in: StoredDates.fixtures)
    #expect(stored.plan.findings.contains { $0.id == "encoding-assumed" })
    let a = stored.activity("A")
    #expect(a?.start.day.description == "2026-03-02" && a?.finish.day.description == "2026-03-03")
  }
}
