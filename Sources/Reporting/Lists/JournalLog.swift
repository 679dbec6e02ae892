public import CivilTime
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

    /// Creates a line; `state` and `kind` are words of the program, not of a language.
    public init(
      number: Int, when: Instant, who: String, command: String, state: String, kind: String
    ) {
      self.number = number
      self.when = when
      self.who = who
      self.command = command
      self.state = state
      self.kind = kind
    }
  }

  private let lines: [Line]

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
        case "abandoned": terms("已撤销作废", "undone for good")
        default: ""
        }
      table.append([
        Table.Cell("\(line.number)"), Table.Cell("\(line.when)"), Table.Cell(line.who),
        Table.Cell(state, .muted), Table.Cell(line.command),
      ])
    }
    return table
  }

  /// Writes the journal as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for line in lines {
        json.object { json in
          json.member("number", line.number)
          json.member("when", line.when.description)
          json.member("who", line.who)
          json.member("kind", line.kind)
          json.member("state", line.state)
          json.member("command", line.command)
        }
      }
    }
  }
}
