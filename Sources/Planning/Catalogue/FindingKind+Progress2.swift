import Plan

/// Progress, continued.
extension FindingKind {
  static let progress2: [FindingKind] = [
    FindingKind(
      "remaining-assumed", [.note],
      means: """
        Work is under way without a remaining duration. It is reckoned from the time since its start.
        """,
      shown: """
        note: activity P.A "开工准备" is under way without a remaining duration; the time since its start was taken off its duration [remaining-assumed]
          hint: report its remaining days
        说明: 工作 P.A“开工准备”已开工但未报剩余工期，按原工期扣除已过工作时间推算 [remaining-assumed]
          建议：补报剩余工期
        """,
      remedy: """
        report the remaining days every week.
        """),
    FindingKind(
      "start-assumed", [.note],
      means: """
        Work was reported finished without a start. Its start is reckoned back by its duration.
        """,
      shown: """
        note: activity P.A "开工准备" was reported finished without a start; its duration was counted back [start-assumed]
          hint: report its actual start
        说明: 工作 P.A“开工准备”只报了实际完成，实际开始按原工期倒推 [start-assumed]
          建议：补报实际开始日期
        """,
      remedy: """
        report when it was started.
        """),
    FindingKind(
      "remaining-after-finish", [.warning],
      means: """
        Work was reported finished, and a later record gives it work remaining. The finish counts.
        """,
      shown: """
        warning: activity P.A "开工准备" was reported finished and later with work remaining; it still counts as finished [remaining-after-finish]
        警告: 工作 P.A“开工准备”已报完成，此后又报剩余工期，仍按完成计算 [remaining-after-finish]
        """,
      remedy: """
        if the finish was a mistake, take it back with `schedctl undo`; else leave it.
        """),
    FindingKind(
      "stale-remaining", [.note],
      means: """
        The remaining duration is older than the data date.
        """,
      shown: """
        note: activity P.A "开工准备" was last given a remaining duration as of 2028-01-05 [stale-remaining]
        说明: 工作 P.A“开工准备”的剩余工期还是 2028-01-05 报的，此后未更新 [stale-remaining]
        """,
      remedy: """
        ask the office that owes the work, and record it.
        """),
    FindingKind(
      "out-of-sequence", [.warning],
      means: """
        Work went ahead of a relation. What remains of it still waits for the predecessor (retained logic).
        """,
      shown: """
        warning: activity P.B "管线拆改" went ahead of its relation with P.A "开工准备" [out-of-sequence]
        警告: 工作 P.B“管线拆改”的实际日期早于与 P.A“开工准备”的逻辑关系所允许 [out-of-sequence]
        """,
      remedy: """
        check the record, or the relation if it is none in truth.
        """),
    FindingKind(
      "derived-progress", [.error],
      means: """
        A summary or a level of effort was given progress of its own.
        """,
      shown: """
        error: activity P.S "主体" is a summary, whose progress is told from other work [derived-progress]
          hint: report the work that it stands for
        错误: 工作 P.S“主体”是汇总工作，进度由其他工作得出，不能单独填报 [derived-progress]
          建议：填报其所含或所配合的工作
        """,
      remedy: """
        report the work itself.
        """),
    FindingKind(
      "resumes-before-suspension", [.error],
      means: """
        Work was said to go on before it had come to rest.
        """,
      shown: """
        error: activity P.A "桩基" resumes before it was suspended [resumes-before-suspension]
          hint: give both dates in one record
        错误: 工作 P.A“桩基”的复工日期早于停工日期 [resumes-before-suspension]
          建议：在同一次填报中写明停工和复工日期
        """,
      remedy: """
        give both dates in one record.
        """),
    FindingKind(
      "suspended", [.warning],
      means: """
        Work under way rests, and nobody has said until when.
        """,
      shown: """
        warning: activity P.A "桩基" has rested since 2026-03-03 without a date to resume, and is taken to go on at the data date [suspended]
          hint: report when it resumes
        警告: 工作 P.A“桩基”自 2026-03-03 停工，未报复工日期，按数据日期复工计算 [suspended]
          建议：补报预计复工日期
        """,
      remedy: """
        find out when it goes on, and record it.
        """),
    FindingKind(
      "expected-finish-past", [.warning],
      means: """
        An expected finish lies before the data date, and no finish was reported.
        """,
      shown: """
        warning: activity P.A "桩基" was expected to be finished by 2026-03-04 18:00, which is past; a minute is taken to remain [expected-finish-past]
          hint: report its finish, or a new expected one
        警告: 工作 P.A“桩基”的预计完成时间 2026-03-04 18:00 已过，却没有实际完成日期，按还差一分钟计算 [expected-finish-past]
          建议：补报实际完成日期，或更新预计完成时间
        """,
      remedy: """
        report its finish, or a new expected one.
        """),
    FindingKind(
      "expected-finish-too-early", [.warning],
      means: """
        An expected finish lies before what the predecessors allow; the forecast follows them.
        """,
      shown: """
        warning: activity P.B "承台" is expected to be finished by 2026-03-04 18:00, before its predecessors allow; it follows them [expected-finish-too-early]
          hint: check it against the progress of its predecessors
        警告: 工作 P.B“承台”的预计完成时间 2026-03-04 18:00 早于其紧前工作所允许，预测按逻辑关系顺延 [expected-finish-too-early]
          建议：核对预计完成时间与紧前工作的进度
        """,
      remedy: """
        check both records.
        """),
  ]
}
