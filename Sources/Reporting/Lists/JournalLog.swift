public import CivilTime
public import Control
public import Documents

/// What was changed, when and by whom.
public struct JournalLog: Sendable {
  /// One line of the journal.
  public struct Line: Sendable {
    let number: Int
    let when: Instant
    let who: String
    let command: String
    let state: String
    let kind: String
    let subject: Int?
    let consequences: Consequences?

    /// Creates a line; `state` and `kind` are words of the program, not of a language.
    ///
    /// - Parameter subject: The number of the change that was undone or redone.
    public init(
      number: Int, when: Instant, who: String, command: String, state: String, kind: String,
      subject: Int? = nil, consequences: Consequences? = nil
    ) {
      self.number = number
      self.when = when
      self.who = who
      self.command = command
      self.state = state
      self.kind = kind
      self.subject = subject
      self.consequences = consequences
    }
  }

  private let lines: [Line]
  /// So many points are told beside one change.
  private static let told = 4

  /// Takes the lines in the order in which they are shown.
  public init(_ lines: [Line]) {
    self.lines = lines
  }

  /// The journal as a table.
  public func table(_ terms: Terms, title: String? = nil) -> Table {
    var table = Table(
      title: title,
      columns: [
        Table.Column(terms("号", "No."), .number), Table.Column(terms("时间", "When"), .date),
        Table.Column(terms("谁", "Who")), Table.Column(terms("状态", "State")),
        Table.Column(terms("命令", "Command")),
      ])
    for line in lines {
      let state =
        switch line.state {
        case "undone": terms("已撤销", "undone")
        case "abandoned": terms("已撤销，可按号重做", "undone, redo by number")
        default: line.subject.map { line.said(of: $0, terms) } ?? ""
        }
      table.append([
        Table.Cell("\(line.number)"), Table.Cell(line.when.inWords), Table.Cell(line.who),
        Table.Cell(state, .muted), Table.Cell(line.command),
      ])
      for photos in line.photos(terms) { table.append(group: "     " + photos) }
      for moved in moves(of: line, terms) { table.append(group: "     " + moved) }
    }
    return table
  }

  /// The required dates and nodes of the first level that stand otherwise since a change, one a line.
  private func moves(of line: Line, _ terms: Terms) -> [String] {
    guard let consequences = line.consequences, !consequences.moves.isEmpty else { return [] }
    // Of a plan that came whole, each node is new.
    let new = consequences.moves.count { $0.before == nil }
    let gone = consequences.moves.count { $0.after == nil }
    let moved = consequences.moves.filter { $0.before != nil && $0.after != nil }
    let words = ConsequenceWords(consequences, terms)
    var lines = moved.prefix(Self.told).map(words.line)
    if moved.count > Self.told {
      let rest = moved.count - Self.told
      lines.append(terms("另有 \(rest) 个节点有变化", "and \(rest) more nodes"))
    }
    if new > 0 { lines.append(terms("新增 \(new) 个节点", "\(new) new nodes")) }
    if gone > 0 { lines.append(terms("去掉 \(gone) 个节点", "\(gone) nodes are gone")) }
    return lines
  }

  /// Writes the journal as a JSON array.
  public func write(to json: inout JSONWriter, _ terms: Terms) {
    json.array { json in
      for line in lines {
        json.object { json in
          json.member("number", line.number)
          json.member("when", line.when.description)
          json.member("who", line.who)
          json.member("kind", line.kind)
          json.member("subject", line.subject)
          json.member("state", line.state)
          json.member("command", line.command)
          guard let consequences = line.consequences else { return json.array("moved") { _ in } }
          ConsequenceReport(consequences).write("moved", to: &json, terms)
        }
      }
    }
  }
}

extension JournalLog.Line {
  /// The photos that came with the change, whose pictures the journal does not keep: a word for each with its
  /// SHA-256 stands at the end of its words, behind all that a person wrote.
  fileprivate func photos(_ terms: Terms) -> [String] {
    var digests: [Substring] = []
    var words = command.split(separator: " ")
    while words.count >= 2, words[words.count - 2].drop(while: { $0 == "-" }) == "photo",
      let digest = words.last,
      digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit)
    {
      digests.insert(digest, at: 0)
      words.removeLast(2)
    }
    guard !digests.isEmpty else { return [] }
    let shown = digests.joined(separator: terms("、", ", "))
    return [
      terms(
        "附照片 \(digests.count) 张，SHA-256 \(shown)", "with \(digests.count) photos, SHA-256 \(shown)")
    ]
  }

  /// What was done to the change of a number.
  fileprivate func said(of number: Int, _ terms: Terms) -> String {
    kind == "undo"
      ? terms("撤销第 \(number) 条", "undid \(number)") : terms("重做第 \(number) 条", "redid \(number)")
  }
}
