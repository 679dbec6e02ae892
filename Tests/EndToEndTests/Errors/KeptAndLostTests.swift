import Foundation
import Testing

/// The tables of what other programs' files keep, adapt and lose say what the readers and writers say.
struct KeptAndLostTests {
  /// The sentences with which the sources tell what becomes of things, of one program's files.
  private func sentences(of folder: String) throws -> (chinese: Set<String>, english: Set<String>) {
    var (chinese, english) = (Set<String>(), Set<String>())
    let fate = #/\.(?:adapted|dropped|undecided),\s*"[^"]+"/#
    let words = #/zh:\s*"((?:[^"\\]|\\.)*)",\s*en:\s*"((?:[^"\\]|\\.)*)"/#
    // What both say alike stands in the folder of what they read into.
    let folders = [folder, "Plan"].map { "Sources/PlanExchange/\($0)/" }
    for path in try Repository.sources() where folders.contains(where: path.hasPrefix) {
      let text = try Repository.text(path)
      for match in text.matches(of: fate) {
        let rest = text[match.range.upperBound...].prefix(600)
        if rest.prefix(120).contains(".unnamed)") { continue }
        guard let found = rest.firstMatch(of: words) else {
          Issue.record("\(path): \(match.0) is told without words")
          continue
        }
        chinese.insert(Self.plain(found.1))
        english.insert(Self.plain(found.2))
      }
    }
    chinese.insert("没有名称的工作，以编码为名")
    english.insert("work without a name; its code is its name")
    return (chinese, english)
  }

  /// A sentence with … in the place of values.
  private static func plain(_ text: Substring) -> String {
    String(text).replacing(#/\\\([^)]*\)/#, with: "…")
  }

  /// The sentences of a page's table, of one program.
  private func rows(of page: String, _ program: String, kept: String) throws -> Set<String> {
    let cells = try Repository.text(page).split(separator: "\n")
      .filter { $0.hasPrefix("| \(program) |") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    return Set(cells.filter { $0[2] != kept }.map { $0[3] })
  }

  @Test(arguments: [
    ("Primavera", "Primavera XER"), ("Microsoft", "Microsoft Project XML"),
  ])
  func theTablesNameEveryKind(_ folder: String, _ program: String) throws {
    let said = try sentences(of: folder)
    #expect(said.english.count > 15)
    let english = try rows(of: "docs/file-formats.md", program, kept: "kept")
    #expect(english == said.english)
    let chinese = try rows(of: "docs/file-formats.zh.md", program, kept: "保留")
    #expect(chinese == said.chinese)
  }
}
