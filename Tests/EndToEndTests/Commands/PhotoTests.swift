import CivilTime
import Foundation
import Plan
import PlanStore
import Testing

/// Photos that came in on the board are counted, told of and written out.
@Suite struct PhotoTests {
  private let picture = Picture(bytes: [0xFF, 0xD8, 0xFF, 0xD9, 1], width: 30, height: 20)
  private let other = Picture(bytes: [0xFF, 0xD8, 0xFF, 0xD9, 2], width: 20, height: 30)

  /// The plan of the nouns, with a record of two photos and a problem of one.
  private func environment() throws -> Environment {
    let environment = try Environment.nouns()
    let file = try PlanFile.open(
      at: environment.folder.appending(path: "plan.db").path, access: .readWrite)
    let old = try file.load()
    var new = old
    new.progress.append(
      ProgressRecord(activity: 0, date: Instant(iso: "2027-03-26T08:00")!, note: "现场"))
    let digests = [picture, other].map { " --photo \($0.sha256)" }.joined()
    let line = JournalLine(
      when: Instant(iso: "2027-03-26T09:00")!, who: "施工单位",
      command: "progress P.A1 --note 现场" + digests)
    try file.save(
      new, replacing: old, command: line,
      evidence: Evidence([picture, other], of: .progress(project: "P", activity: "A1")))
    let now = try file.load()
    try file.save(
      now, replacing: now, command: line, evidence: Evidence([other], of: .problem(1)))
    return environment
  }

  @Test func listsTellHowManyThereAre() throws {
    let environment = try environment()
    let records = try environment.run("progress list P.A1 --json").text
    #expect(records.contains("\"photos\": 2"))
    #expect(try environment.run("progress list P.A1").text.contains("照片"))
    #expect(!(try environment.run("progress list Q").text.contains("照片")))
    let problems = try environment.run("problem list --json").lines
    #expect(problems.filter { $0.contains("\"photos\": 1") }.count == 1)
    #expect(problems.filter { $0.contains("\"photos\": 0") }.count == 1)
    #expect(try environment.run("problem list").text.contains("照片"))
    #expect(try environment.run("show P.A1 --json").text.contains("\"photos\": 2"))
    #expect(try environment.run("verify").status == 0)
  }

  @Test func theLogNamesThemByTheirDigests() throws {
    let environment = try environment()
    let log = try environment.run("log --limit 2").text
    #expect(log.contains("附照片 2 张，SHA-256 \(picture.sha256)、\(other.sha256)"))
    #expect(try environment.run("log --limit 2 --lang en").text.contains("with 2 photos, SHA-256"))
  }

  @Test func theyAreWrittenAsFiles() throws {
    let environment = try environment()
    func names(_ folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(
        atPath: environment.folder.appending(path: folder).path
      ).sorted()
    }
    try environment.succeed("export photos -o all", "export photos P.A1 -o one")
    #expect(
      try names("all") == [
        "P.A1-2027-03-26-1.jpg", "P.A1-2027-03-26-2.jpg", "P.A3-problem-1-2027-03-26-3.jpg",
      ])
    #expect(try names("one") == ["P.A1-2027-03-26-1.jpg", "P.A1-2027-03-26-2.jpg"])
    #expect(try Array(environment.bytes("one/P.A1-2027-03-26-1.jpg")) == picture.bytes)
    #expect(try Array(environment.bytes("all/P.A3-problem-1-2027-03-26-3.jpg")) == other.bytes)
    // The same again, in the same place.
    try environment.succeed("export photos P.A1 -o one", "export photos P.A3 -o problem")
    #expect(try names("problem").count == 1)
    let none = try environment.run("export photos Q -o none")
    #expect(none.status == 0 && none.error.contains("没有照片"))
    #expect(!(try environment.names.contains("none")))
  }

  /// A text and a table have no place for them.
  @Test func whatLeavesThemOutSaysSo() throws {
    let environment = try environment()
    for line in ["export text -o t.txt", "export text", "export progress"] {
      let run = try environment.run(line)
      #expect(run.status == 0)
      #expect(run.error.contains("[photos-left-out]"), "\(line): \(run.error)")
      #expect(run.error.contains("3 张照片"))
    }
    let plain = try Environment.nouns().run("export text")
    #expect(plain.status == 0 && !plain.error.contains("photos-left-out"))
  }
}
