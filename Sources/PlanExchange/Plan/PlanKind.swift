import Plan

/// What a row of a plan is, as its cell `kind` says it: a kind, and for a milestone its edge.
struct PlanKind: Hashable {
  var kind: Activity.Kind
  var edge: Activity.MilestoneEdge?

  /// Every word: the one that is written first in each line, the usual Chinese one next.
  private static let words: [(words: [String], kind: PlanKind)] = [
    (["task", "工作", "任务"], PlanKind(kind: .task)),
    (["milestone", "里程碑", "节点"], PlanKind(kind: .milestone)),
    (["start-milestone", "开始里程碑"], PlanKind(kind: .milestone, edge: .start)),
    (["finish-milestone", "完成里程碑"], PlanKind(kind: .milestone, edge: .finish)),
    (["summary", "汇总", "摘要"], PlanKind(kind: .summary)),
    (["level-of-effort", "支持性工作", "loe", "配合工作"], PlanKind(kind: .levelOfEffort)),
  ]

  /// All kinds.
  static var all: [PlanKind] { words.map(\.kind) }

  /// The usual words for it, which reading knows; a kind that has none is told as work.
  var names: Wording {
    let words = Self.words.first { $0.kind == self }?.words ?? Self.words[0].words
    return Wording(zh: words[1], en: words[0])
  }

  /// The words that a message names.
  static var known: String { words.map(\.words[0]).joined(separator: ", ") }

  /// Reads a cell; nil where it says no kind.
  static func read(_ text: String) -> PlanKind? {
    let word = text.lowercased()
    return words.first { $0.words.contains(word) }?.kind
  }

  /// The word that reads as this; empty where the column `milestone` says it all.
  var word: String {
    if edge == nil, kind == .task || kind == .milestone { return "" }
    return Self.words.first { $0.kind == self }?.words[0] ?? ""
  }
}
