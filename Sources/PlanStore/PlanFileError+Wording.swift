public import Plan

extension PlanFileError {
  /// The stable name of this kind of error, and its heading in `docs/errors.md`.
  public var id: String {
    switch self {
    case .nameless: "plan-file-nameless"
    case .missing: "plan-file-missing"
    case .alreadyExists: "plan-file-exists"
    case .folderMissing: "plan-folder-missing"
    case .unreadable: "plan-file-unreadable"
    case .readOnly: "plan-file-read-only"
    case .unusable: "plan-file-unusable"
    case .logBlocked: "plan-log-blocked"
    case .notAPlan: "plan-file-foreign"
    case .newer: "plan-file-newer"
    case .damaged: "plan-file-damaged"
    case .locked: "plan-file-locked"
    case .changedMeanwhile: "plan-file-changed"
    case .alreadySaved: "already-saved"
    case .hasProgress: "activity-has-progress"
    case .nothingToUndo: "nothing-to-undo"
    case .nothingToRedo: "nothing-to-redo"
    case .othersCommand: "command-of-another"
    case .history(_, let refusal): refusal.id
    case .notEarlierBackup: "not-an-earlier-backup"
    case .backupOfAnotherPlan: "backup-of-another-plan"
    case .logUnreadable: "plan-log-unreadable"
    case .server(_, let problem): problem.id
    case .sqlite: "plan-file-sqlite"
    }
  }

  /// The file, as the user gave it.
  public var path: String {
    switch self {
    case .nameless: ""
    case .unusable(let path, _), .logBlocked(let path): path
    case .missing(let path), .alreadyExists(let path), .folderMissing(let path),
      .unreadable(let path), .readOnly(let path), .notAPlan(let path, _), .newer(let path, _),
      .damaged(let path, _), .locked(let path), .changedMeanwhile(let path),
      .alreadySaved(let path, _), .hasProgress(let path, _), .nothingToUndo(let path),
      .nothingToRedo(let path),
      .othersCommand(let path, _, _), .notEarlierBackup(let path), .backupOfAnotherPlan(let path),
      .logUnreadable(let path), .history(let path, _), .server(let path, _),
      .sqlite(let path, _, _):
      path
    }
  }

  /// What is wrong and why: one sentence without a full stop.
  public var wording: Wording {
    switch self {
    case .nameless:
      Wording(zh: "计划文件的名称是空的", en: "the name of the plan file is empty")
    case .unusable(_, let reason):
      Wording(
        zh: "“\(path)”打不开：\(reason.wording.zh)",
        en: "\"\(path)\" cannot be opened: \(reason.wording.en)")
    case .logBlocked:
      Wording(
        zh: "“\(path)”不是普通文件，而计划文件的日志要放在那里",
        en: "\"\(path)\" is no ordinary file, but the place of the plan file's log")
    case .missing:
      Wording(zh: "计划文件“\(path)”不存在", en: "there is no plan file \"\(path)\"")
    case .alreadyExists:
      Wording(
        zh: "“\(path)”已经存在，不会覆盖", en: "\"\(path)\" exists already and is not overwritten")
    case .folderMissing:
      Wording(
        zh: "要建计划文件“\(path)”的文件夹不存在",
        en: "the folder in which to create \"\(path)\" does not exist")
    case .unreadable:
      Wording(zh: "没有权限读取“\(path)”", en: "\"\(path)\" may not be read")
    case .readOnly:
      Wording(
        zh: "“\(path)”不能写入：文件或所在文件夹是只读的",
        en: "\"\(path)\" cannot be written: the file or its folder is read-only")
    case .notAPlan(_, let stranger):
      stranger.wording(path)
    case .newer(_, let migration):
      Wording(
        zh: "“\(path)”由更新版本的 schedctl 写成：本版本不认识其中的“\(migration)”",
        en: "\"\(path)\" was made by a newer schedctl: this one does not know its \"\(migration)\"")
    case .damaged(_, let detail):
      Wording(
        zh: "“\(path)”已损坏或被改动过（\(detail)）",
        en: "\"\(path)\" is damaged or was altered (\(detail))")
    case .locked:
      Wording(
        zh: "“\(path)”正被另一个程序写入，等待超时",
        en: "\"\(path)\" is being written by another program, and waiting for it took too long")
    case .changedMeanwhile:
      Wording(
        zh: "“\(path)”在读取之后被别人改动，本次修改没有保存",
        en: "\"\(path)\" was changed by somebody else after it was read, so nothing was saved")
    case .alreadySaved(_, let entry):
      Wording(
        zh: "已经保存过，是“\(path)”的第 \(entry) 条改动：重复发送的不再记一次",
        en:
          "this was saved before, as change \(entry) of \"\(path)\": what is sent twice counts once"
      )
    case .hasProgress(_, let code):
      Wording(
        zh: "工作“\(code)”已有进度记录，不能删除：记录是事实，只能撤销",
        en: "activity \"\(code)\" cannot be removed: progress was recorded for it, and facts stand")
    case .nothingToUndo:
      Wording(
        zh: "“\(path)”里没有可撤销的命令", en: "\"\(path)\" has no command left to undo")
    case .nothingToRedo:
      Wording(
        zh: "“\(path)”里没有可重做的命令", en: "\"\(path)\" has no undone command left to redo")
    case .othersCommand(_, let author, let command):
      Wording(
        zh: "最近一条命令是 \(author) 做的：\(command)",
        en: "the latest command is \(author)'s: \(command)")
    case .history(_, let refusal):
      refusal.wording
    case .notEarlierBackup:
      Wording(
        zh: "“\(path)”不是本计划较早的备份，不会覆盖",
        en: "\"\(path)\" is no earlier backup of this plan and is not overwritten")
    case .backupOfAnotherPlan:
      Wording(
        zh: "“\(path)”是另一个计划的备份", en: "\"\(path)\" is a backup of another plan")
    case .logUnreadable:
      Wording(
        zh: "“\(path)”旁边的日志（-wal）里有还没并入的改动，而文件夹是只读的，无处展开",
        en:
          "changes of \"\(path)\" wait in the log beside it (-wal), its folder is read-only, and there is no place to unfold them"
      )
    case .server(_, let problem):
      problem.wording(path)
    case .sqlite(_, let code, let message):
      Wording(
        zh: "“\(path)”：SQLite 报错 \(code)：\(message)",
        en: "\"\(path)\": SQLite error \(code): \(message)")
    }
  }

