import Plan

/// The plan as a whole.
extension FindingKind {
  static let whole: [FindingKind] = [
    FindingKind(
      "loop", [.error],
      means: """
        Relations lead in a circle, so nothing in it can begin. The circle is named in order.
        """,
      shown: """
        error: the relations form a loop: P.Z1 土方 → P.Z2 桩基 → P.Z1 土方 [loop]
          hint: remove one relation of the loop
        错误: 逻辑关系成环：P.Z1 土方 → P.Z2 桩基 → P.Z1 土方 [loop]
          建议：去掉环中的一条关系
        """,
      remedy: """
        remove one relation of it.
        """),
    FindingKind(
      "hard-constraint", [.error, .warning],
      means: """
        A constraint would override logic. Our own rules know SNET, FNET, ZFF and ZTF only.
        """,
      shown: """
        error: activity P.A "桩基" has the hard constraint MSO, which would override logic and is not among our rules [hard-constraint]
          hint: read another program's plan by its rules with `import plan FILE`, or use SNET, FNET or a required date instead
        错误: 工作 P.A“桩基”带有硬约束 MSO，它会压过逻辑关系，本程序自己的规则不采用 [hard-constraint]
          建议：来自其他软件的计划请用 import plan 文件 按该软件的规则读入，否则改用 SNET、FNET 或要求完成时间
        """,
      remedy: """
        use `import plan`, or a soft constraint or required date.
        """),
    FindingKind(
      "typed-dates", [.error],
      means: """
        An activity has dates typed by hand that no network decides.
        """,
      shown: """
        error: activity P.A "桩基" has dates typed by hand, which no network decides and our rules do not know [typed-dates]
          hint: read the plan by the rules of its program with `import plan FILE`, or drop the dates and add relations
        错误: 工作 P.A“桩基”的日期是手工填写的，不由网络计算，本程序自己的规则不采用 [typed-dates]
          建议：用 import plan 文件 按来源软件的规则读入，或删去手工日期并补上逻辑关系
        """,
      remedy: """
        use `import plan`, or relations in place of the dates.
        """),
    FindingKind(
      "leveling-delay", [.error],
      means: """
        An activity was put off by levelling in another program.
        """,
      shown: """
        error: activity P.A "桩基" has a levelling delay, which our rules do not know [leveling-delay]
          hint: read the plan by the rules of its program with `import plan FILE`, or use SNET instead
        错误: 工作 P.A“桩基”带有资源平衡造成的推迟，本程序自己的规则不采用 [leveling-delay]
          建议：用 import plan 文件 按来源软件的规则读入，或改用 SNET 约束
        """,
      remedy: """
        use `import plan`, or start no earlier than.
        """),
    FindingKind(
      "constraint-date", [.error],
      means: """
        A constraint lacks the date that it is about, or has one that it does not take.
        """,
      shown: """
        error: activity P.A "桩基" has the constraint SNET without a date [constraint-date]
          hint: give the date: SNET=2027-03-01
        错误: 工作 P.A“桩基”的约束 SNET 没有日期 [constraint-date]
          建议：写明日期：SNET=2027-03-01
        """,
      remedy: """
        give SNET and FNET a date, ZFF and ZTF none.
        """),
    FindingKind(
      "constraints-exclusive", [.error],
      means: """
        Two constraints of one activity exclude one another.
        """,
      shown: """
        error: activity P.A "桩基" has constraints that exclude one another (either ZFF or ZTF, and one of each kind) [constraints-exclusive]
          hint: remove one of them
        错误: 工作 P.A“桩基”的两个约束相互排斥（ZFF 与 ZTF 只能取其一，同一种约束只能有一个） [constraints-exclusive]
          建议：去掉其中一个
        """,
      remedy: """
        remove one of them.
        """),
    FindingKind(
      "percent-too-large", [.error],
      means: """
        A lag is more than a hundred times its predecessor's duration.
        """,
      shown: """
        error: the lag from P.A to P.B is 10001 % of its predecessor's duration, outside ±10000 % [percent-too-large]
        错误: P.A 至 P.B 的时距为紧前工作工期的 10001%，超出 ±10000% [percent-too-large]
        """,
      remedy: """
        correct the percentage.
        """),
    FindingKind(
      "derived-duration", [.error],
      means: """
        A summary or a level of effort was given a duration of its own.
        """,
      shown: """
        error: activity P.S "主体" is a summary, whose duration is told from other work [derived-duration]
          hint: set the duration to 0, or make it a task
        错误: 工作 P.S“主体”是汇总工作，工期由其他工作得出，不能自带工期 [derived-duration]
          建议：改工期为 0，或改为普通工作
        """,
      remedy: """
        set the duration to 0, or make it a task.
        """),
    FindingKind(
      "derived-constraint", [.error],
      means: """
        A summary or a level of effort was given a constraint or a window.
        """,
      shown: """
        error: activity P.S "主体" is a summary, whose dates are told from other work, and can have neither constraint nor window [derived-constraint]
          hint: put it on the work itself
        错误: 工作 P.S“主体”是汇总工作，日期由其他工作得出，不能带约束或窗口 [derived-constraint]
          建议：把约束或窗口挂到具体工作上
        """,
      remedy: """
        put it on the work itself.
        """),
    FindingKind(
      "required-level-of-effort", [.error],
      means: """
        A required date is at a level of effort, which ends when other work does.
        """,
      shown: """
        error: activity P.L "监理" is a level of effort, which cannot carry a required date [required-level-of-effort]
          hint: put the date on the work it ends with
        错误: 工作 P.L“监理”是配合工作，不能挂要求完成时间 [required-level-of-effort]
          建议：挂到它所配合的最后一项工作上
        """,
      remedy: """
        put the date on the work it ends with.
        """),
    FindingKind(
      "level-of-effort-open", [.warning],
      means: """
        A level of effort has nothing that begins it, or nothing that ends it.
        """,
      shown: """
        warning: activity P.L "监理" is a level of effort without a relation that ends it, and ends where it begins [level-of-effort-open]
          hint: add an FF predecessor or an FS successor
        警告: 工作 P.L“监理”是配合工作，却没有决定其结束的关系，按开始即结束计算 [level-of-effort-open]
          建议：补一条 FF 紧前关系，或 FS 紧后关系
        """,
      remedy: """
        add the relation that is missing.
        """),
    FindingKind(
      "relation-between-levels-of-effort", [.warning],
      means: """
        A relation joins two levels of effort, neither of which binds anything.
        """,
      shown: """
        warning: the relation from P.L to P.K joins two levels of effort and counts for nothing [relation-between-levels-of-effort]
          hint: relate them to the work they last as long as
        警告: P.L 至 P.K 的关系两端都是配合工作，不起作用 [relation-between-levels-of-effort]
          建议：连到它们所配合的工作上
        """,
      remedy: """
        relate both to the work itself.
        """),
    FindingKind(
      "unknown-parent", [.error],
      means: """
        An activity is said to be a part of something that does not exist or is no summary.
        """,
      shown: """
        error: activity P.A "桩基" is a part of "X", which does not exist or is no summary [unknown-parent]
          hint: correct the code, or make "X" a summary
        错误: 工作 P.A“桩基”所属的汇总工作“X”不存在，或不是汇总工作 [unknown-parent]
          建议：改正上级编码，或把“X”改为汇总工作
        """,
      remedy: """
        correct the code, or make it a summary.
        """),
    FindingKind(
      "parent-loop", [.error],
      means: """
        Summaries are parts of one another.
        """,
      shown: """
        error: summaries are parts of one another: P.S → P.T → P.S [parent-loop]
          hint: take one of them out of its summary
        错误: 汇总工作互为上级，成环：P.S → P.T → P.S [parent-loop]
          建议：去掉环中一项的上级
        """,
      remedy: """
        take one of them out.
        """),
    FindingKind(
      "summary-too-deep", [.error],
      means: """
        Summaries lie more than 500 deep within one another.
        """,
      shown: """
        error: activity P.S501 "主体" lies more than 500 summaries deep [summary-too-deep]
        错误: 工作 P.S501“主体”在汇总工作中的层次超过 500 层 [summary-too-deep]
        """,
      remedy: """
        use fewer levels.
        """),
    FindingKind(
      "empty-summary", [.note],
      means: """
        A summary has no activities. It has no dates and changes nothing.
        """,
      shown: """
        note: activity P.S "主体" is a summary without activities and has no dates [empty-summary]
        说明: 工作 P.S“主体”是汇总工作，但不含任何工作，没有日期 [empty-summary]
        """,
      remedy: """
        put activities under it, or remove it.
        """),
    FindingKind(
      "summary-relation-expanded", [.note],
      means: """
        A relation at a summary stands for relations at its activities (scheduling.md, 13.6).
        """,
      shown: """
        note: the relation P.S FS P.T at a summary stands for 4 between activities [summary-relation-expanded]
        说明: 汇总工作的关系 P.S FS P.T 已展开为具体工作之间的 4 条关系 [summary-relation-expanded]
        """,
      remedy: """
        nothing; relate the activities themselves where that is not what you mean.
        """),
  ]
}
