import Foundation
import PlanStore
import Testing

@testable import Site

/// The program itself, over the network of this machine.
@Suite(.serialized) struct ProgramTests {
  @Test func itServesByTheNetworkWhatTheSiteAnswers() throws {
    let running = try Running()
    #expect(running.address.hasPrefix("http://127.0.0.1:"))
    #expect(try running.curl(running.address).hasSuffix("401"))
    try running.enter(.viewer)
    let board = try running.curl(running.address)
    #expect(board.hasSuffix("200") && board.contains("工程总表"))
    #expect(try running.curl(running.address + "nothing").hasSuffix("404"))
    #expect(try running.curl("--path-as-is", running.address + "../../etc/passwd").hasSuffix("404"))
  }

  @Test func whatIsTooLargeIsRefused() throws {
    let running = try Running()
    try running.enter(.planner)
    let large = running.served.folder.appending(path: "large").path
    try Data(repeating: UInt8(ascii: "a"), count: 1_000_000).write(to: URL(filePath: large))
    #expect(
      try running.curl("--data-binary", "@\(large)", running.address + "progress").hasSuffix("413"))
    #expect(
      try running.curl(
        "-H", "Transfer-Encoding: chunked", "--data-binary", "@\(large)",
        running.address + "progress"
      ).hasSuffix("413"))
  }

  @Test func aClaimedAddressCountsBehindAProxyAlone() throws {
    for (arguments, isLimited) in [([String](), true), (["--behind-proxy"], false)] {
      let running = try Running(arguments)
      var last = ""
      // The minute may turn once on the way.
      for guess in 1...45 where !last.hasSuffix("429") {
        last = try running.curl(
          "-H", "X-Forwarded-For: 192.0.2.\(guess)", running.address + "enter?token=x")
      }
      #expect(last.hasSuffix(isLimited ? "429" : "403"))
    }
  }

  @Test func itEndsWhenItIsTold() throws {
    let running = try Running()
    try running.enter(.viewer)
    running.process.terminate()
    running.process.waitUntilExit()
    #expect(running.process.terminationStatus == 0)
  }

  /// What was answered 'saved' is there after the program was killed, and counts once when it is sent again.
  @Test func whatWasSavedOutlivesTheProgram() async throws {
    let running = try Running()
    try running.enter(.reporter)
    let page = try running.curl(running.address + "mine")
    let code = try #require(page.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/)?.1)
    let id = String(repeating: "e", count: 32)
    let head = try running.served.head
    let answer = try running.curl(
      running.address + "api/progress", "-d",
      "csrf=\(code)&id=\(id)&code=A.1&date=2028-02-09&percent=20")
    #expect(answer.contains("\"wasSavedBefore\": false"))
    kill(running.process.processIdentifier, SIGKILL)
    running.process.waitUntilExit()
    #expect(try running.served.head == head + 1)
    // Another server of the same plan knows the entry.
    let reporter = try await running.served.guest(.reporter)
    #expect(await reporter.report("A.1", id: id).text.contains("先前已经保存"))
    #expect(try running.served.head == head + 1)
  }
}
