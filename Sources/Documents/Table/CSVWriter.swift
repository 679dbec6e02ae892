/// Writes comma-separated values (RFC 4180): a field with a comma, a quote, a line break or blanks
/// at its edges stands in quotes.
///
/// Texts are written as they are, so that what is read back is what was written.
public struct CSVWriter: Hashable, Sendable {
  /// What ends a line; spreadsheets read both.
  public enum LineEnding: String, Hashable, Sendable {
    /// A line feed.
    case lineFeed = "\n"
    /// Carriage return and line feed, as the RFC has it.
    case carriageReturnLineFeed = "\r\n"
  }

  /// What ends each line.
  public var lineEnding: LineEnding
  /// Whether the text begins with a byte order mark, without which Excel in China takes UTF-8 for
  /// GBK.
  public var byteOrderMark: Bool

  /// Creates a writer.
  public init(lineEnding: LineEnding = .lineFeed, byteOrderMark: Bool = false) {
    self.lineEnding = lineEnding
    self.byteOrderMark = byteOrderMark
  }

  /// Returns the headings and rows of a table, without its title and footnotes.
  ///
  /// Groups become a first column under the table's group heading, where it has one.
  public func write(_ table: Table) -> String {
    let hasGroups = table.groupHeading != nil
    var group = ""
    var lines = [(table.groupHeading.map { [$0] } ?? []) + table.columns.map(\.heading)]
    for row in table.rows {
      switch row {
      case .group(let name): group = name
      case .cells(let cells): lines.append((hasGroups ? [group] : []) + cells.map(\.text))
      }
    }
    return write(lines)
  }

  /// Returns rows of fields, each row a line.
  public func write(_ rows: some Sequence<[String]>) -> String {
    var text = byteOrderMark ? "\u{FEFF}" : ""
    for row in rows { append(row, to: &text) }
    return text
  }

  private func append(_ fields: [String], to text: inout String) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      // A lone empty field would be an empty line, which readers skip.
      text += needsQuotes(field) || fields == [""] ? quoted(field) : field
    }
    text += lineEnding.rawValue
  }

  private func needsQuotes(_ field: String) -> Bool {
    field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      || field.first?.isWhitespace == true || field.last?.isWhitespace == true
  }

  private func quoted(_ field: String) -> String {
    var text = "\""
    for scalar in field.unicodeScalars {
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
    }
    return text + "\""
  }
}
