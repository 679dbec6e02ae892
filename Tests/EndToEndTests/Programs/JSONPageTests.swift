import Documents
import Foundation
import Testing

/// The examples of docs/json.md are what the program writes: the same keys in the same order, of the same
/// types and units.
///
/// In the page an example stands behind the line of its command, `$ schedctl …`; of each array it shows one
/// element. `RECORD_GOLDENS=1` puts the answers there, to be read again.
@Suite struct JSONPageTests {
  private static let page = "docs/json.md"
  private static let fence = "```console"

  /// A plan in which every key has something to say.
  private func environment() throws -> Environment {
    let environment = try Environment()
    environment.variables["USER"] = "user"
    try environment.copy("samples/tinghu/school-expansion.csv")
    try environment.copy("samples/tinghu/kindergarten.csv")
    try environment.succeed(
      "init",
      "project add EX --name 新区实验学校扩建 --finish-by 2028-09-01 --start 2026-12-29 --reserve 10 --lead 项目办",
      "import plan school-expansion.csv --project EX",
      "project add KG --name 幼儿园 --forward --start 2027-03-01",
      "import plan kindergarten.csv --project KG", "baseline take --name 批准计划 --document 盐教发12号",
      "progress EX.A01 --started 2026-12-29 --remaining 60 --date 2027-01-18 --note 资料未齐",
      "problem add EX.A01 --text 供电方案未定 --due 2027-02-01 --date 2027-01-18")
    return environment
  }

  @Test func everyExampleHasTheShapeOfWhatIsWritten() throws {
    let text = try Repository.text(Self.page)
    var lines = text.components(separatedBy: "\n")
    var index = 0
    var (count, isChanged) = (0, false)
    let environment = try environment()
    while index + 1 < lines.count {
      defer { index += 1 }
      guard lines[index] == Self.fence, lines[index + 1].hasPrefix("$ schedctl ") else { continue }
      let command = String(lines[index + 1].dropFirst("$ schedctl ".count))
      let end = try #require(lines[index...].firstIndex(of: "```"))
      let result = try environment.run(command)
      let written = try JSONReader.read(Array(result.output))
      let shown = lines[(index + 2)..<end].joined(separator: "\n")
      let faults = faults(shown, written)
      if !faults.isEmpty {
        Issue.record("\(command): \(faults.joined(separator: "\n"))")
        lines.replaceSubrange(
          (index + 2)..<end, with: written.abridged.text().components(separatedBy: "\n"))
        isChanged = true
      }
      count += 1
    }
    #expect(count > 20)
    if isChanged, ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(lines.joined(separator: "\n").utf8)
        .write(to: Repository.root.appending(path: Self.page))
    }
  }

  private func faults(_ shown: String, _ written: JSONValue) -> [String] {
    guard let example = try? JSONReader.read(Array(shown.utf8)) else { return ["no JSON is shown"] }
    let (page, actual) = (JSONShape(example), JSONShape(written))
    return page.differences(from: actual).map { "shown: \($0)" }
      + actual.differences(from: page).map { "written: \($0)" } + page.otherKeys(than: actual)
  }

  /// Every command of the tree that has JSON of its own is told of in the page.
  @Test func everyCommandIsInThePage() throws {
    let text = try Repository.text(Self.page)
    for command in try CommandTree().commands
    where command.arguments.contains(where: { $0.names.contains("--json") }) {
      // What changes the plan, and what writes files, is told of together.
      let isTogether = command.arguments.contains {
        $0.names.contains("--dry-run") || $0.names.contains("--output")
      }
      if isTogether { continue }
      let words = command.path.filter { !$0.isEmpty }.joined(separator: " ")
      #expect(text.contains("`\(words)`") || text.contains(" \(words) "), "\(words)")
    }
  }
}
