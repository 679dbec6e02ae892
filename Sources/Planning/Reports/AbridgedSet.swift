import Plan

extension Finding {
  /// Charts of a set that show less than all for want of a reader.
  static func abridged(to level: Int?, rows: Int, most: Int) -> Finding {
    Finding(
      .warning, "chart-abridged",
      level.map {
        Wording(
          zh: "全部工作有 \(rows) 行，成套材料的挂图和横道图最多画 \(most) 行，只画到 \($0) 级",
          en:
            "there are \(rows) rows; wall and Gantt charts of a set have at most \(most) and show "
            + "levels down to \($0)")
      }
        ?? Wording(
          zh: "全部工作有 \(rows) 行，成套材料的挂图和横道图最多画 \(most) 行，未画，只有总图",
          en: "there are \(rows) rows; wall and Gantt charts of a set have at most \(most) and are "
            + "left out but for the overview"),
      hint: Hint(
        zh: "要全部的，按项目运行 \(.drawWall)、\(.drawGantt)",
        en: "for all of them run `\(.drawWall)` and `\(.drawGantt)` by project"))
  }
}
