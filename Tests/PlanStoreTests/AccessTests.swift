import CivilTime
import Digests
import Foundation
import Plan
import Testing

@testable import PlanStore

/// Links by which people come in to a served plan, and numbers of what they send.
@Suite(.onEachStore) struct AccessTests {
  let folder: TemporaryFolder
  let now = Instant(Day(year: 2028, month: 2, day: 2)!, minuteOfDay: 600)

  init() throws {
    folder = try TemporaryFolder()
    try PlanFile.create(at: folder.path())
  }

  private func file() throws -> PlanFile {
    try PlanFile.open(at: folder.path(), access: .readWrite)
  }

  @Test func aLinkIsFoundByItsTokenAlone() throws {
    let file = try file()
    let made = try #require(
      try file.addAccess(
        name: "供电公司", role: .reporter, office: "供电公司", expires: now.day + 30, at: now))
    #expect(made.token.utf8.count == 43)
    #expect(try file.access(token: made.token) == made.access)
    #expect(try file.access(token: made.token + "x") == nil)
    #expect(try file.access(token: "") == nil)
    #expect(try file.accesses() == [made.access])
    // Another connection knows it, too.
    #expect(try self.file().access(token: made.token) == made.access)
  }

  @Test func theTokenItselfIsNowhere() throws {
    let file = try file()
    let made = try #require(
      try file.addAccess(name: "领导", role: .viewer, office: "", expires: nil, at: now))
    let row = try file.connection.prepare("SELECT token_hash FROM access")
    #expect(try row.step())
    let hash = try row.text(0)
    #expect(hash.utf8.count == 64)
    #expect(!hash.contains(made.token))
  }

  @Test func aNameHasOneLinkAtATime() throws {
    let file = try file()
    func add() throws -> String? {
      try file.addAccess(name: "计划科", role: .planner, office: "", expires: nil, at: now)?.token
    }
    let first = try #require(try add())
    #expect(try add() == nil)
    #expect(try file.withdrawAccess(name: "计划科", at: now)?.withdrawn == now)
    #expect(try file.withdrawAccess(name: "计划科", at: now) == nil)
    let second = try #require(try add())
    #expect(first != second)
    #expect(try file.access(token: first)?.isValid(on: now.day) == false)
    #expect(try file.access(token: second)?.isValid(on: now.day) == true)
  }

  @Test func aLinkEndsAfterItsLastDay() throws {
    let file = try file()
    let made = try #require(
      try file.addAccess(name: "领导", role: .viewer, office: "", expires: now.day, at: now))
    #expect(made.access.isValid(on: now.day))
    #expect(!made.access.isValid(on: now.day + 1))
  }

  /// An undo takes back what was done to the plan, and nothing else.
  @Test func noUndoBringsBackALinkThatWasWithdrawn() throws {
    let file = try file()
    let made = try #require(
      try file.addAccess(name: "领导", role: .viewer, office: "", expires: nil, at: now))
    try file.change("project add A") {
      $0.portfolio.projects.append(Project(code: "A", name: "A", direction: .forward))
    }
    _ = try file.withdrawAccess(name: "领导", at: now)
    _ = try file.undo(line("undo"), anybodys: true)
    #expect(try file.access(token: made.token)?.withdrawn == now)
    _ = try file.redo(line("redo"), anybodys: true)
    #expect(try file.accesses().count == 1)
    #expect(try file.verify().isEmpty)
  }

  @Test func allServersOfAPlanHaveOneKey() throws {
    let key = try file().serverKey()
    #expect(key.count == 32)
    #expect(Set(key).count > 8)
    #expect(try file().serverKey() == key)
  }

  @Test func whatIsSentTwiceIsSavedOnce() throws {
    let file = try file()
    let empty = try file.load()
    var one = empty
    one.portfolio.projects.append(Project(code: "A", name: "A", direction: .forward))
    let saved = try file.save(one, replacing: empty, command: line("add"), token: "t1")
    let head = try file.head()
    #expect(head == saved?.number)
    #expect(try file.entry(ofToken: "t1") == head)
    #expect(try file.entry(ofToken: "t2") == nil)
    let stands = try file.load()
    var two = stands
    two.portfolio.projects[0].name = "B"
    #expect(throws: PlanFileError.alreadySaved(file.path, entry: head)) {
      try file.save(two, replacing: stands, command: line("rename"), token: "t1")
    }
    #expect(PlanFileError.alreadySaved(file.path, entry: head).id == "already-saved")
    #expect(try file.load().portfolio.projects[0].name == "A")
    #expect(try file.head() == head)
    try file.save(two, replacing: stands, command: line("rename"), token: "t2")
    #expect(try file.load().portfolio.projects[0].name == "B")
  }

  /// Those who may come in to one copy of a plan do not thereby come in to another.
  @Test func aCopyHasNoLinks() throws {
    let hash = "$y$jAT$kept"
    _ = try file().addAccess(
      name: "陈局长", role: .viewer, office: "", expires: nil, password: hash, at: now)
    let key = Hexadecimal.text(try file().serverKey())
    _ = try file().addWebhook(
      name: "群", kind: .dingtalk, address: "https://x.cn/?access_token=TOKEN9", secret: "SEC9SEC9",
      language: .en, at: now)
    for store in Store.present {
      let target =
        store == .file
        ? folder.url.appending(path: "copy.db").path
        : Store.address(of: "\(folder.url.lastPathComponent)-copied")
      try PlanFile.copy(folder.path(), to: target)
      #expect(try PlanFile.open(at: target, access: .readOnly).accesses().isEmpty)
      #expect(try PlanFile.open(at: target, access: .readOnly).webhooks().isEmpty)
      guard store == .file else { continue }
      // Nor is any of it left in a corner of the file.
      let bytes = try Data(contentsOf: URL(filePath: target))
      for trace in ["陈局长", hash, key, "TOKEN9", "SEC9SEC9"] {
        #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
      }
    }
  }
}
