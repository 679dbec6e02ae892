/// The columns of one kind of CSV file, in the order in which they are written; the raw value is
/// the name in the header.
protocol CSVColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The kind of file.
  static var fileKind: FileKind { get }
  /// The columns by which such a file is known; without all of them it is another kind of file.
  static var identifying: [Self] { get }
  /// The other columns that must be there.
  static var required: [Self] { get }
  /// The column whose cell names what a row is about, and which no row leaves empty.
  static var key: Self { get }
  /// The other names it goes by, in the form of ``HeaderName``.
  var aliases: [String] { get }
}

extension CSVColumn {
  /// The name in the header.
  var name: String { rawValue }

  /// The header that an error quotes as the one expected.
  static var expectedHeader: String { allCases.map(\.name).joined(separator: ",") }

  /// The columns that a row of a header names, with the cell each is in; of two cells that name
  /// one column the first.
  static func recognised(in names: [String]) -> [(column: Self, cell: Int)] {
    names.enumerated().compactMap { cell, name in
      byName(HeaderName.normalised(name)).map { ($0, cell) }
    }
  }

  private static func byName(_ name: String) -> Self? {
    name.isEmpty ? nil : allCases.first { $0.name == name || $0.aliases.contains(name) }
  }
}

/// How names of columns are compared: without blanks around them, in lower case, `_` for a blank or
/// hyphen within, and half-width brackets.
enum HeaderName {
  static func normalised(_ name: String) -> String {
    let letters = name.onOneLine.trimmed.lowercased().map { letter -> Character in
      switch letter {
      case "（": "("
      case "）": ")"
      case " ", "-": "_"
      default: letter
      }
    }
    return String(letters)
  }
}
