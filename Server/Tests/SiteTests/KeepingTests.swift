import HTTPTypes
import PlanStore
import Testing

@testable import Site

/// What a device keeps of the page of an office, and until when; `script/test-browser` sees it done.
@Suite struct KeepingTests {
  @Test func theWorkerIsAskedForAnewAndKeepsThePageOfTheOfficeAlone() async throws {
    let served = try Served()
    let worker = await served.site.answer(Call(.get, "/worker.js"))
    #expect(worker.status == .ok)
    #expect(worker.headers[.contentType] == "text/javascript; charset=utf-8")
    #expect(worker.headers[.cacheControl] == "no-cache")
    #expect(worker.text.contains("const kept = ['/mine', '/site.css', '/site.js', '/offline.js'];"))
  }

  @Test func thePageSaysWhatIsKept() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    for isSecure in [false, true] {
      let page = await served.site.answer(
        Call(.get, "/mine", headers: [.cookie: reporter.cookie], isSecure: isSecure))
      #expect(page.text.contains("截至 2028-02-09 10:00"))
      #expect(page.text.contains("“退出”后本机不留"))
      // Without https there is no worker, and the page does not open without a network.
      #expect(page.text.contains("没有网络也能打开") == isSecure)
    }
  }

  @Test func leavingTakesWhatWasKept() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let answer = await reporter.post("/leave", [:])
    #expect(answer.headers[HTTPField.Name("Clear-Site-Data")!] == "\"storage\"")
  }

  /// An entry waits for the link under which it was made, and is never sent under another.
  @Test func pagesTellLinksApart() async throws {
    let served = try Served()
    let links = try PlanFile.open(at: served.path, access: .readOnly).accesses()
    for role in [Role.reporter, .planner] {
      let guest = try await served.guest(role)
      let id = try #require(links.first { $0.role == role }?.id)
      #expect(await guest.get("/problems").text.contains("<body data-who=\"\(id)\""))
    }
    #expect(!(await served.site.answer(Call(.get, "/left")).text.contains("data-who")))
  }
}
