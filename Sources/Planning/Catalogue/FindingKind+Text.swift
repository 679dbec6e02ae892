import Plan

/// The plan as text.
extension FindingKind {
  static let text: [FindingKind] = [
    FindingKind(
      "text-plan-syntax", [.error],
      means: """
        A line of a text plan cannot be taken apart, or a word of it is not what belongs there: a date, a
        number, an amount of work, a shift, a single text.
        """,
      shown: """
        plan.txt:12: error: "2028-02-30" is no date [text-plan-syntax]
          hint: write 2028-02-02 or 2028-02-02T08:00
        plan.txt:12: 错误: “2028-02-30”不是日期 [text-plan-syntax]
          建议：写作 2028-02-02 或 2028-02-02T08:00
        """,
      remedy: """
        correct the line; text with blanks is put in double quotes.
        """),
    FindingKind(
      "text-plan-unknown", [.error],
      means: """
        A line begins with a word that is none of the grammar, or a field has a value that it cannot have.
        """,
      shown: """
        plan.txt:8: error: "durationn" is not known here [text-plan-unknown]
          hint: there are: name, english, kind, calendar, elapsed, duration, window, …
        plan.txt:8: 错误: 不认识“durationn” [text-plan-unknown]
          建议：可写：name、english、kind、calendar、elapsed、duration、window、…
        """,
      remedy: """
        use one of the words that are listed.
        """),
    FindingKind(
      "text-plan-twice", [.error],
      means: """
        A code, a number or a field stands there twice, and only one of them can be meant.
        """,
      shown: """
        plan.txt:31: error: "HS.C08" is said twice [text-plan-twice]
          hint: keep one of them
        plan.txt:31: 错误: “HS.C08”写了两次 [text-plan-twice]
          建议：只留一处
        """,
      remedy: """
        keep one of them.
        """),
    FindingKind(
      "text-plan-reference", [.error],
      means: """
        A line names a project or an activity that the text does not have.
        """,
      shown: """
        plan.txt:40: error: the text has no activity "HS.C88" [text-plan-reference]
          hint: correct the code; where the activity goes, its link, record and plan lines go, too
        plan.txt:40: 错误: 文本中没有工作“HS.C88” [text-plan-reference]
          建议：改正代码；工作删去时，它的 link、record 和 plan 各行也要删去
        """,
      remedy: """
        correct the code, or remove the lines of what is gone.
        """),
    FindingKind(
      "text-plan-history", [.error],
      means: """
        What was reported, taken back, frozen or handed in stands for ever: a text of the plan may add to
        it, and drop a baseline as a whole, but change nothing of it.
        """,
      shown: """
        error: history stands, and "record HS.C08 2028-02-02T08:00 percent=50" is changed, moved or gone [text-plan-history]
          hint: put the line back as it was, with new ones behind it; take back a wrong record by a line retraction
        错误: 历史不能改动：“record HS.C08 2028-02-02T08:00 percent=50”被改动、移动或删去 [text-plan-history]
          建议：原样放回这一行，新填报加在后面；误报用 retraction 一行撤回
        """,
      remedy: """
        put the line back; take back a wrong record with `progress retract`.
        """),
    FindingKind(
      "editor-failed", [.error],
      means: """
        The editor that `edit` opened ended with an error, or could not be started. Nothing was changed.
        """,
      shown: """
        error: the editor "vim" ended with status 1; nothing was changed [editor-failed]
          hint: set VISUAL or EDITOR to an editor; the text is kept in /tmp/schedctl-edit-x.txt
        错误: 编辑器“vim”以状态 1 结束，什么也没有改动 [editor-failed]
          建议：用环境变量 VISUAL 或 EDITOR 指定编辑器；文本保存在 /tmp/schedctl-edit-x.txt
        """,
      remedy: """
        set VISUAL or EDITOR; what was typed is kept in the file that is named.
        """),
  ]
}
