import CivilTime
import Plan
import Scheduler

/// The sentences on the critical path of a plan and on required dates that it does not keep.
extension Finding {
  static func criticalPathBroken(
    _ activity: Int, _ days: Int, in portfolio: Portfolio
  ) -> Finding {
    about(
      activity, portfolio, .warning, "critical-path-broken",
      zh: "是关键工作，加 600 天后项目完成时间只推迟 \(days) 天：关键线路不通",
      en: "is critical, yet 600 d more move the finish by \(days) d: the critical path is broken",
      hint: Wording(
        zh: "查它之后的关系：有没有断开处或硬约束",
        en: "look for missing relations or hard constraints after it")
    )
    .because(
      zh: "是关键工作，加 600 天后项目完成时间却推迟得更少：关键线路不通",
      en: "is critical, yet 600 d more move the finish by less: the critical path is broken",
      figure: DayCount(days, .calendar).words)
  }

  static func criticalPathUntested(_ project: Int, in portfolio: Portfolio) -> Finding {
    let record = portfolio.projects[project]
    return Finding(
      .note, "critical-path-untested", codes: [record.code],
      Wording(
        zh: "项目太多，项目 \(record.code)“\(record.name)”的关键线路没有试算",
        en:
          "there are too many projects to test the critical path of project \(record.code) \"\(record.name)\""
      ),
      hint: Hint(
        zh: "单独检查它：\(.check(project: record.code))",
        en: "check it by itself: `\(.check(project: record.code))`"))
  }

  static func lowPathIndex(
    _ date: ComparedRequiredDate, _ ratio: Double, in portfolio: Portfolio
  ) -> Finding {
    let percent = Int(nearest: ratio * 100, .down)
    return about(
      date.activity, portfolio, .warning, "low-path-index",
      zh:
        "的关键线路指数（CPLI）为 \(percent)%，低于 95%：要求 \(portfolio.finishDay(date.required.finish))，裕量\(date.count.words(.zh))",
      en:
        "has a critical path length index of \(percent) %, below 95 %: required by \(portfolio.finishDay(date.required.finish)), margin \(date.count.words(.en))",
      hint: Wording(
        zh: "从关键线路上找可压缩的工作", en: "find work on the critical path that can be shortened"))
  }

  static func lowExecutionIndex(
    _ project: Int, _ done: Int, _ due: Int, in portfolio: Portfolio
  ) -> Finding {
    let record = portfolio.projects[project]
    return Finding(
      .warning, "low-execution-index", codes: [record.code],
      Wording(
        zh: "项目 \(record.code)“\(record.name)”基准执行指数（BEI）为 \(done)/\(due)，低于 95%",
        en:
          "project \(record.code) \"\(record.name)\" has a baseline execution index of \(done)/\(due), below 95 %"
      ),
      hint: Hint(
        zh: "运行 \(.listFlags) 看哪些该完成而未完成", en: "see what should be finished with `\(.listFlags)`"))
  }

  static func negativeMargin(
    _ date: ComparedRequiredDate, begins first: Int, lost: LostDays?, in portfolio: Portfolio
  ) -> Finding {
    let code = portfolio.code(of: first)
    let name = portfolio.activities[first].name
    let days = lost.map { "，其中\($0.cause)占去 \($0.days) 天" } ?? ""
    let daysEnglish = lost.map { "; \($0.cause) takes \($0.days) d of it" } ?? ""
    var finding = about(
      date.activity, portfolio, .warning, "negative-margin",
      zh:
        "要求 \(portfolio.finishDay(date.required.finish)) 完成，按现状晚\(date.count.magnitude.words(.zh))：关键线路自 \(code)“\(name)”起\(days)",
      en:
        "is required by \(portfolio.finishDay(date.required.finish)) and comes \(date.count.magnitude.words(.en)) later: the critical path runs from \(code) \"\(name)\"\(daysEnglish)",
      hint: Hint(
        zh: "运行 \(.explain(portfolio.code(of: date.activity))) 看整条线路",
        en: "see the whole path with `\(.explain(portfolio.code(of: date.activity)))`"))
    finding.codes.append(code)
    return finding
  }
}
