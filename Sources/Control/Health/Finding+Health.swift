import CivilTime
import Plan
import Scheduler

/// The sentences of a plan's health, each with the fix.
extension Finding {
  static func openStart(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "open-start", zh: "没有紧前工作，前面的拖延传不到它",
      en: "has no predecessor, so no delay before it reaches it",
      hint: Hint(
        zh: "用 \(.link(predecessor: nil, successor: portfolio.code(of: activity))) 补上它的紧前工作",
        en:
          "give it a predecessor with `\(.link(predecessor: nil, successor: portfolio.code(of: activity)))`"
      ))
  }

  static func openFinish(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "open-finish", zh: "没有紧后工作，它的拖延影响不到任何节点",
      en: "has no successor, so its delay reaches no milestone",
      hint: Hint(
        zh: "用 \(.link(predecessor: portfolio.code(of: activity), successor: nil)) 接到它所服务的工作或里程碑",
        en:
          "link it to the work or milestone that needs it with `\(.link(predecessor: portfolio.code(of: activity), successor: nil))`"
      ))
  }

  static func danglingStart(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "dangling-start",
      zh: "的开始没有约束：紧前关系只到它的完成（FF、SF）",
      en: "hangs loose at its start: its predecessors bind only its finish (FF, SF)",
      hint: Wording(zh: "补一条 FS 或 SS 关系", en: "add an FS or SS relation"))
  }

  static func danglingFinish(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "dangling-finish",
      zh: "的完成没有去向：紧后关系只从它的开始（SS、SF）引出",
      en: "hangs loose at its finish: its successors leave from its start only (SS, SF)",
      hint: Wording(zh: "补一条 FS 或 FF 关系", en: "add an FS or FF relation"))
  }

  static func lead(_ relation: Int, in portfolio: Portfolio) -> Finding {
    between(
      relation, portfolio, "relation-lead", zh: "有负时距（提前搭接）", en: "has a lead, a negative lag",
      hint: Wording(
        zh: "把紧前工作拆开，或改用 SS 加正时距，让搭接有据可查",
        en: "split the predecessor, or use SS with a positive lag, so that the overlap has a reason"
      ))
  }

  static func longLag(_ relation: Int, in portfolio: Portfolio) -> Finding {
    let isWait = portfolio.relations[relation].kind == .finishToStart
    return between(
      relation, portfolio, "relation-lag", zh: "有时距，其中的时间没有人负责",
      en: "has a lag, time that nobody owes",
      hint: isWait
        ? Wording(
          zh: "养护、公示一类的等待，宜写成有责任单位的工作",
          en: "write waiting such as curing or publicity as an activity with an owner")
        : Wording(
          zh: "按楼层或流水段拆成几项工作，用 FS 连接，各段才有人负责",
          en: "split the work by storey or section and join the parts by FS, so that each is owed"))
  }

  static func startToFinish(_ relation: Int, in portfolio: Portfolio) -> Finding {
    between(
      relation, portfolio, "start-to-finish", zh: "是 SF 关系，多半是箭头画反了",
      en: "is of type SF, more often than not drawn the wrong way round",
      hint: Wording(zh: "核对方向，通常应为 FS", en: "check its direction; FS is usual"))
  }

  static func hardConstraint(_ activity: Int, in portfolio: Portfolio) -> Finding {
    let kinds = portfolio.activities[activity].constraints.filter { !$0.kind.isSoft }
      .map(\.kind.rawValue).joined(separator: " ")
    return about(
      activity, portfolio, .warning, "hard-constraint", zh: "带有硬约束（\(kinds)），会盖过逻辑关系",
      en: "has a hard constraint (\(kinds)), which overrules logic",
      hint: Wording(
        zh: "改成“不早于”约束，或改成要求完成时间",
        en: "make it a no-earlier-than constraint or a required date")
    )
    .because(
      zh: "带有硬约束，会盖过逻辑关系", en: "has a hard constraint, which overrules logic",
      figure: Wording(zh: kinds, en: kinds))
  }

  static func highDuration(_ activity: Int, _ days: DayCount, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "high-duration", zh: "工期\(days.words(.zh))，超过 44 天，每周看不出进退",
      en: "takes \(days.words(.en)), more than 44: a week shows neither gain nor loss in it",
      hint: Wording(zh: "按楼栋、楼层或工序拆分", en: "split it by building, storey or trade")
    )
    .because(
      zh: "工期超过 44 天，每周看不出进退",
      en: "takes more than 44 d: a week shows neither gain nor loss in it", figure: days.words)
  }

  static func invalidDate(_ activity: Int, _ dataDate: Instant, in portfolio: Portfolio) -> Finding
  {
    about(
      activity, portfolio, .warning, "invalid-date",
      zh: "的预计日期早于数据日期 \(dataDate.day)，或实际日期晚于它",
      en: "is forecast before the data date \(dataDate.day), or has an actual date after it",
      hint: Wording(zh: "补报实际日期或剩余工期", en: "report its actual dates or what remains"))
  }

  static func missingOwner(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "missing-owner", zh: "没有责任单位",
      en: "has no office that owes it",
      hint: Hint(
        zh: "用 \(.setOffice(activity: portfolio.code(of: activity))) 填写",
        en: "name one with `\(.setOffice(activity: portfolio.code(of: activity)))`"))
  }

  static func missedTask(_ activity: Int, _ days: DayCount, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "missed-task", zh: "基准计划应已完成，滞后\(days.words(.zh))",
      en: "should have been finished by the baseline and is \(days.words(.en)) late"
    )
    .because(
      zh: "按基准计划应已完成而滞后", en: "should have been finished by the baseline and is late",
      figure: days.words)
  }

  static func noRequiredDate(_ project: Int, in portfolio: Portfolio) -> Finding {
    let record = portfolio.projects[project]
    return Finding(
      .warning, "no-required-date", codes: [record.code],
      Wording(
        zh: "项目 \(record.code)“\(record.name)”是倒排项目，却没有要求完成时间",
        en: "project \(record.code) \"\(record.name)\" is planned backward but has no required date"
      ),
      hint: Hint(
        zh: "用 \(.setRequiredDate(project: record.code)) 填写",
        en: "give one with `\(.setRequiredDate(project: record.code))`"))
  }

  static func provisionalCalendar(
    _ first: Int, _ count: Int, in portfolio: Portfolio
  ) -> Finding {
    about(
      first, portfolio, .note, "provisional-calendar",
      zh: "起共 \(count) 项工作的日期落在尚未公布的放假安排或校历上，为暂定",
      en:
        "is the first of \(count) activities whose dates rest on holidays or windows not yet published",
      hint: Hint(
        zh: "放假安排公布后用 \(.importHolidays) 导入，再看一遍",
        en: "import the holidays once published with `\(.importHolidays)`, and look again"))
  }

  private static func between(
    _ relation: Int, _ portfolio: Portfolio, _ id: String, zh: String, en: String,
    hint: Wording
  ) -> Finding {
    let relation = portfolio.relations[relation]
    let from = portfolio.code(of: relation.predecessor)
    let to = portfolio.code(of: relation.successor)
    var finding = Finding(
      .warning, id, codes: [from, to],
      Wording(
        zh: "关系 \(from) → \(to)（\(relation.kind.rawValue)）\(zh)",
        en: "the relation \(from) → \(to) (\(relation.kind.rawValue)) \(en)"), hint: hint)
    // What is advised of a wait is not advised of an overlap.
    let kind = relation.kind == .finishToStart ? "FS" : "SS, FF, SF"
    finding.cause = FindingCause(
      .relation, Wording(zh: "（\(kind.replacing(", ", with: "、"))）\(zh)", en: "(\(kind)) \(en)"))
    return finding
  }
}
