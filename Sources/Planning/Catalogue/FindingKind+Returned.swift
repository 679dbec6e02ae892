import Plan

/// Workbooks of ours that come back.
extension FindingKind {
  static let returned: [FindingKind] = [
    FindingKind(
      "not-our-workbook", [.error],
      means: """
        A workbook is to be read back and is none that this program wrote, or its hidden sheet `schedctl` is
        gone: so nobody can tell what was changed in it.
        """,
      shown: """
        x.xlsx: error: the file is no workbook of ours, so what was changed in it cannot be told [not-our-workbook]
        x.xlsx: 错误: 这不是本程序导出的工作簿，看不出它改了什么 [not-our-workbook]
        """,
      remedy: """
        read plans from elsewhere with import plan, progress with import progress.
        """),
    FindingKind(
      "other-plan", [.error],
      means: """
        A workbook was made of another plan file, or of this one at an entry of the journal that it does not
        have: it is an older copy.
        """,
      shown: """
        x.xlsx: error: the workbook was made of another plan [other-plan]
        x.xlsx: 错误: 这个工作簿是从另一个计划导出的 [other-plan]
        """,
      remedy: """
        name the right plan with --file.
        """),
    FindingKind(
      "sheet-gone", [.error, .warning],
      means: """
        A workbook that came back has lost a sheet, its name or its row of headings. A warning where the sheet
        is not the one that matters: it counts as unchanged.
        """,
      shown: """
        x.xlsx: error: the workbook has no sheet "Plan" that can be read [sheet-gone]
        x.xlsx: 错误: 工作簿中没有可读的“计划表” [sheet-gone]
        """,
      remedy: """
        leave sheets, names and headings as they were.
        """),
    FindingKind(
      "row-without-code", [.error],
      means: """
        A row of a table that came back says something and names no work.
        """,
      shown: """
        x.xlsx:计划表!B396: error: the row has no code [row-without-code]
        x.xlsx:计划表!B396: 错误: 这一行没有编码 [row-without-code]
        """,
      remedy: """
        give new work a code, and delete rows that are none.
        """),
    FindingKind(
      "row-not-added", [.error],
      means: """
        A row was added to a table that takes none such: a project, a required date of work that is not there,
        work to a return.
        """,
      shown: """
        x.xlsx:项目表!A13: error: no row "ZZ" can be added to "Projects" [row-not-added]
        x.xlsx:项目表!A13: 错误: “项目表”中不能增加“ZZ”这一行 [row-not-added]
        """,
      remedy: """
        check the code; make projects with project add.
        """),
    FindingKind(
      "computed-cell-edited", [.warning],
      means: """
        Somebody typed into a cell that follows from the plan: a date, a float, a margin. It does not count.
        """,
      shown: """
        x.xlsx:计划表!T64: warning: "Forecast finish" of "HS.C33" is computed (2028-07-04): what is typed there does not count [computed-cell-edited]
        x.xlsx:计划表!T64: 警告: “HS.C33”的“预测完成”是算出来的（2028-07-04），改了也不算数 [computed-cell-edited]
        """,
      remedy: """
        change what the date follows from.
        """),
    FindingKind(
      "column-gone", [.warning],
      means: """
        A column of a table that came back was deleted. It counts as unchanged.
        """,
      shown: """
        x.xlsx:计划表!3: warning: the column "Note" is gone and counts as unchanged [column-gone]
        x.xlsx:计划表!3: 警告: “备注”一列已经不在表中，按没有改动计 [column-gone]
        """,
      remedy: """
        hide columns instead of deleting them.
        """),
    FindingKind(
      "column-not-kept", [.warning],
      means: """
        Somebody added a column to a table that came back, and no plan keeps what it says.
        """,
      shown: """
        x.xlsx:计划表!Y3: warning: the plan has no column "费用"; it was not read [column-not-kept]
        x.xlsx:计划表!Y3: 警告: 计划没有“费用”这一列，没有读入 [column-not-kept]
        """,
      remedy: """
        write what is to be kept into the remarks.
        """),
  ]
}
