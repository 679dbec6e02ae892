import Foundation
import Testing

/// What `script/lint-numbers` refuses and what it lets pass.
@Suite struct LintNumbersTests {
  /// Runs it over one file of Swift; returns the rules by which lines were refused.
  private func rules(_ source: String, allow: String = "") throws -> [String] {
    let environment = try Environment()
    for folder in ["Sources", "script"] {
      try FileManager.default.createDirectory(
        at: environment.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    try environment.write(source, to: "Sources/A.swift")
    try environment.write(allow, to: "script/numbers.allow")
    let run = try Invocation(
      program: URL(filePath: "/bin/sh"),
      arguments: [
        Repository.root.appending(path: "script/lint-numbers").path, environment.folder.path,
      ], variables: ["PATH": "/usr/bin:/bin"], folder: environment.folder, input: Data()
    ).run()
    #expect((run.status == 0) == run.output.isEmpty, "\(run.text)\(run.error)")
    return run.lines.map { String($0.split(separator: ":")[2].drop { $0 == " " }) }
  }

  @Test(arguments: [
    ("let a = abs(x)", "abs"), ("if abs(lag.minutes) < 3 {", "abs"), ("let a = Int32(x)", "narrow"),
    ("let a = UInt8(x.count)", "narrow"), ("let a = Int16(\n  x)", "narrow"),
    ("let a = Int((x * 10).rounded())", "float"), ("let a = Int(Double(x) * 2)", "float"),
    ("a.prefix(count)", "cut"), ("a.suffix(n - 1)", "cut"), ("a.dropFirst(limit)", "cut"),
    ("let a = try! f()", "force"), ("let a = b as! C", "force"), ("fatalError(\"x\")", "force"),
    ("let a = Int(text)!", "force"), ("let a = list.max()!", "force"), ("list.first!.x", "force"),
  ])
  func aBadLineIsFound(_ line: String, _ rule: String) throws {
    #expect(try rules("struct A {\n\(line)\n}\n") == [rule])
  }

  @Test(arguments: [
    "let a = x.magnitude", "let a = Int32(clamping: x)", "let a = UInt8(exactly: x)",
    "let a = Int32(\n  clamping: x)", "let a = UInt8(ascii: \"x\")", "let a = Int(nearest: x * 2)",
    "a.prefix(3)", "a.dropFirst()", "a.prefix(max(0, count))", "a.prefix { $0 > 1 }",
    "a.dropFirst(b.count)", "if a.hasPrefix(b) {", "// abs(x) traps",
    "let a = abs(x)  // bounded: lengths",
    "let a = Int32(x)  // bounded: positions",
  ])
  func aSoundLinePasses(_ line: String) throws {
    #expect(try rules("struct A {\n\(line)\n}\n").isEmpty)
  }

  @Test func theAllowListCountsItsLines() throws {
    let source = "let a = abs(x)\nlet b = abs(y)\n"
    #expect(try rules(source, allow: "Sources/A.swift abs 2 lengths on paper\n").isEmpty)
    #expect(try rules(source, allow: "Sources/A.swift abs 1 lengths on paper\n") == ["abs"])
    #expect(try rules(source, allow: "Sources/A.swift cut 2 lengths on paper\n") == ["abs", "abs"])
  }

  @Test func theSourcesPass() throws {
    let run = try Invocation(
      program: URL(filePath: "/bin/sh"),
      arguments: [Repository.root.appending(path: "script/lint-numbers").path],
      variables: ["PATH": "/usr/bin:/bin"], folder: Repository.root, input: Data()
    ).run()
    #expect(run.status == 0, "\(run.text)")
  }
}
