import CWebPages
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

  /// Returns the parts of a document as a piece of a page of its own, without style.
  ///
  /// - Parameter link: The address that a code leads to; nil for none.
  public func fragment(
    _ document: Document, linking link: @escaping (String) -> String? = { _ in nil }
  ) -> String {
    let title = document.title.isEmpty ? "" : "<h2>\(XMLText.line(document.title))</h2>\n"
    let subtitle =
      document.subtitle.isEmpty
      ? "" : "<p class=\"subtitle\">\(XMLText.line(document.subtitle))</p>\n"
    return title + subtitle
      + document.blocks.map { element($0, Links(address: link, marksLesser: true)) }.joined()
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
      \(String(cString: cwebpages_document_style()))</style>
      </head>
      <body>
      <main>
      \(heading)\(document.blocks.map { element($0, Links()) }.joined())</main>
      </body>
      </html>

      """
  }

  /// What a piece of another page has besides.
  private struct Links {
    /// The address that a code leads to; nil for none.
    var address: (String) -> String? = { _ in nil }
    /// Whether columns that a narrow screen can do without are marked.
    var marksLesser = false

    func lesser(_ column: Table.Column) -> String {
      marksLesser && column.dropOrder != nil ? " class=\"lesser\"" : ""
    }
  }

  private func element(_ block: Document.Block, _ links: Links) -> String {
    switch block {
    case .heading(let phrase, let level):
      // The title has the first level for itself.
      paragraph("h\(min(6, max(1, level) + 1))", phrase)
    case .paragraph(let phrase): paragraph("p", phrase)
    case .note(let phrase): "<aside>\(inline(phrase))</aside>\n"
    case .numbered(let items): list("ol", items)
    case .bullets(let items): list("ul", items)
    case .table(let table): element(table, links)
    }
  }

  private func paragraph(_ name: String, _ phrase: Phrase) -> String {
    "<\(name)>\(inline(phrase))</\(name)>\n"
  }

  private func list(_ name: String, _ items: [Phrase]) -> String {
    "<\(name)>\n" + items.map { paragraph("li", $0) }.joined() + "</\(name)>\n"
  }

  private func element(_ table: Table, _ links: Links) -> String {
    guard !table.columns.isEmpty else { return "" }
    if table.rows.isEmpty, let nothing = table.nothing { return "<p>\(escaped(nothing))</p>\n" }
    var text = "<div class=\"table\">\n<table>\n"
    if let title = table.title { text += "<caption>\(escaped(title))</caption>\n" }
    text += "<thead>\n<tr>"
    for column in table.columns {
      text += "<th scope=\"col\"\(links.lesser(column))>\(escaped(column.heading))</th>"
    }
    text += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows { text += self.row(row, table.columns, links) }
    text += "</tbody>\n</table>\n</div>\n"
    for note in table.footnotes { text += "<p class=\"footnote\">\(escaped(note))</p>\n" }
    return text
  }

  private func row(
    _ row: Table.Row, _ columns: [Table.Column], _ links: Links
  ) -> String {
    switch row {
    case .group(let name):
      return "<tr><th class=\"group\" scope=\"colgroup\" colspan=\"\(columns.count)\">"
        + escaped(name) + "</th></tr>\n"
    case .cells(let cells):
      let cells = zip(columns, cells).map { column, cell -> String in
        let text = inline(Phrase(cell.text, cell.role))
        let kind = kind(of: column, links)
        guard column.kind == .code, let address = links.address(cell.text) else {
          return "<td\(kind)>\(text)</td>"
        }
        return "<td\(kind)><a href=\"\(XMLText.line(address))\">\(text)</a></td>"
      }
      return "<tr>" + cells.joined() + "</tr>\n"
    }
  }

  private func kind(of column: Table.Column, _ links: Links) -> String {
    let own =
      switch column.kind {
      case .date: "date"
      case .number: "number"
      case .text, .code:
        switch column.alignment {
        case .left: ""
        case .centre: "centre"
        case .right: "right"
        }
      }
    let names = [own, links.lesser(column).isEmpty ? "" : "lesser"].filter { !$0.isEmpty }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
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
