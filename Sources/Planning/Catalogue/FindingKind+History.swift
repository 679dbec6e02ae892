import Plan

/// Changes that are taken back or made again by their numbers.
extension FindingKind {
  static let history: [FindingKind] = [
    FindingKind(
      "no-such-change", [.error],
      means: """
        The number is that of no change: the log has no such line, or it is an undo or a redo, which is taken
        back by naming the change that it undid or redid. Or the day that was asked for ended before the plan began.
        """,
      shown: """
        error: there is no change 99; the last is 41 [no-such-change]
          hint: schedctl log lists every change and its state
        错误: 没有第 99 条改动，最后一条是第 41 条 [no-such-change]
          建议：schedctl log 列出全部改动及其状态
        """,
      remedy: """
        look the number up with `log`.
        """),
    FindingKind(
      "change-undone-already", [.error],
      means: """
        The change that was to be undone is undone.
        """,
      shown: """
        error: change 7 is undone already: activity set HS.C08 --days 40 [change-undone-already]
          hint: schedctl log lists every change and its state
        错误: 第 7 条已经撤销：activity set HS.C08 --days 40 [change-undone-already]
          建议：schedctl log 列出全部改动及其状态
        """,
      remedy: """
        nothing; `redo 7` brings it back.
        """),
    FindingKind(
      "change-in-force", [.error],
      means: """
        The change that was to be redone was never undone.
        """,
      shown: """
        error: change 7 is in force, there is nothing to redo: activity set HS.C08 --days 40 [change-in-force]
          hint: schedctl log lists every change and its state
        错误: 第 7 条没有撤销，不用重做：activity set HS.C08 --days 40 [change-in-force]
          建议：schedctl log 列出全部改动及其状态
        """,
      remedy: """
        look the number up with `log`.
        """),
    FindingKind(
      "undo-prevented", [.error],
      means: """
        Later changes rest on the one that was to be undone: they changed the same, or refer to what it added.
        They are named by number, time, person and command.
        """,
      shown: """
        error: change 7 (activity set HS.C08 --days 40) cannot be undone: later changes rest on it: 9 2028-02-02 09:30 Li activity set HS.C08 --days 45 [undo-prevented]
          hint: undo them first, the last first: schedctl undo 9
        错误: 第 7 条（activity set HS.C08 --days 40）不能撤销：后来的改动与它有关——9 2028-02-02 09:30 李工 activity set HS.C08 --days 45 [undo-prevented]
          建议：可以先撤销它们，从后往前：schedctl undo 9
        """,
      remedy: """
        undo the later changes first, or make a new change that sets it right.
        """),
    FindingKind(
      "redo-prevented", [.error],
      means: """
        What was to be done again no longer fits the plan: other changes changed the same since, or what it
        rests on is undone. They are named.
        """,
      shown: """
        error: change 7 (link HS.C08 HS.C09) cannot be redone: changes it rests on are undone: 5 2028-02-01 09:30 Li activity add HS.C09 [redo-prevented]
          hint: redo change 5 first
        错误: 第 7 条（link HS.C08 HS.C09）不能重做：它依据的改动已经撤销——5 2028-02-01 09:30 李工 activity add HS.C09 [redo-prevented]
          建议：先重做第 5 条
        """,
      remedy: """
        redo what is missing or undo what is in the way first, or make the change anew.
        """),
    FindingKind(
      "revert-prevented", [.error],
      means: """
        One project cannot go back to an earlier state alone: work of other projects follows what would go.
        """,
      shown: """
        error: project "HS" cannot go back alone: other projects rest on what came since [revert-prevented]
          hint: revert the whole plan, or unlink them first
        错误: 项目“HS”不能单独恢复：其他项目的内容以后来的改动为前提 [revert-prevented]
          建议：去掉项目，恢复整个计划；或先改掉有关的逻辑关系
        """,
      remedy: """
        unlink the other project's work first, or leave out `--project`.
        """),
    FindingKind(
      "revert-removes", [.warning],
      means: """
        Going back to an earlier state takes back what was recorded since: progress, baselines, submitted
        reports. A warning; it is asked first.
        """,
      shown: """
        warning: this takes back 3 progress records that came since [revert-removes]
          hint: run `schedctl undo` if that is not meant
        警告: 恢复会退回后来记的 3 条进度记录 [revert-removes]
          建议：不是本意就运行 schedctl undo
        """,
      remedy: """
        `--yes` if it is meant; `undo` brings all of it back.
        """),
  ]
}
