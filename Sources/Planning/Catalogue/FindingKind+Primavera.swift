import Plan

/// Primavera files.
extension FindingKind {
  static let primavera: [FindingKind] = [
    FindingKind(
      "not-primavera", [.error],
      means: """
        The file does not begin with `ERMHDR`, so it is no XER file.
        """,
      shown: """
        plan.xer:7: error: this is no Primavera XER file: it does not begin with ERMHDR [not-primavera]
        plan.xer:7: 错误: 不是 Primavera 的 XER 文件：开头不是 ERMHDR [not-primavera]
        """,
      remedy: """
        export the project from P6 as XER.
        """),
    FindingKind(
      "line-too-long", [.error],
      means: """
        A line of a Primavera file is longer than any real one (16 MiB).
        """,
      shown: """
        plan.xer:7: error: this line is longer than 16 MiB [line-too-long]
        plan.xer:7: 错误: 这一行超过 16 MiB [line-too-long]
        """,
      remedy: """
        export the file once more.
        """),
    FindingKind(
      "too-many-fields", [.error],
      means: """
        A row has more fields than its table has columns, so its values cannot be told apart: a tab within a value, or a damaged file.
        """,
      shown: """
        plan.xer:7: error: this row of TASK has 63 fields, its table 61 columns [too-many-fields]
        plan.xer:7: 错误: TASK 表的这一行有 63 个字段，表头只有 61 列 [too-many-fields]
        """,
      remedy: """
        take the tab out of the value in P6 and export again.
        """),
    FindingKind(
      "row-without-columns", [.error],
      means: """
        A row comes before the names of its columns.
        """,
      shown: """
        plan.xer:7: error: a row of TASK comes before the names of its columns (%F) [row-without-columns]
        plan.xer:7: 错误: TASK 表的数据行之前没有列名（%F） [row-without-columns]
        """,
      remedy: """
        export the file once more.
        """),
    FindingKind(
      "truncated-file", [.warning],
      means: """
        The end mark of a Primavera file is missing. An error where the last row is cut off, else a warning.
        """,
      shown: """
        plan.xer:7: warning: the end mark %E is missing, so the file may be cut off [truncated-file]
        plan.xer:7: 警告: 文件没有结束标记 %E，可能不完整 [truncated-file]
        """,
      remedy: """
        copy or export the file once more.
        """),
    FindingKind(
      "encoding-assumed", [.note],
      means: """
        A Primavera file that does not name its encoding is not UTF-8; it was read as GB18030 or a code page, by what its names look like.
        """,
      shown: """
        plan.xer: note: the file does not name its encoding; it was read as GB18030 [encoding-assumed]
        plan.xer: 说明: 文件没有注明编码，按 GB18030 读取 [encoding-assumed]
        """,
      remedy: """
        check the names; export in UTF-8 where they look wrong.
        """),
    FindingKind(
      "duration-clamped", [.warning],
      means: """
        The planned duration of an activity in a Primavera file is longer than a hundred years. What remains of it is sane and counts.
        """,
      shown: """
        plan.xer:17: warning: the planned duration of "A1010", 5469776 hours, makes no sense; what remains counts [duration-clamped]
        plan.xer:17: 警告: “A1010”的计划工期 5469776 小时不合理，按剩余工期计算 [duration-clamped]
        """,
      remedy: """
        correct the planned duration in P6.
        """),
    FindingKind(
      "actual-after-data-date", [.warning],
      means: """
        Work of a Primavera project has an actual date after the project's data date. Both stay, as in P6: the date is kept, and what remains of the work counts from the data date.
        """,
      shown: """
        warning: activity HS.B "主体" has an actual date after the data date 2026-03-02 08:00, which stays; what remains counts from it [actual-after-data-date]
        警告: 工作 HS.B“主体”的实际日期晚于数据日期 2026-03-02 08:00，数据日期不变，剩余工作仍从数据日期算起 [actual-after-data-date]
        """,
      remedy: """
        check the actual date, or move the data date in P6.
        """),
    FindingKind(
      "breakdown-loop", [.error],
      means: """
        The parents of a WBS node lead back to itself.
        """,
      shown: """
        plan.xer:7: error: the parents of WBS 101 lead back to itself [breakdown-loop]
        plan.xer:7: 错误: WBS 101 的上级绕回自身 [breakdown-loop]
        """,
      remedy: """
        export the file once more.
        """),
    FindingKind(
      "mandatory-breaks-logic", [.warning],
      means: """
        Under the rules of P6 a mandatory date lies before what the predecessors allow.
        """,
      shown: """
        warning: activity HS.B "主体" has a mandatory date earlier than its predecessors allow, so logic is broken [mandatory-breaks-logic]
        警告: 工作 HS.B“主体”的强制日期早于紧前工作允许的时间，逻辑关系被打破 [mandatory-breaks-logic]
        """,
      remedy: """
        see what can be kept with our own rules (`--profile schedctl`).
        """),
    FindingKind(
      "relation-across-profiles", [.warning],
      means: """
        A relation joins a project under the rules of P6 and one under other rules; it does not count.
        """,
      shown: """
        warning: the relation HS.A to XQ.B joins projects of different profiles and does not count under P6's rules [relation-across-profiles]
        警告: 关系 HS.A → XQ.B 的两个项目规则不同，按 P6 计算时不起作用 [relation-across-profiles]
        """,
      remedy: """
        give both projects one profile.
        """),
  ]
}
