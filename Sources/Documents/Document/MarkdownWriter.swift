/// Writes documents and tables as Markdown (CommonMark with the tables of GitHub).
///
/// All text is escaped, so that a name can never be taken for markup. Strong, warn and bad become
/// bold; the other roles have no look.
public struct MarkdownWriter: Hashable, Sendable {
  /// Creates a writer.
  public init() {}

  /// Returns the document, its parts set apart by an empty line.
  public func write(_ document: Document) -> String {
    var parts = document.blocks.map(text(of:)).filter { !$0.isEmpty }
    if !document.subtitle.isEmpty { parts.insert(block(Phrase(document.subtitle)) + "\n", at: 0) }
    if !document.title.isEmpty {
      parts.insert("# " + inline(Phrase(document.title)) + "\n", at: 0)
    }
    return parts.joined(separator: "\n")
  }

  /// Returns the table, with its title above and its footnotes below it.
  public func write(_ table: Table) -> String {
    var parts: [String] = []
    if let title = table.title { parts.append(inline(Phrase(title, .strong)) + "\n") }
    if !table.columns.isEmpty { parts.append(grid(of: table)) }
    parts += table.footnotes.map { block(Phrase($0)) + "\n" }
    return parts.joined(separator: "\n")
  }

  private func text(of block: Document.Block) -> String {
    switch block {
    case .heading(let phrase, let level):
      String(repeating: "#", count: min(6, max(1, level) + 1)) + " \(inline(phrase))\n"
    case .paragraph(let phrase): self.block(phrase) + "\n"
    case .numbered(let items):
      items.enumerated().map { "\($0 + 1). \(self.block($1))".withoutTrailingBlanks + "\n" }
        .joined()
    case .bullets(let items):
      items.map { "- \(self.block($0))".withoutTrailingBlanks + "\n" }.joined()
    case .table(let table): write(table)
    case .note(let phrase): "> \(self.block(phrase))".withoutTrailingBlanks + "\n"
    }
  }

  private func inline(_ phrase: Phrase) -> String {
    MarkdownText(phrase).text
  }

  /// A phrase that begins a block, where some signs mean more than elsewhere.
  private func block(_ phrase: Phrase) -> String {
    MarkdownText(phrase).escapedAtStart
  }

  private func grid(of table: Table) -> String {
    var text = line(table.columns.map { cell(Phrase($0.heading)) })
    text += line(rules: table.columns)
    for row in table.rows {
      switch row {
      case .cells(let cells): text += line(cells.map { cell(Phrase($0.text, $0.role)) })
      case .group(let name):
        let rest = [String](repeating: "", count: table.columns.count - 1)
        text += line([cell(Phrase(name, .strong))] + rest)
      }
    }
    return text
  }

  private func cell(_ phrase: Phrase) -> String {
    inline(phrase).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private func line(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined() + "\n"
  }

  private func line(rules columns: [Table.Column]) -> String {
    line(
      columns.map { column in
        switch column.alignment {
        case .left: "---"
        case .right: "---:"
        case .centre: ":---:"
        }
      })
  }
}
