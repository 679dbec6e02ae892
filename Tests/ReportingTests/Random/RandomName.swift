/// Names and codes as they are pasted: none at all, one letter, whole sentences, signs.
enum RandomName {
  private static let names = [
    "", "a", "主", "主体结构", "很长很长很长很长很长很长很长很长的名字", "Foundations and earthworks",
    String(repeating: "长", count: 200), String(repeating: "Wwwwwwwwww", count: 12),
    "多 个 空 格", " ", "🏗️第2.5版", "é̂\u{301}\u{302}", "<&\">", "一\n二\t三", "‮反向",
    "《可行性研究报告》编制、评审、批复（含节能审查、社会稳定风险评估、地质灾害危险性评估）",
  ]

  /// A name; half of the time the usual one.
  static func pick(_ random: inout SeededNumbers, or usual: String) -> String {
    random.chance(50) ? usual : random.pick(names)
  }

  /// The code of an activity in one of the styles of plans, each once in a project.
  static func code(_ index: Int, _ style: Int) -> String {
    switch style {
    case 0: "\(index)"
    case 1: ["A", "B", "C"][index / 7 % 3] + "\(index)"
    case 2: "超长的工作代码-2028-第\(index)号"
    default: "K\(index % 4)-C\(index)"
    }
  }
}
