/// The columns of one kind of table, in the order in which they are written; the raw value is the
/// name in the header.
protocol CSVColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable
where AllCases == [Self] {
  /// The kind of file.
  static var fileKind: FileKind { get }
  /// The columns that are written; others are only read.
  static var written: [Self] { get }
  /// The columns by which such a file is known; without all of them it is another kind of file.
  static var identifying: [Self] { get }
  /// The other columns that must be there.
  static var required: [Self] { get }
  /// The column whose cell names what a row is about, and which no row leaves empty.
  static var key: Self { get }
  /// The columns of free text, of which a file may have several: the first counts.
  static var repeatable: Set<Self> { get }
  /// The columns by their names, in the form of ``HeaderName``.
  static var byName: [String: Self] { get }
  /// The other names it goes by, the usual Chinese one first.
  var aliases: [String] { get }
  /// What its numbers are of, where a heading may name another unit; nil for what is no number.
  var measure: ColumnMeasure? { get }

  /// Returns whether a table with some columns is of this kind.
  static func isIdentified(by columns: Set<Self>) -> Bool
  /// Returns what is to be thought of a column that has none of the names.
  static func verdict(on name: String, beside columns: Set<Self>) -> ColumnVerdict
}

extension CSVColumn {
  static var written: [Self] { allCases }

  /// Its place among all cases, which is how an enumeration without payloads is stored.
  var ordinal: Int { withUnsafeBytes(of: self) { Int($0[0]) } }

  static var repeatable: Set<Self> { [] }

  var measure: ColumnMeasure? { nil }

  static func isIdentified(by columns: Set<Self>) -> Bool {
    identifying.allSatisfy(columns.contains)
  }

  static func verdict(on name: String, beside columns: Set<Self>) -> ColumnVerdict { .unknown }

  /// The name in the header.
  var name: String { rawValue }

  /// The usual name in Chinese.
  var chineseName: String { aliases.first ?? rawValue }

  /// The header that an error quotes as the one expected.
  static var expectedHeader: String { written.map(\.name).joined(separator: ",") }

  /// The same in Chinese.
  static var expectedChineseHeader: String { written.map(\.chineseName).joined(separator: ",") }

  /// The columns that a row of a header names, with the cell each is in; of two cells that name
  /// one column the first.
  static func recognised(in names: [String]) -> [(column: Self, cell: Int)] {
    names.enumerated().compactMap { cell, name in
      byName[HeaderName.normalised(name)].map { ($0, cell) }
    }
  }

  /// Returns the columns by name.
  static func namesOfAll() -> [String: Self] {
    var names: [String: Self] = [:]
    for column in allCases {
      for name in [column.rawValue] + column.aliases {
        names[HeaderName.normalised(name)] = column
      }
    }
    return names
  }
}

/// What is to be thought of a column whose name is none that is known.
enum ColumnVerdict: Equatable {
  /// It is known to hold what no plan keeps.
  case leftOut
  /// It holds progress, which another import reads.
  case progress
  /// It may be planned dates or actual ones.
  case ambiguous
  /// It looks like something that decides dates.
  case suspicious(ColumnSuspicion)
  /// Nothing is known of it.
  case unknown
}
