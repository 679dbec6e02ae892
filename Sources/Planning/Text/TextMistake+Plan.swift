import Plan

/// What is wrong with a text plan as a plan.
extension TextMistake {
  /// The id of the finding that tells it.
  var id: String {
    switch kind {
    case .syntax: "text-plan-syntax"
    case .unknown: "text-plan-unknown"
    case .twice: "text-plan-twice"
    case .reference: "text-plan-reference"
    }
  }

  static let noHead = TextMistake(
    zh: "第一行不是“schedctl-plan \(PlanText.version)”，这不是计划文本，或由更新的版本写成",
    en:
      "the first line is not \"schedctl-plan \(PlanText.version)\": this is no text plan, or one of a newer program",
    remedy: Hint(
      zh: "用 \(.exportText) 写出一个作样子", en: "write one with `\(.exportText)` to begin with"))

  static func twice(_ name: String) -> TextMistake {
    var mistake = TextMistake(
      zh: "“\(name)”写了两次", en: "\"\(name)\" is said twice",
      remedy: Hint(zh: "只留一处", en: "keep one of them"))
    mistake.kind = .twice
    return mistake
  }

  static func noProject(_ code: String) -> TextMistake {
    reference(
      zh: "文本中没有项目“\(code)”", en: "the text has no project \"\(code)\"",
      remedy: Hint(zh: "改正代码，或加上 project 一段", en: "correct the code, or add its project"))
  }

  static func noActivity(_ code: String) -> TextMistake {
    reference(
      zh: "文本中没有工作“\(code)”", en: "the text has no activity \"\(code)\"",
      remedy: Hint(
        zh: "改正代码；工作删去时，它的 link、record 和 plan 各行也要删去",
        en: "correct the code; where the activity goes, its link, record and plan lines go, too"))
  }

  static func noCode(_ code: String) -> TextMistake {
    reference(
      zh: "“\(code)”不是带项目的工作代码", en: "\"\(code)\" is no code of an activity with its project",
      remedy: Hint(zh: "写作 HS.C08", en: "write HS.C08"))
  }

  static func noBlock(_ kind: String) -> TextMistake {
    TextMistake(
      zh: "“\(kind)”只有一行，下面不能有缩进的行", en: "\"\(kind)\" is one line, and nothing is set in below it",
      remedy: Hint(zh: "写在同一行里", en: "write it on that line"))
  }

  static let halfClosed = TextMistake(
    zh: "已办结的问题要有办结日期，其余的不能有", en: "a closed problem has the day, and no other has one",
    remedy: Hint(
      zh: "让 state closed 与 closed 一行相符", en: "let the fields state and closed agree"))

  private static func reference(zh: String, en: String, remedy: Hint) -> TextMistake {
    var mistake = TextMistake(zh: zh, en: en, remedy: remedy)
    mistake.kind = .reference
    return mistake
  }
}
