/// Writes documents as plain text for a group chat, where no markup is understood.
///
/// Titles stand in 【】, list items on numbered lines, table rows as lines of their filled cells.
/// There are no empty lines and no line feed at the end, so that the text can be pasted. What to say
/// and how much of it is the caller's choice.
public struct ChatWriter: Hashable, Sendable {
  /// Creates a writer.
  public init() {}

  /// Returns the document as lines.
  public func write(_ document: Document) -> String {
    let title = (document.title.isEmpty ? [] : ["【\(document.title)】"]) + [document.subtitle]
    return (title + document.blocks.flatMap(lines(of:)))
      .map(\.onOneLine).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func lines(of block: Document.Block) -> [String] {
    switch block {
    case .heading(let phrase, _): ["【\(phrase.text)】"]
    case .paragraph(let phrase), .note(let phrase): [phrase.text]
    case .numbered(let items): items.enumerated().map { "\($0 + 1).\($1.text)" }
    case .bullets(let items): items.map { "· \($0.text)" }
    case .table(let table): lines(of: table)
    }
  }

  private func lines(of table: Table) -> [String] {
    let rows = table.rows.map { row in
      switch row {
      case .group(let name): "【\(name)】"
      case .cells(let cells): cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
      }
    }
    return (table.title.map { ["【\($0)】"] } ?? []) + rows + table.footnotes
  }
}
