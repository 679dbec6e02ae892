import Plan

/// The plan file, continued.
extension FindingKind {
  static let planFile2: [FindingKind] = [
    FindingKind(
      "import-removes", [.warning],
      means: """
        A table that was imported takes something out of the plan: relations that its rows no longer name,
        holidays or windows of a year it replaces. A warning; above a tenth it is asked first.
        """,
      shown: """
        warning: the import takes 2 relations out of the plan [import-removes]
          hint: run `schedctl undo` if that is not meant
        警告: 导入从计划中去掉 2 条逻辑关系 [import-removes]
          建议：不是本意就运行 schedctl undo
        """,
      remedy: """
        compare with the table; `undo` takes the import back.
        """),
    FindingKind(
      "not-an-earlier-backup", [.error],
      means: """
        What stands at the place of the backup is no earlier backup of the same plan: another file, another
        plan, or a copy that was worked on since.
        """,
      shown: """
        error: "notes.db" is no earlier backup of this plan and is not overwritten [not-an-earlier-backup]
          hint: choose another name
        错误: “notes.db”不是本计划较早的备份，不会覆盖 [not-an-earlier-backup]
          建议：换一个文件名
        """,
      remedy: """
        choose another name.
        """),
    FindingKind(
      "backup-of-another-plan", [.error],
      means: """
        The backup to be restored is of another plan than the one in its place.
        """,
      shown: """
        error: "other.db" is a backup of another plan [backup-of-another-plan]
          hint: to replace the plan by it, say --yes; a copy of the plan is kept
        错误: “other.db”是另一个计划的备份 [backup-of-another-plan]
          建议：确实要用它替换，请加 --yes；原计划会先留底
        """,
      remedy: """
        check both names; `--yes` if it is meant.
        """),
    FindingKind(
      "plan-file-flaw", [.error],
      means: """
        `verify` found something in the plan file that this program never wrote so.
        """,
      shown: """
        plan.db: error: entry 12 of the log (activity set HS.C08 --days 40) does not fit the plan: rows were altered by other means [plan-file-flaw]
          hint: go back to the last backup with `schedctl restore`
        plan.db: 错误: 第 12 条记录（activity set HS.C08 --days 40）与计划内容对不上：内容被绕过本程序改动过 [plan-file-flaw]
          建议：用 schedctl restore 换回最近的备份
        """,
      remedy: """
        restore the last backup that `verify` finds sound.
        """),
    FindingKind(
      "plan-log-unreadable", [.error],
      means: """
        Changes wait in the log beside the plan, and reading them needs a place to write to: the folder is
        read-only, and so is the folder for temporary files.
        """,
      shown: """
        error: changes of "plan.db" wait in the log beside it (-wal), its folder is read-only, and there is no place to unfold them [plan-log-unreadable]
          hint: copy the plan together with its -wal to a folder you may write to, or set TMPDIR to one
        错误: “plan.db”旁边的日志（-wal）里有还没并入的改动，而文件夹是只读的，无处展开 [plan-log-unreadable]
          建议：把计划文件连同 -wal 复制到可写的文件夹，或用 TMPDIR 指定可写的临时文件夹
        """,
      remedy: """
        copy both files to a folder that can be written, or set `TMPDIR`.
        """),
    FindingKind(
      "nothing-to-undo", [.error],
      means: """
        No command is left to undo.
        """,
      shown: """
        error: "plan.db" has no command left to undo [nothing-to-undo]
          hint: schedctl log lists every command and its state
        错误: “plan.db”里没有可撤销的命令 [nothing-to-undo]
          建议：schedctl log 列出全部命令及其状态
        """,
      remedy: """
        see `log`.
        """),
    FindingKind(
      "nothing-to-redo", [.error],
      means: """
        No undone command is left to redo, or a new command came after it.
        """,
      shown: """
        error: "plan.db" has no undone command left to redo [nothing-to-redo]
          hint: schedctl log lists every command and its state
        错误: “plan.db”里没有可重做的命令 [nothing-to-redo]
          建议：schedctl log 列出全部命令及其状态
        """,
      remedy: """
        see `log`.
        """),
  ]
}
