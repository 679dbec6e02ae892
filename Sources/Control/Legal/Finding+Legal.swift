import CivilTime
import Plan
import Scheduler

/// The sentences of what laws and standards say of a plan, each with its source.
extension Finding {
  static func shorterThanLaw(
    _ activity: Int, _ days: Int, _ rule: LegalRule, in portfolio: Portfolio
  ) -> Finding {
    let unit = Wording(
      zh: rule.unit == .working ? "个工作日" : "日",
      en: rule.unit == .working ? "working days" : "days")
    let isLeast = rule.kind == .least
    return about(
      activity, portfolio, rule.severity, isLeast ? "below-legal-minimum" : "below-time-allowed",
      zh: isLeast
        ? "只排了 \(days) \(unit.zh)，法定最短 \(rule.amount) \(unit.zh)（\(rule.cited.zh)）"
        : "只排了 \(days) \(unit.zh)，办理时限可达 \(rule.amount) \(unit.zh)（\(rule.cited.zh)）",
      en: isLeast
        ? "is given \(days) \(unit.en), below the legal minimum of \(rule.amount) (\(rule.cited.en))"
        : "is given \(days) \(unit.en); the authority may take \(rule.amount) (\(rule.cited.en))",
      hint: isLeast
        ? Hint(
          zh: "改工期；若它说的不是这一步，请改名或用 \(.giveLegalRules) 换规则",
          en:
            "change its duration; where another step is meant, rename it or give rules by \(.giveLegalRules)"
        )
        : Hint(zh: "按时限上限排，或注明已约定提前办结", en: "plan the full time, or note what was agreed"))
  }

  static func lapses(
    _ step: Int, before milestone: Int, _ days: Int, _ rule: LegalRule, in portfolio: Portfolio
  ) -> Finding {
    let code = portfolio.code(of: milestone)
    let name = portfolio.activities[milestone].name
    var finding = about(
      step, portfolio, rule.severity, "permit-lapses",
      zh: "办结后 \(days) 日才到 \(code)“\(name)”，超过 \(rule.amount) 日即失效（\(rule.cited.zh)）",
      en:
        "lapses: \(code) \"\(name)\" follows after \(days) days, more than \(rule.amount) (\(rule.cited.en))",
      hint: Wording(zh: "推迟办理，或申请延期", en: "do it later, or apply for an extension"))
    finding.codes.append(code)
    return finding
  }

  static func compressed(
    _ compression: Compression, _ rule: LegalRule, in portfolio: Portfolio
  ) -> Finding {
    let project = portfolio.projects[compression.project]
    let tenths = Int(nearest: compression.percent * 10, .up)
    let percent = "\(tenths / 10).\(tenths % 10)"
    return Finding(
      rule.severity, "norm-compressed", codes: [project.code],
      Wording(
        zh:
          "项目 \(project.code)“\(project.name)”开工至竣工 \(compression.days) 日，比定额工期 \(compression.normDays) 日压缩 \(percent)%，超过 \(rule.amount)%（\(rule.cited.zh)）",
        en:
          "project \(project.code) \"\(project.name)\" takes \(compression.days) days from commencement to completion, \(percent) % below its norm of \(compression.normDays), more than \(rule.amount) % (\(rule.cited.en))"
      ),
      hint: Wording(
        zh: "组织专家论证并计列赶工费用，或把开工提前",
        en: "have experts examine it and price the acceleration, or commence earlier"))
  }
}

extension LegalRule {
  /// A verified minimum is an error; what is less sure, or no minimum, is not.
  var severity: Finding.Severity {
    switch kind {
    case .allowed: .note
    case .least, .within: certainty == .verified ? .error : .warning
    case .compression: amount == 0 ? .note : .warning
    }
  }

  /// The source, and how sure it is where that is less than read in the text itself.
  var cited: Wording {
    switch certainty {
    case .verified: Wording(zh: source, en: englishSource)
    case .secondary:
      Wording(zh: "\(source)，转引，未核原文", en: "\(englishSource), as quoted elsewhere")
    case .memory: Wording(zh: "\(source)，未核", en: "\(englishSource), not checked")
    }
  }
}
