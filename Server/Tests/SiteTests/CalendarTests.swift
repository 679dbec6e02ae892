import CivilTime
import HTTPTypes
import Plan
import PlanStore
import Testing

@testable import Site

/// Calendars by subscription.
@Suite struct CalendarTests {
  /// The addresses that a page hands out, by the path and what stands behind it.
  private func addresses(_ page: Answered) -> [String] {
    page.text.matches(of: /data-copy value="([^"]+)"/).map {
      String($0.1).replacing("&amp;", with: "&")
    }
  }

  /// Somebody's calendar program, which has no session.
  private func ask(
    _ site: Site, _ path: String, known: String? = nil
  ) async -> Answered {
    var headers = HTTPFields()
    headers[.ifNoneMatch] = known
    return await site.answer(Call(.get, path, headers: headers))
  }

  @Test func anAddressOpensItsCalendarWithoutASession() async throws {
    let served = try Served()
    let viewer = try await served.guest(.viewer)
    let all = addresses(await viewer.get("/files"))
    // All, and each of two offices.
    #expect(all.count == 3)
    let whole = await ask(served.site, all[0])
    #expect(whole.status == .ok)
    #expect(whole.headers[.contentType] == "text/calendar; charset=utf-8")
    #expect(whole.headers[.setCookie] == nil || !whole.headers[.setCookie]!.contains("schedctl="))
    #expect(whole.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(whole.text.contains("工作A3") && whole.text.contains("工作B3"))
    let office = try #require(all.first { $0.contains("office=%E4%B9%99") })
    let own = await ask(served.site, office)
    #expect(own.text.contains("工作B3") && !own.text.contains("工作A3"))
  }

  @Test func whatIsKnownIsNotSentAgainUntilThePlanChanges() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let path = addresses(await planner.get("/files"))[0]
    let mark = try #require((await ask(served.site, path)).headers[.eTag])
    for known in [mark, "W/\(mark)", "\"x\", \(mark)", "*"] {
      let answer = await ask(served.site, path, known: known)
      #expect(answer.status == .notModified && answer.body.isEmpty)
      #expect(answer.headers[.eTag] == mark)
    }
    #expect(await ask(served.site, path, known: "\"x\"").status == .ok)
    _ = await planner.report(
      "A.1", id: String(repeating: "a", count: 32), ["started": "2028-02-01", "remaining": "60"])
    let changed = await ask(served.site, path, known: mark)
    #expect(changed.status == .ok && changed.headers[.eTag] != mark)
  }

  /// Neither another calendar, nor a session, nor another office by another query.
  @Test func anAddressOpensNothingElse() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let path = try #require(addresses(await reporter.get("/mine")).first)
    let token = try #require(path.split(separator: "/").last?.split(separator: ".ics").first)
    #expect(await ask(served.site, path).status == .ok)
    for other in [
      "/calendar/\(token).ics", "/calendar/\(token).ics?office=%E4%B9%99%E5%8D%95%E4%BD%8D",
      "/calendar/\(token)?office=%E7%94%B2%E5%8D%95%E4%BD%8D", "/calendar/\(token.dropLast()).ics",
      "/calendar/1\(token).ics?office=%E7%94%B2%E5%8D%95%E4%BD%8D", "/calendar/.ics",
      "/calendar/x.ics",
      "/enter?token=\(token)",
    ] {
      let status = await ask(served.site, other).status
      #expect([.notFound, .forbidden].contains(status), "\(other)")
    }
    let session = await served.site.answer(
      Call(.get, "/mine", headers: [.cookie: "schedctl=\(token)"]))
    #expect(session.status == .unauthorized)
  }

  /// Of other offices the calendar of a reporter tells codes; whoever sees the plan reads names.
  @Test func aReporterReadsNoNamesOfOthersWork() async throws {
    let served = try Served()
    try served.change { plan in
      // What follows the work of the first office is the other's.
      plan.portfolio.activities[1].owner = "乙单位"
    }
    let reporter = try await served.guest(.reporter)
    let paths = addresses(await reporter.get("/mine"))
    #expect(paths.count == 1)
    let own = await ask(served.site, paths[0]).text.replacing("\r\n ", with: "")
    #expect(own.contains("最迟开始：工作A1") && own.contains("紧后：A.2"))
    #expect(!own.contains("工作A2") && !own.contains("工作B"))
    let viewer = try await served.guest(.viewer)
    let office = try #require(
      addresses(await viewer.get("/files")).first { $0.contains("office=%E7%94%B2") })
    #expect(
      await ask(served.site, office).text.replacing("\r\n ", with: "").contains("紧后：A.2 工作A2"))
  }

  @Test func itEndsWithTheLink() async throws {
    let served = try Served()
    let viewer = try await served.guest(.viewer)
    let path = addresses(await viewer.get("/files"))[0]
    let (now, later) = (
      served.site.clock().now, Instant(served.site.clock().now.day + 31, minuteOfDay: 0)
    )
    let afterwards = try Site(plan: served.path) { (later, 2_000_000) }
    #expect(await ask(afterwards, path).status == .notFound)
    let file = try PlanFile.open(at: served.path, access: .readWrite)
    _ = try file.withdrawAccess(name: "viewer", at: now)
    let other = try Site(plan: served.path) { (now, 1_000_001) }
    #expect(await ask(other, path).status == .notFound)
    // Nor does a new link of the same name bring it back.
    _ = try file.addAccess(name: "viewer", role: .viewer, office: "", expires: nil, at: now)
    let again = try Site(plan: served.path) { (now, 1_000_002) }
    #expect(await ask(again, path).status == .notFound)
  }

  @Test func theAddressIsThatByWhichTheSiteWasAsked() async throws {
    let served = try Served()
    let viewer = try await served.guest(.viewer)
    func first(_ host: String, isSecure: Bool) async -> String? {
      let call = Call(
        .get, "/files", headers: [.cookie: viewer.cookie], isSecure: isSecure, host: host)
      return addresses(await served.site.answer(call)).first
    }
    #expect(
      await first("plan.example.cn", isSecure: true)?.hasPrefix("https://plan.example.cn/calendar/")
        == true)
    #expect(
      await first("127.0.0.1:8080", isSecure: false)?.hasPrefix("http://127.0.0.1:8080/calendar/")
        == true)
    #expect(await first("a\"><b>", isSecure: false)?.hasPrefix("/calendar/") == true)
  }
}
