import Plan

/// The sentences about summaries and levels of effort.
extension Finding {
  static func unknownParent(_ position: Int, in portfolio: Portfolio) -> Finding {
    let parent = portfolio.activities[position].parent ?? ""
    return about(
      position, portfolio, .error, "unknown-parent", zh: "所属的汇总工作“\(parent)”不存在，或不是汇总工作",
      en: "is a part of \"\(parent)\", which does not exist or is no summary",
      hint: Wording(
        zh: "改正上级编码，或把“\(parent)”改为汇总工作", en: "correct the code, or make \"\(parent)\" a summary"))
  }

  static func parentLoop(_ loop: [Int], in portfolio: Portfolio) -> Finding {
    let first = loop.indices.min {
      naturalOrder(portfolio.code(of: loop[$0]), portfolio.code(of: loop[$1]))
    }!
    let codes = (loop[first...] + loop[..<first]).map(portfolio.code)
    let round = (codes + codes.prefix(1)).joined(separator: " → ")
    return Finding(
      .error, "parent-loop", codes: codes,
      Wording(
        zh: "汇总工作互为上级，成环：\(round)", en: "summaries are parts of one another: \(round)"),
      hint: Wording(zh: "去掉环中一项的上级", en: "take one of them out of its summary"))
  }

  static func summaryTooDeep(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "summary-too-deep",
      zh: "在汇总工作中的层次超过 \(WorkBreakdown.deepest) 层",
      en: "lies more than \(WorkBreakdown.deepest) summaries deep")
  }

  static func derivedDuration(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "derived-duration",
      zh: "是\(word(position, portfolio).zh)，工期由其他工作得出，不能自带工期",
      en: "is a \(word(position, portfolio).en), whose duration is told from other work",
      hint: Wording(zh: "改工期为 0，或改为普通工作", en: "set the duration to 0, or make it a task"))
  }

  static func derivedConstraint(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "derived-constraint",
      zh: "是\(word(position, portfolio).zh)，日期由其他工作得出，不能带约束或窗口",
      en:
        "is a \(word(position, portfolio).en), whose dates are told from other work, and can have neither constraint nor window",
      hint: Wording(zh: "把约束或窗口挂到具体工作上", en: "put it on the work itself"))
  }

  static func derivedProgress(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "derived-progress",
      zh: "是\(word(position, portfolio).zh)，进度由其他工作得出，不能单独填报",
      en: "is a \(word(position, portfolio).en), whose progress is told from other work",
      hint: Wording(zh: "填报其所含或所配合的工作", en: "report the work that it stands for"))
  }

  static func requiredLevelOfEffort(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "required-level-of-effort",
      zh: "是配合工作，不能挂要求完成时间",
      en: "is a level of effort, which cannot carry a required date",
      hint: Wording(zh: "挂到它所配合的最后一项工作上", en: "put the date on the work it ends with"))
  }

  static func levelOfEffortOpen(
    _ position: Int, start: Bool, in portfolio: Portfolio
  ) -> Finding {
    about(
      position, portfolio, .warning, "level-of-effort-open",
      zh: start ? "是配合工作，却没有决定其开始的关系，按项目开始计算" : "是配合工作，却没有决定其结束的关系，按开始即结束计算",
      en: start
        ? "is a level of effort without a relation that begins it, and begins with its project"
        : "is a level of effort without a relation that ends it, and ends where it begins",
      hint: start
        ? Wording(zh: "补一条 SS 或 FS 紧前关系", en: "add an SS or FS predecessor")
        : Wording(
          zh: "补一条 FF 紧前关系，或 FS 紧后关系", en: "add an FF predecessor or an FS successor"))
  }

  static func relationBetweenLevels(_ relation: Relation, in portfolio: Portfolio) -> Finding {
    let (from, to) = codes(of: relation, in: portfolio)
    return Finding(
      .warning, "relation-between-levels-of-effort", codes: [from, to],
      Wording(
        zh: "\(from) 至 \(to) 的关系两端都是配合工作，不起作用",
        en: "the relation from \(from) to \(to) joins two levels of effort and counts for nothing"),
      hint: Wording(zh: "连到它们所配合的工作上", en: "relate them to the work they last as long as"))
  }

  static func emptySummary(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .note, "empty-summary", zh: "是汇总工作，但不含任何工作，没有日期",
      en: "is a summary without activities and has no dates")
  }

  static func summaryRelation(
    _ relation: Relation, count: Int, in portfolio: Portfolio
  ) -> Finding {
    let (from, to) = codes(of: relation, in: portfolio)
    let kind = relation.kind.rawValue
    return Finding(
      .note, "summary-relation-expanded", codes: [from, to],
      Wording(
        zh: "汇总工作的关系 \(from) \(kind) \(to) 已展开为具体工作之间的 \(count) 条关系",
        en: "the relation \(from) \(kind) \(to) at a summary stands for \(count) between activities"
      ))
  }

  static func relationWithinSummary(_ relation: Relation, in portfolio: Portfolio) -> Finding {
    let (from, to) = codes(of: relation, in: portfolio)
    return Finding(
      .error, "relation-within-summary", codes: [from, to],
      Wording(
        zh: "\(from) 至 \(to) 的关系连接汇总工作与它自己的组成部分",
        en: "the relation from \(from) to \(to) joins a summary and a part of itself"),
      hint: Wording(zh: "去掉这条关系", en: "remove the relation"))
  }

  static func tooManyRelations(_ relation: Relation, in portfolio: Portfolio) -> Finding {
    let (from, to) = codes(of: relation, in: portfolio)
    return Finding(
      .error, "too-many-relations", codes: [from, to],
      Wording(
        zh: "汇总工作的关系展开后超过 \(Expansion.most) 条（至 \(from) → \(to) 为止）",
        en:
          "the relations at summaries stand for more than \(Expansion.most) (up to \(from) → \(to))"
      ),
      hint: Wording(
        zh: "在两个汇总工作之间加一个里程碑，关系都连到它上",
        en: "put a milestone between the summaries and relate both to it"))
  }

  private static func word(_ position: Int, _ portfolio: Portfolio) -> Wording {
    portfolio.activities[position].kind == .summary
      ? Wording(zh: "汇总工作", en: "summary") : Wording(zh: "配合工作", en: "level of effort")
  }
}
