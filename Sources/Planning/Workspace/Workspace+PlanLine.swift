public import Control
public import Plan
import PlanStore
public import Scheduler

/// What schedules are held against.
extension Workspace {
  /// The plan line at the data dates of a schedule.
  ///
  /// - Parameter name: The number or name of baselines to hold against; of several of that name
  ///   each project is held against its last. Nil for those in force.
  public func planLine(for schedule: Schedule, against name: String? = nil) throws -> PlanLine {
    guard let name else { return planLine(for: schedule) }
    let chosen = Set(try baselines(named: name).map(\.number))
    return PlanLine(stored.baselines, of: stored.portfolio, at: { _ in nil }) {
      chosen.contains($0.number)
    }
  }

  /// The plan line in force at the data dates of a schedule.
  func planLine(for schedule: Schedule) -> PlanLine {
    PlanLine(stored.baselines, of: stored.portfolio, at: { schedule.dataDate(of: $0) })
  }

  /// The baselines with a number or a name.
  ///
  /// - Throws: A ``Refusal`` where there is none.
  func baselines(named name: String) throws(Refusal) -> [Baseline] {
    if let found = stored.baselines.first(where: { "\($0.number)" == name }) { return [found] }
    let found = stored.baselines.filter { $0.name == name }
    guard found.isEmpty else { return found }
    let known = stored.baselines.map { "\($0.number) \($0.name)" }
    throw Refusal(
      zh: "没有基准计划“\(name)”", en: "there is no baseline \"\(name)\"",
      hint: known.isEmpty
        ? Hint(zh: "先用 \(.takeBaseline) 冻结计划", en: "freeze the plan first with `\(.takeBaseline)`")
        : Hint(
          zh: "已有：\(known.joined(separator: "、"))，写号或名称",
          en: "there are \(known.joined(separator: ", ")): write the number or the name"))
  }

  /// The one baseline with a number or a name.
  ///
  /// - Throws: A ``Refusal`` where there is none, or more than one.
  public func baseline(_ name: String) throws(Refusal) -> Baseline {
    let found = try baselines(named: name)
    guard found.count > 1 else { return found[0] }
    let numbers = found.map { "\($0.number)" }
    throw Refusal(
      zh: "名为“\(name)”的基准计划有 \(found.count) 个",
      en: "there are \(found.count) baselines named \"\(name)\"",
      hint: Hint(
        zh: "写号：\(numbers.joined(separator: "、"))",
        en: "write the number: \(numbers.joined(separator: ", "))"))
  }
}
