import Plan

/// What a column that is not understood looks like by its name; leaving out any of these would give
/// wrong dates in silence.
enum ColumnSuspicion: CaseIterable {
  case logic
  case date
  case duration
  case progress

  /// The words by which each is told, in the form of ``HeaderName``.
  private static let words: [(suspicion: ColumnSuspicion, words: [String])] = [
    (
      .logic,
      [
        "紧前", "前置", "前道", "前序", "先行", "前导", "前项", "上道", "紧后", "后续", "后置", "依赖", "搭接",
        "逻辑", "时距", "滞后", "predecessor", "successor", "depend", "lag", "relation",
      ]
    ),
    (
      .progress,
      [
        "进度", "进展", "百分", "完成率", "完成比", "%", "形象", "实际", "剩余", "尚需", "已完", "progress",
        "percent", "actual", "remaining", "complete",
      ]
    ),
    (.duration, ["工期", "历时", "天数", "持续", "duration"]),
    (
      .date,
      [
        "日期", "时间", "时限", "期限", "时刻", "开始", "开工", "完成", "完工", "竣工", "结束", "起止", "截止",
        "起始", "date", "start", "finish", "begin", "end", "due", "deadline",
      ]
    ),
  ]

  /// Tells what a name looks like; nil where it looks harmless.
  init?(_ name: String) {
    let found = Self.words.first { $0.words.contains { name.contains($0) } }
    guard let found else { return nil }
    self = found.suspicion
  }

  /// Its name in a sentence.
  var name: Wording {
    switch self {
    case .logic: Wording(zh: "逻辑关系", en: "logic")
    case .date: Wording(zh: "日期", en: "dates")
    case .duration: Wording(zh: "工期", en: "durations")
    case .progress: Wording(zh: "进度", en: "progress")
    }
  }
}
