public import CivilTime
import Control
public import Plan
import PlanStore
import Scheduler

/// What somebody says of a baseline that is taken.
public struct BaselineEntry: Hashable, Sendable {
  /// Its name; nil for one made of its number.
  public var name: String?
  /// The number of the document that approved it (文号).
  public var document: String
  /// Why it is taken.
  public var reason: String
  /// Who approved it.
  public var approver: String
  /// The data date; nil for that of the last progress.
  public var dataDate: Instant?

  /// Creates an entry that says what is given.
  public init(
    name: String? = nil, document: String = "", reason: String = "", approver: String = "",
    dataDate: Instant? = nil
  ) {
    self.name = name
    self.document = document
    self.reason = reason
    self.approver = approver
    self.dataDate = dataDate
  }
}

/// Frozen plans.
extension Workspace {
  /// Freezes the plan as a new baseline.
  ///
  /// - Parameters:
  ///   - projects: The codes of those to be frozen; empty for all.
  ///   - language: The language of a name made of its number.
  /// - Returns: The baseline, and how many activities were frozen.
  /// - Throws: A ``Refusal`` where a node of level 1 would move and no reason is given.
  @discardableResult
  public func takeBaseline(
    _ entry: BaselineEntry = BaselineEntry(), of projects: [String] = [], language: Language
  ) throws -> (baseline: Baseline, activities: Int) {
    if let name = entry.name, TextCheck.isBlank(name) {
      throw Refusal(
        zh: "基准计划没有名称", en: "the baseline has no name",
        hint: Hint(zh: "写上名称；不指定名称就按序号取名", en: "name it, or leave the name to its number"))
    }
    let named = Set(try self.projects(projects))
    let schedule = try schedule(at: entry.dataDate)
    let portfolio = schedule.network.portfolio
    let isFrozen = portfolio.projects.indices.map { named.isEmpty || named.contains($0) }
    let dates = zip(portfolio.activities, schedule.plannedDates()).map { activity, dates in
      isFrozen[activity.project] ? dates : nil
    }
    if TextCheck.isBlank(entry.reason) {
      try refuseMovedNodes(dates, planLine(for: schedule), portfolio)
    }
    // A number is given once: what was dropped stays known by its own.
    let known = (whole?.plan ?? stored).baselines.last?.number ?? 0
    let number = max(known, try file.lastDroppedBaseline()) + 1
    let baseline = Baseline(
      number: number,
      name: entry.name ?? (language == .zh ? "基准计划\(number)" : "Baseline \(number)"),
      document: entry.document, reason: entry.reason, approver: entry.approver,
      dataDate: schedule.dataDate, dates: spread(dates))
    try change { stored in stored.baselines.append(baseline) }
    return (baseline, portfolio.activities.count { isFrozen[$0.project] })
  }

  /// Takes a baseline out of the plan.
  ///
  /// - Parameter name: Its number or its name.
  @discardableResult
  public func dropBaseline(_ name: String) throws -> Baseline {
    let baseline = try baseline(name)
    try change { stored in stored.baselines.removeAll { $0.number == baseline.number } }
    return baseline
  }

  /// What is known of the activities that are left, by the positions of the whole plan.
  private func spread(_ dates: [Baseline.Dates?]) -> [Baseline.Dates?] {
    guard let whole else { return dates }
    var all: [Baseline.Dates?] = Array(repeating: nil, count: whole.plan.portfolio.activities.count)
    for (position, date) in zip(whole.positions, dates) { all[position] = date }
    return all
  }

  /// Refuses to move nodes of level 1 without a word on why.
  private func refuseMovedNodes(
    _ dates: [Baseline.Dates?], _ line: PlanLine, _ portfolio: Portfolio
  ) throws(Refusal) {
    let moved = portfolio.activities.indices.filter { position in
      let activity = portfolio.activities[position]
      guard activity.level == 1, activity.isNode, let new = dates[position],
        let old = line.dates(of: position)
      else { return false }
      return new.finish != old.finish
    }
    guard !moved.isEmpty else { return }
    func list(_ separator: String, _ move: (Int) -> String) -> String {
      moved.prefix(5).map(move).joined(separator: separator) + (moved.count > 5 ? " …" : "")
    }
    let edges = DayEdges(portfolio)
    func move(_ position: Int, _ open: String, _ close: String) -> String {
      let name = portfolio.activities[position].name
      let (old, new) = (
        edges.finish(line.dates(of: position)!.finish), edges.finish(dates[position]!.finish)
      )
      return "\(portfolio.code(of: position))\(open)\(name)\(close)\(old)→\(new)"
    }
    throw Refusal(
      zh: "调整会改变 \(moved.count) 个一级节点的计划日期，须写明理由：\(list("、") { move($0, "“", "”") })",
      en:
        "the baseline moves \(moved.count) nodes of level 1, which takes a reason: \(list(", ") { move($0, " \"", "\" ") })",
      hint: Hint(
        zh: "用 \(.giveReason) 写明调整理由（并注明文号和批准人）",
        en: "say why with \(.giveReason), and name the document and who approved it"))
  }
}
