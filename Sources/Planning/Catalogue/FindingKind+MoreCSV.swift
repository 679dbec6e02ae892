import Plan

/// More of plan files in CSV.
extension FindingKind {
  static let moreCSV: [FindingKind] = [
    FindingKind(
      "bad-kind", [.error],
      means: """
        The 类型/kind cell of an activity is none of the kinds.
        """,
      shown: """
        plan.csv:4: error: there is no kind of activity "任务" [bad-kind]
        plan.csv:4: 错误: 没有“任务”这种类型的工作 [bad-kind]
        """,
      remedy: """
        write one of the kinds named in the message, or leave the cell empty.
        """),
    FindingKind(
      "bad-constraint", [.error],
      means: """
        The constraint cell of an activity cannot be read.
        """,
      shown: """
        plan.csv:4: error: the constraint "SNET" of "P.A" makes no sense [bad-constraint]
        plan.csv:4: 错误: “P.A”的约束“SNET”无法解读 [bad-constraint]
        """,
      remedy: """
        write SNET or FNET with a date, or ZFF or ZTF; a semicolon parts two.
        """),
    FindingKind(
      "left-out-of-csv", [.warning],
      means: """
        A plan holds what CSV has no column for.
        """,
      shown: """
        warning: CSV has no place for levelling delays: left out for 3 activities [left-out-of-csv]
        警告: CSV 写不下资源调配延迟：3 项工作，未写出 [left-out-of-csv]
        """,
      remedy: """
        copy the plan file where everything must be kept.
        """),
  ]
}
