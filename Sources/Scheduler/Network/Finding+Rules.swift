import CivilTime
import Plan

/// The sentences of what our own rules refuse.
extension Finding {
  static func unknownProjectCalendar(_ project: Int, in portfolio: Portfolio) -> Finding {
    let code = portfolio.projects[project].code
    let name = portfolio.projects[project].calendar ?? ""
    let known = portfolio.calendars.map(\.name).sorted().joined(separator: ", ")
    return Finding(
      .error, "unknown-calendar", codes: [code],
      Wording(
        zh: "项目“\(code)”所用日历“\(name)”不存在",
        en: "project \"\(code)\" uses the unknown calendar \"\(name)\""),
      hint: Wording(zh: "已有日历：\(known)", en: "known calendars: \(known)"))
  }

  static func hardConstraint(
    _ position: Int, _ constraint: Constraint, in portfolio: Portfolio
  ) -> Finding {
    let kind = constraint.kind.rawValue
    return about(
      position, portfolio, .error, "hard-constraint",
      zh: "带有硬约束 \(kind)，它会压过逻辑关系，本程序自己的规则不采用",
      en: "has the hard constraint \(kind), which would override logic and is not among our rules",
      hint: Hint(
        zh: "来自其他软件的计划请用 \(.importPlan) 按该软件的规则读入，否则改用 SNET、FNET 或要求完成时间",
        en:
          "read another program's plan by its rules with `\(.importPlan)`, or use SNET, FNET or a required date instead"
      ))
  }

  static func typedDates(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "typed-dates",
      zh: "的日期是手工填写的，不由网络计算，本程序自己的规则不采用",
      en: "has dates typed by hand, which no network decides and our rules do not know",
      hint: Hint(
        zh: "用 \(.importPlan) 按来源软件的规则读入，或删去手工日期并补上逻辑关系",
        en:
          "read the plan by the rules of its program with `\(.importPlan)`, or drop the dates and add relations"
      ))
  }

  static func levelingDelay(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "leveling-delay",
      zh: "带有资源平衡造成的推迟，本程序自己的规则不采用",
      en: "has a levelling delay, which our rules do not know",
      hint: Hint(
        zh: "用 \(.importPlan) 按来源软件的规则读入，或改用 SNET 约束",
        en: "read the plan by the rules of its program with `\(.importPlan)`, or use SNET instead"
      ))
  }

  static func constraintDate(
    _ position: Int, _ constraint: Constraint, in portfolio: Portfolio
  ) -> Finding {
    let kind = constraint.kind.rawValue
    return constraint.kind.hasDate
      ? about(
        position, portfolio, .error, "constraint-date", zh: "的约束 \(kind) 没有日期",
        en: "has the constraint \(kind) without a date",
        hint: Wording(zh: "写明日期：\(kind)=2027-03-01", en: "give the date: \(kind)=2027-03-01"))
      : about(
        position, portfolio, .error, "constraint-date", zh: "的约束 \(kind) 不应带日期",
        en: "has the constraint \(kind) with a date, which it does not take",
        hint: Wording(zh: "去掉日期", en: "leave the date out"))
  }

  static func constraintsExclusive(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "constraints-exclusive",
      zh: "的两个约束相互排斥（ZFF 与 ZTF 只能取其一，同一种约束只能有一个）",
      en: "has constraints that exclude one another (either ZFF or ZTF, and one of each kind)",
      hint: Wording(zh: "去掉其中一个", en: "remove one of them"))
  }

  static func percentTooLarge(_ relation: Relation, in portfolio: Portfolio) -> Finding {
    let (from, to) = codes(of: relation, in: portfolio)
    return Finding(
      .error, "percent-too-large", codes: [from, to],
      Wording(
        zh: "\(from) 至 \(to) 的时距为紧前工作工期的 \(relation.lag.percent ?? 0)%，超出 ±10000%",
        en:
          "the lag from \(from) to \(to) is \(relation.lag.percent ?? 0) % of its predecessor's duration, outside ±10000 %"
      ))
  }

  static func numberOutOfRange(_ number: Int, of position: Int, in portfolio: Portfolio) -> Finding
  {
    about(
      position, portfolio, .error, "number-out-of-range", zh: "的数值 \(number) 超出可用的范围",
      en: "has a number, \(number), that is out of range",
      hint: Wording(
        zh: "检查节点级别、资源调配的推迟和外部文件的编号",
        en: "look at its level, the delay of levelling, and its identifier in a foreign file"))
  }

  static func numberOutOfRange(_ number: Int, of project: Project) -> Finding {
    Finding(
      .error, "number-out-of-range", codes: [project.code],
      Wording(
        zh: "项目“\(project.code)”的数值 \(number) 超出可用的范围",
        en: "project \"\(project.code)\" has a number, \(number), that is out of range"),
      hint: Wording(
        zh: "检查预留天数、关键时差和定额工期",
        en: "look at its reserve, critical float and norm duration"))
  }

  static func lagTooLong(_ relation: Relation, in portfolio: Portfolio) -> Finding {
    let (from, to) = codes(of: relation, in: portfolio)
    return Finding(
      .error, "date-out-of-range", codes: [from, to],
      Wording(
        zh: "\(from) 至 \(to) 的时距过长，超出可计算的年代",
        en: "the lag from \(from) to \(to) is so long that dates cannot be computed"))
  }

  static func codes(
    of relation: Relation, in portfolio: Portfolio
  ) -> (from: String, to: String) {
    (portfolio.code(of: relation.predecessor), portfolio.code(of: relation.successor))
  }
}
