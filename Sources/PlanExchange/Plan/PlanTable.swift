public import Plan

/// The rows of a plan CSV as typed, not yet put into a portfolio.
///
/// Reading never fails: what is wrong is in ``findings``, and ``insert(into:project:calendars:windows:)``
/// refuses a table that has errors, telling them together with those that only a portfolio shows.
public struct PlanTable: Sendable {
  /// One activity.
  public struct Row: Sendable {
    /// The code or name of its project; nil where the row names none.
    public var project: String?
    /// The code within the project.
    public var code: String
    /// The Chinese name.
    public var name: String
    /// The English name; empty where there is none.
    public var englishName: String
    /// The days it takes, in its calendar; 0 for a milestone.
    public var durationDays: Int
    /// The name of its calendar; nil where the file gives none.
    public var calendar: String?
    /// What it depends on.
    public var predecessors: [PredecessorToken]
    /// The node level, 1 to 3.
    public var level: Int
    /// What it is.
    public var kind: Activity.Kind
    /// Whether it is a milestone.
    public var isMilestone: Bool { kind == .milestone }
    /// At which edge of working time a milestone stands.
    public var edge: Activity.MilestoneEdge?
    /// What it stands for in counts over projects.
    public var role: Activity.Role?
    /// The office that owes it.
    public var office: String
    /// The leader who answers for it.
    public var leader: String
    /// The person in charge.
    public var person: String
    /// By how many days it may be shortened; nil where the row does not say.
    public var crashLimit: Int?
    /// What a day less costs, in yuan; nil where the row does not say.
    public var crashCost: Int?
    /// Between what its duration lies; nil where the row does not say.
    public var threePoints: ThreePoints?
    /// The windows it must respect, and those in which it pauses.
    public var windows: [String]
    /// Source and remarks.
    public var note: String
    /// The code of the summary it is a part of; nil at the top.
    public var parent: String?
    /// What holds it beyond logic.
    public var constraints: [ConstraintText]
    /// Whether its duration is days of 24 hours.
    public var isElapsed: Bool
    /// When it is to begin, as the table says besides its logic.
    public var plannedStart: DateText?
    /// When it is to be finished, as the table says besides its logic.
    public var plannedFinish: DateText?

    /// Where it stands in the file, for findings.
    let source: Sheet<PlanColumn>.Row
  }

  /// The rows, in the order of the file.
  public internal(set) var rows: [Row] = []
  /// What is wrong with the file by itself, by line and column; codes are those within the project.
  public internal(set) var findings: [Finding] = []
  /// Whether the names are the English ones of work that has one.
  var showsEnglishNames = false
  /// What became of the file.
  public internal(set) var account = ImportAccount()
  /// The columns the file has; an activity keeps what it had in the others.
  var columns: [PlanColumn] = []
  /// Whether indents, numbers or headings say which activities are parts of others.
  var isOutlined = false

  /// The file's name, for findings.
  public internal(set) var file = ""

  /// Whether something makes the file unusable by itself.
  public var isRefused: Bool { findings.contains { $0.severity == .error } }

  /// Takes the planned starts as constraints: nothing begins, and no milestone is reached, earlier.
  public mutating func holdPlannedStarts() {
    for index in rows.indices {
      let row = rows[index]
      if let finish = row.plannedFinish, row.isMilestone {
        rows[index].constraints.append(ConstraintText(.finishNoEarlierThan, finish))
      } else if let start = row.plannedStart {
        rows[index].constraints.append(ConstraintText(.startNoEarlierThan, start))
      } else {
        continue
      }
      if !columns.contains(.constraint) { columns.append(.constraint) }
      rows[index].plannedStart = nil
      if row.isMilestone { rows[index].plannedFinish = nil }
    }
  }

  /// The projects that rows name, in the order of the file.
  public var projectNames: [String] {
    var seen: Set<String> = []
    return rows.compactMap(\.project).filter { seen.insert($0).inserted }
  }

  /// Whether some rows name projects.
  public var namesProjects: Bool { rows.contains { $0.project != nil } }
}

/// Reads plans from CSV and workbooks, and writes them as CSV: `code,name,name_en,duration_days,…`.
public enum PlanCSV {
  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - file: The file's name as the user gave it, for findings.
  ///   - sheet: The sheet of a workbook; nil for the first.
  ///   - isTyped: Whether every row is work, whatever it is called: no totals and headings.
  public static func read(
    _ bytes: [UInt8], file: String, sheet: String? = nil, isTyped: Bool = false
  ) -> PlanTable {
    var findings = FindingList()
    guard
      let sheet = Sheet<PlanColumn>(bytes, file: file, named: sheet, findings: &findings)
    else {
      var table = PlanTable()
      table.findings = findings.all
      return table
    }
    var reader = PlanSheetReader(sheet, isTyped: isTyped, findings: findings)
    var table = reader.read()
    table.file = file
    return table
  }
}
