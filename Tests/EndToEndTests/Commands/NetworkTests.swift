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

  @Test func aNetworkWithRoomIsNotWarnedOf() throws {
    let environment = try Environment.prepared()
    let roomy = try environment.run("chart network KG -o net.svg --paper a0 --lang en")
    #expect(roomy.status == 0)
    #expect(!roomy.error.contains("crowded-chart"))
  }

  @Test func aWindowAndCodesAreDrawnOnRequest() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "chart network EX --from 2028-01-01 --codes -o net.svg", "chart network KG -o small.svg")
    let window = try text(environment, "net.svg")
    #expect(window.contains("（2028-01-01 起）"))
    #expect(window.contains("编号与全图一致"))
    let small = try text(environment, "small.svg")
    #expect(small.contains("width=\"420mm\"") || small.contains("width=\"594mm\""))
  }
}
