import CivilTime
import Plan
import Scheduler

/// The sentences on floats that are too much or too little, one a cause.
extension Finding {
  static func highFloat(_ activity: Int, _ days: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "high-float", zh: "总时差 \(days) 天，超过 44 天，多半漏了紧后关系",
      en: "has \(days) d of total float, more than 44: a successor is probably missing",
      hint: Wording(zh: "核对它的紧后关系", en: "check what follows it")
    )
    .because(
      zh: "总时差超过 44 天，多半漏了紧后关系",
      en: "has more than 44 d of total float: a successor is probably missing",
      figure: Wording(zh: "\(days)天", en: "\(days) d"))
  }

  /// Work whose float comes from other work that waits for a window.
  static func floatFromWindow(
    _ activities: [Int], _ waiter: Int, _ cause: String, in portfolio: Portfolio
  ) -> Finding {
    let code = portfolio.code(of: waiter)
    let name = portfolio.activities[waiter].name
    let count = activities.count
    let list = activities.prefix(5).map { portfolio.code(of: $0) }
    let zh = list.joined(separator: "、") + (count > 5 ? "等" : "共")
    let en = list.joined(separator: ", ") + (count > 5 ? " …" : "")
    return Finding(
      .warning, "high-float", codes: [code] + activities.map { portfolio.code(of: $0) },
      Wording(
        zh: "工作 \(code)“\(name)”等\(cause)窗口，因此 \(zh) \(count) 项的总时差超过 44 天，不是漏了关系",
        en:
          "activity \(code) \"\(name)\" waits for a window, which gives \(count) activities (\(en)) more than 44 d of total float: no relation is missing"
      ),
      hint: Hint(
        zh: "这些时差只在等窗口时才有；运行 \(.explain(code)) 看窗口最迟哪天赶上",
        en:
          "that float is there only while it waits; see with `\(.explain(code))` when a window is made"
      ))
  }

  /// All the work that does not keep one required date.
  static func negativeFloat(
    _ short: [(activity: Int, by: DayCount)], to required: Int?, in portfolio: Portfolio
  ) -> Finding {
    let worst = short.sorted { $0.by.count > $1.by.count }
    let list = worst.prefix(3).map { (portfolio.code(of: $0.activity), $0.by.words) }
    let zh =
      list.map { "\($0) 差\($1(.zh))" }.joined(separator: "、")
      + (short.count > 3 ? "等" : "")
    let en =
      list.map { "\($0) by \($1(.en))" }.joined(separator: ", ")
      + (short.count > 3 ? " …" : "")
    let target = required.map { "\(portfolio.code(of: $0))“\(portfolio.activities[$0].name)”" }
    let targetEnglish = required.map {
      "\(portfolio.code(of: $0)) \"\(portfolio.activities[$0].name)\""
    }
    let first = portfolio.code(of: worst.first?.activity ?? required ?? 0)
    let isOne = short.count == 1
    let named = worst.first.map { portfolio.activities[$0.activity].name } ?? ""
    let subject = isOne ? "工作 \(first)“\(named)”" : "共 \(short.count) 项工作"
    let subjectEnglish =
      isOne ? "activity \(first) \"\(named)\" is" : "\(short.count) activities are"
    return Finding(
      .warning, "negative-float",
      codes: worst.map { portfolio.code(of: $0.activity) }
        + (required.map { [portfolio.code(of: $0)] } ?? []),
      Wording(
        zh: target.map { "\(subject)按现状赶不上 \($0)的要求完成时间：\(zh)" }
          ?? "\(subject)时差为负：\(zh)",
        en: targetEnglish.map {
          "\(subjectEnglish) too late for the required date of \($0): \(en)"
        } ?? "\(subjectEnglish) too late for the finish: \(en)"),
      hint: Hint(
        zh: "运行 \(.explain(first)) 看由什么决定",
        en: "see what drives it with `\(.explain(first))`"))
  }
}
