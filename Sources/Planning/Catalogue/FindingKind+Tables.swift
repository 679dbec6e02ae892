import Plan

/// Tables of offices, and workbooks.
extension FindingKind {
  static let tables: [FindingKind] = [
    FindingKind(
      "column-not-understood", [.error],
      means: """
        A column that is filled has a name that is not known, and looks like logic, a date, a duration or
        progress. Skipping it would give wrong dates in silence.
        """,
      shown: """
        plan.csv:1:13: error: the column "后续工序" is unknown and seems to hold logic; without it dates would be wrong [column-not-understood]
        plan.csv:1:13: 错误: 不认识“后续工序”列，它看起来写的是逻辑关系，略过会算错日期 [column-not-understood]
        """,
      remedy: """
        give it one of the names in `docs/file-formats.md`, or delete the column.
        """),
    FindingKind(
      "ambiguous-column", [.error],
      means: """
        A column of a table of progress, such as 完成时间, may hold planned dates or actual ones.
        """,
      shown: """
        p.csv:1:14: error: the dates of the column "完成时间" may be planned or actual [ambiguous-column]
          hint: call it actual_start or actual_finish, or planned_start or planned_finish
        p.csv:1:14: 错误: “完成时间”列可能是计划日期，也可能是实际日期 [ambiguous-column]
          建议：实际日期改名为“实际完成时间”，计划日期改名为“计划完成时间”
        """,
      remedy: """
        rename it to say which.
        """),
    FindingKind(
      "progress-not-read", [.warning],
      means: """
        A plan has a column of progress. Plans hold no progress; another import reads it.
        """,
      shown: """
        plan.csv:1:13: warning: the column "实际完成时间" holds progress, which no plan has [progress-not-read]
        plan.csv:1:13: 警告: “实际完成时间”列是进度，导入计划时不读 [progress-not-read]
        """,
      remedy: """
        import the same file with `import progress`.
        """),
    FindingKind(
      "second-column", [.warning],
      means: """
        Two columns of free text mean the same, as 备注 and 说明 do. The first counts.
        """,
      shown: """
        plan.csv:1:14: warning: the column "说明" was skipped: "备注" means the same [second-column]
        plan.csv:1:14: 警告: “说明”列已略过：前面已有意思相同的“备注”列 [second-column]
        """,
      remedy: """
        nothing, or put both into one column.
        """),
    FindingKind(
      "code-became-date", [.error],
      means: """
        A cell of codes or predecessors is a date: Excel makes one of codes such as 3-1.
        """,
      shown: """
        plan.xlsx:计划!A2: error: the cell is a date (2027-03-01) and no code: Excel turns codes such as 3-1 into dates [code-became-date]
        plan.xlsx:计划!A2: 错误: 这个单元格是日期（2027-03-01），不是编码：Excel 会把 3-1 这样的编码改成日期 [code-became-date]
        """,
      remedy: """
        format the column as text and type the code again.
        """),
    FindingKind(
      "ambiguous-predecessor", [.error],
      means: """
        A predecessor is given by a name or number that several activities bear.
        """,
      shown: """
        plan.csv:4:12: error: the predecessor "验收" of "P.C" may be any of 2 activities [ambiguous-predecessor]
          hint: write the code instead, such as A, B
        plan.csv:4:12: 错误: “P.C”的紧前工作“验收”有 2 项都叫这个 [ambiguous-predecessor]
          建议：改写编码，如 A, B
        """,
      remedy: """
        write the code.
        """),
    FindingKind(
      "calendar-conflict", [.error],
      means: """
        The unit of a duration, or of what remains, and the calendar of the work say different things:
        15个工作日 in 日历天.
        """,
      shown: """
        plan.csv:2:5: error: the duration of "P.A" is "15个工作日", but its calendar "calendar-day" [calendar-conflict]
        plan.csv:2:5: 错误: “P.A”的工期写作“15个工作日”，日历却是“calendar-day” [calendar-conflict]
        """,
      remedy: """
        correct one of the two.
        """),
    FindingKind(
      "no-project-named", [.error],
      means: """
        Other rows of the table name their projects; this one and those above it name none, and no
        project is given.
        """,
      shown: """
        plan.csv:2:1: error: the row names no project [no-project-named]
        plan.csv:2:1: 错误: 这一行没有写项目 [no-project-named]
        """,
      remedy: """
        fill in its project, or name one with --project.
        """),
    FindingKind(
      "project-not-found", [.error],
      means: """
        A row names a project that the plan does not have, by code or by name.
        """,
      shown: """
        plan.csv:2:1: error: no project has the code or name "亭湖高中" [project-not-found]
        plan.csv:2:1: 错误: 没有代码或名称是“亭湖高中”的项目 [project-not-found]
        """,
      remedy: """
        add the project first, or correct its name.
        """),
    FindingKind(
      "other-project", [.error],
      means: """
        A row names another project than the one given with --project.
        """,
      shown: """
        plan.csv:2:1: error: the row belongs to the project "CE", not to "HS" [other-project]
        plan.csv:2:1: 错误: 这一行属于项目“CE”，不是“HS” [other-project]
        """,
      remedy: """
        leave out --project, so that each row goes to its own.
        """),
    FindingKind(
      "planned-dates-differ", [.warning],
      means: """
        A table says when work begins and ends, and other dates follow from its durations and logic.
        """,
      shown: """
        plan.csv: warning: the table has no predecessors, and 2 activities have other dates than the table; most of all the start of "P.B01": 2027-09-01 there, 2027-03-01 computed [planned-dates-differ]
        plan.csv: 警告: 表中没有紧前工作，2 项工作的日期与表中的开始、完成不同，最多的“P.B01”开始表中 2027-09-01、算出 2027-03-01 [planned-dates-differ]
        """,
      remedy: """
        add the predecessors, or take the starts as constraints: --dates constraints.
        """),
    FindingKind(
      "strict", [.error],
      means: """
        With --strict a file is refused for what is only a warning otherwise.
        """,
      shown: """
        error: nothing was imported: there are 2 warnings, and none were to be allowed [strict]
        错误: 有 2 处警告，要求有警告就不导入，所以什么都没有导入 [strict]
        """,
      remedy: """
        mend what is told above, or leave out --strict.
        """),
  ]
}
