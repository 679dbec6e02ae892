import Plan

/// The header and the rows.
extension FindingKind {
  static let header: [FindingKind] = [
    FindingKind(
      "not-a-plan", [.error],
      means: """
        No row near the top names the columns of a plan. Where the header is that of another kind of file,
        it is named.
        """,
      shown: """
        not-a-plan.csv:1: error: the file is not a plan: no header has the columns "code, duration_days"; it seems to be a table of holidays [not-a-plan]
          hint: the columns are code,name,name_en,duration_days,calendar,predecessors,level,milestone,role,office,window,note
        not-a-plan.csv:1: 错误: 这不是计划表：没有同时含有“编码、工期”列的表头，看起来是节假日表 [not-a-plan]
          建议：应有的列：编码,名称,英文名称,工期,日历,紧前工作,级别,里程碑,角色,责任单位,窗口,备注
        """,
      remedy: """
        check the file, or the command: holidays, windows and progress have imports of their
        own.
        """),
    FindingKind(
      "not-holidays", [.error],
      means: """
        No row near the top names the columns of a table of holidays.
        """,
      shown: """
        not-holidays.csv:1: error: the file is not a table of holidays: no header has the columns "date, kind, notice_year"; it seems to be a plan [not-holidays]
          hint: the columns are date,kind,name,notice_year
        not-holidays.csv:1: 错误: 这不是节假日表：没有同时含有“日期、类型、通知年份”列的表头，看起来是计划表 [not-holidays]
          建议：应有的列：日期,类型,名称,通知年份
        """,
      remedy: """
        give `import holidays` a file with the columns listed.
        """),
    FindingKind(
      "not-windows", [.error],
      means: """
        No row near the top names the columns of a table of windows.
        """,
      shown: """
        not-windows.csv:1: error: the file is not a table of windows: no header has the columns "window, from, to"; it seems to be a table of holidays [not-windows]
          hint: the columns are window,from,to,kind,provisional,note
        not-windows.csv:1: 错误: 这不是窗口表：没有同时含有“窗口、开始、结束”列的表头，看起来是节假日表 [not-windows]
          建议：应有的列：窗口,开始,结束,类型,暂定,备注
        """,
      remedy: """
        give `import windows` a file with the columns listed.
        """),
    FindingKind(
      "not-rules", [.error],
      means: """
        No row near the top names the columns of a table of legal rules.
        """,
      shown: """
        plan.csv:1: error: the file is not a table of rules: no header has the columns "id, kind, amount"; it seems to be a plan [not-rules]
        plan.csv:1: 错误: 这不是规则表：没有同时含有“规则、类型、数值”列的表头，看起来是计划表 [not-rules]
        """,
      remedy: """
        give `check --rules` a file with the columns listed.
        """),
    FindingKind(
      "not-shortenings", [.error],
      means: """
        No row near the top names the columns of a table that says how far work may be shortened.
        """,
      shown: """
        plan.csv:1: error: the file is not a table of shortening rules: no header has the columns "id, offices, percent"; it seems to be a plan [not-shortenings]
        plan.csv:1: 错误: 这不是压缩规则表：没有同时含有“规则、责任单位、可压缩比例”列的表头，看起来是计划表 [not-shortenings]
        """,
      remedy: """
        give `rescue --limits` a file with the columns listed.
        """),
    FindingKind(
      "not-spreads", [.error],
      means: """
        No row near the top names the columns of a table that says between what durations lie.
        """,
      shown: """
        plan.csv:1: error: the file is not a table of spreads: no header has the columns "id, optimistic_percent, pessimistic_percent"; it seems to be a plan [not-spreads]
        plan.csv:1: 错误: 这不是工期起落表：没有同时含有“规则、乐观比例、悲观比例”列的表头，看起来是计划表 [not-spreads]
        """,
      remedy: """
        give `odds --spreads` a file with the columns listed.
        """),
    FindingKind(
      "spread-not-ascending", [.error],
      means: """
        The optimistic, most likely and pessimistic durations of a row are not in that order.
        """,
      shown: """
        spread-not-ascending.csv:2:16: error: optimistic 12, likely 10, pessimistic 15 do not ascend [spread-not-ascending]
          hint: write optimistic ≤ likely ≤ pessimistic
        spread-not-ascending.csv:2:16: 错误: 乐观 12、最可能 10、悲观 15 不是由小到大 [spread-not-ascending]
          建议：按乐观 ≤ 最可能 ≤ 悲观填写
        """,
      remedy: """
        write the least first, the most likely next, the greatest last.
        """),
    FindingKind(
      "not-progress", [.error],
      means: """
        No row near the top names the columns of a table of progress.
        """,
      shown: """
        not-progress.csv:1: error: the file is not a table of progress: no header has the columns "date, code"; it seems to be a table of holidays [not-progress]
          hint: the columns are date,code,start,finish,remaining_days,percent,note,reporter
        not-progress.csv:1: 错误: 这不是进度表：没有同时含有“数据日期、编码”列的表头，看起来是节假日表 [not-progress]
          建议：应有的列：数据日期,编码,实际开始,实际完成,剩余工期,完成百分比,备注,填报单位
        """,
      remedy: """
        give `import progress` a file with the columns listed.
        """),
    FindingKind(
      "text-above-header", [.warning, .note],
      means: """
        Title lines stand above the header. They are skipped.
        """,
      shown: """
        text-above-header.csv:1:1: warning: the header is line 2; what stands above it was skipped [text-above-header]
          hint: delete the title lines, so that the header comes first
        text-above-header.csv:1:1: 警告: 表头在第 2 行，以上内容已略过 [text-above-header]
          建议：标题行可以删除，文件第一行应为表头
        """,
      remedy: """
        nothing, or delete them so that the header is the first line.
        """),
    FindingKind(
      "split-header", [.error],
      means: """
        The names of the columns are spread over two rows, and those that are needed are not among them.
        """,
      shown: """
        split-header.csv:1:1: error: the header is spread over line 1 and the next, and lacks columns all the same [split-header]
          hint: unmerge the cells and name every column in one line. the columns are code,name,name_en,duration_days,calendar,predecessors,level,milestone,role,office,window,note
        split-header.csv:1:1: 错误: 表头分在第 1 行和下一行，合起来也认不出需要的列 [split-header]
          建议：取消合并单元格，把列名写在同一行。应有的列：编码,名称,英文名称,工期,日历,紧前工作,级别,里程碑,角色,责任单位,窗口,备注
        """,
      remedy: """
        unmerge the header in Excel and name every column in one row.
        """),
    FindingKind(
      "missing-column", [.error],
      means: """
        A column that the file cannot do without is missing.
        """,
      shown: """
        missing-column.csv:1: error: the column "name" is missing [missing-column]
          hint: the columns are code,name,name_en,duration_days,calendar,predecessors,level,milestone,role,office,window,note
        missing-column.csv:1: 错误: 缺少“名称”列 [missing-column]
          建议：应有的列：编码,名称,英文名称,工期,日历,紧前工作,级别,里程碑,角色,责任单位,窗口,备注
        """,
      remedy: """
        add it; the names of all columns are listed.
        """),
    FindingKind(
      "duplicate-column", [.error],
      means: """
        Two columns have the same meaning, under one name or two.
        """,
      shown: """
        duplicate-column.csv:1:25: error: the column "name" names "name" a second time [duplicate-column]
          hint: delete one of the two
        duplicate-column.csv:1:25: 错误: “name”列重复：前面已有“name”列 [duplicate-column]
          建议：删除其中一列
        """,
      remedy: """
        delete one of them.
        """),
    FindingKind(
      "unknown-column", [.warning],
      means: """
        A column means nothing to the program. It is skipped.
        """,
      shown: """
        unknown-column.csv:1:34: warning: the column "colour" is unknown and was skipped [unknown-column]
          hint: the columns are code,name,name_en,duration_days,calendar,predecessors,level,milestone,role,office,window,note
        unknown-column.csv:1:34: 警告: 不认识“colour”列，已略过 [unknown-column]
          建议：应有的列：编码,名称,英文名称,工期,日历,紧前工作,级别,里程碑,角色,责任单位,窗口,备注
        """,
      remedy: """
        nothing, or correct the name if it was misspelt.
        """),
    FindingKind(
      "no-rows", [.error, .warning],
      means: """
        There is a header and nothing below it. For a plan that is an error, else a warning.
        """,
      shown: """
        no-rows.csv: error: there is a header but nothing below it [no-rows]
        no-rows.csv: 错误: 只有表头，没有数据 [no-rows]
        """,
      remedy: """
        check that it is the right sheet, and save it again.
        """),
    FindingKind(
      "extra-cells", [.error],
      means: """
        A row has text beyond the last column, mostly because of a comma that was not quoted.
        """,
      shown: """
        extra-cells.csv:2:23: error: the line has more cells than the header has columns [extra-cells]
          hint: put text that contains a comma in quotation marks, or delete the surplus cell
        extra-cells.csv:2:23: 错误: 这一行的单元格比表头多 [extra-cells]
          建议：含有逗号的文字要加英文引号；多余的单元格请删除
        """,
      remedy: """
        put the text that holds the comma in quotation marks.
        """),
    FindingKind(
      "merged-cells", [.error],
      means: """
        The key of a row is empty while other cells are filled, as merged cells, subtotals and signatures
        leave it.
        """,
      shown: """
        merged-cells.csv:3:1: error: the cell "code" is empty but others are filled, as merged cells leave it [merged-cells]
          hint: unmerge the cells in Excel and fill each one; delete headings, subtotals and signatures
        merged-cells.csv:3:1: 错误: 这一行的“code”列为空，其他单元格却有内容：合并单元格另存为 CSV 后就是这样 [merged-cells]
          建议：在 Excel 中取消合并单元格并逐格填写；标题行、小计行和签字行请删除
        """,
      remedy: """
        unmerge the cells and fill each one; delete rows that are no data.
        """),
  ]
}
