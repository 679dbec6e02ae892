import Plan
import Planning
import Documents
import HTTPTypes
import PlanStore
import Testing

@testable import Site

/// What offices send, and what it does.
@Suite struct ReportTests {
  @Test(.onEachStore) func whatIsSentTwiceCountsOnce() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let head = try served.head
    let id = String(repeating: "a", count: 32)
    #expect(await reporter.report("A.1", id: id).text.contains("已保存"))
    #expect(await reporter.report("A.1", id: id).text.contains("先前已经保存"))
    let answer = await reporter.report("A.1", id: id, to: "/api/progress")
    #expect(answer.text.contains("\"wasSavedBefore\": true"))
    #expect(try served.head == head + 1)
  }

  /// Fifty phones at once, each sending everything twice: all is saved, once.
  @Test(.onEachStore) func manyAtOnceAreAllSaved() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let head = try served.head
    let statuses = await withTaskGroup(of: HTTPResponse.Status.self) { group in
      for index in 0..<100 {
        group.addTask {
          let digits = String(index / 2 + 100, radix: 16)
          let id = String(repeating: "0", count: 32 - digits.count) + digits
          return await reporter.report(
            "A.1", id: id, ["note": "第\(index / 2)条"], to: "/api/progress"
          ).status
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.allSatisfy { $0 == .ok })
    #expect(try served.head == head + 50)
  }

  @Test(.onEachStore) func theJournalNamesTheOffice() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    _ = await reporter.report(
      "A.1", id: String(repeating: "b", count: 32), ["percent": "40", "note": "第 一"])
    let line = try #require(
      try PlanFile.open(at: served.path, access: .readOnly).journal(limit: 1).first?.line)
    #expect(line.who == "甲单位（reporter）")
    #expect(line.command == "progress A.1 --date 2028-02-09 --percent 40 --note '第 一'")
  }

  @Test(.onEachStore) func pagesShowWhatWasSaved() async throws {
    let served = try Served()
    let (reporter, viewer) = (try await served.guest(.reporter), try await served.guest(.viewer))
    let before = await viewer.get("/project/A").text
    #expect(await viewer.get("/project/A").text == before)
    _ = await reporter.report(
      "A.1", id: String(repeating: "c", count: 32), ["started": "2028-02-01", "remaining": "60"])
    #expect(await viewer.get("/project/A").text != before)
  }

  /// Who asked before the plan was read is answered by it, and who asks after a change sees the change.
  @Test func aReadingAnswersAllWhoAskedBeforeIt() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let early = ContinuousClock.now
    let first = try await served.site.reader.read { $0.workspace.stored.revision }
    _ = await reporter.report("A.1", id: String(repeating: "d", count: 32))
    let shared = try await served.site.reader.read(asked: early) { $0.workspace.stored.revision }
    #expect(shared == first)
    let now = try await served.site.reader.read { $0.workspace.stored.revision }
    #expect(now == first + 1)
    // Then whoever asked before sees it as well.
    #expect(
      try await served.site.reader.read(asked: early) { $0.workspace.stored.revision } == first + 1)
  }

  @Test(.onEachStore) func whatIfStoresNothing() async throws {
    let served = try Served()
    let viewer = try await served.guest(.viewer)
    let head = try served.head
    let answer = await viewer.post("/try", ["clauses": "A.1 +30d"])
    #expect(answer.status == .ok)
    #expect(answer.text.contains("class=\"consequences\""))
    #expect(try served.head == head)
  }

  @Test func bothLanguagesAreComplete() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    for path in ["/", "/flags", "/owes", "/week", "/log", "/files", "/try", "/problems"] {
      #expect(await planner.get(path).text.contains("<html lang=\"zh-CN\">"))
      let english = await planner.get(path + "?lang=en")
      #expect(english.text.contains("<html lang=\"en\">"))
      #expect(english.headers[values: .setCookie].contains { $0.hasPrefix("lang=en") })
    }
  }

  /// The description names the ways for programs, all of them and no other.
  @Test func theDescriptionIsOfTheRoutes() async throws {
    let served = try Served()
    let text = await served.site.answer(Call(.get, "/api/openapi.json")).text
    for route in Site.routes {
      #expect(text.contains("\"\(route.path)\"") == route.path.hasPrefix("/api/"), "\(route.path)")
    }
    #expect(!text.contains("\"summary\": \"\""))
  }
}
