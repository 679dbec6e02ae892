import Foundation
import Testing

/// Tables in a terminal of eighty columns.
@Suite struct NarrowTableTests {
  /// Every command that shows a table of the plan.
  private static let lines = [
    "plan", "plan EX", "plan KG --floats", "flags --all", "owes", "owes --office 施工单位",
    "owes --from 2027-01-01 --to 2028-12-31", "why EX", "why EX --late", "why KG",
    "path EX --paths 3",
    "check", "find C", "project list", "project show EX", "progress list", "baseline list",
    "baseline show 1 --all", "problem list", "log",
  ]

  @Test(
    .enabled(if: OutsideTool.terminal != nil || OutsideTool.areRequired, "script is missing"),
    arguments: ["zh", "en"])
  func noCodeIsCut(language: String) throws {
    let environment = try Environment.prepared()
    let codes = try environment.run("__complete why \"\"").text.split(separator: "\n").map {
      String($0.split(separator: "\t", omittingEmptySubsequences: false)[0])
    }.filter { $0.contains(".") }
    #expect(codes.count > 40)
    let known = Set(codes)
    for line in Self.lines {
      // A terminal, as far as the program can tell.
      let run = try environment.shell(
        "COLUMNS=80 SCHEDCTL_LANG=\(language) script -qec \"$schedctl \(line) --no-pager\" /dev/null < /dev/null"
      )
      #expect(
        run.text.count > 40 || line == "problem list" || line == "progress list",
        "\(line): \(run.error)")
      for word in run.text.split(whereSeparator: {
        !("A"..."Z" ~= $0 || "0"..."9" ~= $0 || "….".contains($0))
      }) {
        let word = word.last == "." ? word.dropLast() : word
        let isCode = word.hasPrefix("EX.") || word.hasPrefix("KG.")
        #expect(!isCode || known.contains(String(word)), "\(line): \(word)")
      }
    }
  }
}
