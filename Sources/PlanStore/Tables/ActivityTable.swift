import Plan

/// The table `activity`; in a value, `project` is the `id` of the project's row, and what lies in
/// tables of its own is left out (``ConstraintTable``, ``TypedDatesTable``, ``ActivityFieldTable``).
enum ActivityTable: ListTable {
  struct Key: Hashable {
    var project: Int
    var code: String
  }

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case projectId, code, name, englishName, kind, duration, calendar, workWindow, level, role,
      owner, note, parent, edge, isElapsed, levelingDelay, uid, leader, person, pauseWindows,
      crashLimit, crashCost, threePoints
  }

  static let table = "activity"
  static let owner = RowOwner.project("project_id")

  static func key(of activity: Activity) -> Key {
    Key(project: activity.project, code: activity.code)
  }

  static func value(of activity: Activity, in column: Column) -> SQLValue {
    switch column {
    case .projectId: .integer(activity.project)
    case .code: .text(activity.code)
    case .name: .text(activity.name)
    case .englishName: .text(activity.englishName)
    case .kind: .text(activity.kind.rawValue)
    case .duration: .integer(activity.duration)
    case .calendar: .text(activity.calendar)
    case .workWindow: .optional(activity.window)
    case .level: .integer(activity.level)
    case .role: .optional(activity.role?.rawValue)
    case .owner: .text(activity.owner)
    case .note: .text(activity.note)
    case .parent: .optional(activity.parent)
    case .edge: .optional(activity.edge?.rawValue)
    case .isElapsed: .flag(activity.isElapsed)
    case .levelingDelay: .integer(activity.levelingDelay)
    case .uid: .optional(activity.uid)
    case .leader: .text(activity.leader)
    case .person: .text(activity.person)
    case .pauseWindows: .text(WindowNames.text(activity.pauseWindows))
    case .crashLimit: .optional(activity.crashLimit)
    case .crashCost: .optional(activity.crashCost)
    case .threePoints: .optional(activity.threePoints?.text)
    }
  }

  static func read(
    _ connection: Connection, within scope: PlanScope?, projects: RowIndex
  ) throws(PlanFileError) -> (activities: [Activity], index: RowIndex) {
    let row = try rows(connection, within: scope, by: "id")
    var list = OrderedList<Activity>()
    while try row.step() {
      let project = try row.element(.projectId, in: projects)
      list.add(
        Activity(
          project: project, code: try row.text(.code), name: try row.text(.name),
          englishName: try row.text(.englishName),
          kind: try row.word(.kind), duration: try row.integer(.duration, in: PlanLimits.minutes),
          calendar: try row.text(.calendar),
          window: try row.optionalText(.workWindow),
          level: try row.integer(.level, in: PlanLimits.levels),
          role: try row.optionalWord(.role),
          owner: try row.text(.owner), note: try row.text(.note),
          parent: try row.optionalText(.parent),
          edge: try row.optionalWord(.edge), isElapsed: try row.flag(.isElapsed),
          levelingDelay: try row.integer(.levelingDelay, in: PlanLimits.signedMinutes),
          uid: try row.optionalInteger(.uid, in: PlanLimits.identifiers),
          leader: try row.text(.leader), person: try row.text(.person),
          pauseWindows: WindowNames.names(in: try row.text(.pauseWindows)),
          crashLimit: try row.optionalInteger(.crashLimit, in: PlanLimits.days),
          crashCost: try row.optionalInteger(.crashCost, in: PlanLimits.crashCost),
          threePoints: try row.optionalText(.threePoints).flatMap(ThreePoints.init(_:))),
        id: try row.id(), position: try row.position())
    }
    list.sort()
    return (list.elements, RowIndex(ids: list.ids))
  }
}
