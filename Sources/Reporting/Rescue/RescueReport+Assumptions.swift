import Analysis
import Plan
import Scheduler

/// What an answer rests on.
extension RescueReport {
  /// The assumptions that matter to this answer, a line for what may be shortened and one for costs.
  func assumptions(_ terms: Terms) -> [String] {
    var lines = [
      terms("假定：", "Assumed: ") + limitWords(terms).joined(separator: terms("；", "; "))
        + terms(
          "；审批、公示、检测等不压；窗口、节假日、\(plan.mayOverlap ? "其余" : "")关系照旧。",
          "; approvals, notices and tests are not shortened; windows, holidays and \(plan.mayOverlap ? "other " : "")relations stay."
        )
    ]
    if let line = overlapWords(terms) { lines.append(line) }
    if let line = costWords(terms) { lines.append(line) }
    return lines
  }

  private func limitWords(_ terms: Terms) -> [String] {
    let limits = plan.limits.limits.sorted { $0.key < $1.key }.map(\.value)
    var words: [String] = []
    let typed = limits.count(where: \.isTyped)
    if typed > 0 {
      words.append(
        terms(
          "\(typed) 项按填写的可压缩天数", "\(typed) activities by the days typed for them"))
    }
    var seen: Set<String> = []
    let rules = limits.filter { !$0.isTyped }.compactMap(\.rule).filter {
      seen.insert($0.id).inserted
    }
    let isCited = plan.stage == .exceptions
    words += rules.map { rule in
      let source = isCited ? "" : terms("（\(rule.source)）", " (\(rule.englishSource))")
      return terms(
        "\(rule.offices.joined(separator: "、"))的工作不经论证最多压 \(rule.percent)%，经论证 \(rule.exceptionPercent)%",
        "work of \(rule.offices.joined(separator: ", ")): at most \(rule.percent) %, \(rule.exceptionPercent) % where experts have examined it"
      ) + source
    }
    return words.isEmpty ? [terms("没有可压缩的工作", "no work may be shortened")] : words
  }

  /// What stands for costs that nobody typed.
  private func costWords(_ terms: Terms) -> String? {
    if plan.objective == .cost, !isInYuan {
      return terms(
        "没有填赶工费：比的是优选系数乘天数，不是钱。",
        "Nobody typed what a day costs: coefficients times days are compared, no money.")
    }
    guard isInYuan, let dearest = plan.limits.dearest else { return nil }
    let unknown = plan.limits.limits.values.count { $0.yuan == nil }
    guard unknown > 0 else { return nil }
    return terms(
      "\(unknown) 项没有填赶工费，按已填中最高的\(terms.yuanADay(dearest))计。",
      "Of \(unknown) activities nobody typed what a day costs: the dearest typed stands for it, \(terms.yuanADay(dearest))."
    )
  }
}
