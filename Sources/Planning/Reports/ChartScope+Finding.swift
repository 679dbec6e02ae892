public import Plan
public import Reporting
public import Scheduler

extension ChartScope {
  /// Throws where a part is named that none of the projects shown has.
  public func check(_ projects: [Int], _ schedule: Schedule, _ order: PlanOrder) throws(Finding) {
    guard let part else { return }
    let only = ChartScope(part: part)
    let isFound = projects.contains {
      !only.activities(order.activities[$0], in: schedule).isEmpty
    }
    if !isFound { throw .unknownPart(part) }
  }
}

extension Finding {
  /// A part that no project shown has.
  fileprivate static func unknownPart(_ code: String) -> Finding {
    Finding(
      .error, "unknown-part", codes: [code],
      Wording(
        zh: "所画项目里没有分部“\(code)”：没有这样编码的汇总工作，也没有工作的编码这样开头",
        en: "no project shown has a part \"\(code)\": neither a summary of that code nor codes "
          + "that begin so"),
      hint: Hint(zh: "运行 \(.listCodes) 查看编码", en: "run `\(.listCodes)` to see the codes"))
  }
}
