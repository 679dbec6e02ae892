import Foundation
import Testing

/// `report weekly --submit`: history stands still.
@Suite struct SubmitTests {
  @Test func aWeekHandedInReadsTheSameWhateverChangesLater() throws {
    let environment = try Environment.prepared()
    let week = "report weekly --week 2028-02-02"
    let submitted = try environment.run(week + " --submit").output
    try environment.succeed("project set KG --name 改名后的幼儿园")
    #expect(try environment.run(week).output == submitted)
    let anew = try environment.run(week + " --anew").output
    #expect(anew != submitted)
    #expect(String(decoding: anew, as: UTF8.self).contains("改名后的幼儿园"))
  }

  @Test func submittingIsOneCommandThatCanBeUndone() throws {
    let environment = try Environment.prepared()
    let week = "report weekly --week 2028-02-02"
    let before = try environment.run(week).output
    try environment.succeed("project set KG --name 改名后的幼儿园", week + " --submit", "undo", "undo")
    #expect(try environment.run(week).output == before)
  }

  @Test func allFormsAreKept() throws {
    let environment = try Environment.prepared()
    let chat = try environment.run("report weekly --week 2028-02-02 --form wechat").output
    try environment.succeed(
      "report weekly --week 2028-02-02 --submit", "project set KG --name 改名后的幼儿园")
    #expect(try environment.run("report weekly --week 2028-02-02 --form wechat").output == chat)
  }
}
