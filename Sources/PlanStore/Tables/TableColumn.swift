import Synchronization

/// A column of a table.
///
/// The cases of a table's columns are the one list of them: in their order they are written, and
/// counted from 0 they are read.
protocol TableColumn: RawRepresentable<Int32>, CaseIterable, Sendable {}

extension TableColumn {
  /// The name in the file: `english_name` of `englishName`.
  var name: String {
    "\(self)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }

  /// The names of all columns; worked out once for each table.
  static var names: [String] {
    columnNames.withLock { known in
      if let names = known[ObjectIdentifier(self)] { return names }
      let names = allCases.map(\.name)
      known[ObjectIdentifier(self)] = names
      return names
    }
  }

  /// The statement that adds a row, with the columns given besides.
  ///
  /// - Parameter first: What stands for the first column; a parameter as a rule.
  static func insertion(
    into table: String, and more: [String] = [], first: String = "?"
  ) -> String {
    let names = Self.names + more
    let marks = [first] + names.dropFirst().map { _ in "?" }
    return "INSERT INTO \(table) (\(names.joined(separator: ", "))) "
      + "VALUES (\(marks.joined(separator: ", ")))"
  }
}

/// The names of the columns of tables that were asked for.
private let columnNames = Mutex<[ObjectIdentifier: [String]]>([:])
