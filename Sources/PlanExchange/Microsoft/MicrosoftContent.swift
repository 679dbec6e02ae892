import Plan

/// The records of a file, as they were read.
final class MicrosoftContent {
  let cells: MicrosoftCells
  var options = MicrosoftOptions()
  var calendars: [MicrosoftCalendar] = []
  var tasks: [MicrosoftTask] = []
  var resources: [MicrosoftResource] = []
  var assignments: [MicrosoftAssignment] = []
  var columns: [Int: MicrosoftColumn] = [:]
  /// How often an element occurred that nothing is read from.
  var unknown: [String: Int] = [:]

  init(_ cells: MicrosoftCells) { self.cells = cells }

  /// Takes a record; reading goes on until so much is wrong that more would not help.
  func take(_ record: MicrosoftElement) -> Finding? {
    switch record.name {
    case .calendar: if let it = MicrosoftCalendar(record, cells) { calendars.append(it) }
    case .task: if let it = MicrosoftTask(record, cells) { tasks.append(it) }
    case .resource: if let it = MicrosoftResource(record, cells) { resources.append(it) }
    case .assignment: if let it = MicrosoftAssignment(record, cells) { assignments.append(it) }
    case .extendedAttribute, .outlineCode:
      if let it = MicrosoftColumn(record, cells) { columns[it.field] = it }
    default: options.take(record, cells)
    }
    return cells.findings.all.count > 2 * FindingList.limit ? cells.findings.all.last : nil
  }
}
