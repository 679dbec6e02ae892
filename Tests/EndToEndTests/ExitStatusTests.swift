import Foundation
import Testing

/// The guide's table of exit statuses is true of every command.
@Suite struct ExitStatusTests {
  /// A line that gives a command what it must have.
  static func line(_ command: CommandTree.Command) -> String {
    var words = command.path.filter { !$0.isEmpty }
    for argument in command.arguments where !argument.isOptional {
      let name = argument.names.last
      let value = argument.words.first ?? values[name ?? argument.value] ?? "P.A1"
      words += (name.map { [$0] } ?? []) + [value]
    }
    switch words.prefix(2).joined(separator: " ") {
    case "activity add": words += ["--name", "x", "--days", "3"]
    case "progress record": words += ["--note", "x"]
    case "problem set": words += ["--text", "x"]
    case "activity set": words += ["P.A1", "--note", "x"]
    case "activity move": words += ["--under", ""]
    case "relation set": words += ["--lag", "3"]
    default: break
    }
    if words.starts(with: ["project", "add"]) {
      words += ["R", "--name", "x", "--forward", "--start", "2027-01-01"]
    }
    return words.map { $0.isEmpty ? "\"\"" : $0 }.joined(separator: " ")
  }

  private static let values = [
    "--output": "out.svg", "-o": "out.svg", "--project": "P", "--name": "x", "csv": "progress.csv",
    "source": "plan.csv", "preset": "points", "backup": "other.db", "destination": "new.db",
    "file": "plan.csv",
    "time": "5d", "number": "1", "--reason": "x", "span": "2027-05-01", "date": "2027-05-01",
    "--to": "1", "days": "3", "--level": "2", "--into": "x", "name": "x", "names": "x", "new": "y",
  ]

  /// Commands that end in files of one kind.
  static func mended(_ line: String) -> String {
    var line = line
    if line.hasPrefix("export excel") || line.hasPrefix("export returns") {
      line.replace("out.svg", with: "out.xlsx")
    }
    if line.hasPrefix("report template") { line.replace("out.svg", with: "out.docx") }
    return line
  }

  private static func lines(with option: String) throws -> [String] {
    try CommandTree().commands.filter { command in
      command.arguments.contains { $0.names.contains(option) }
    }.map { mended(line($0)) }
  }

  private func environment() throws -> Environment {
    let environment = try Environment()
    for (name, data) in try Sandbox.samples.get() {
      try data.write(to: environment.folder.appending(path: name))
    }
    return environment
  }

  @Test func aPlanThatIsMissingForeignOrDamagedIs5() throws {
    let environment = try environment()
    try environment.write("no plan at all", to: "foreign.db")
    var damaged = try environment.bytes("plan.db")
    for index in 4096..<damaged.count { damaged[index] = 0xa5 }
    try damaged.write(to: environment.folder.appending(path: "damaged.db"))
    let lines = try Self.lines(with: "--file").filter {
      !["init", "restore", "report template", "mcp", "import text"].contains { [line = $0] in
        line.hasPrefix($0)
      }
    }
    #expect(lines.count > 35)
    for line in lines {
      for file in ["missing.db", "foreign.db", "damaged.db"] {
        let result = try environment.run("\(line) --file \(file)")
        #expect(result.status == 5, "\(line) --file \(file): \(result.status) \(result.error)")
        #expect(result.output.isEmpty)
      }
    }
    #expect(try environment.bytes("foreign.db") == Data("no plan at all".utf8))
  }

  /// Wrong usage is told in two lines, in the language asked for, and with the command to ask help about.
  @Test func wrongUsageIs64() throws {
    let environment = try environment()
    for command in try CommandTree().commands {
      let line = Self.line(command)
      let result = try environment.run("\(line) --no-such-option --lang en")
      #expect(result.status == 64, "\(line): \(result.status)")
      #expect(result.output.isEmpty)
      let lines = result.error.split(separator: "\n")
      #expect(lines.count == 2, "\(line): \(result.error)")
      #expect(result.error.hasPrefix("error: "), "\(line): \(result.error)")
      let path = command.path.filter { !$0.isEmpty }.joined(separator: " ")
      #expect(lines.last == "  see schedctl help \(path)", "\(line): \(result.error)")
    }
  }

  @Test func anUnknownCodeIs3AndChangesNothing() throws {
    let environment = try environment()
    let before = try environment.run("log --json").text
    let lines = try Self.lines(with: "--file").filter {
      // What is looked for may not be there.
      $0.contains("P.A1") && !$0.hasPrefix("find ") && !$0.hasPrefix("import excel")
    }
    #expect(lines.count > 8)
    for line in lines {
      let line = line.replacing("P.A1", with: "NO.SUCH")
      let result = try environment.run(line)
      #expect(result.status == 3, "\(line): \(result.status) \(result.error)")
    }
    #expect(try environment.run("log --json").text == before)
  }

  @Test func anOutputThatCannotBeWrittenIs74() throws {
    let environment = try environment()
    let lines = try Self.lines(with: "--output").filter {
      $0.contains("out.") || !$0.contains("-o")
    }
    // Nothing is written where there is nothing to draw yet, or nothing that says what to draw.
    let others = ["report set", "chart delays", "delays", "rescue", "export photos"]
    for line in lines where !others.contains(where: line.hasPrefix) {
      let target =
        line.contains("out.") ? line.replacing("out.", with: "none/out.") : line + " -o none/x.md"
      let result = try environment.run(target)
      #expect(result.status == 74, "\(target): \(result.status) \(result.error)")
    }
  }
}
