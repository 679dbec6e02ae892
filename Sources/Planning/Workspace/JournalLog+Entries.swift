public import PlanStore
public import Reporting

extension JournalLog {
  /// Takes entries of the journal in the order in which they are shown.
  public init(_ entries: [JournalEntry]) {
    self.init(
      entries.map { entry in
        let kind =
          switch entry.kind {
          case .command: "command"
          case .undo: "undo"
          case .redo: "redo"
          }
        return Line(
          number: entry.number, when: entry.line.when, who: entry.line.who,
          command: entry.line.command, state: "\(entry.state)", kind: kind,
          subject: entry.kind.command)
      })
  }
}
