import Foundation
import HTTPTypes
import Plan
import Planning
import Testing

@testable import PlanStore
@testable import Site

/// The plan that the desk has just saved is handed to whoever reads, and is the very plan that is stored.
@Suite struct HandingOnTests {
  private func id(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// What pages of a site are made of, and what they say of dates, colours, nodes and problems.
  private func told(_ site: Site, _ cookie: String) async throws -> (StoredPlan, [String]) {
    let guest = Guest(site: site, cookie: cookie)
    var texts: [String] = []
    for path in ["/api/plan", "/api/flags", "/api/owes", "/api/nodes", "/problems"] {
      texts.append(await guest.get(path).text)
    }
    return (try await site.reader.read { $0.workspace.stored }, texts)
  }

  /// Everything that is changed on the board: what pages show then is what a server that has just begun would show.
  @Test(.onEachStore) func whatIsHandedOnIsWhatIsStored() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let reporter = try await served.guest(.reporter)
    #expect(await reporter.get("/mine").status == .ok)
    let entries: [[String: String]] = [
      ["started": "2028-02-02"], ["percent": "40", "note": "说明 & <b>"], ["remaining": "3"],
      ["started": "2028-02-02", "finished": "2028-02-08"],
    ]
    for (number, fields) in entries.enumerated() {
      for (guest, code) in [(reporter, "A.1"), (planner, "B.1")] {
        let answer = await guest.report(
          code, id: id(2 * number + (code == "A.1" ? 0 : 1)), fields, to: "/api/progress")
        #expect(answer.status == .ok, "\(answer.text)")
        let (here, fresh) = (
          try await told(served.site, planner.cookie),
          try await told(served.other(), planner.cookie)
        )
        #expect(here.0 == fresh.0 && here.0.revision == fresh.0.revision)
        #expect(here.1 == fresh.1)
      }
    }
    for state in ["handling", "answered", "reviewed"] {
      let answer = await planner.post("/problems/1", ["state": state, "code": "A"])
      #expect(answer.status == .seeOther, "\(answer.text)")
      let (here, fresh) = (
        try await told(served.site, planner.cookie), try await told(served.other(), planner.cookie)
      )
      #expect(here.0 == fresh.0 && here.1 == fresh.1, "\(state)")
    }
    // One reading, before the first entry.
    #expect(await served.site.reader.readings == 1)
    #expect(served.site.desk.newest.taken >= 11)
  }

