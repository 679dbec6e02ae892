import Plan

extension Finding {
  private static let grammar = Wording(
    zh:
      "写成 编码[类型[±天数[单位]]]，如 C06、C06SS+34、HS.C08FS-5w、C06FS+50%；类型 FS SS FF SF，单位 d 日历天、w 工作日、e 连续 24 小时、b 紧前工作的工作日、p 项目日历",
    en:
      "write CODE[TYPE[±N[unit]]]: C06, C06SS+34, HS.C08FS-5w; types are FS SS FF SF, units d w e b p"
  )

  /// A word among predecessors that is none.
  static func badPredecessor(
    _ text: String, _ reason: PredecessorToken.Malformation, _ code: String, at place: Place
  ) -> Finding {
    let why: Wording =
      switch reason {
      case .noCode:
        Wording(zh: "类型前面没有编码（中间不要空格）", en: "no code stands before the type (no blank between)")
      case .badCode:
        Wording(zh: "编码中有不能用的字符", en: "its code has characters that no code has")
      case .lagWithoutType:
        Wording(zh: "时距前面没有类型", en: "no type stands before the lag")
      case .badLag:
        Wording(zh: "时距不是整天数", en: "its lag is not a whole number of days")
      case .lagTooLong:
        Wording(
          zh: "时距超过 \(PlanLimits.days.upperBound) 天",
          en: "its lag is over \(PlanLimits.days.upperBound) days"
        )
      }
    return Finding(
      .error, "bad-predecessor", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的紧前工作“\(text)”无法解读：\(why.zh)",
        en: "the predecessor \"\(text)\" of \"\(code)\" makes no sense: \(why.en)"),
      hint: grammar)
  }

  static func unknownPredecessor(
    _ token: PredecessorToken, _ code: String, near: [String], isProjectKnown: Bool, at place: Place
  ) -> Finding {
    let project = token.activity.project ?? ""
    let zh = isProjectKnown ? "" : "，也没有“\(project)”这个项目"
    let en = isProjectKnown ? "" : "; there is no project \"\(project)\" either"
    let names = near.joined(separator: ", ")
    let hint: Hint =
      if !near.isEmpty {
        Hint(zh: "是不是 \(names)？", en: "did you mean \(names)?")
      } else if !isProjectKnown {
        Hint(
          zh: "先用 \(.createProject) 建立该项目，再用 \(.addPlan) 导入它的计划",
          en: "add that project with \(.createProject) and its plan with \(.addPlan) first")
      } else {
        Hint(zh: "改正编码，或补上这项工作", en: "correct the code, or add that activity")
      }
    return Finding(
      .error, "unknown-predecessor", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的紧前工作“\(token.text)”中，“\(token.activity)”不存在\(zh)",
        en:
          "the predecessor \"\(token.text)\" of \"\(code)\": there is no \"\(token.activity)\"\(en)"
      ),
      hint: hint)
  }

  static func selfRelation(_ code: String, at place: Place) -> Finding {
    Finding(
      .error, "self-relation", at: place, codes: [code],
      Wording(zh: "“\(code)”以自己为紧前工作", en: "\"\(code)\" is its own predecessor"),
      hint: Wording(zh: "删除它，或改成正确的编码", en: "delete it, or correct the code"))
  }

  static func repeatedPredecessor(_ text: String, _ code: String, at place: Place) -> Finding {
    Finding(
      .warning, "repeated-predecessor", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的紧前工作“\(text)”写了两次",
        en: "\"\(code)\" names its predecessor \"\(text)\" twice"),
      hint: Wording(zh: "删除一个", en: "delete one of the two"))
  }
}
