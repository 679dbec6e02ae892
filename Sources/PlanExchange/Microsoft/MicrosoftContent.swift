import CivilTime
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

/// The days for which calendar exceptions are told day by day.
enum MicrosoftHorizon {
  /// How many days before the first date of a file, and behind its last.
  private static let before = 5 * 366
  private static let behind = 25 * 366

  /// Returns the days around all the dates of a file.
  static func days(of content: MicrosoftContent) -> ClosedRange<Day> {
    var dates = [content.options.start, content.options.finish, content.options.statusDate]
    for task in content.tasks {
      dates += [
        task.start, task.finish, task.constraintDate, task.deadline, task.progress?.actualStart,
        task.progress?.actualFinish,
      ]
    }
    let known = dates.compactMap { $0?.day }
    let first = known.min() ?? Day(number: 0)
    return (first - before)...((known.max() ?? first) + behind)
  }
}
