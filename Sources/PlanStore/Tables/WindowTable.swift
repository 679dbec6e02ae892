import Plan

/// The table `work_window`.
enum WindowTable: ListTable {
  typealias Value = Window

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case name, firstDay, lastDay, kind, isProvisional, note
  }

  static let table = "work_window"

  static func value(of window: Window, in column: Column) -> SQLValue {
    switch column {
    case .name: .text(window.name)
    case .firstDay: .day(window.from)
    case .lastDay: .day(window.to)
    case .kind: .text(window.kind.rawValue)
    case .isProvisional: .flag(window.isProvisional)
    case .note: .text(window.note)
    }
  }

  static func read(_ connection: Connection) throws(PlanFileError) -> [Window] {
    let row = try rows(connection)
    var windows: [Window] = []
    while try row.step() {
      windows.append(
        Window(
          name: try row.text(.name), from: try row.day(.firstDay), to: try row.day(.lastDay),
          kind: try row.word(.kind),
          isProvisional: try row.flag(.isProvisional), note: try row.text(.note)))
    }
    return windows
  }
}
