import CivilTime
import Foundation
import Plan
import Testing

@testable import PlanStore

/// What was reported on a later week by mistake, and taken back.
extension SettledWeekTests {
  /// The project's name and the days reported up to the end of the week.
  private func toldOfTheWeek() throws -> [String] {
    let plan = try file.asItStood(at: .settled(week)).load()
    return plan.portfolio.projects.map(\.name)
      + plan.progress.map(\.date).filter { $0 <= week.close }.map(\.description)
  }

  /// Takes back the last record that stands.
  private func retractLast(at when: String = "2026-12-01T09:00") throws {
    try change(at: when) { plan in
      guard let last = plan.records.last(where: { $0.retraction == nil }) else { return }
      plan.retract(last.number, reason: "年份误填", author: "规财科", when: at(when))
    }
  }

  @Test func aLaterReportThatWasTakenBackSettlesNothing() throws {
    try makePlan()
    try report("2027-03-05T08:00")
    try report("2038-03-12T08:00")
    try rename("改名")
    #expect(try told().name == "原名")
    try retractLast()
    #expect(try file.asItStood(at: .settled(week)) === file)
    try file.undo(line("undo"))
    #expect(try told().name == "原名")
    try file.redo(line("redo"))
    try report("2027-03-12T08:00")
    try rename("又改名")
    #expect(try told() == ("改名", 1))
  }

  /// Where its day was right and its figures were not, the week was told and stays.
  @Test func aLaterReportThatIsCorrectedStillSettles() throws {
    try makePlan()
    try report("2027-03-05T08:00")
    try report("2027-03-12T08:00")
    try rename("改名")
    try retractLast()
    try report("2027-03-12T08:00")
    #expect(try told() == ("原名", 1))
  }

  @Test func aReportThatWasTakenBackAndWentWithItsWorkSettlesNothing() throws {
    try makePlan()
    try report("2027-03-05T08:00")
    try addWork()
    try reportOnOtherWork("2038-03-12T08:00")
    try retractLast()
    try removeOtherWork()
    try rename("改名")
    #expect(try told() == ("改名", 1))
  }

  /// A report of the week that was wrong does not make it one that was told in time.
  @Test func aReportThatWasTakenBackByTheDeadlineDoesNotTellItsWeek() throws {
    try makePlan(at: "2027-02-01T09:00")
    try report("2027-03-05T08:00", at: "2027-03-08T09:00")
    try retractLast(at: "2027-03-09T09:00")
    try report("2027-03-05T08:00", at: "2027-04-01T09:00")
    #expect(try told() == ("原名", 1))
  }

  /// Whatever is done, a week is told as if what was dated past it by mistake had never been typed.
  @Test(arguments: 1...6)
  func whatWasTakenBackLeavesTheWeekAsIfItHadNotBeen(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let plain = SettledWeekTests(
      folder: folder, file: try PlanFile.create(at: folder.path()))
    var generator = SeededGenerator(seed: seed)
    try makePlan()
    try plain.makePlan()
    let mistake = Int.random(in: 0..<8, using: &generator)
    let correction = Int.random(in: mistake..<8, using: &generator)
    for step in 0..<8 {
      let date = at("2027-03-01T08:00").day + Int.random(in: 0..<9, using: &generator)
      for both in [self, plain] {
        if step % 2 == 0 { try both.rename("名\(step)") } else { try both.report("\(date)T08:00") }
      }
      if step == mistake { try report("2038-03-12T08:00") }
      guard step >= mistake else { continue }
      if step == correction {
        try change { plan in
          let wrong = plan.records.first { $0.record.date == at("2038-03-12T08:00") }
          plan.retract(wrong?.number ?? 0, reason: "年份误填", author: "规财科", when: week.close)
        }
      }
      if step >= correction {
        #expect(try toldOfTheWeek() == plain.toldOfTheWeek(), "seed \(seed), step \(step)")
      }
    }
  }
}
