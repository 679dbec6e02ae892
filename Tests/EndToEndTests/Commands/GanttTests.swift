import Foundation
import Testing

/// `chart gantt`.
@Suite struct GanttTests {
  private func text(_ environment: Environment, _ name: String) throws -> String {
    String(decoding: try environment.bytes(name), as: UTF8.self)
  }

  @Test func oneProjectIsDrawnWithItsRelations() throws {
    let environment = try Environment.prepared()
    try environment.succeed("chart gantt KG -o gantt.svg")
    let page = try text(environment, "gantt.svg")
    #expect(page.contains("幼儿园横道图"))
    #expect(page.contains("class=\"link driving\"") || page.contains("class=\"link critical\""))
    try environment.succeed("chart gantt KG --no-links -o bare.svg")
    #expect(!(try text(environment, "bare.svg")).contains("class=\"link"))
  }

  @Test func allProjectsShareOneChartOfSeveralPages() throws {
    let environment = try Environment.prepared()
    try environment.succeed("chart gantt -o all.svg --paper a4")
    let pages = try environment.names.filter { $0.hasPrefix("all-") }
    #expect(pages.count > 1)
    let whole = try pages.map { try text(environment, $0) }.joined()
    #expect(whole.contains("EX 扩建") && whole.contains("KG 幼儿园"))
    #expect(whole.contains("第 1 页，共 \(pages.count) 页"))
  }

  @Test func thePageForABrowserHasHints() throws {
    let environment = try Environment.prepared()
    try environment.succeed("chart gantt KG -o gantt.html")
    #expect(try text(environment, "gantt.html").contains("总时差"))
  }

  @Test func theSameChartHasTheSameBytes() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "chart gantt EX -o a.html --issued 2027-01-01", "chart gantt EX -o b.html --issued 2027-01-01"
    )
    #expect(try environment.bytes("a.html") == environment.bytes("b.html"))
  }

  @Test func anUnknownLevelOrProjectIsRefused() throws {
    let environment = try Environment.prepared()
    #expect(try environment.run("chart gantt -o a.svg --level 4").status == 64)
    let result = try environment.run("chart gantt ZZ -o a.svg --lang en")
    #expect(result.status == 3)
    #expect(result.error.contains("[unknown-project]"))
    #expect(try !environment.names.contains("a.svg"))
  }
}
