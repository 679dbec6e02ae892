public import Control
public import Plan
public import PlanStore
import Scheduler

/// What a person should know of what was done or asked.
extension Workspace {
  /// What is to be told beside a plan that is shown: no notes, nothing that was told already.
  ///
  /// - Parameter named: The positions of the projects shown; empty for all.
  public func findings(of comparison: Comparison, named: [Int]) -> [Finding] {
    let failed = Set(failures.values.joined())
    return comparison.schedule.findings(about: named).filter {
      $0.severity != .note && !failed.contains($0)
    }
  }

  /// What is to be told beside the reasons of an activity's dates.
  public func findings(explaining position: Int) -> [Finding] {
    let project = stored.portfolio.projects[stored.portfolio.activities[position].project]
    return project.profile == .schedctl ? [] : [.explainedByOwnRules(project)]
  }
}

extension PlanLosses {
  /// The warning about what an import takes out of the plan.
  public var finding: Finding {
    let words = wording
    return Finding(
      .warning, "import-removes",
      Wording(zh: "导入从计划中去掉 \(words.zh)", en: "the import takes \(words.en) out of the plan"),
      hint: Hint(zh: "不是本意就运行 \(.undo)", en: "run `\(.undo)` if that is not meant"))
  }
}

extension Finding {
  /// Reasons of our rules for dates of another program's.
  fileprivate static func explainedByOwnRules(_ project: Project) -> Finding {
    let profile = project.profile.rawValue
    return Finding(
      .warning, "explained-by-own-rules", codes: [project.code],
      Wording(
        zh: "项目“\(project.code)”按 \(profile) 的规则排期，这里按本程序的规则追溯原因，遇到硬约束、资源分配等处日期会有出入",
        en:
          "project \"\(project.code)\" is scheduled by the rules of \(profile); reasons are traced by our rules, and differ where hard constraints, assignments and the like decide"
      ),
      hint: Hint(
        zh: "看线路用 \(.seePath)；要按本程序的规则排期，导入时加 \(.chooseOwnRules)",
        en:
          "see its path with `\(.seePath)`; import it with \(.chooseOwnRules) to schedule by our rules"
      ))
  }
}
