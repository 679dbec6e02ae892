import Foundation
import Testing

/// `chart network`.
@Suite struct NetworkTests {
  private func text(_ environment: Environment, _ name: String) throws -> String {
    String(decoding: try environment.bytes(name), as: UTF8.self)
  }

  @Test func everyProjectIsAPageOfItsOwn() throws {
    let environment = try Environment.prepared()
    try environment.succeed("chart network -o net.svg")
    #expect(try text(environment, "net-1.svg").contains("扩建 双代号时标网络图"))
    #expect(try text(environment, "net-2.svg").contains("幼儿园 双代号时标网络图"))
  }

  @Test func nodesAreDrawnOnRequestAndHoveringTellsTheFloat() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "chart network KG --nodes -o net.html", "chart network KG -o arrows.html")
    let page = try text(environment, "net.html")
    #expect(page.contains("幼儿园 单代号网络图"))
    #expect(page.contains("总时差"))
    #expect(try text(environment, "arrows.html").contains("总时差"))
  }

  @Test func paperThatIsTooSmallIsWarnedOf() throws {
    let environment = try Environment.prepared()
    let result = try environment.run("chart network EX -o net.svg --paper a4 --lang en")
    #expect(result.status == 0)
    #expect(result.error.contains("[crowded-chart]"))
    #expect(result.error.contains("--paper a3"))
    let roomy = try environment.run("chart network KG -o net.svg --paper a0 --lang en")
    #expect(!roomy.error.contains("crowded-chart"))
  }
}
