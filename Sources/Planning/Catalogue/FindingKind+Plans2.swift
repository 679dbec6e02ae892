import Plan

/// Plans, continued.
extension FindingKind {
  static let plans2: [FindingKind] = [
    FindingKind(
      "bad-role", [.error],
      means: """
        The role of a milestone is none of the five.
        """,
      shown: """
        bad-role.csv:2:29: error: there is no role "party" [bad-role]
          hint: write one of commence, ground-level, topping-out, completion, opening, or leave the cell empty
        bad-role.csv:2:29: 错误: 没有“party”这个角色 [bad-role]
          建议：写 commence, ground-level, topping-out, completion, opening（或 开工、正负零、封顶、竣工、开学），或者留空
        """,
      remedy: """
        write one of those listed, or leave it empty.
        """),
    FindingKind(
      "unknown-calendar", [.error],
      means: """
        An activity names a calendar that the plan does not have.
        """,
      shown: """
        unknown-calendar.csv:2:9: error: "Z1" names the unknown calendar "weekdays" [unknown-calendar]
          hint: known are calendar-day, workday
        unknown-calendar.csv:2:9: 错误: “Z1”的日历“weekdays”不存在 [unknown-calendar]
          建议：现有：calendar-day, workday
        """,
      remedy: """
        write one of those listed: `workday` counts 工作日, `calendar-day` 日历天.
        """),
    FindingKind(
      "calendar-assumed", [.warning],
      means: """
        Activities name no calendar. Their days are counted as calendar days.
        """,
      shown: """
        calendar-assumed.csv:2:9: warning: Z1 without a calendar: days are counted as calendar-day [calendar-assumed]
          hint: write workday or calendar-day in the column "calendar"
        calendar-assumed.csv:2:9: 警告: Z1没有写日历，按日历天（calendar-day）计算 [calendar-assumed]
          建议：在“日历”列写工作日（workday）或日历天（calendar-day）
        """,
      remedy: """
        write the calendar where working days are meant: contracts count 日历天, permits 工作日.
        """),
    FindingKind(
      "unknown-window", [.error],
      means: """
        An activity names a window that the plan does not have.
        """,
      shown: """
        unknown-window.csv:2:22: error: "Z1" names the unknown window "monsoon" [unknown-window]
          hint: known are any-school-holiday, avoid-exams, dry-and-10C, summer-holiday
        unknown-window.csv:2:22: 错误: “Z1”的窗口“monsoon”不存在 [unknown-window]
          建议：现有：any-school-holiday, avoid-exams, dry-and-10C, summer-holiday
        """,
      remedy: """
        correct the name, or import the window with `import windows FILE`.
        """),
    FindingKind(
      "window-no-pause", [.error],
      means: """
        An activity names several windows, and one beside the first is no pause.
        """,
      shown: """
        error: activity P.A "Tie-in" has the window "any-school-holiday" beside "summer-holiday", and it is no pause [window-no-pause]
          hint: work fits one window at most; the others have to be pauses
        错误: 工作 P.A“并网”除“summer-holiday”外又写了窗口“any-school-holiday”，而它不是停工时段 [window-no-pause]
          建议：一项工作只能有一个须在其内完成的窗口，其余须是停工时段（pause）
        """,
      remedy: """
        name one window that the work has to fit, and pauses beside it.
        """),
    FindingKind(
      "bad-predecessor", [.error],
      means: """
        A predecessor does not read as `CODE[TYPE[±N[unit]]]`.
        """,
      shown: """
        bad-predecessor.csv:2:17: error: the predecessor "AFS+x" of "Z1" makes no sense: its lag is not a whole number of days [bad-predecessor]
          hint: write CODE[TYPE[±N[unit]]]: C06, C06SS+34, HS.C08FS-5w; types are FS SS FF SF, units d w e b p
        bad-predecessor.csv:2:17: 错误: “Z1”的紧前工作“AFS+x”无法解读：时距不是整天数 [bad-predecessor]
          建议：写成 编码[类型[±天数[单位]]]，如 C06、C06SS+34、HS.C08FS-5w、C06FS+50%；类型 FS SS FF SF，单位 d 日历天、w 工作日、e 连续 24 小时、b 紧前工作的工作日、p 项目日历
        """,
      remedy: """
        write it as `C06`, `C06SS+34` or `HS.C08FS-5w`; a lag needs its type before it.
        """),
    FindingKind(
      "unknown-predecessor", [.error],
      means: """
        A predecessor is no activity of the file or the plan.
        """,
      shown: """
        unknown-predecessor.csv:2:17: error: the predecessor "Y9FS+3" of "Z1": there is no "Y9" [unknown-predecessor]
          hint: correct the code, or add that activity
        unknown-predecessor.csv:2:17: 错误: “Z1”的紧前工作“Y9FS+3”中，“Y9”不存在 [unknown-predecessor]
          建议：改正编码，或补上这项工作
        """,
      remedy: """
        correct the code, or add the activity; one of another project is written `HS.C08`.
        """),
    FindingKind(
      "self-relation", [.error],
      means: """
        An activity is its own predecessor.
        """,
      shown: """
        self-relation.csv:2:17: error: "Z1" is its own predecessor [self-relation]
          hint: delete it, or correct the code
        self-relation.csv:2:17: 错误: “Z1”以自己为紧前工作 [self-relation]
          建议：删除它，或改成正确的编码
        """,
      remedy: """
        delete it, or correct the code.
        """),
    FindingKind(
      "repeated-predecessor", [.warning],
      means: """
        The same predecessor is named twice for one activity. It counts once.
        """,
      shown: """
        repeated-predecessor.csv:2:19: warning: "Z1" names its predecessor "A" twice [repeated-predecessor]
          hint: delete one of the two
        repeated-predecessor.csv:2:19: 警告: “Z1”的紧前工作“A”写了两次 [repeated-predecessor]
          建议：删除一个
        """,
      remedy: """
        delete one of the two.
        """),
    FindingKind(
      "not-in-file", [.warning],
      means: """
        Activities of the project are not in the file that was imported. They are kept.
        """,
      shown: """
        not-in-file.csv: warning: in the project but not in the file, and kept: B, M [not-in-file]
          hint: remove what is not wanted: activity remove CODE
        not-in-file.csv: 警告: 项目中有而文件中没有：B, M，已保留 [not-in-file]
          建议：不需要的用 activity remove 删除
        """,
      remedy: """
        nothing, or remove them with `activity remove`.
        """),
    FindingKind(
      "not-in-csv", [.error],
      means: """
        A plan holds something that CSV cannot say: a lag or a duration of parts of a day.
        """,
      shown: """
        error: CSV cannot express the lag from "P.A" to "P.B": no whole days [not-in-csv]
        错误: “P.A”到“P.B”的时距在 CSV 中写不出：不是整天数 [not-in-csv]
        """,
      remedy: """
        change the lag or the duration to whole days before exporting.
        """),
    FindingKind(
      "template-not-kept", [.warning],
      means: """
        A template, or a project made from one, could not keep something: a relation with another project, a
        constraint on a day, a calendar or window that this plan does not have, a duration that would no longer
        fit its window.
        """,
      shown: """
        warning: not kept in the template: relations with other projects (P.A) [template-not-kept]
        警告: 模板没有保留：与其他项目的关系（P.A） [template-not-kept]
        """,
      remedy: """
        add by hand what is missing: `link`, `calendar add`, `window add`.
        """),
    FindingKind(
      "found-by-name", [.note],
      means: """
        What was typed is no code; it is the name of one activity or project, a part of its name or the initials
        of its pinyin.
        """,
      shown: """
        note: "供电" is HS.C27 正式供配电扩容 [found-by-name]
        说明: “供电”是 HS.C27 正式供配电扩容 [found-by-name]
        """,
      remedy: """
        nothing, or give the code.
        """),
    FindingKind(
      "ambiguous-name", [.error],
      means: """
        What was typed is in the names of several activities or projects.
        """,
      shown: """
        error: "验收" is in 2 names: HS.D05 竣工验收、HS.D06 消防验收 [ambiguous-name]
          hint: give the code, or more of the name
        错误: “验收”有 2 个：HS.D05 竣工验收、HS.D06 消防验收 [ambiguous-name]
          建议：用编码指明，或把名称写全一些
        """,
      remedy: """
        give the code, or more of the name.
        """),
  ]
}
