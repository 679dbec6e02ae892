/// The columns of a plan (`docs/file-formats.md`).
enum PlanColumn: String, CSVColumn {
  case code
  case name
  case englishName = "name_en"
  case duration = "duration_days"
  case calendar
  case predecessors
  case level
  case milestone
  case role
  case office
  case window
  case note
  case parent
  case kind
  case constraint
  case elapsed
  case leader
  case person
  case crashLimit = "crash_limit"
  case crashCost = "crash_cost"
  case threePoints = "three_points"
  // Those below are only read: tables of offices and other programs have them.
  case optimistic = "optimistic_days"
  case likely = "likely_days"
  case pessimistic = "pessimistic_days"
  case number
  case wbs
  case outline = "outline_level"
  case project
  case plannedStart = "planned_start"
  case plannedFinish = "planned_finish"

  /// The columns that are written only where a plan has something to say in them.
  static let rare = [
    parent, kind, constraint, elapsed, leader, person, crashLimit, crashCost, threePoints,
  ]

  static let written = [
    code, name, englishName, duration, calendar, predecessors, level, milestone, role, office,
    window, note, parent, kind, constraint, elapsed, leader, person, crashLimit, crashCost,
    threePoints,
  ]
  static let fileKind = FileKind.plan
  static let identifying = [code, duration]
  static let required = [name]
  static let key = code
  static let repeatable: Set<PlanColumn> = [office, note, leader, person]
  static let byName = namesOfAll()

  /// The three columns that say together what ``threePoints`` says alone.
  static let points = [optimistic, likely, pessimistic]

  var measure: ColumnMeasure? {
    switch self {
    case .duration, .crashLimit, .threePoints, .optimistic, .likely, .pessimistic: .days
    case .crashCost: .yuan
    default: nil
    }
  }

  var aliases: [String] { ColumnNames.plan[self] ?? [] }

  /// A plan names its work and says how long it takes; whatever numbers its rows may be their codes.
  static func isIdentified(by columns: Set<PlanColumn>) -> Bool {
    let isNumbered = !columns.isDisjoint(with: [code, number, wbs, name])
    return columns.contains(duration) && isNumbered
      || columns.isSuperset(of: [name, plannedStart, plannedFinish])
  }

  static func verdict(on name: String, beside columns: Set<PlanColumn>) -> ColumnVerdict {
    if ColumnNames.leftOut.contains(name) { return .leftOut }
    if ProgressColumn.byName[name] != nil { return .progress }
    return ColumnSuspicion(name).map { .suspicious($0) } ?? .unknown
  }
}
