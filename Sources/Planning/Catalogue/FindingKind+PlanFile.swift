import Plan

/// The plan file.
extension FindingKind {
  static let planFile: [FindingKind] = [
    FindingKind(
      "plan-file-missing", [.error],
      means: """
        There is no such plan file here or in a folder above.
        """,
      shown: """
        error: there is no plan file "nowhere.db" [plan-file-missing]
          hint: name the plan with --file, or make one with schedctl init
        错误: 计划文件“nowhere.db”不存在 [plan-file-missing]
          建议：用 --file 指定计划文件，或用 schedctl init 新建一个
        """,
      remedy: """
        name it with `--file`, or make one with `init`.
        """),
    FindingKind(
      "plan-file-exists", [.error],
      means: """
        A file to be created is there already. It is left alone.
        """,
      shown: """
        error: "plan.db" exists already and is not overwritten [plan-file-exists]
          hint: choose another name, or move that file away first
        错误: “plan.db”已经存在，不会覆盖 [plan-file-exists]
          建议：换一个文件名，或先把它移走
        """,
      remedy: """
        choose another name.
        """),
    FindingKind(
      "plan-folder-missing", [.error],
      means: """
        The folder for a new plan file does not exist.
        """,
      shown: """
        error: the folder in which to create "no/such/plan.db" does not exist [plan-folder-missing]
          hint: make the folder first
        错误: 要建计划文件“no/such/plan.db”的文件夹不存在 [plan-folder-missing]
          建议：先建好文件夹
        """,
      remedy: """
        make the folder first.
        """),
    FindingKind(
      "plan-file-foreign", [.error],
      means: """
        The file is no plan: empty, a folder, a named pipe, a socket, a device, no SQLite database, or that of
        another program. It is left alone.
        """,
      shown: """
        error: "notes.db" is no plan (and no SQLite database) [plan-file-foreign]
          hint: check --file; other programs' files go through schedctl import or schedctl schedule
        错误: “notes.db”不是计划文件（不是 SQLite 数据库） [plan-file-foreign]
          建议：检查 --file；其他软件的文件用 schedctl import 导入，或用 schedctl schedule 直接计算
        """,
      remedy: """
        check `--file`; files of other programs go through `import` or `schedule`.
        """),
    FindingKind(
      "plan-file-newer", [.error],
      means: """
        A newer program made the file. It is left alone.
        """,
      shown: """
        error: "plan.db" was made by a newer schedctl: this one does not know its "0099_future" [plan-file-newer]
          hint: update schedctl; the file was left as it is
        错误: “plan.db”由更新版本的 schedctl 写成：本版本不认识其中的“0099_future” [plan-file-newer]
          建议：请升级 schedctl；文件未作任何改动
        """,
      remedy: """
        update schedctl.
        """),
    FindingKind(
      "plan-file-damaged", [.error],
      means: """
        The file was cut short, overwritten or altered by hand. It is left alone.
        """,
      shown: """
        error: "plan.db" is damaged or was altered (database disk image is malformed) [plan-file-damaged]
          hint: go back to the last copy; the file was left as it is
        错误: “plan.db”已损坏或被改动过（database disk image is malformed） [plan-file-damaged]
          建议：改用最近的备份；文件未作任何改动
        """,
      remedy: """
        go back to the last copy.
        """),
    FindingKind(
      "plan-file-unreadable", [.error],
      means: """
        You may not read the file.
        """,
      shown: """
        error: "plan.db" may not be read [plan-file-unreadable]
        错误: 没有权限读取“plan.db” [plan-file-unreadable]
        """,
      remedy: """
        ask its owner.
        """),
    FindingKind(
      "plan-file-nameless", [.error],
      means: """
        The plan file is given with an empty name, often by `SCHEDCTL_FILE=""`.
        """,
      shown: """
        error: the name of the plan file is empty [plan-file-nameless]
          hint: look at --file and the variable SCHEDCTL_FILE: give a name, or unset the variable
        错误: 计划文件的名称是空的 [plan-file-nameless]
          建议：检查 --file 和环境变量 SCHEDCTL_FILE：写上文件名，或取消该变量
        """,
      remedy: """
        give a name, or unset the variable.
        """),
    FindingKind(
      "plan-file-unusable", [.error],
      means: """
        The system opens no such file: its name is too long or ends in a slash, symbolic links lead in a circle, too
        many files are open.
        """,
      shown: """
        error: "a.db" cannot be opened: Too many levels of symbolic links [plan-file-unusable]
          hint: look with ls -l and correct the symbolic links
        错误: “a.db”打不开：符号链接绕成了圈 [plan-file-unusable]
          建议：用 ls -l 查看，改正符号链接
        """,
      remedy: """
        as the hint says.
        """),
    FindingKind(
      "plan-log-blocked", [.error],
      means: """
        Beside the plan, where SQLite keeps its log, stands a folder or something else that is no file.
        """,
      shown: """
        error: "plan.db-wal" is no ordinary file, but the place of the plan file's log [plan-log-blocked]
          hint: move it away and try again
        错误: “plan.db-wal”不是普通文件，而计划文件的日志要放在那里 [plan-log-blocked]
          建议：把它移走后再试
        """,
      remedy: """
        move it away.
        """),
    FindingKind(
      "plan-file-read-only", [.error],
      means: """
        You may not write the file or its folder.
        """,
      shown: """
        error: "plan.db" cannot be written: the file or its folder is read-only [plan-file-read-only]
        错误: “plan.db”不能写入：文件或所在文件夹是只读的 [plan-file-read-only]
        """,
      remedy: """
        copy it to a folder of your own; commands that only read work where it is.
        """),
    FindingKind(
      "plan-file-locked", [.error],
      means: """
        Another program has been writing to the file for longer than was waited.
        """,
      shown: """
        error: "plan.db" is being written by another program, and waiting for it took too long [plan-file-locked]
        错误: “plan.db”正被另一个程序写入，等待超时 [plan-file-locked]
        """,
      remedy: """
        try again when it is done.
        """),
    FindingKind(
      "plan-file-changed", [.error],
      means: """
        Somebody changed the file while you were asked, so what you agreed to is no longer what would
        happen. Nothing was saved.
        """,
      shown: """
        error: "plan.db" was changed by somebody else after it was read, so nothing was saved [plan-file-changed]
        错误: “plan.db”在读取之后被别人改动，本次修改没有保存 [plan-file-changed]
        """,
      remedy: """
        run the command again; `log` says who changed what.
        """),
    FindingKind(
      "changed-by-another", [.error],
      means: """
        Two people changed the same field at the same time. A command waits for others and is made
        anew on the newest plan; only what others changed after it was read is not written over.
        """,
      shown: """
        error: "HS.C08" was changed by 李工 on 2028-02-02 15:30, after it was read (activity set HS.C08 --days 40); nothing was saved [changed-by-another]
        错误: “HS.C08”在读取之后被 李工 于 2028-02-02 15:30 改动（activity set HS.C08 --days 40），本次修改没有保存 [changed-by-another]
        """,
      remedy: """
        look at that change with `log`, and run the command again if yours is to stand.
        """),
    FindingKind(
      "plan-file-sqlite", [.error],
      means: """
        SQLite refused for another reason. Nothing was saved.
        """,
      shown: """
        error: "plan.db": SQLite error 10: disk I/O error [plan-file-sqlite]
        错误: “plan.db”：SQLite 报错 10：disk I/O error [plan-file-sqlite]
        """,
      remedy: """
        check disk space and permissions.
        """),
    FindingKind(
      "command-of-another", [.error],
      means: """
        The command to be undone or redone is somebody else's, by the name in the log.
        """,
      shown: """
        error: the latest command is 基建办's: activity set HS.C08 --days 40 [command-of-another]
          hint: to undo or redo what somebody else did, say --yes
        错误: 最近一条命令是 基建办 做的：activity set HS.C08 --days 40 [command-of-another]
          建议：确实要撤销或重做别人的命令，请加 --yes
        """,
      remedy: """
        talk to them; `--yes` if it is meant.
        """),
    FindingKind(
      "needs-confirmation", [.error],
      means: """
        The command does something that may not be meant, and nobody can be asked, as it does not run on a
        terminal. Nothing was changed.
        """,
      shown: """
        error: the import takes 12 relations out of the plan, more than a tenth of what was there [needs-confirmation]
          hint: say --yes if it is meant; nothing was changed
        错误: 导入会从计划中去掉 12 条逻辑关系，超过原有的十分之一 [needs-confirmation]
          建议：确认无误后加 --yes 再运行；什么也没有改动
        """,
      remedy: """
        look at what would be done, and say `--yes` if it is meant.
        """),
    FindingKind(
      "not-confirmed", [.error],
      means: """
        The question was answered with no. Nothing was changed.
        """,
      shown: """
        error: not confirmed, and nothing was changed [not-confirmed]
        错误: 没有确认，什么也没有改动 [not-confirmed]
        """,
      remedy: """
        nothing; or run it again and answer `y`.
        """),
  ]
}
