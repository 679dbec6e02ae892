import Plan

/// Plan health.
extension FindingKind {
  static let health: [FindingKind] = [
    FindingKind(
      "open-start", [.warning],
      means: """
        Nothing precedes an activity, so no delay before it is passed on to it. One is right for the first work of a project only.
        """,
      shown: """
        warning: activity P.A "基础" has no predecessor, so no delay before it reaches it [open-start]
        警告: 工作 P.A“基础”没有紧前工作，前面的拖延传不到它 [open-start]
        """,
      remedy: """
        give it the predecessor it waits for with `link`.
        """),
    FindingKind(
      "open-finish", [.warning],
      means: """
        Nothing follows an activity, so its delay reaches no milestone.
        """,
      shown: """
        warning: activity P.A "基础" has no successor, so its delay reaches no milestone [open-finish]
        警告: 工作 P.A“基础”没有紧后工作，它的拖延影响不到任何节点 [open-finish]
        """,
      remedy: """
        link it to the work or milestone that needs it.
        """),
    FindingKind(
      "dangling-start", [.warning],
      means: """
        All relations to an activity bind its finish (FF, SF), so nothing holds its start.
        """,
      shown: """
        warning: activity P.A "基础" hangs loose at its start: its predecessors bind only its finish (FF, SF) [dangling-start]
        警告: 工作 P.A“基础”的开始没有约束：紧前关系只到它的完成（FF、SF） [dangling-start]
        """,
      remedy: """
        add an FS or SS relation.
        """),
    FindingKind(
      "dangling-finish", [.warning],
      means: """
        All relations from an activity leave from its start (SS, SF), so its finish is of no consequence.
        """,
      shown: """
        warning: activity P.A "基础" hangs loose at its finish: its successors leave from its start only (SS, SF) [dangling-finish]
        警告: 工作 P.A“基础”的完成没有去向：紧后关系只从它的开始（SS、SF）引出 [dangling-finish]
        """,
      remedy: """
        add an FS or FF relation.
        """),
    FindingKind(
      "relation-lead", [.warning],
      means: """
        A relation has a negative lag: the successor begins before the event it waits for.
        """,
      shown: """
        warning: the relation P.A → P.B (FS) has a lead, a negative lag [relation-lead]
        警告: 关系 P.A → P.B（FS）有负时距（提前搭接） [relation-lead]
        """,
      remedy: """
        split the predecessor, or use SS with a positive lag.
        """),
    FindingKind(
      "relation-lag", [.warning],
      means: """
        A relation has a positive lag: time that no office owes.
        """,
      shown: """
        warning: the relation P.A → P.B (FS) has a lag, time that nobody owes [relation-lag]
        警告: 关系 P.A → P.B（FS）有时距，其中的时间没有人负责 [relation-lag]
        """,
      remedy: """
        write waiting such as curing or publicity as an activity with an owner.
        """),
    FindingKind(
      "start-to-finish", [.warning],
      means: """
        A relation is of type SF, more often than not drawn the wrong way round.
        """,
      shown: """
        warning: the relation P.A → P.B (SF) is of type SF, more often than not drawn the wrong way round [start-to-finish]
        警告: 关系 P.A → P.B（SF）是 SF 关系，多半是箭头画反了 [start-to-finish]
        """,
      remedy: """
        check its direction; FS is usual.
        """),
    FindingKind(
      "high-float", [.warning],
      means: """
        An activity has more than 44 working days of total float: a successor is probably missing. Where the float comes
        from other work that waits for a window, that work is told once, with all whose float it makes: then none is missing.
        """,
      shown: """
        warning: activity P.A "基础" has 61 d of total float, more than 44: a successor is probably missing [high-float]
        警告: 工作 P.A“基础”总时差 61 天，超过 44 天，多半漏了紧后关系 [high-float]
        """,
      remedy: """
        check what follows it; of work that waits for a window, see with `schedctl why` when an earlier one is made.
        """),
    FindingKind(
      "negative-float", [.warning],
      means: """
        Activities cannot be done in time for a required date; all of one date in one line, the worst named.
        """,
      shown: """
        warning: activity P.A "基础" is too late for the required date of P.Z "开学": P.A by 9 d [negative-float]
        警告: 工作 P.A“基础”按现状赶不上 P.Z“开学”的要求完成时间：P.A 差9天 [negative-float]
        """,
      remedy: """
        see what drives it with `schedctl why`.
        """),
    FindingKind(
      "high-duration", [.warning],
      means: """
        An activity takes more than 44 working days: a week shows neither gain nor loss in it.
        """,
      shown: """
        warning: activity P.A "主体" takes 120 d, more than 44: a week shows neither gain nor loss in it [high-duration]
        警告: 工作 P.A“主体”工期120天，超过 44 天，每周看不出进退 [high-duration]
        """,
      remedy: """
        split it by building, storey or trade.
        """),
    FindingKind(
      "invalid-date", [.warning],
      means: """
        A forecast lies before the data date, or an actual date after it.
        """,
      shown: """
        warning: activity P.A "基础" is forecast before the data date 2027-03-01, or has an actual date after it [invalid-date]
        警告: 工作 P.A“基础”的预计日期早于数据日期 2027-03-01，或实际日期晚于它 [invalid-date]
        """,
      remedy: """
        report its actual dates or what remains.
        """),
    FindingKind(
      "missing-owner", [.warning],
      means: """
        No office owes an activity.
        """,
      shown: """
        warning: activity P.A "基础" has no office that owes it [missing-owner]
        警告: 工作 P.A“基础”没有责任单位 [missing-owner]
        """,
      remedy: """
        name one with `activity set`.
        """),
    FindingKind(
      "missed-task", [.warning],
      means: """
        The baseline has an activity finished by the data date, and it is not, or was finished late.
        """,
      shown: """
        warning: activity P.A "基础" should have been finished by the baseline and is 5 d late [missed-task]
        警告: 工作 P.A“基础”基准计划应已完成，滞后5天 [missed-task]
        """,
      remedy: """
        finish it, or agree on a new baseline.
        """),
    FindingKind(
      "critical-path-broken", [.warning],
      means: """
        600 working days more on a critical activity do not move the finish of its project by as much: its path has a gap or a pin.
        """,
      shown: """
        warning: activity P.A "基础" is critical, yet 600 d more move the finish by 12 d: the critical path is broken [critical-path-broken]
        警告: 工作 P.A“基础”是关键工作，加 600 天后项目完成时间只推迟 12 天：关键线路不通 [critical-path-broken]
        """,
      remedy: """
        look for missing relations or hard constraints after it.
        """),
    FindingKind(
      "critical-path-untested", [.note],
      means: """
        A plan of very many projects under another program's rules: testing the critical path of each takes a
        whole schedule, and the rest was left out.
        """,
      shown: """
        note: there are too many projects to test the critical path of project P0412 "学校" [critical-path-untested]
          hint: check it by itself: `schedctl check P0412`
        说明: 项目太多，项目 P0412“学校”的关键线路没有试算 [critical-path-untested]
          建议：单独检查它：schedctl check P0412
        """,
      remedy: """
        check such a project by itself.
        """),
    FindingKind(
      "low-path-index", [.warning],
      means: """
        The critical path length index, (remaining length + margin) ÷ remaining length, is below 95 %.
        """,
      shown: """
        warning: activity P.Z "开学" has a critical path length index of 91 %, below 95 %: required by 2027-08-31, margin -20 d [low-path-index]
        警告: 工作 P.Z“开学”的关键线路指数（CPLI）为 91%，低于 95%：要求 2027-08-31，裕量-20天 [low-path-index]
        """,
      remedy: """
        find work on the critical path that can be shortened.
        """),
    FindingKind(
      "low-execution-index", [.warning],
      means: """
        The baseline execution index, tasks finished ÷ tasks that should have been, is below 95 %.
        """,
      shown: """
        warning: project P "小学" has a baseline execution index of 17/20, below 95 % [low-execution-index]
        警告: 项目 P“小学”基准执行指数（BEI）为 17/20，低于 95% [low-execution-index]
        """,
      remedy: """
        see what should be finished with `schedctl flags --all`.
        """),
    FindingKind(
      "negative-margin", [.warning],
      means: """
        A required date will not be kept, with the activity its critical path begins at and what takes the most days on it.
        """,
      shown: """
        warning: activity P.Z "开学" is required by 2027-08-31 and comes 9 d later: the critical path runs from P.A "基础"; winter-holiday takes 20 d of it [negative-margin]
        警告: 工作 P.Z“开学”要求 2027-08-31 完成，按现状晚9天：关键线路自 P.A“基础”起，其中寒假占去 20 天 [negative-margin]
        """,
      remedy: """
        see the whole path with `schedctl why`, and what each step of it costs with `schedctl path`.
        """),
    FindingKind(
      "no-required-date", [.warning],
      means: """
        A project is planned backward but has no date to plan back from.
        """,
      shown: """
        warning: project P "小学" is planned backward but has no required date [no-required-date]
        警告: 项目 P“小学”是倒排项目，却没有要求完成时间 [no-required-date]
        """,
      remedy: """
        give one with `project set P --finish-by`.
        """),
  ]
}
