import Foundation

/// A page that teaches by example: its tables, and commands with what they answer.
struct GuideDocument {
  /// A command as it is typed, and its answer, of which a line `…` stands for any.
  struct Exchange {
    var command: String
    var answer: [String]
  }

  /// A piece of the page, in the order of reading.
  enum Piece {
    /// Lines that are shown to a reader, with their fences.
    case text([String])
    /// A table, and the name of the file that the next command reads it from.
    case table(name: String, lines: [String])
    /// Commands with their answers.
    case console([Exchange])
    /// Commands alone.
    case shell(fence: String, lines: [String])
  }

  var pieces: [Piece] = []

  /// Takes a page apart at its fences.
  init(_ text: String) {
    var lines = text.components(separatedBy: "\n")[...]
    var plain: [String] = []
    while let line = lines.popFirst() {
      guard line.hasPrefix("```") else {
        plain.append(line)
        continue
      }
      // A block may show a report, which has no fences of its own.
      let end = lines.firstIndex(of: "```") ?? lines.endIndex
      let block = Array(lines[..<end])
      lines = lines[end...].dropFirst()
      pieces.append(.text(plain))
      plain = []
      pieces.append(Self.piece(line, block, before: lines))
    }
    pieces.append(.text(plain))
  }

  private static func piece(_ fence: String, _ block: [String], before rest: ArraySlice<String>)
    -> Piece
  {
    switch fence {
    case "```console": return .console(exchanges(block))
    case "```csv": return .table(name: nameOfTable(rest), lines: block)
    case "```" where block.allSatisfy({ $0.hasPrefix("schedctl ") }), "```sh":
      return .shell(fence: fence, lines: block)
    default: return .text([fence] + block + ["```"])
    }
  }

  /// The file that the next command reads.
  private static func nameOfTable(_ rest: ArraySlice<String>) -> String {
    let command = rest.first { $0.hasPrefix("$ ") && $0.contains(".csv") } ?? ""
    return command.split(separator: " ").first { $0.hasSuffix(".csv") }.map(String.init)
      ?? "table.csv"
  }

  private static func exchanges(_ block: [String]) -> [Exchange] {
    var exchanges: [Exchange] = []
    for line in block {
      if line.hasPrefix("$ ") {
        exchanges.append(Exchange(command: String(line.dropFirst(2)), answer: []))
      } else {
        exchanges[exchanges.count - 1].answer.append(line)
      }
    }
    return exchanges
  }

  /// The page again.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let lines): lines.map { $0 + "\n" }.joined()
      case .table(_, let lines): Self.fenced("```csv", lines)
      case .shell(let fence, let lines): Self.fenced(fence, lines)
      case .console(let exchanges):
        Self.fenced("```console", exchanges.flatMap { ["$ " + $0.command] + $0.answer })
      }
    }.joined()
  }

  private static func fenced(_ fence: String, _ lines: [String]) -> String {
    ([fence] + lines + ["```"]).map { $0 + "\n" }.joined()
  }
}

extension GuideDocument.Exchange {
  /// Whether an answer is the one shown; what is left out with `…` may be anything, and so may the
  /// moment of a change.
  func shows(_ answer: [String]) -> Bool {
    Self.matches(self.answer.map(Self.withoutMoments)[...], answer.map(Self.withoutMoments)[...])
  }

  private static func matches(_ shown: ArraySlice<String>, _ real: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return real.isEmpty }
    guard first == "…" else {
      return real.first == first && matches(shown.dropFirst(), real.dropFirst())
    }
    return (real.startIndex...real.endIndex).contains { matches(shown.dropFirst(), real[$0...]) }
  }

  private static func withoutMoments(_ line: String) -> String {
    line.contains("  user") ? line.replacing(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/, with: "…") : line
  }

  /// The answer as it is to be shown: as much of its beginning and its end as before.
  func abridged(_ answer: [String]) -> [String] {
    guard let gap = self.answer.firstIndex(of: "…") else { return answer }
    let tail = self.answer.count - 1 - (self.answer.lastIndex(of: "…") ?? gap)
    guard gap + tail < answer.count else { return answer }
    return answer.prefix(gap) + ["…"] + answer.suffix(tail)
  }
}
