public import Plan

/// One thing that somebody changed in a table of a plan.
public struct EntryEdit: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// A cell says something else.
    case changed(from: String, to: String)
    /// There is a new row.
    case added
    /// A row is gone.
    case removed
  }

  /// The table.
  public var table: PlanEntries.Kind
  /// What it is about: `HS.C05`.
  public var key: String
  /// The column of the cell; nil for a whole row.
  public var column: EntryTable.Column?
  /// What was done.
  public var action: Action
  /// Where; nil for a row that is gone.
  public var place: Finding.Place?
  /// The name of its sheet.
  public var sheet: Wording
  /// The words of a row: the name of new or removed work.
  public var name = ""
}

/// What a workbook that came back makes of the plan it was made of.
public struct PlanEdits: Sendable {
  /// What was changed, in the order of the sheets and their rows.
  public internal(set) var edits: [EntryEdit] = []
  /// The plan of the file: the one it was made of with all edits, but for the rows that are gone.
  public internal(set) var edited: Portfolio
  /// What should be looked at.
  public internal(set) var told: [Finding] = []
  /// The plan the file was made of.
  public let base: Portfolio
  /// The required dates that were changed or added, by key.
  var requiredDates: [String: RequiredDate] = [:]

  init(_ base: Portfolio) {
    self.base = base
    edited = base
  }

  /// The activities that bear another code, by the full code that they had, with that in the project.
  public var renamedActivities: [(key: String, code: String)] {
    edits.compactMap { edit in
      guard edit.table == .activities, edit.column?.id == PlanColumn.code.rawValue,
        case .changed(_, let code) = edit.action
      else { return nil }
      return (edit.key, code)
    }
  }

  /// The full codes of the activities whose rows are gone.
  public var removedActivities: [String] {
    edits.filter { $0.table == .activities && $0.action == .removed }.map(\.key)
  }
}
