import Plan

/// Yes and no as people write them in a cell; an empty one is no.
enum YesNo {
  /// Reads a cell; nil when it is neither.
  static func read(_ text: String) -> Bool? {
    if text.isEmpty { return false }
    return switch HalfWidth.text(text).lowercased() {
    case "yes", "y", "true", "1", "是", "√", "✓", "✔", "☑", "●", "■", "▲", "◆", "★", "☆": true
    case "no", "n", "false", "0", "否", "不是", "×", "✗", "—", "——", "-", "/", "无": false
    default: nil
    }
  }
}

extension Finding {
  /// A cell that should be yes or empty and is neither.
  static func badYesNo(_ text: String, _ column: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-yes-no", at: place,
      Wording(
        zh: "“\(column)”列的“\(text)”既不是“是”也不是“否”",
        en: "\"\(text)\" in \"\(column)\" is neither yes nor no"),
      hint: Wording(zh: "写 是（或 yes、√、●），或者留空", en: "write yes, or leave the cell empty"))
  }
}
