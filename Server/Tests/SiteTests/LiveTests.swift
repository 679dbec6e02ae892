import HTTPTypes
import Plan
@testable import PlanStore
import Planning
import Testing

@testable import Site

/// Open pages and what they are told.
@Suite struct LiveTests {
  /// Changes the plan as another program does.
  private func rename(_ served: Served, to name: String) async throws {
    _ = try await PlanDesk(served.path).change(
      Asked(method: .post, path: "/", now: served.site.clock().now, second: 0), saying: "progress",
      around: ["A.1"]
    ) { workspace in
      var plan = workspace.stored
      plan.portfolio.projects[0].name = name
      let changed = plan
      try workspace.change { $0 = changed }
    }
  }

  /// The pages of every server of the plan.
  ///
  /// Of a plan in a file each server looks for itself, three times a second; a server of plans tells them: they would
  /// look by themselves after half a minute.
  @Test(.onEachStore) func openPagesAreToldOfEveryChange() async throws {
    let served = try Served()
    let sites = [served.site, try served.other()]
    let wait: Duration = Store.current == .file ? .milliseconds(300) : .seconds(60)
    let watches = sites.map { site in Task { await site.watch(every: wait) } }
    defer { for watch in watches { watch.cancel() } }
    var pages = sites.map { $0.news().makeAsyncIterator() }
    for index in pages.indices { #expect(await pages[index].next()?.hasPrefix("retry") == true) }
    for site in sites {
      while await site.bulletin.told < 0 { try await Task.sleep(for: .milliseconds(10)) }
    }
    for name in ["改名", "又改名"] {
      try await rename(served, to: name)
      let saved = ContinuousClock.now
      for index in pages.indices {
        #expect(await pages[index].next() == "data: \(try served.head)\n\n")
      }
      #expect(ContinuousClock.now - saved < .seconds(25), "\(Store.current)")
    }
  }

  /// Whether a change is told in a time; what is told of other plans ends a wait before.
  private static func hears(_ news: PlanNews, within time: Duration) throws -> Bool {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end {
      if try news.wait(100) == .changed { return true }
    }
    return false
  }

  /// A server of plans says itself what happens; nobody asks it all the while.
  @Test(.onAServer, .enabled(if: TestServer.shared != nil, "PostgreSQL is not installed"))
  func aServerTellsAtOnceAndOfItsOwnPlanAlone() async throws {
    let (served, others) = (try Served(), try Served())
    let news = try #require(try PlanNews(of: served.path))
    #expect(try news.wait(0) == .quiet)
    try await rename(others, to: "别的计划")
    #expect(try news.wait(100) == .quiet)
    try await rename(served, to: "改名")
    #expect(try Self.hears(news, within: .seconds(30)))
    #expect(try news.wait(0) == .quiet)
    #expect(try PlanNews(of: "plan.db") == nil)
  }

  /// Ends all connections that listen at a server; returns how many.
  private static func deafen(_ served: Served) throws -> Int {
    let session = try ServerSession(try #require(try ServerAddress(served.path)))
    let count = try session.word(
      """
      SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query = 'LISTEN schedctl'
      """)
    return Int(count ?? "") ?? 0
  }

  /// What is told until the connection is there again.
  private static func words(_ news: PlanNews) throws -> [PlanNews.Word] {
    var words: [PlanNews.Word] = []
    while words.count < 100, words.last != .reconnected {
      do throws(PlanFileError) { words.append(try news.wait(100)) } catch {
        guard case .server(_, .lost) = error else { throw error }
      }
    }
    return words
  }

  /// What is changed while the connection that listens is lost was told to nobody: when it is there again, the plan is
  /// looked at.
  @Test(.onAServer, .enabled(if: TestServer.shared != nil, "PostgreSQL is not installed"))
  func whatWasChangedWhileItWasDeafIsToldAfterwards() async throws {
    // A server of its own, whose listeners are those of this test.
    let server = try #require(TestServer())
    let served = try Served(on: server)
    let news = try #require(try PlanNews(of: served.path))
    #expect(try news.wait(0) == .quiet)
    #expect(try Self.deafen(served) == 1)
    try await rename(served, to: "没人听见")
    let words = try Self.words(news)
    #expect(words.last == .reconnected)
    #expect(!words.contains(.changed))
    #expect(try news.wait(0) == .quiet)
    try await rename(served, to: "又听见了")
    #expect(try Self.hears(news, within: .seconds(30)))
  }

  /// The same for open pages: they are told as soon as the connection is there again.
  @Test(.onAServer, .enabled(if: TestServer.shared != nil, "PostgreSQL is not installed"))
  func pagesAreToldOfWhatNobodyHeard() async throws {
    let server = try #require(TestServer())
    let served = try Served(on: server)
    let ear = Ear(served.path)
    #expect(await ear.wait() == true)
    #expect(try Self.deafen(served) == 1)
    #expect(await ear.wait() == false)
    #expect(await ear.wait() == true)
    let site = served.site
    let watch = Task { await site.watch(every: .milliseconds(20)) }
    defer { watch.cancel() }
    var page = site.news().makeAsyncIterator()
    #expect(await page.next()?.hasPrefix("retry") == true)
    while await site.bulletin.told < 0 { try await Task.sleep(for: .milliseconds(10)) }
    _ = try Self.deafen(served)
    try await rename(served, to: "又没人听见")
    let head = try served.head
    #expect(await page.next() == "data: \(head)\n\n")
  }
}
