import Containers

/// Writes documents as one HTML file that asks nothing of a network and runs no script.
///
/// On a screen it reads as a page of text of a comfortable width; printed, it is an A4 page with the
/// margins of GB/T 9704-2012. All text is escaped, so that a name can never be taken for markup.
///
///     let page = HTMLDocumentWriter(language: "zh-CN").write(document)
public struct HTMLDocumentWriter: Hashable, Sendable {
  /// The language of the document: `zh-CN`.
  public var language: String

  /// Creates a writer.
  public init(language: String = "zh-CN") {
    self.language = language
  }

  /// Returns a whole file.
  public func write(_ document: Document) -> String {
    let title = XMLText.line(document.title)
    var heading = title.isEmpty ? "" : "<h1>\(title)</h1>\n"
    if !document.subtitle.isEmpty {
      heading += "<p class=\"subtitle\">\(XMLText.line(document.subtitle))</p>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(XMLText.line(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>
      \(heading)\(document.blocks.map(element).joined())</main>
      </body>
      </html>

      """
  }

  private func element(_ block: Document.Block) -> String {
    switch block {
    case .heading(let phrase, let level):
      // The title has the first level for itself.
      paragraph("h\(min(6, max(1, level) + 1))", phrase)
    case .paragraph(let phrase): paragraph("p", phrase)
    case .note(let phrase): "<aside>\(inline(phrase))</aside>\n"
    case .numbered(let items): list("ol", items)
    case .bullets(let items): list("ul", items)
    case .table(let table): element(table)
    }
  }

  private func paragraph(_ name: String, _ phrase: Phrase) -> String {
    "<\(name)>\(inline(phrase))</\(name)>\n"
  }

  private func list(_ name: String, _ items: [Phrase]) -> String {
    "<\(name)>\n" + items.map { paragraph("li", $0) }.joined() + "</\(name)>\n"
  }

  private func element(_ table: Table) -> String {
    guard !table.columns.isEmpty else { return "" }
    var text = "<div class=\"table\">\n<table>\n"
    if let title = table.title { text += "<caption>\(escaped(title))</caption>\n" }
    text += "<thead>\n<tr>"
    for column in table.columns { text += "<th scope=\"col\">\(escaped(column.heading))</th>" }
    text += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows { text += self.row(row, table.columns) }
    text += "</tbody>\n</table>\n</div>\n"
    for note in table.footnotes { text += "<p class=\"footnote\">\(escaped(note))</p>\n" }
    return text
  }

  private func row(_ row: Table.Row, _ columns: [Table.Column]) -> String {
    switch row {
    case .group(let name):
      return "<tr><th class=\"group\" scope=\"colgroup\" colspan=\"\(columns.count)\">"
        + escaped(name) + "</th></tr>\n"
    case .cells(let cells):
      let cells = zip(columns, cells).map { column, cell in
        "<td\(kind(of: column))>\(inline(Phrase(cell.text, cell.role)))</td>"
      }
      return "<tr>" + cells.joined() + "</tr>\n"
    }
  }

  private func kind(of column: Table.Column) -> String {
    switch column.kind {
    case .date: " class=\"date\""
    case .number: " class=\"number\""
    case .text:
      switch column.alignment {
      case .left: ""
      case .centre: " class=\"centre\""
      case .right: " class=\"right\""
      }
    }
  }

  private func inline(_ phrase: Phrase) -> String {
    phrase.spans.filter { !$0.text.isEmpty }.map { span in
      let text = escaped(span.text)
      return switch span.role {
      case .plain: text
      case .strong: "<strong>\(text)</strong>"
      case .bad, .warn: "<strong class=\"\(span.role.rawValue)\">\(text)</strong>"
      case .good, .muted: "<span class=\"\(span.role.rawValue)\">\(text)</span>"
      }
    }.joined()
  }

  /// Text with markup escaped; line feeds become line breaks.
  private func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { XMLText.line(String($0)) }.joined(separator: "<br>")
  }
}

/// Serif text and sans headings as on paper; on a narrow screen tables scroll by themselves.
private let style = """
  :root { color-scheme: light dark }
  body { margin: 0; color: #111; background: #f3f4f6; line-height: 1.8;
    font-family: FangSong, 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, 'Songti SC', serif }
  main { max-width: 48rem; margin: 1.5rem auto; padding: 2.5rem 3rem; background: #fff;
    box-shadow: 0 1px 4px rgb(0 0 0 / .2) }
  h1 { margin: 0 0 1rem; text-align: center; font-size: 1.6rem; line-height: 1.4;
    text-wrap: balance }
  .subtitle { margin: -.5rem 0 1.2rem; text-align: center; font-family: KaiTi, STKaiti, serif }
  h2, h3, th, caption { font-family: SimHei, 'Noto Sans CJK SC', 'Source Han Sans SC',
    'Microsoft YaHei', 'PingFang SC', sans-serif }
  h2 { margin: 1.6rem 0 .4rem; font-size: 1.15rem }
  h3, h4, h5, h6 { margin: 1.2rem 0 .3rem; font-size: 1.05rem }
  p { margin: .4rem 0; text-align: justify }
  ol, ul { margin: .4rem 0; padding-left: 2rem }
  li { margin: .25rem 0 }
  .table { overflow-x: auto; margin: .6rem 0 }
  table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5 }
  caption { padding: .3rem; font-weight: bold }
  th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top }
  thead th { background: #ededed; text-align: center; white-space: nowrap }
  th.group { background: #f7f7f7 }
  td.date, td.centre { text-align: center }
  td.date { white-space: nowrap }
  td.number, td.right { text-align: right }
  .bad { color: #b00020 }
  .warn { color: #8a5a00 }
  .good { color: #1b6e3c }
  .muted, .footnote, aside { color: #555 }
  .footnote { font-size: .85rem }
  aside { margin: 1.2rem 0 0; padding-left: .8rem; border-left: 3px solid #bbb }
  @media (max-width: 40rem) { main { margin: 0; padding: 1.2rem; box-shadow: none } }
  @media (prefers-color-scheme: dark) { @media screen {
    body { color: #e4e4e4; background: #16181b } main { background: #1f2225; box-shadow: none }
    thead th, th.group { background: #2c3034 } th, td { border-color: #565b61 }
    .bad { color: #ff7b87 } .warn { color: #e5b567 } .good { color: #7fd19b }
    .muted, .footnote, aside { color: #a6abb1 } } }
  @media print {
    @page { size: A4; margin: 37mm 26mm 35mm 28mm }
    body { background: none; font-size: 12pt } main { max-width: none; margin: 0; padding: 0;
      box-shadow: none } .table { overflow: visible } thead { display: table-header-group }
    tr, li { break-inside: avoid } h2, h3 { break-after: avoid } }
  """
