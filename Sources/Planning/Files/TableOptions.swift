import PlanExchange

/// How a plan is read that stands in a table, CSV or a workbook.
public struct TableOptions: Hashable, Sendable {
  /// What is done with columns of starts and finishes.
  public enum Dates: String, Hashable, Sendable, CaseIterable {
    /// They are compared with the dates that follow from logic, and differences are told.
    case compare
    /// Work begins no earlier than its start.
    case constraints
  }

  /// The sheet of a workbook, by name or number; nil for the first.
  public var sheet: String?
  /// What is done with dates.
  public var dates: Dates

  /// Creates options.
  public init(sheet: String? = nil, dates: Dates = .compare) {
    self.sheet = sheet
    self.dates = dates
  }
}

extension PlanInput {
  /// Reads a table.
  func table(_ options: TableOptions) throws -> PlanTable {
    var table = PlanCSV.read(try bytes(), file: file, sheet: options.sheet)
    if options.dates == .constraints { table.holdPlannedStarts() }
    return table
  }
}
