extension TerminalWriter {
  /// Returns the document as lines, its parts set apart by an empty line.
  public func write(_ document: Document) -> String {
    var parts = document.blocks.map(lines(of:)).filter { !$0.isEmpty }
    if !document.subtitle.isEmpty { parts.insert(lines(of: Phrase(document.subtitle)), at: 0) }
    if !document.title.isEmpty {
      parts.insert(underlined(Phrase(document.title, .strong), double: true), at: 0)
    }
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func lines(of block: Document.Block) -> [String] {
    switch block {
    case .heading(let phrase, let level):
      let strong = Phrase(phrase.text, .strong)
      return level <= 1 ? underlined(strong, double: false) : lines(of: strong)
    case .paragraph(let phrase): return lines(of: phrase)
    case .numbered(let items): return numbered(items)
    case .bullets(let items): return items.flatMap { lines(of: $0, first: "- ", rest: "  ") }
    case .table(let table): return lines(of: table)
    case .note(let phrase): return lines(of: phrase, first: "  | ", rest: "  | ")
    }
  }

  private func underlined(_ phrase: Phrase, double: Bool) -> [String] {
    let wrapped = lines(of: phrase)
    let widest =
      Phrase(phrase.text).wrapped(to: maximumWidth, by: rule)
      .map { rule.width(of: $0.text) }.max() ?? 0
    return wrapped + [horizontal(widest, double: double)]
  }

  private func numbered(_ items: [Phrase]) -> [String] {
    let numberWidth = String(items.count).utf8.count
    return items.enumerated().flatMap { index, item in
      let number = String(index + 1).padded(to: numberWidth, alignment: .right) + ". "
      return lines(of: item, first: number, rest: blanks(numberWidth + 2))
    }
  }
}