  /// Photos are beside the plan: they are shown at once, the last first, though nothing is read anew.
  @Test(.onEachStore) func photosAreShownWithAPlanThatIsHandedOn() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    #expect(await reporter.get("/mine").status == .ok)
    for (number, width) in [(1, 32), (2, 48)] {
      let sent = await reporter.send(
        "/progress",
        ["code": "A.1", "id": id(number), "date": "2028-02-09", "note": "第\(number)张"],
        [try TestPictures.quarters(width: width)])
      #expect(sent.status == .ok)
      #expect(await reporter.get("/mine").text.contains("/photos/\(number)/small"))
    }
    let page = await reporter.get("/mine").text
    let places = page.matches(of: /\/photos\/(\d)\/small/).map { String($0.1) }
    #expect(places == ["2", "1"])
    let photos = try PlanFile.open(at: served.path, access: .readOnly).photosOfProgress()
    #expect(photos.mapValues { $0.map(\.id) } == ["A.1": [2, 1]])
    #expect(await served.site.reader.readings == 1)
  }

  /// Changes of two servers and of the command line, in turns: all are there, and every page has them.
  @Test(.onEachStore) func whatOthersChangeIsReadAndKept() async throws {
    let served = try Served()
    let other = try served.other()
    let reporter = try await served.guest(.reporter)
    let there = Guest(site: other, cookie: reporter.cookie)
    let head = try served.head
    for round in 0..<4 {
      for (index, guest) in [reporter, there].enumerated() {
        #expect(await guest.get("/mine").status == .ok)
        let answer = await guest.report(
          "A.1", id: id(10 * round + index + 1), ["note": "第\(round).\(index)条"])
        #expect(answer.status == .ok && !answer.text.contains("先前"))
      }
      try served.change { $0.portfolio.projects[0].name = "第\(round)次改名" }
      for guest in [reporter, there] {
        #expect(await guest.get("/mine").text.contains("第\(round)次改名"))
      }
    }
    #expect(try served.head == head + 12)
    let notes = try served.open().stored.progress.map(\.note)
    #expect(Set(notes).count == 8 && notes.count == 8)
    #expect(try served.open().stored.portfolio.projects[0].name == "第3次改名")
  }

  /// Another plan whose journal is as long is not taken for the one that was kept.
  @Test func aBackupThatIsPutBackIsRead() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let backup = served.folder.appending(path: "backup.db").path
    try PlanFile.open(at: served.path, access: .readOnly).backUp(to: backup)
    #expect(await reporter.get("/mine").status == .ok)
    #expect(await reporter.report("A.1", id: id(1), ["note": "没了"]).status == .ok)
    #expect(await reporter.get("/mine").status == .ok)
    _ = try PlanFile.restore(backup, to: served.path)
    try served.change { $0.portfolio.projects[0].name = "恢复之后" }
    #expect(await reporter.get("/mine").text.contains("恢复之后"))
    #expect(await reporter.report("A.2", id: id(2), ["note": "还在"]).status == .ok)
    #expect(try served.open().stored.progress.map(\.note) == ["还在"])
    #expect(try PlanFile.open(at: served.path, access: .readOnly).verify().isEmpty)
  }

  /// What is answered 'saved' is in the plan at its path, and not in a file that was there before.
  @Test func aFileThatWasPutInItsPlaceIsTheOneThatIsChanged() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let aside = served.folder.appending(path: "aside.db").path
    try PlanFile.open(at: served.path, access: .readOnly).backUp(to: aside)
    #expect(await reporter.get("/mine").status == .ok)
    #expect(await reporter.report("A.1", id: id(1), ["note": "旧文件"]).status == .ok)
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: served.path + ending)
    }
    try FileManager.default.removeItem(atPath: served.path)
    try FileManager.default.moveItem(atPath: aside, toPath: served.path)
    #expect(await reporter.report("A.1", id: id(2), ["note": "新文件"]).status == .ok)
    #expect(try served.open().stored.progress.map(\.note) == ["新文件"])
  }

  /// What is wrong with the project of others is not told to an office, whoever broke it and whenever.
  @Test(.onEachStore) func faultsOfOtherProjectsAreToldToNobodyElse() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    #expect(await reporter.get("/mine").status == .ok)
    #expect(await reporter.report("A.1", id: id(1)).status == .ok)
    let file = try PlanFile.open(at: served.path, access: .readWrite)
    let old = try file.load()
    var broken = old
    broken.portfolio.relations.append(Relation(predecessor: 4, successor: 3))
    _ = try file.save(
      broken, replacing: old,
      command: JournalLine(when: served.site.clock().now, who: "计划科", command: "edit"))
    for number in 2...3 {
      let answer = await reporter.report("A.1", id: id(number), to: "/api/progress")
      #expect(answer.status == .ok && !answer.text.contains("B."), "\(answer.text)")
      #expect(await reporter.get("/mine").text.contains("工作A1"))
    }
  }

  /// Robots look at the plan that pages are made of.
  @Test(.onEachStore) func robotsReadNothingThatPagesHave() async throws {
    let served = try Served()
    let now = served.site.clock().now
    _ = try PlanFile.open(at: served.path, access: .readWrite).addWebhook(
      name: "群", kind: .wecom, address: "https://192.0.2.1/x?key=k", secret: "", language: .zh,
      at: now)
    let reporter = try await served.guest(.reporter)
    try await served.site.robots.attend(at: now, second: 1_000_000)
    for number in 1...3 {
      #expect(await reporter.report("A.1", id: id(number), ["note": "第\(number)条"]).status == .ok)
      try await served.site.robots.attend(at: now, second: 1_000_000 + number)
      #expect(await reporter.get("/mine").status == .ok)
    }
    #expect(await served.site.reader.readings == 1)
  }
}
