import Plan

/// What is told of tables that came back.
extension Finding {
  static func columnNotKept(_ name: String, at place: Place) -> Finding {
    Finding(
      .warning, "column-not-kept", at: place,
      Wording(
        zh: "计划没有“\(name)”这一列，没有读入", en: "the plan has no column \"\(name)\"; it was not read"),
      hint: Wording(zh: "要留下的写进“备注”", en: "write what is to be kept into \"Remarks\""))
  }

  static func columnGone(_ heading: Wording, at place: Place) -> Finding {
    Finding(
      .warning, "column-gone", at: place,
      Wording(
        zh: "“\(heading.zh)”一列已经不在表中，按没有改动计",
        en: "the column \"\(heading.en)\" is gone and counts as unchanged"),
      hint: Wording(zh: "不想看的列请隐藏，不要删除", en: "hide columns instead of deleting them"))
  }

  static func rowWithoutCode(at place: Place) -> Finding {
    Finding(
      .error, "row-without-code", at: place,
      Wording(zh: "这一行没有编码", en: "the row has no code"),
      hint: Wording(
        zh: "新增的工作要填编码；不是工作的行请删除", en: "give new work a code, and delete rows that are none"))
  }

  static func computedCell(
    _ heading: Wording, _ known: String, _ key: String, at place: Place
  ) -> Finding {
    Finding(
      .warning, "computed-cell-edited", at: place, codes: [key],
      Wording(
        zh: "“\(key)”的“\(heading.zh)”是算出来的（\(known.isEmpty ? "空" : known)），改了也不算数",
        en:
          "\"\(heading.en)\" of \"\(key)\" is computed (\(known.isEmpty ? "empty" : known)): what is typed there does not count"
      ),
      hint: Wording(
        zh: "改工期、紧前工作、约束或要求完成时间，日期会跟着变",
        en: "change duration, predecessors, constraints or required dates, and the dates follow"))
  }

  static func predecessorRemoved(_ word: String, _ key: String, at place: Place) -> Finding {
    Finding(
      .error, "unknown-predecessor", at: place, codes: [key],
      Wording(
        zh: "“\(key)”的紧前工作“\(word)”这一行已经删除",
        en: "the row of \"\(word)\", a predecessor of \"\(key)\", was deleted"),
      hint: Wording(zh: "改写别的紧前工作，或恢复那一行", en: "name another predecessor, or put the row back"))
  }

  static func relationsGone(_ key: String, _ successors: [String]) -> Finding {
    let list = successors.prefix(5).joined(separator: ", ")
    return Finding(
      .warning, "relations-gone", codes: [key] + successors,
      Wording(
        zh: "删除“\(key)”后，\(successors.count) 项工作不再有这项紧前：\(list)",
        en: "without \"\(key)\", \(successors.count) activities lose a predecessor: \(list)"),
      hint: Wording(
        zh: "核对这些工作的“紧前工作”，必要时接上前一项",
        en: "check their predecessors, and join them to the work before if need be"))
  }

  static func rowNotAdded(_ key: String, _ table: Wording, at place: Place) -> Finding {
    Finding(
      .error, "row-not-added", at: place,
      Wording(
        zh: "“\(table.zh)”中不能增加“\(key)”这一行", en: "no row \"\(key)\" can be added to \"\(table.en)\""
      ),
      hint: Hint(
        zh: "核对编码；新项目用 \(.createProject) 建立",
        en: "check the code; new projects are made with `\(.createProject)`"))
  }

  static func badNumber(
    _ text: String, _ heading: Wording, _ range: ClosedRange<Int>, at place: Place
  ) -> Finding {
    Finding(
      .error, "bad-number", at: place,
      Wording(
        zh: "“\(heading.zh)”列的“\(text)”不是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
        en:
          "\"\(text)\" in \"\(heading.en)\" is no whole number from \(range.lowerBound) to \(range.upperBound)"
      ),
      hint: Wording(zh: "改成整数，或者留空", en: "write a whole number, or leave it empty"))
  }

  static func badDirection(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-direction", at: place,
      Wording(
        zh: "方向“\(text)”既不是倒排也不是顺排", en: "the direction \"\(text)\" is neither backward nor forward"
      ),
      hint: Wording(zh: "填 倒排 或 顺排", en: "write backward or forward"))
  }
}
