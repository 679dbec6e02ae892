import CivilTime
import Plan

/// The table `problem`; in a value, `project` and `activity` are the `id`s of rows.
enum ProblemTable: ListTable {
  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case number, projectId, activityId, text, owner, person, measure, raised, due, state, closed
  }

  static let table = "problem"
  static let owner = RowOwner.project("project_id")

  static func key(of problem: Problem) -> Int { problem.number }

  static func value(of problem: Problem, in column: Column) -> SQLValue {
    switch column {
    case .number: .integer(problem.number)
    case .projectId: .integer(problem.project)
    case .activityId: .optional(problem.activity)
    case .text: .text(problem.text)
    case .owner: .text(problem.owner)
    case .person: .text(problem.person)
    case .measure: .text(problem.measure)
    case .raised: .text(problem.raised.description)
    case .due: .optional(problem.due?.description)
    case .state: .text(problem.state.rawValue)
    case .closed: .optional(problem.closed?.description)
    }
  }

  static func read(
    _ connection: Connection, within scope: PlanScope?, projects: RowIndex, activities: RowIndex
  ) throws(PlanFileError) -> [Problem] {
    let row = try rows(connection, within: scope)
    var problems: [Problem] = []
    while try row.step() {
      let hasActivity = try row.optionalInteger(.activityId, in: RowNumbers.ids) != nil
      problems.append(
        Problem(
          number: try row.integer(.number, in: 1...1_000_000),
          project: try row.element(.projectId, in: projects),
          activity: hasActivity ? try row.element(.activityId, in: activities) : nil,
          text: try row.text(.text), owner: try row.text(.owner), person: try row.text(.person),
          measure: try row.text(.measure), raised: try row.day(.raised),
          due: try row.optionalDay(.due), state: try row.word(.state),
          closed: try row.optionalDay(.closed)))
    }
    return problems
  }
}
