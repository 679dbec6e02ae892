import Documents

/// A text of the help: paragraphs, and lines that stand as they are.
///
/// As it is written in the code, a paragraph is broken anywhere; it is put together again here. A line
/// that begins with a blank stands for itself: a command line, or a row of an example.
struct Prose {
  private enum Part {
    case paragraph(String)
    case line(String)
    case gap
  }

  private var parts: [Part] = []

  /// Reads a text.
  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 == " " }) {
        if !parts.isEmpty { parts.append(.gap) }
      } else if line.first == " " {
        parts.append(.line(String(line)))
      } else if case .paragraph(let begun) = parts.last {
        parts[parts.count - 1] = .paragraph(Self.join(begun, String(line)))
      } else {
        parts.append(.paragraph(String(line)))
      }
    }
    while case .gap = parts.last { parts.removeLast() }
  }

  /// All of it on one line.
  var oneLine: String {
    parts.reduce("") { text, part in
      switch part {
      case .paragraph(let words), .line(let words): text.isEmpty ? words : Self.join(text, words)
      case .gap: text
      }
    }
  }

  /// The lines of at most some columns.
  func lines(_ width: Int) -> [String] {
    parts.flatMap { part in
      switch part {
      case .gap: [""]
      case .paragraph(let text): text.wrapped(to: width)
      case .line(let text): Self.example(text, width)
      }
    }
  }

  /// A line of an example: a command line that does not fit is broken before options, as a shell reads it, and
  /// what is told beside it, two blanks apart, stands below it.
  private static func example(_ line: String, _ width: Int) -> [String] {
    if line.columns <= width { return [line] }
    let words = line.drop { $0 == " " }
    let indent = String(line.prefix { $0 == " " })
    guard words.hasPrefix("schedctl ") else {
      return String(words).wrapped(to: width, behind: indent, then: indent + "    ")
    }
    let typed = words.firstRange(of: "  ").map { words[..<$0.lowerBound] } ?? words
    let told = words[typed.endIndex...].drop { $0 == " " }
    // An option stays with its value.
    var parts: [String] = []
    for word in typed.split(separator: " ") {
      if word.hasPrefix("-") || parts.isEmpty {
        parts.append(String(word))
      } else {
        parts[parts.count - 1] += " \(word)"
      }
    }
    var lines = [indent + parts[0]]
    for part in parts.dropFirst() {
      let last = lines.count - 1
      if lines[last].columns + part.columns + 3 > width {
        lines[last] += " \\"
        lines.append(indent + "    " + part)
      } else {
        lines[last] += " " + part
      }
    }
    if told.isEmpty { return lines }
    return lines + String(told).wrapped(to: width, behind: indent + "  # ", then: indent + "    ")
  }

  /// Puts two lines together: with a blank between words, without one beside wide signs.
  private static func join(_ first: String, _ second: String) -> String {
    let isClose = [first.last, second.first].allSatisfy {
      $0.map { String($0).columns == 2 } ?? true
    }
    let isBesideSign = [first.last, second.first].contains {
      $0.map { wideSigns.contains($0) } ?? false
    }
    return first + (isClose || isBesideSign ? "" : " ") + second
  }

  private static let wideSigns: Set<Character> = Set("，。、；：？！（）《》「」“”…")
}
