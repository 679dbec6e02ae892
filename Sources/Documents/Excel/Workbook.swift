/// A workbook of Excel as a value: sheets of typed cells, and how they are printed.
///
/// Every sheet in it has been checked against the limits of Excel, so that writing cannot fail.
public struct Workbook: Hashable, Sendable {
  /// What the file says of itself.
  public var properties: DocumentProperties
  /// The sheets, from left to right.
  public private(set) var sheets: [Sheet] = []

  /// Creates a workbook without sheets.
  public init(_ properties: DocumentProperties) {
    self.properties = properties
  }

  /// Appends a sheet.
  ///
  /// - Throws: ``WorkbookError`` where Excel would refuse or repair the file.
  public mutating func append(_ sheet: Sheet) throws(WorkbookError) {
    try WorkbookError.check(name: sheet.name, besides: sheets.map(\.name))
    try WorkbookError.check(sheet)
    sheets.append(sheet)
  }

  /// Returns a name like the given one that Excel accepts and no sheet has yet.
  ///
  /// Forbidden characters become their wide forms, a long name is cut, and a name there is already
  /// gets a number.
  public func sheetName(like name: String) -> String {
    let allowed = String(name.map { WorkbookError.wideForms[$0] ?? $0 })
      .trimmed(of: { $0 == "'" || $0.isWhitespace || $0.isNewline })
    let base = allowed.isEmpty || allowed.lowercased() == "history" ? "Sheet" : allowed
    var candidate = base.cut(toUnits: WorkbookError.longestName)
    var number = 2
    while (try? WorkbookError.check(name: candidate, besides: sheets.map(\.name))) == nil {
      let tail = " (\(number))"
      candidate = base.cut(toUnits: WorkbookError.longestName - tail.utf16.count) + tail
      number += 1
    }
    return candidate
  }
}

extension String {
  fileprivate func trimmed(of isUnwanted: (Character) -> Bool) -> String {
    var text = drop(while: isUnwanted)
    while let last = text.last, isUnwanted(last) { text.removeLast() }
    return String(text.filter { !$0.isNewline })
  }

  /// The longest beginning of whole characters within a number of UTF-16 units, by which Excel
  /// counts.
  fileprivate func cut(toUnits limit: Int) -> String {
    var text = self
    while text.utf16.count > limit { text.removeLast() }
    return text
  }
}
