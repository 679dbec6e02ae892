import CivilTime
import Foundation
import Plan
import Testing

@testable import PlanStore

/// When what is told of a week is settled for good.
@Suite(.onEachStore) struct SettledWeekTests {
  let folder: TemporaryFolder
  let file: PlanFile

  init() throws {
    let folder = try TemporaryFolder()
    self.init(folder: folder, file: try PlanFile.create(at: folder.path()))
  }

  init(folder: TemporaryFolder, file: PlanFile) {
    self.folder = folder
    self.file = file
  }

  /// The week of 2027-03-01.
  let week = PlanMoment.Week(
    opening: at("2027-03-01T08:00"), close: at("2027-03-08T08:00"),
    deadline: at("2027-03-15T08:00"))

  /// Makes a change at a minute of the clock; by default long before the week, as in a rehearsal.
  func change(
    at when: String = "2026-12-01T09:00", _ edit: (inout StoredPlan) -> Void
  ) throws {
    let old = try file.load()
    var new = old
    edit(&new)
    try file.save(
      new, replacing: old, command: JournalLine(when: at(when), who: "规财科", command: "edit"))
  }

  func makePlan(at when: String = "2026-12-01T09:00") throws {
    try change(at: when) { plan in
      plan.portfolio.projects = [Project(code: "P", name: "原名", direction: .forward)]
      plan.portfolio.activities = [
        Activity(project: 0, code: "A", name: "土方", duration: 480, calendar: "workday")
      ]
    }
  }

  func report(_ dates: String..., at when: String = "2026-12-01T09:00") throws {
    try change(at: when) { plan in
      plan.progress += dates.map { ProgressRecord(activity: 0, date: at($0), percent: 10) }
    }
  }

  func rename(_ name: String, at when: String = "2026-12-01T09:00") throws {
    try change(at: when) { $0.portfolio.projects[0].name = name }
  }

  /// The project's name and how many records there are where the week is told of.
  func told() throws -> (name: String, records: Int) {
    let plan = try file.asItStood(at: .settled(week)).load()
    return (plan.portfolio.projects.first?.name ?? "", plan.progress.count)
  }

  @Test func aWeekIsOpenUntilALaterOneIsReportedOn() throws {
    try makePlan()
    try report("2027-03-05T08:00")
    try rename("改名")
    #expect(try file.asItStood(at: .settled(week)) === file)
    try report("2027-03-08T08:00")
    #expect(try file.asItStood(at: .settled(week)) === file)
  }

  @Test func whatComesAfterALaterReportIsLeftOut() throws {
    try makePlan()
    try report("2027-03-05T08:00")
    try report("2027-03-12T08:00")
    try rename("改名")
    try report("2027-03-06T08:00")
    #expect(try told() == ("原名", 1))
  }

  @Test func aTableOfSeveralWeeksTellsOfEachOfThem() throws {
    try makePlan()
    try report("2027-03-05T08:00", "2027-03-12T08:00")
    try rename("改名")
    #expect(try told() == ("原名", 2))
  }

  @Test func aLaterReportThatWasUndoneSettlesNothing() throws {
    try makePlan()
    try report("2027-03-05T08:00")
    try report("2038-03-12T08:00")
    try file.undo(line("undo"))
    try rename("改名")
    #expect(try told() == ("改名", 1))
    try report("2027-03-12T08:00")
    try rename("又改名")
    #expect(try told() == ("改名", 1))
  }

  @Test func afterAWeekByTheClockNothingIsAdded() throws {
    try makePlan(at: "2027-02-01T09:00")
    try report("2027-03-05T08:00", at: "2027-03-08T09:00")
    try rename("改名", at: "2027-03-15T08:00")
    #expect(try told() == ("改名", 1))
    try rename("又改名", at: "2027-03-15T08:01")
    try report("2027-03-06T08:00", at: "2027-03-16T09:00")
    #expect(try told() == ("改名", 1))
  }

  @Test func aPlanTypedInAfterwardsGoesByItsRecords() throws {
    try makePlan(at: "2028-02-01T09:00")
    try report("2027-03-05T08:00", at: "2028-02-01T09:01")
    #expect(try told() == ("原名", 1))
    try report("2027-03-12T08:00", at: "2028-02-01T09:02")
    try rename("改名", at: "2028-02-01T09:03")
    #expect(try told() == ("原名", 1))
  }

  @Test func reportsThatCameAfterTheDeadlineStillTellTheirWeek() throws {
    try makePlan(at: "2027-02-01T09:00")
    try report("2027-03-05T08:00", at: "2027-04-01T09:00")
    #expect(try told() == ("原名", 1))
  }

