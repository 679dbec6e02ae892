import Plan

/// The sentences of what is odd about dates under this profile.
extension Finding {
  static func mandatoryBreaksLogic(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "mandatory-breaks-logic",
      zh: "的强制日期早于紧前工作允许的时间，逻辑关系被打破",
      en: "has a mandatory date earlier than its predecessors allow, so logic is broken",
      hint: Hint(
        zh: "按本软件规则计算可看到实际能做到的日期：\(.chooseOwnRules)",
        en: "see what can really be kept with our own rules: \(.chooseOwnRules)"))
  }

  static func relationAcrossProfiles(
    _ predecessor: Int, _ successor: Int, in portfolio: Portfolio
  ) -> Finding {
    let codes = [portfolio.code(of: predecessor), portfolio.code(of: successor)]
    return Finding(
      .warning, "relation-across-profiles", codes: codes,
      Wording(
        zh: "关系 \(codes[0]) → \(codes[1]) 的两个项目规则不同，按 P6 计算时不起作用",
        en:
          "the relation \(codes[0]) to \(codes[1]) joins projects of different profiles and does not count under P6's rules"
      ),
      hint: Hint(
        zh: "把两个项目都按本程序的规则读入：\(.importByOwnRules)",
        en: "read both projects by our own rules with `\(.importByOwnRules)`"))
  }
}
