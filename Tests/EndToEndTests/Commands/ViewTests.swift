import Foundation
import Testing

/// Charts and tables of the plan as it stood, and against another baseline: each says which it shows.
@Suite struct ViewTests {
  /// A project that was reported on and taken again, so that it has two baselines.
  private func environment() throws -> Environment {
    let environment = try Environment.prepared()
    try environment.succeed(
      "progress KG.A01 --started 2027-03-01 --remaining 3 --date 2027-03-05",
      "activity set KG.A01 --name 立项改名 --days 30",
      "progress KG.A01 --remaining 12 --date 2027-03-12",
      "baseline take --project KG --name 调整计划 --reason 设计变更")
    return environment
  }

  private static let charts = [
    "chart wall KG -o x.svg", "chart gantt KG -o x.svg", "chart network KG --paper a1 -o x.svg",
    "chart network KG --nodes --paper a0 -o x.svg", "chart trend KG -o x.svg",
    "chart s-curve KG -o x.svg",
  ]

  /// What a command draws or prints.
  private func shown(_ command: String, _ environment: Environment) throws -> String {
    let run = try environment.run(command)
    #expect(run.status == 0, "\(command): \(run.error)")
    guard command.hasPrefix("chart") else { return run.text }
    let folder = environment.folder
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".svg") }.sorted()
    defer {
      for name in names { try? FileManager.default.removeItem(at: folder.appending(path: name)) }
    }
    return try names.map { String(decoding: try environment.bytes($0), as: UTF8.self) }.joined()
  }

  @Test(arguments: charts + ["plan KG", "plan", "flags KG"])
  func theBaselineIsNamed(_ command: String) throws {
    let environment = try environment()
    #expect(try shown(command, environment).contains("调整计划"), "\(command)")
    let first = try shown(command + " --baseline 一季度", environment)
    #expect(first.contains("一季度"), "\(command)")
    #expect(!first.contains("调整计划"), "\(command)")
    let unknown = try environment.run(command + " --baseline 三季度")
    #expect(unknown.status == 3 && unknown.error.contains("一季度"), "\(command): \(unknown.error)")
  }

  @Test(arguments: charts + ["plan KG", "flags KG --all", "why KG", "path KG"])
  func thePlanAsItStoodIsShownAndNamed(_ command: String) throws {
    let environment = try environment()
    let entries = try environment.run("log --json").list()
    let numbers = entries.compactMap { $0["number"] as? Int }.sorted()
    let renamed = try #require(numbers.dropLast(2).last)
    let past = try shown(command + " --as-of \(renamed - 1)", environment)
    #expect(past.contains("日志第 \(renamed - 1) 条之后的计划"), "\(command)")
    #expect(!past.contains("立项改名"), "\(command)")
    let now = try shown(command, environment)
    #expect(!now.contains("条之后的计划"), "\(command)")
    let later = try shown(command + " --as-of 2099-01-01 --lang en", environment)
    #expect(later.contains("plan as of the end of 2099-01-01"), "\(command)")
  }

  @Test func theBoardSaysWhichPlanItIsOf() throws {
    let environment = try environment()
    let text = try environment.run("plan --as-of 2 --lang en").text
    #expect(text.contains("plan as of log line 2"), "\(text)")
  }
}
