import Plan

/// Workbooks, and tables of progress.
extension FindingKind {
  static let workbooks: [FindingKind] = [
    FindingKind(
      "damaged-workbook", [.error],
      means: """
        A workbook cannot be read: it is damaged, or was made by a program that does not keep to the format.
        """,
      shown: """
        plan.xlsx: error: the workbook cannot be read: the archive is damaged [damaged-workbook]
          hint: open it in Excel or WPS, save it as .xlsx and try again
        plan.xlsx: 错误: 工作簿读不出：压缩包已损坏 [damaged-workbook]
          建议：在 Excel 或 WPS 中打开，另存为 .xlsx 后再试
        """,
      remedy: """
        open it in Excel or WPS and save it again.
        """),
    FindingKind(
      "workbook-too-large", [.error],
      means: """
        A workbook unpacks to more than is read: 512 MB a part, 12 million cells a sheet.
        """,
      shown: """
        plan.xlsx: error: the workbook unpacks to more than is read [workbook-too-large]
        plan.xlsx: 错误: 工作簿太大：展开后超过本程序肯读的大小 [workbook-too-large]
        """,
      remedy: """
        keep the sheet of the plan alone.
        """),
    FindingKind(
      "empty-sheet", [.error],
      means: """
        The sheet that is read has no filled cell.
        """,
      shown: """
        plan.xlsx: error: the sheet "Sheet1" is empty [empty-sheet]
        plan.xlsx: 错误: 工作表“Sheet1”是空的 [empty-sheet]
        """,
      remedy: """
        name another sheet with --sheet.
        """),
    FindingKind(
      "unknown-sheet", [.error],
      means: """
        The workbook has no sheet of that name, or the file is no workbook.
        """,
      shown: """
        plan.xlsx: error: there is no sheet "设计" [unknown-sheet]
        plan.xlsx: 错误: 没有工作表“设计” [unknown-sheet]
        """,
      remedy: """
        name one of those in the hint, or its number.
        """),
    FindingKind(
      "formula-without-value", [.error],
      means: """
        A cell is a formula, and the program that wrote the file did not compute it.
        """,
      shown: """
        plan.xlsx:计划!C2: error: the cell is a formula, and the file has no value of it [formula-without-value]
        plan.xlsx:计划!C2: 错误: 这个单元格是公式，文件里没有算好的值 [formula-without-value]
        """,
      remedy: """
        open and save the file in Excel or WPS.
        """),
  ]

  static let progressTables: [FindingKind] = [
    FindingKind(
      "empty-record", [.warning],
      means: """
        A row of progress states no fact: no start, finish, remaining days or percentage. It is not recorded.
        """,
      shown: """
        p.csv:3:1: warning: the row of "TH.A02" states no date, remaining days or percentage, and was not recorded [empty-record]
        p.csv:3:1: 警告: “TH.A02”这一行没有实际日期、剩余工期或百分比，没有登记 [empty-record]
        """,
      remedy: """
        fill in what happened, or delete the row.
        """),
    FindingKind(
      "finished-without-date", [.error],
      means: """
        A row says that work is finished and does not say when.
        """,
      shown: """
        p.csv:2: error: "TH.A01" is said to be finished, without the date [finished-without-date]
        p.csv:2: 错误: “TH.A01”写着已完成，却没有实际完成的日期 [finished-without-date]
        """,
      remedy: """
        fill in the actual finish.
        """),
    FindingKind(
      "no-data-date", [.error],
      means: """
        A table of progress does not say at which date it is true.
        """,
      shown: """
        p.csv:2:1: error: there is no data date: neither a column nor a line above the table says it [no-data-date]
        p.csv:2:1: 错误: 没有数据日期：表中没有这一列，表上方也没有写明截至哪一天 [no-data-date]
        """,
      remedy: """
        give it with --date, or add a column.
        """),
    FindingKind(
      "no-progress", [.error],
      means: """
        No row of a table of progress states a fact.
        """,
      shown: """
        p.csv: error: the table says nothing of any activity: no start, finish, remaining days or percentage [no-progress]
        p.csv: 错误: 表中没有一条进度：没有实际开始、实际完成、剩余工期或完成百分比 [no-progress]
        """,
      remedy: """
        check the names of the columns.
        """),
    FindingKind(
      "percent-only", [.warning, .note],
      means: """
        A percentage is all that is said of work under way, so what remains is assumed: the part of its
        duration that the percentage leaves undone, or that the time since its start leaves, whichever is
        more. A note where the percentage is not behind that time; while a table is read it warns all the
        same, once for all percentages that say no more than the time.
        """,
      shown: """
        p.csv:2:20: warning: "PC.A" is at 20% after 8 d, without remaining days; at an even pace that is day 2 of its 10 [percent-only]
        p.csv:2:20: 警告: “PC.A”已干 8 天、完成 20%，没有剩余工期；按匀速只到计划 10 天的第 2 天 [percent-only]
        """,
      remedy: """
        fill in the remaining days.
        """),
  ]
}