  @Test func aLaterReportThatWentWithItsWorkWasMade() throws {
    try makePlan()
    try report("2027-03-05T08:00")
    try addWork()
    try reportOnOtherWork("2027-03-12T08:00")
    try rename("改名")
    try removeOtherWork()
    try report("2027-03-06T08:00")
    #expect(try told() == ("原名", 1))
  }

  @Test func aLaterReportThatAReturnTookOutSettlesNothing() throws {
    try makePlan()
    try report("2027-03-05T08:00")
    try report("2038-03-12T08:00")
    try file.revert(to: .entry(2), line("revert"))
    try rename("改名")
    #expect(try told() == ("改名", 1))
    try file.revert(to: .entry(3), line("revert"))
    #expect(try told() == ("原名", 1))
  }

  @Test func aClockThatIsSetBackSettlesNothingAnew() throws {
    try makePlan(at: "2027-02-01T09:00")
    try report("2027-03-05T08:00", at: "2027-03-08T09:00")
    try rename("改名", at: "2027-03-16T09:00")
    try rename("又改名", at: "2027-01-01T09:00")
    #expect(try told() == ("原名", 1))
  }

  /// Adds a project with work of its own; reported work goes with its project only.
  func addWork() throws {
    try change { plan in
      plan.portfolio.projects.append(Project(code: "Q", name: "绿化", direction: .forward))
      plan.portfolio.activities.append(
        Activity(
          project: plan.portfolio.projects.count - 1, code: "Z", name: "绿化", duration: 480,
          calendar: "workday"))
    }
  }

  func reportOnOtherWork(_ date: String) throws {
    try change { plan in
      let last = plan.portfolio.activities.count - 1
      plan.progress.append(ProgressRecord(activity: last, date: at(date), percent: 10))
    }
  }

  func removeOtherWork() throws {
    try change { $0.removeProject(at: $0.portfolio.projects.count - 1) }
  }

  /// Whatever is done once a later week was reported on, its work removed with all that was reported of
  /// it among it, the week is told from the same plan as long as that report is not undone or taken
  /// back.
  @Test(arguments: 1...12)
  func onceSettledItStaysWhateverFollows(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    try makePlan()
    try report("2027-03-05T08:00")
    try addWork()
    for _ in 0..<3 { try change { edits.edit(&$0) } }
    // Of a plan that has lost all its work nothing more is reported.
    guard try !file.load().portfolio.activities.isEmpty else { return }
    let before = try file.load()
    // What chance reports is of any day.
    let wasOpen = try file.asItStood(at: .settled(week)) === file
    try reportOnOtherWork("2027-03-12T08:00")
    let number = try file.journal().count
    let settled = try file.asItStood(at: .settled(week)).load()
    #expect(!wasOpen || settled == before, "seed \(seed)")
    for step in 0..<14 {
      switch UInt64.random(in: 0..<6, using: &edits.generator) {
      case 0: _ = try? file.undo(line("undo \(step)"))
      case 1: _ = try? file.redo(line("redo \(step)"))
      case 2: try removeReportedWork(&edits)
      default: try change { edits.edit(&$0) }
      }
      let entry = try file.journal().first { $0.number == number }
      guard entry?.state == .done else { continue }
      let wrong = try file.load().retractions.contains { $0.record.date == at("2027-03-12T08:00") }
      guard !wrong else { return }
      #expect(
        try file.asItStood(at: .settled(week)).load() == settled, "seed \(seed), step \(step)")
    }
  }

  /// Once its week and one more have passed on the clock, a week that was reported in time stays.
  @Test(arguments: 1...12)
  func onceSettledByTheClockItStaysWhateverFollows(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    try makePlan(at: "2027-02-01T09:00")
    try addWork()
    try report("2027-03-05T08:00", at: "2027-03-08T09:00")
    try rename("改名", at: "2027-03-15T08:00")
    let settled = try file.load()
    try rename("又改名", at: "2027-03-15T08:01")
    for step in 0..<10 {
      let day = at("2027-01-01T08:00").day + Int.random(in: 0..<300, using: &edits.generator)
      try change(at: "\(day)T09:00") { edits.edit(&$0) }
      try removeReportedWork(&edits)
      #expect(
        try file.asItStood(at: .settled(week)).load() == settled, "seed \(seed), step \(step)")
    }
  }

  func removeReportedWork(_ edits: inout RandomEdits) throws {
    let plan = try file.load()
    guard plan.portfolio.projects.count > 1,
      let record = plan.records.randomElement(using: &edits.generator)
    else { return }
    let project = plan.portfolio.activities[record.record.activity].project
    try change { $0.removeProject(at: project) }
  }
}