  /// What to do about it; nil where the sentence says it already.
  public var hint: Hint? {
    switch self {
    case .nameless:
      Hint(
        zh: "检查 \(.namePlan) 和环境变量 \(.changePlanVariable)：写上文件名，或取消该变量",
        en:
          "look at \(.namePlan) and the variable \(.changePlanVariable): give a name, or unset the variable"
      )
    case .unusable(_, let reason):
      Hint(reason.hint)
    case .logBlocked:
      Hint(zh: "把它移走后再试", en: "move it away and try again")
    case .missing:
      Hint(
        zh: "用 \(.namePlan) 指定计划文件，或用 \(.createPlan) 新建一个",
        en: "name the plan with \(.namePlan), or make one with \(.createPlan)")
    case .alreadyExists:
      Hint(
        zh: "换一个文件名，或先把它移走", en: "choose another name, or move that file away first")
    case .folderMissing:
      Hint(zh: "先建好文件夹", en: "make the folder first")
    case .unreadable:
      Hint(zh: "请文件的主人给予读取权限", en: "ask the owner of the file for leave to read it")
    case .readOnly:
      Hint(
        zh: "把文件复制到可写的文件夹再修改；\(.read) 等只读命令可直接使用",
        en: "copy it to a folder you may write to; \(.read) work where it is")
    case .notAPlan:
      Hint(
        zh: "检查 \(.namePlan)；其他软件的文件用 \(.importForeignFile) 导入，或用 \(.scheduleFile) 直接计算",
        en:
          "check \(.namePlan); other programs' files go through \(.importForeignFile) or \(.scheduleFile)"
      )
    case .newer:
      Hint(zh: "请升级 schedctl；文件未作任何改动", en: "update schedctl; the file was left as it is")
    case .damaged:
      Hint(
        zh: "改用最近的备份；文件未作任何改动", en: "go back to the last copy; the file was left as it is")
    case .locked:
      Hint(zh: "等另一个程序结束后再试", en: "try again when the other program is done")
    case .changedMeanwhile:
      Hint(
        zh: "重新运行命令；\(.listChanges) 可看是谁改了什么",
        en: "run the command again; \(.listChanges) says who changed what")
    case .alreadySaved:
      Hint(
        zh: "不必再发；\(.listChanges) 可看那一条", en: "send it no more; \(.listChanges) shows that change")
    case .hasProgress:
      Hint(
        zh: "用 \(.undo) 撤销误报的进度；不再做的工作可报完成并注明",
        en:
          "undo progress recorded by mistake; report work that was dropped as finished, with a note"
      )
    case .nothingToUndo, .nothingToRedo:
      Hint(
        zh: "\(.listChanges) 列出全部命令及其状态", en: "\(.listChanges) lists every command and its state")
    case .othersCommand:
      Hint(
        zh: "确实要撤销或重做别人的命令，请加 \(.agree)",
        en: "to undo or redo what somebody else did, say \(.agree)")
    case .history(_, let refusal):
      refusal.hint
    case .notEarlierBackup:
      Hint(zh: "换一个文件名", en: "choose another name")
    case .backupOfAnotherPlan:
      Hint(
        zh: "确实要用它替换，请加 \(.agree)；原计划会先留底",
        en: "to replace the plan by it, say \(.agree); a copy of the plan is kept")
    case .logUnreadable:
      Hint(
        zh: "把计划文件连同 -wal 复制到可写的文件夹，或用 TMPDIR 指定可写的临时文件夹",
        en:
          "copy the plan together with its -wal to a folder you may write to, or set TMPDIR to one")
    case .server(_, let problem):
      problem.hint
    case .sqlite:
      Hint(
        zh: "检查磁盘空间和权限后再试；本次修改没有保存",
        en: "check disk space and permissions and try again; nothing was saved")
    }
  }
}

extension PlanFileError.Stranger {
  fileprivate func wording(_ path: String) -> Wording {
    switch self {
    case .empty:
      Wording(zh: "“\(path)”是空文件，不是计划文件", en: "\"\(path)\" is empty and no plan")
    case .folder:
      Wording(zh: "“\(path)”是文件夹，不是计划文件", en: "\"\(path)\" is a folder and no plan")
    case .pipe:
      Wording(zh: "“\(path)”是命名管道，不是计划文件", en: "\"\(path)\" is a named pipe and no plan")
    case .socket:
      Wording(zh: "“\(path)”是套接字，不是计划文件", en: "\"\(path)\" is a socket and no plan")
    case .device:
      Wording(zh: "“\(path)”是设备，不是计划文件", en: "\"\(path)\" is a device and no plan")
    case .notADatabase:
      Wording(
        zh: "“\(path)”不是计划文件（不是 SQLite 数据库）",
        en: "\"\(path)\" is no plan (and no SQLite database)")
    case .database:
      Wording(
        zh: "“\(path)”是其他程序的 SQLite 数据库，不是计划文件",
        en: "\"\(path)\" is an SQLite database of another program and no plan")
    }
  }
}
