import Plan

/// The sentences of what is odd about dates under this profile.
extension Finding {
  static func mandatoryBreaksLogic(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "mandatory-breaks-logic",
      zh: "的强制日期早于紧前工作允许的时间，逻辑关系被打破",
      en: "has a mandatory date earlier than its predecessors allow, so logic is broken",
      hint: Wording(
        zh: "按本软件规则计算可看到实际能做到的日期：--profile schedctl",
        en: "see what can really be kept with our own rules: --profile schedctl"))
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
      hint: Wording(
        zh: "把两个项目设为同一规则（project set --profile）",
        en: "give both projects one profile: project set --profile"))
  }
}
