public import Plan
import PlanStore
import Scheduler

/// What is wrong with a plan file: as a file, and by the rules of the engine.
public struct PlanExamination {
  /// All that is wrong.
  public let findings: [Finding]

  /// Examines a plan file.
  public init(_ path: String) throws {
    let file = try PlanFile.open(at: path, access: .readOnly)
    let flaws = try file.verify()
    findings =
      flaws.isEmpty
      ? Self.brokenRules(try file.load()) : flaws.map { .flaw($0, at: file.path) }
  }

  private static func brokenRules(_ stored: StoredPlan) -> [Finding] {
    do throws(InvalidInput) {
      _ = try Network(stored.portfolio.withShippedCalendars(stored.holidays))
      return []
    } catch {
      return error.findings
    }
  }
}

extension Finding {
  fileprivate static func flaw(_ flaw: Flaw, at path: String) -> Finding {
    Finding(
      .error, "plan-file-flaw", at: Place(file: path), flaw.wording,
      hint: Hint(
        zh: "用 \(.restore) 换回最近的备份", en: "go back to the last backup with `\(.restore)`"))
  }
}
