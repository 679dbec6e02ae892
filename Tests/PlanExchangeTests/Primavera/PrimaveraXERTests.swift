import CivilTime
import Control
import Plan
import PlanExchange
import Scheduler
import Testing

@Suite struct PrimaveraXERTests {
  @Test func aFileIsToldByItsBeginning() {
    #expect(PlanFormat(head: XERSample.bytes) == .xer)
    #expect(PlanFormat(head: [0xEF, 0xBB, 0xBF] + XERSample.bytes) == .xer)
    #expect(PlanFormat(head: Array("<?xml".utf8)) == .xml)
  }

  @Test func aProjectKeepsItsDatesAndOptions() throws {
    let plan = try XERSample.read()
    let project = try #require(plan.portfolio.projects.first)
    #expect(project.code == "HS-1" && project.name == "高中二期")
    #expect(project.profile == .p6 && project.grain == .minute && project.calendar == "五天")
    #expect(project.start?.description == "2026-03-02T08:00")
    #expect(project.requiredDates.map(\.finish.description) == ["2026-03-31T17:00"])
    #expect(plan.dataDate?.description == "2026-03-02T08:00")
    #expect(PrimaveraSettings(project).floatKind == .finish)
  }

  @Test func activitiesAreOfTheirKinds() throws {
    let activities = try XERSample.read().portfolio.activities
    #expect(activities.map(\.code) == ["01", "A1000", "A1010", "A1020", "A1030"])
    #expect(activities.map(\.kind) == [.summary, .milestone, .task, .milestone, .levelOfEffort])
    #expect(activities.map(\.edge) == [nil, .start, nil, .finish, nil])
    #expect(activities.map(\.parent) == [nil, "01", "01", "01", "01"])
    #expect(activities.map(\.uid) == [5, 1, 2, 3, 4])
    #expect(activities[2].duration == 2400 && activities[2].name == "基础 施工")
    #expect(activities[2].owner == "施工单位")
    #expect(activities[2].fields.map(\.value) == ["E 东区", "S-01"])
    #expect(
      activities[2].constraints
        == [Constraint(.startNoEarlierThan, Instant(iso: "2026-03-03T08:00")!)])
    #expect(activities[3].constraints == [Constraint(.zeroFreeFloat)])
  }

  @Test func relationsCountLagsInTheCalendarOfTheOption() throws {
    let relations = try XERSample.read().portfolio.relations
    #expect(
      relations.map(\.kind) == [.finishToStart, .finishToStart, .startToStart, .finishToFinish])
    #expect(relations[1].lag == Lag(minutes: 960, counting: .successor))
  }

  @Test func calendarsKeepShiftsInEitherOrderAndExceptions() throws {
    let calendar = try #require(try XERSample.read().portfolio.calendars.first)
    #expect(calendar.week.map(\.minutes) == [480, 480, 480, 480, 480, 0, 0])
    #expect(calendar.exceptions.map(\.day.description) == ["2026-03-04", "2026-03-07"])
    #expect(calendar.exceptions.map(\.shifts.minutes) == [0, 240])
  }

  @Test func nothingIsDroppedInSilence() throws {
    let report = try XERSample.read().report
    let kinds = Set(report.entries.map(\.kind))
    #expect(
      kinds.isSuperset(of: [
        "table-CURRTYPE", "wbs-summary", "external-relation", "columns-SCHEDOPTIONS",
      ]))
  }

  @Test func progressIsReadWithItsDataDate() throws {
    let plan = try XERSample.read(
      "TK_NotStart\t40\t40\t\t\t", "TK_Active\t40\t10\t2026-03-02 08:00\t\t")
    let record = try #require(plan.progress.first)
    #expect(record.remaining == 600 && record.percent == 75)
    #expect(record.actualStart?.description == "2026-03-02T08:00")
    #expect(record.date == plan.dataDate)
  }

  @Test func thePlanSchedulesUnderItsProfile() throws {
    let plan = try XERSample.read()
    let schedule = try Network(plan.portfolio).schedule(
      progress: plan.progress, dataDate: plan.dataDate)
    #expect(schedule.activities.count == 5)
  }

  @Test func ourOwnRulesTakeTheAdaptedPlan() throws {
    let plan = try XERSample.read("CS_MSOA", "CS_MANDSTART").adapted()
    #expect(plan.portfolio.projects[0].profile == .schedctl)
    #expect(plan.portfolio.activities[2].constraints.map(\.kind) == [.startNoEarlierThan])
    #expect(plan.report.entries.contains { $0.kind == "start-pinned" })
    _ = try Network(plan.portfolio).schedule(dataDate: plan.dataDate)
  }

  /// A start on one day beside a start no earlier than another: our rules have one of a kind.
  @Test func twoBoundsOfAKindBecomeTheLater() throws {
    var plan = try XERSample.read()
    let position = try #require(plan.portfolio.activities.firstIndex { $0.kind == .task })
    plan.portfolio.activities[position].constraints = [
      Constraint(.startNoEarlierThan, Instant(iso: "2026-03-05T08:00")),
      Constraint(.startOn, Instant(iso: "2026-03-03T08:00")),
    ]
    let adapted = plan.adapted()
    #expect(
      adapted.portfolio.activities[position].constraints
        == [Constraint(.startNoEarlierThan, Instant(iso: "2026-03-05T08:00"))])
    _ = try Network(adapted.portfolio).schedule(dataDate: adapted.dataDate)
  }
}
