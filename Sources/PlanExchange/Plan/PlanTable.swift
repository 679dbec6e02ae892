public import Plan

/// The rows of a plan CSV as typed, not yet put into a portfolio.
///
/// Reading never fails: what is wrong is in ``findings``, and ``insert(into:project:calendars:windows:)``
/// refuses a table that has errors, telling them together with those that only a portfolio shows.
public struct PlanTable: Sendable {
  /// One activity.
  public struct Row: Sendable {
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
    /// The name of its window; nil for none.
    public var window: String?
    /// Source and remarks.
    public var note: String
    /// The code of the summary it is a part of; nil at the top.
    public var parent: String?
    /// What holds it beyond logic.
    public var constraints: [ConstraintText]
    /// Whether its duration is days of 24 hours.
    public var isElapsed: Bool

    /// Where it stands in the file, for findings.
    let source: Sheet<PlanColumn>.Row
  }

  /// The rows, in the order of the file.
  public internal(set) var rows: [Row] = []
  /// What is wrong with the file by itself, by line and column; codes are those within the project.
  public internal(set) var findings: [Finding] = []
  /// The columns the file has; an activity keeps what it had in the others.
  var columns: [PlanColumn] = []
}

/// Reads and writes plans as CSV: `code,name,name_en,duration_days,calendar,…`.
public enum PlanCSV {
  /// Reads a plan.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  public static func read(_ bytes: [UInt8], file: String) -> PlanTable {
    var findings = FindingList()
    var table = PlanTable()
    if let sheet = Sheet<PlanColumn>(bytes, file: file, findings: &findings) {
      table.columns = sheet.columns
      var reader = PlanRowReader(findings: findings)
      table.rows = sheet.rows(findings: &reader.findings).map { reader.read($0) }
      findings = reader.findings
    }
    table.findings = findings.all
    return table
  }
}
