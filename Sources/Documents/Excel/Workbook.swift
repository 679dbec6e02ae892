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
}
