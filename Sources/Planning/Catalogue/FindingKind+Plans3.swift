import Plan

/// Plans: how far work may be shortened.
extension FindingKind {
  static let plans3: [FindingKind] = [
    FindingKind(
      "bad-crash-limit", [.error],
      means: """
        The days by which work may be shortened (可压缩天数) are no whole number of days from 0.
        """,
      shown: """
        bad-crash-limit.csv:2:16: error: "Z1" may be shortened by "-3": no whole number of days from 0 [bad-crash-limit]
          hint: write by how many days at most, such as 5; 0 for none, nothing where it is not known
        bad-crash-limit.csv:2:16: 错误: “Z1”的可压缩天数“-3”不是 0 或更多的整天数 [bad-crash-limit]
          建议：写最多能压缩几天，如 5；一天也不能压写 0，不知道就留空
        """,
      remedy: """
        write whole days, or leave the cell empty: the rules in `rules/shortening.csv` count then.
        """),
    FindingKind(
      "crash-limit-too-high", [.error],
      means: """
        Work may be shortened by as many days as it takes, or by more, so that nothing would be left of it; or it
        has no duration of its own.
        """,
      shown: """
        crash-limit-too-high.csv:2:16: error: "Z1" takes 5 d, and cannot be shortened by 5 d [crash-limit-too-high]
          hint: write less than its duration: 0 to 4
        crash-limit-too-high.csv:2:16: 错误: “Z1”的工期只有 5 天，可压缩天数却写了 5 天 [crash-limit-too-high]
          建议：可压缩天数要少于工期：0 到 4
        """,
      remedy: """
        write fewer days than it takes.
        """),
    FindingKind(
      "bad-crash-cost", [.error],
      means: """
        What a day less costs (赶工费) is no whole number of yuan from 0 to 10,000,000.
        """,
      shown: """
        bad-crash-cost.csv:2:16: error: what a day less costs, "-2000", is no number of yuan from 0 to 10000000 [bad-crash-cost]
          hint: write how many yuan a day less costs, such as 2000; nothing where it is not known
        bad-crash-cost.csv:2:16: 错误: 赶工费“-2000”不是 0 到 10000000 的整元数 [bad-crash-cost]
          建议：写压缩一天要多花多少元，如 2000；不知道就留空
        """,
      remedy: """
        write whole yuan, or leave the cell empty.
        """),
    FindingKind(
      "bad-three-points", [.error],
      means: """
        The three points of a duration (三点工期) are not three whole numbers of days from 1, or stand beside what is no work.
        """,
      shown: """
        bad-three-points.csv:2:16: error: "Z1" has three points "8/x/15": not three whole numbers of days, or no work [bad-three-points]
          hint: write optimistic/likely/pessimistic, such as 8/10/15, in days from 1; nothing where it is not known
        bad-three-points.csv:2:16: 错误: “Z1”的三点工期“8/x/15”不是三个整天数，或者这一行没有工期 [bad-three-points]
          建议：按“乐观/最可能/悲观”写，如 8/10/15，单位是天，至少 1 天；不知道就留空
        """,
      remedy: """
        write the three as `8/10/15`, or leave the cell empty: finished work of the plan counts then, or `rules/spreads.csv`.
        """),
    FindingKind(
      "three-points-incomplete", [.error],
      means: """
        Of the three columns 乐观、最可能、悲观 a row fills only some.
        """,
      shown: """
        three-points-incomplete.csv:2:18: error: the three points of "Z1" are not all there: no likely [three-points-incomplete]
          hint: write days in all three columns; nothing in any where they are not known
        three-points-incomplete.csv:2:18: 错误: “Z1”的三点工期不全：没有写最可能 [three-points-incomplete]
          建议：乐观、最可能、悲观三列都写天数；不知道就都留空
        """,
      remedy: """
        write all three, or none.
        """),
    FindingKind(
      "three-points-twice", [.error],
      means: """
        The column 三点工期 and the three columns 乐观、最可能、悲观 say different things of a row.
        """,
      shown: """
        three-points-twice.csv:2:16: error: "Z1" has three points twice, and not the same: "4/5/9" in one column, "4/5/8" in three [three-points-twice]
          hint: keep the one column or the three
        three-points-twice.csv:2:16: 错误: “Z1”的三点工期写了两处，互不相同：一列写“4/5/9”，三列写“4/5/8” [three-points-twice]
          建议：留下“三点工期”一列，或者乐观、最可能、悲观三列
        """,
      remedy: """
        delete one of the two.
        """),
    FindingKind(
      "heading-unit", [.error],
      means: """
        The heading of a column of days names weeks, months, hours or another unit that is no day; or that of a column of
        costs is not yuan a day. Numbers taken for days would be wrong in silence.
        """,
      shown: """
        heading-unit.csv:1:11: error: the unit of the column "工期（周）" is "周"; it may hold whole days only [heading-unit]
          hint: convert to days and head it so (days, 工作日 or 日历天): how many days a week or month has, the calendar says
        heading-unit.csv:1:11: 错误: “工期（周）”列的单位是“周”，这一列只能写整天数 [heading-unit]
          建议：换算成天再写，列名写“天”“工作日”或“日历天”：一周、一个月合几天，由日历决定
        """,
      remedy: """
        convert the numbers to days, or the costs to yuan a day, and change the heading.
        """),
  ]
}
