/// A percentage as people write it: `60`, `60%`, `６０％`; where a whole column is shares of one, `0.6`.
enum PercentText: Equatable {
  case none
  case number(Double, isSigned: Bool)
  case text

  /// The number, as it stands.
  var value: Double? {
    if case .number(let number, _) = self { number } else { nil }
  }

  /// Reads a cell.
  static func read(_ text: String) -> PercentText {
    let plain = HalfWidth.text(text).trimmed
    if plain.isEmpty || ["—", "/", "-"].contains(plain) { return .none }
    let isSigned = plain.hasSuffix("%")
    let digits = isSigned ? plain.dropLast() : plain[...]
    let isNumber = digits.utf8.allSatisfy { $0.isDigit || [43, 45, 46, 69, 101].contains($0) }
    guard isNumber, let number = Double(digits) else { return .text }
    return .number(number, isSigned: isSigned)
  }

  /// Returns whether the column holds shares of one: nothing above 1, and something between 0 and 1,
  /// none of it with a sign.
  static func areShares(_ sheet: Sheet<ProgressColumn>) -> Bool {
    guard let column = sheet.cellNumber(of: .percent) else { return false }
    var hasParts = false
    for row in sheet.table.rows[sheet.firstRow...] {
      guard let cell = sheet.table.cell(column, of: row),
        case .number(let number, false) = read(sheet.table.trimmedText(cell))
      else { continue }
      if number > 1 || number < 0 { return false }
      if number > 0, number < 1 { hasParts = true }
    }
    return hasParts
  }
}
