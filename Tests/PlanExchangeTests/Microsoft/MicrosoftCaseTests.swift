import CivilTime
import Foundation
import Plan
import PlanExchange
import Scheduler
import Testing

/// Plans cut from real files, with the dates that the program had stored, and plans small enough to
/// work out on paper.
@Suite struct MicrosoftCaseTests {
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/MicrosoftCases")

  static let stored: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".expected.csv") }.map { String($0.dropLast(13)) }.sorted()
  }()

  static func project(_ name: String) throws -> MicrosoftProject {
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(name).xml")))
    return try MicrosoftXML.read(ByteStream(bytes), file: "\(name).xml", code: "P")
  }

  static func schedule(_ project: MicrosoftProject) throws -> Schedule {
    try Network(project.portfolio).schedule(progress: project.progress, dataDate: project.dataDate)
  }

  @Test func everyKindIsThere() { #expect(Self.stored.count == 17) }

  @Test(arguments: stored) func theStoredDatesOfACaseAreGiven(name: String) throws {
    let project = try Self.project(name)
    let schedule = try Self.schedule(project)
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("\(name).expected.csv"), encoding: .utf8)
    var checked = 0
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[2] == "checked" else { continue }
      let position = try #require(
        project.portfolio.activities.firstIndex { $0.uid == Int(cells[0]) })
      let dates = schedule.activities[position]
      let told = [
        dates.start, dates.finish, dates.earlyStart, dates.earlyFinish, dates.floatStart,
        dates.floatFinish,
      ]
      for (cell, date) in zip(cells[3...], told) where !cell.isEmpty {
        #expect(date == Instant(iso: cell), "\(name) \(cells[1])")
        checked += 1
      }
    }
    #expect(checked > 0)
  }

  private func days(_ name: String) throws -> [Int: String] {
    let project = try Self.project(name)
    let schedule = try Self.schedule(project)
    return Dictionary(
      uniqueKeysWithValues: project.portfolio.activities.indices.map { position in
        let dates = schedule.activities[position]
        return (project.portfolio.activities[position].uid ?? 0, "\(dates.start) \(dates.finish)")
      })
  }

  /// T1 takes the first week; Project 2013 and later join it to T3 past the inactive T2.
  @Test func anInactiveTaskJoinsItsNeighbours() throws {
    #expect(try days("inactive_chain")[3] == "2026-03-09T08:00 2026-03-09T17:00")
    let project = try Self.project("inactive_chain")
    let schedule = try Self.schedule(project)
    #expect(schedule.projects[0].finish == Instant(iso: "2026-03-09T17:00"))
    #expect(schedule.activities[1].totalFloat == nil)
    let own = project.adapted().portfolio
    #expect(
      own.relations == [
        Relation(predecessor: 0, successor: 1, kind: .finishToStart, lag: own.relations[0].lag)
      ])
  }

  /// Five working days lie between the dates of B, which has no duration.
  @Test func aTaskWithoutADurationTakesItsOwnDates() throws {
    #expect(try days("no_duration")[2] == "2026-03-02T08:00 2026-03-06T17:00")
    #expect(try days("no_duration")[3] == "2026-03-09T08:00 2026-03-09T17:00")
  }

  /// 8.5 hours are a day and half an hour.
  @Test func halfAnHourCounts() throws {
    #expect(try Self.project("decimal_hours").portfolio.activities[0].duration == 510)
    #expect(try days("decimal_hours")[1] == "2026-03-02T08:00 2026-03-03T08:30")
  }

  /// Forty hours from Monday 03-09 end on Friday.
  @Test func aManualFinishFollowsFromTheDuration() throws {
    #expect(try days("manual_start_duration")[2] == "2026-03-09T08:00 2026-03-13T17:00")
    #expect(try days("manual_start_duration")[3] == "2026-03-16T08:00 2026-03-16T17:00")
  }

  @Test func aLagPastAllNumbersIsTold() throws {
    let error = #expect(throws: InvalidInput.self) { try Self.project("msp-linklag-min") }
    #expect(error?.findings.allSatisfy { $0.id == "bad-value" } == true)
  }

  @Test func whatNothingDependsOnIsNoReasonToRefuse() throws {
    let text = MicrosoftPlan.file(
      tasks: MicrosoftPlan.task(1),
      rest: "<Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID>"
        + "<Work>PT99999999999H0M0S</Work></Assignment></Assignments>")
    let project = try MicrosoftPlan.read(text)
    #expect(project.report.entries.contains { $0.kind == "odd-Work" && $0.fate == .dropped })
  }

  /// Planned back from Friday 03-13, past an inactive task without dates: two days before three.
  @Test func anInactiveTaskWithoutDatesCountsNowhereFromTheFinishEither() throws {
    let late = "<ConstraintType>1</ConstraintType>"
    let text = MicrosoftPlan.file(
      options:
        "<ScheduleFromStart>0</ScheduleFromStart><FinishDate>2026-03-13T17:00:00</FinishDate>",
      tasks: MicrosoftPlan.task(1, hours: 24, late)
        + MicrosoftPlan.task(2, hours: 160, "<Active>0</Active>" + late + MicrosoftPlan.link(1))
        + MicrosoftPlan.task(3, hours: 16, late + MicrosoftPlan.link(2)))
    let schedule = try Self.schedule(try MicrosoftPlan.read(text))
    #expect(schedule.activities[0].start == Instant(iso: "2026-03-09T08:00"))
    #expect(schedule.activities[2].start == Instant(iso: "2026-03-12T08:00"))
  }

  /// What follows a manual summary may stand before a part of it: its bar does not wait for parts.
  @Test func aPartMayFollowWhatFollowsItsManualSummary() throws {
    let tasks =
      "<Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Summary>1</Summary><Manual>1</Manual>"
      + "<ManualStart>2026-03-02T08:00:00</ManualStart><ManualFinish>2026-03-06T17:00:00"
      + "</ManualFinish></Task>"
      + MicrosoftPlan.task(2, MicrosoftPlan.link(3)).replacing(
        "<OutlineLevel>1", with: "<OutlineLevel>2")
      + MicrosoftPlan.task(3, MicrosoftPlan.link(1))
    let project = try MicrosoftPlan.read(MicrosoftPlan.file(tasks: tasks))
    let schedule = try Self.schedule(project)
    #expect(schedule.activities[2].start == Instant(iso: "2026-03-09T08:00"))
    #expect(schedule.activities[1].start == Instant(iso: "2026-03-10T08:00"))
  }

  /// A lag of half a summary's duration has no minutes before the dates are known.
  @Test func aPercentageBehindASummaryIsTold() throws {
    let tasks =
      "<Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Summary>1</Summary></Task>"
      + MicrosoftPlan.task(2).replacing("<OutlineLevel>1", with: "<OutlineLevel>2")
      + MicrosoftPlan.task(3, MicrosoftPlan.link(1, lag: 50, format: 19))
    let project = try MicrosoftPlan.read(MicrosoftPlan.file(tasks: tasks))
    #expect(project.report.entries.contains { $0.kind == "percentage-behind-summary" })
  }

  /// Status date, units, blank rows, blank names, inactivity and pauses.
  @Test func whatTheProgramShowsComesBack() throws {
    let typed = "<Start>2026-03-05T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish>"
    let text = MicrosoftPlan.file(
      options:
        "<StartDate>2026-03-02T08:00:00</StartDate><StatusDate>2026-03-20T17:00:00</StatusDate>",
      tasks: "<Task><UID>7</UID><ID>1</ID><IsNull>1</IsNull></Task>"
        + "<Task><UID>1</UID><ID>2</ID><Name></Name><Duration>PT40H0M0S</Duration>"
        + "<DurationFormat>9</DurationFormat></Task>"
        + MicrosoftPlan.task(2, "<Active>0</Active>\(typed)"))
    let first = try MicrosoftPlan.read(text)
    let written = MicrosoftRoundTripTests.written(first)
    MicrosoftRoundTripTests.expectSame(first, try MicrosoftPlan.read(written))
    let xml = String(decoding: written, as: UTF8.self)
    for part in [
      "<StatusDate>2026-03-20T17:00:00</StatusDate>", "<DurationFormat>9</DurationFormat>",
      "<IsNull>1</IsNull>", "<Name></Name>", "<Active>0</Active>",
    ] {
      #expect(
        xml.contains(part) || xml.contains(part.replacing("<Name></Name>", with: "<Name/>")),
        "\(part)")
    }
    let plain = MicrosoftPlan.file(
      tasks: MicrosoftPlan.task(
        1, "<ActualStart>2026-03-02T08:00:00</ActualStart><PercentComplete>50</PercentComplete>"))
    let untold = MicrosoftRoundTripTests.written(try MicrosoftPlan.read(plain))
    #expect(!String(decoding: untold, as: UTF8.self).contains("<StatusDate>"))
  }
}
