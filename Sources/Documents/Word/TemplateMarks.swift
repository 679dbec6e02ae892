/// The marks in one paragraph's text, found across the pieces that Word has split it into.
struct TemplateMarks {
  /// What a mark asks for.
  enum Kind: Hashable {
    /// `{{名}}`
    case place
    /// `{{#名}}`
    case open
    /// `{{/名}}`
    case close
  }

  /// A mark.
  struct Mark {
    let kind: Kind
    let name: String
    /// The piece its first brace stands in.
    let piece: Int
  }

  /// What a piece consists of once the marks are taken out.
  enum Part: Hashable {
    case text(String)
    case place(String)
  }

  /// The marks, in reading order.
  private(set) var marks: [Mark] = []
  /// The new content of the pieces that marks touch, by piece.
  private(set) var changes: [(piece: Int, parts: [Part])] = []

  private var scalars: [Unicode.Scalar] = []
  private var owners: [Int] = []

  /// The most characters of a name; more is a text with braces in it.
  private static let longestName = 100

  /// Finds the marks in pieces; nil stands for a line break or another thing that no mark reaches
  /// over.
  init(_ pieces: [String?]) {
    for (index, piece) in pieces.enumerated() {
      for scalar in (piece ?? "\n").unicodeScalars {
        scalars.append(scalar)
        owners.append(index)
      }
    }
    guard scalars.contains(where: isOpening) else { return }
    find(pieces.count)
  }

  private mutating func find(_ count: Int) {
    var parts = [[Part]](repeating: [], count: count)
    var touched = [Bool](repeating: false, count: count)
    var position = 0
    while position < scalars.count {
      let owner = owners[position]
      guard let (kind, name, end) = mark(at: position) else {
        parts[owner].append(scalars[position])
        position += 1
        continue
      }
      marks.append(Mark(kind: kind, name: name, piece: owner))
      if kind == .place { parts[owner].append(.place(name)) }
      for owner in owners[position..<end] { touched[owner] = true }
      position = end
    }
    changes = touched.indices.filter { touched[$0] }.map { ($0, parts[$0]) }
  }

  /// Returns the mark that begins at a position, and where it ends.
  private func mark(at start: Int) -> (Kind, String, end: Int)? {
    guard isPair(at: start, isOpening) else { return nil }
    var end = start + 2
    while end < scalars.count, !isPair(at: end, isClosing) {
      let scalar = scalars[end]
      guard !isOpening(scalar), !isClosing(scalar), scalar != "\n",
        end - start <= TemplateMarks.longestName
      else { return nil }
      end += 1
    }
    guard end < scalars.count else { return nil }
    var name = scalars[start + 2..<end].drop(while: isBlank)
    while let last = name.last, isBlank(last) { name.removeLast() }
    guard let first = name.first else { return nil }
    let kind: Kind =
      switch first {
      case "#", "＃": .open
      case "/", "／": .close
      default: .place
      }
    if kind != .place { name = name.dropFirst().drop(while: isBlank) }
    guard !name.isEmpty else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: name)
    return (kind, String(text), end + 2)
  }

  private func isPair(at index: Int, _ test: (Unicode.Scalar) -> Bool) -> Bool {
    index + 1 < scalars.count && test(scalars[index]) && test(scalars[index + 1])
  }
}

/// Input methods for Chinese write the wide braces.
private func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "{" || scalar == "｛" }
private func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == "}" || scalar == "｝" }
private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

extension [TemplateMarks.Part] {
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    if case .text(var text) = last {
      self[count - 1] = .text("")  // keeps the text's storage unshared while it grows
      text.unicodeScalars.append(scalar)
      self[count - 1] = .text(text)
    } else {
      append(.text(String(scalar)))
    }
  }
}
