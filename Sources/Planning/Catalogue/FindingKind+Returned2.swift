import Plan

/// What contradicts in workbooks that come back.
extension FindingKind {
  static let returned2: [FindingKind] = [
    FindingKind(
      "relations-gone", [.warning],
      means: """
        A row of work was deleted, and other work followed it: those relations go with it.
        """,
      shown: """
        warning: without "HS.C28", 2 activities lose a predecessor: HS.C29, HS.C30 [relations-gone]
        警告: 删除“HS.C28”后，2 项工作不再有这项紧前：HS.C29, HS.C30 [relations-gone]
        """,
      remedy: """
        check their predecessors, and join them to the work before.
        """),
    FindingKind(
      "report-sheet-edited", [.warning],
      means: """
        Somebody typed into a sheet that only tells of the plan: it is not read back. The workbook bears what each of
        these sheets said when it was made.
        """,
      shown: """
        x.xlsx:节点台账: warning: "节点台账" is a report; what was changed in it was not read [report-sheet-edited]
        x.xlsx:节点台账: 警告: “节点台账”是报表，里面的改动没有读入 [report-sheet-edited]
        """,
      remedy: """
        change the plan in the sheets Plan, Projects and Required dates.
        """),
    FindingKind(
      "changed-since-export", [.note],
      means: """
        The plan was changed since the workbook was made. Both changes stand where they do not touch the same
        cell.
        """,
      shown: """
        note: the plan was changed 1 times since the workbook was made: #27 王工 2028-02-03 progress HS.C27 … [changed-since-export]
        说明: 工作簿导出以后，计划又有 1 次改动：#27 王工 2028-02-03 progress HS.C27 … [changed-since-export]
        """,
      remedy: """
        nothing; it says what happened meanwhile, and by whom.
        """),
    FindingKind(
      "conflicting-edit", [.error],
      means: """
        The workbook changes a cell that was changed in the plan, too, since the workbook was made. Nothing of the
        workbook is taken over.
        """,
      shown: """
        x.xlsx:计划表!D58: error: HS.C27 Duration 92 d → 170 d: the plan says 150 by now [conflicting-edit]
        x.xlsx:计划表!D58: 错误: HS.C27 工期 92天 → 170天：计划里已被改成 150 [conflicting-edit]
        """,
      remedy: """
        write what the plan says into the cell, or export again and edit that.
        """),
    FindingKind(
      "bad-number", [.error],
      means: """
        A cell of a project is no whole number.
        """,
      shown: """
        x.xlsx:项目表!H4: error: "很多" in "Reserve (days)" is no whole number from 0 to 36500 [bad-number]
        x.xlsx:项目表!H4: 错误: “预留(天)”列的“很多”不是 0 到 36500 的整数 [bad-number]
        """,
      remedy: """
        write a whole number of days.
        """),
    FindingKind(
      "bad-direction", [.error],
      means: """
        A project is planned neither backward nor forward.
        """,
      shown: """
        x.xlsx:项目表!C4: error: the direction "斜排" is neither backward nor forward [bad-direction]
        x.xlsx:项目表!C4: 错误: 方向“斜排”既不是倒排也不是顺排 [bad-direction]
        """,
      remedy: """
        write backward or forward.
        """),
    FindingKind(
      "started-without-date", [.error],
      means: """
        An office says that work is in progress and not since when.
        """,
      shown: """
        x.xlsx:填报表!J4: error: "HS.C27" is said to be in progress, without the day it began [started-without-date]
        x.xlsx:填报表!J4: 错误: “HS.C27”写着进行中，却没有实际开始的日期 [started-without-date]
        """,
      remedy: """
        fill in the actual start.
        """),
    FindingKind(
      "state-goes-back", [.error],
      means: """
        An office says that work has not started that had been reported as begun.
        """,
      shown: """
        x.xlsx:填报表!I4: error: "HS.C10" has begun and cannot be not started again [state-goes-back]
        x.xlsx:填报表!I4: 错误: “HS.C10”早已开始，不能再填未开始 [state-goes-back]
        """,
      remedy: """
        retract the wrong record (progress retract).
        """),
    FindingKind(
      "bad-state", [.error],
      means: """
        The status of work in a return is none of the list.
        """,
      shown: """
        x.xlsx:填报表!I4: error: the status "还行" is not known [bad-state]
        x.xlsx:填报表!I4: 错误: 状态“还行”不认识 [bad-state]
        """,
      remedy: """
        choose from the list; write other words into the notes.
        """),
  ]
}
