public import Plan
public import PlanExchange
import PlanStore

/// What somebody says of an activity, in the columns of a plan file; what is not said stays.
public struct ActivityEdit: Hashable, Sendable {
  /// The name people see.
  public var name: String?
  /// The English name.
  public var englishName: String?
  /// The duration in whole days of its calendar; 0 for a milestone.
  public var days: Int?
  /// The duration as typed, in place of ``days``.
  public var time: WorkDays?
  /// The name of its calendar.
  public var calendar: String?
  /// Predecessors as in a plan file, such as `C05FS+4 C06SS`.
  public var after: String?
  /// The node level, 1 to 3.
  public var level: Int?
  /// The node it stands for.
  public var role: String?
  /// The office that owes it.
  public var office: String?
  /// The leader who answers for it.
  public var leader: String?
  /// The person in charge.
  public var person: String?
  /// The window it must respect; empty for none.
  public var window: String?
  /// Source and remarks.
  public var note: String?
  /// The summary it is a part of; empty for none.
  public var parent: String?
  /// The kind, as in a plan file.
  public var kind: String?
  /// What holds it beyond logic; empty for nothing.
  public var constraint: String?
  /// Whether its days are of 24 hours by the clock: yes or no.
  public var elapsed: String?
  /// The activity that carries the project's required date, where that is in question.
  public var carrier: String?
  /// Windows in which it pauses besides.
  public var pauses: [String] = []
  /// Windows in which it pauses no more.
  public var noPauses: [String] = []
  /// By how many days it may be shortened, as typed; empty for not known.
  public var crashLimit: String?
  /// What a day less costs, in yuan, as typed; empty for not known.
  public var crashCost: String?
  /// Between what its duration lies, as typed; empty for not known.
  public var threePoints: String?
  /// Fields of one's own; those without a value go.
  public var fields: [CustomField] = []

  /// Creates an edit that says nothing yet.
  public init() {}

  /// Whether it has no duration of its own.
  public var isWithoutDuration: Bool { kind.map { $0 != "task" && !$0.isEmpty } ?? false }
}

extension ActivityEdit {
  /// Changes an activity in nothing but what was said, and what follows from it: other kinds than
  /// work have no duration.
  func change(_ position: Int, of stored: inout StoredPlan) throws -> [Finding] {
    let old = stored.portfolio.activities[position]
    return try inDays(of: stored.portfolio, old).change(old, at: position, of: &stored)
  }

  private func change(
    _ old: Activity, at position: Int, of stored: inout StoredPlan
  ) throws -> [Finding] {
    // A row has to have a name and a duration; what comes of them counts only where they were said.
    var row = self
    row.kind = kind ?? old.rareKind
    // A table without a column for offices takes the person's name for one.
    row.office = office ?? old.owner
    var scratch = stored.portfolio
    let told = try row.insert(
      code: old.code, name: old.name,
      days: days ?? old.days(in: stored.portfolio, without: isWithoutDuration), into: &scratch,
      project: old.project)
    var new = scratch.activities[position]
    if name == nil { new.name = old.name }
    if calendar == nil { new.calendar = old.calendar }
    if kind == nil {
      (new.kind, new.edge) = days == nil ? (old.kind, old.edge) : (new.kind, new.edge)
    }
    if elapsed == nil { new.isElapsed = old.isElapsed }
    if days == nil { new.duration = new.kind == .task ? old.duration : 0 }
    if after != nil { stored.portfolio.relations = scratch.relations }
    if crashLimit == nil { try new.check(days, in: stored.portfolio) }
    try changeRest(of: &new, in: stored.portfolio)
    stored.portfolio.activities[position] = new
    return told
  }

  /// Changes what plan files have no column for.
  func changeRest(of activity: inout Activity, in portfolio: Portfolio) throws(Refusal) {
    for field in fields {
      activity.fields.removeAll { $0.name == field.name }
      if !field.value.isEmpty { activity.fields.append(field) }
    }
    guard !pauses.isEmpty || !noPauses.isEmpty else { return }
    for name in pauses {
      guard let window = portfolio.windows.first(where: { $0.name == name }) else {
        throw Refusal.noWindow(name, portfolio)
      }
      guard window.kind == .pause else {
        throw Refusal(
          zh: "窗口“\(name)”不是停工时段（pause）", en: "the window \"\(name)\" is no pause",
          hint: Hint(
            zh: "用 \(.listWindows) 看各窗口的类别", en: "see the kinds with `\(.listWindows)`"))
      }
    }
    for name in noPauses where !activity.windows.contains(name) {
      throw Refusal(
        zh: "“\(activity.name)”没有停工时段“\(name)”",
        en: "\"\(activity.name)\" does not pause in \"\(name)\"")
    }
    let kept = activity.windows.filter { !noPauses.contains($0) }
    activity.respect(kept + pauses.filter { !kept.contains($0) }, of: portfolio.windows)
  }

  /// Puts what was said into a portfolio, checked as a plan file of one row is.
  func insert(
    code: String, name known: String, days: Int, into portfolio: inout Portfolio, project: Int
  ) throws -> [Finding] {
    let columns: [(String, String?)] = [
      ("code", code), ("name", name ?? known), ("name_en", englishName),
      ("duration_days", "\(days)"),
      ("calendar", calendar), ("predecessors", after), ("level", level.map(String.init)),
      ("milestone", kind == nil ? (days == 0 ? "yes" : "") : nil), ("role", role),
      ("office", office ?? ""), ("window", window), ("note", note), ("parent", parent),
      ("kind", kind),
      ("constraint", constraint), ("elapsed", elapsed),
      ("leader", leader), ("person", person), ("crash_limit", crashLimit),
      ("crash_cost", crashCost), ("three_points", threePoints),
    ]
    let given = columns.compactMap { name, value in value.map { (name, $0) } }
    let row = given.map { "\"" + $0.1.replacing("\"", with: "\"\"") + "\"" }
    let text = given.map(\.0).joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
    do {
      return Self.withoutFile(
        try PlanCSV.read(Array(text.utf8), file: "", isTyped: true)
          .insert(into: &portfolio, project: project))
    } catch {
      throw InvalidInput(Self.withoutFile(error.findings))
    }
  }

  /// What is told of the row by itself, for there is no file.
  private static func withoutFile(_ findings: [Finding]) -> [Finding] {
    findings.filter { $0.id != "not-in-file" }.map { finding in
      var finding = finding
      finding.place = nil
      return finding
    }
  }
}

extension Activity {
  /// Refuses a shorter duration of which nothing would be left by the days it may be shortened by.
  fileprivate func check(_ days: Int?, in portfolio: Portfolio) throws(InvalidInput) {
    guard let days, let crashLimit, crashLimit >= days, crashLimit > 0 else { return }
    throw InvalidInput([.crashLimitTooHigh(crashLimit, of: days, code, at: nil)])
  }

  /// The days that a row says it takes where nobody says anew: parts of a day count as one.
  fileprivate func days(in portfolio: Portfolio, without isWithoutDuration: Bool) -> Int {
    let day = max(1, portfolio.dayMinutes(of: self))
    return isWithoutDuration ? 0 : min(PlanLimits.days.upperBound, (duration + day - 1) / day)
  }

  /// The word for a kind that a duration of 0 does not tell; nil for work and plain milestones.
  fileprivate var rareKind: String? {
    switch (kind, edge) {
    case (.summary, _): "summary"
    case (.levelOfEffort, _): "level-of-effort"
    case (.milestone, .start?): "start-milestone"
    case (.milestone, .finish?): "finish-milestone"
    default: nil
    }
  }
}
