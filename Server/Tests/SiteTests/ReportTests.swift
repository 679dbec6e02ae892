import Plan
import Planning
import Documents
import HTTPTypes
import PlanStore
import Testing

@testable import Site

/// What offices send, and what it does.
@Suite struct ReportTests {
  @Test func whatIsSentTwiceCountsOnce() async throws {
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
  @Test func manyAtOnceAreAllSaved() async throws {
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

  @Test func theJournalNamesTheOffice() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    _ = await reporter.report(
      "A.1", id: String(repeating: "b", count: 32), ["percent": "40", "note": "第 一"])
    let line = try #require(
      try PlanFile.open(at: served.path, access: .readOnly).journal(limit: 1).first?.line)
    #expect(line.who == "甲单位（reporter）")
    #expect(line.command == "progress A.1 --date 2028-02-09 --percent 40 --note '第 一'")
  }

  @Test func pagesShowWhatWasSaved() async throws {
    let served = try Served()
    let (reporter, viewer) = (try await served.guest(.reporter), try await served.guest(.viewer))
    let before = await viewer.get("/project/A").text
    #expect(await viewer.get("/project/A").text == before)
    _ = await reporter.report(
      "A.1", id: String(repeating: "c", count: 32), ["started": "2028-02-01", "remaining": "60"])
    #expect(await viewer.get("/project/A").text != before)
  }

  @Test func whatIfStoresNothing() async throws {
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

  @Test func openPagesAreToldOfEveryChange() async throws {
    let served = try Served()
    let site = served.site
    let watch = Task { await site.watch(every: .milliseconds(20)) }
    defer { watch.cancel() }
    try await Task.sleep(for: .milliseconds(200))
    var news = served.site.news().makeAsyncIterator()
    #expect(await news.next()?.hasPrefix("retry") == true)
    // By another program.
    _ = try await PlanDesk(served.path).change(
      Asked(
        method: .post, path: "/", now: served.site.clock().now, second: 0), saying: "progress",
      around: ["A.1"]
    ) { workspace in
      var plan = workspace.stored
      plan.portfolio.projects[0].name = "改名"
      let changed = plan
      try workspace.change { $0 = changed }
    }
    #expect(await news.next() == "data: \(try served.head)\n\n")
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
