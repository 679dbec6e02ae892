import Plan

/// The tools that read the plan.
extension Tool {
  private static let projects = ToolField.value(
    "projects", .texts, isRequired: false, "项目代码或名称；默认全部", "Codes or names of projects; default all"
  )
  private static let office = ToolField.option(
    "office", "只看这个责任单位", "Only what this office owes")
  private static let level = ToolField.option(
    "level", .whole, "最低节点级别，1 至 3", "The lowest node level, 1 to 3")
  private static let code = ToolField.value(
    "code", "工作编码或唯一的名称，如 HS.C27 或 供电；也可写项目代码",
    "The code of an activity or its unique name, such as HS.C27; or the code of a project")

  static let reading: [Tool] = [
    Tool(
      "board", ["plan"], .read(leavingOut: ["activities"]),
      title: Wording(zh: "总表：能按时开学吗", en: "Board: will each open on time?"),
      about: Wording(
        zh: "每个项目一行：预计完成、要求完成、裕量、离最紧的窗口还有几天、下一节点、红黄绿灯。回答“能不能按时开学”先看它。",
        en:
          "One row a project: forecast, required date, margin, days to its tightest window, next node, colour. Begin here when asked whether schools will open on time."
      ),
      [
        .option(
          "as_of", "只看到某一天结束时的计划，如 2028-02-02", "The plan as it stood when this day ended")
      ]),
    Tool(
      "project", ["plan"], .read(),
      title: Wording(zh: "一个项目的全部工作", en: "All activities of a project"),
      about: Wording(
        zh: "一个项目的每项工作：最迟开始、预计、实际、时差、裕量、责任单位、状态和灯。",
        en:
          "Every activity of one project: latest start, forecast, actual dates, float, margin, office, status, colour."
      ),
      [.value("code", "项目代码或名称", "The code or name of the project")]),
    Tool(
      "activity", ["show"], .read(),
      title: Wording(zh: "一项工作的全部", en: "All of one activity"),
      about: Wording(
        zh: "一项工作的日期、紧前紧后、填报、存在问题，以及一句话的原因。",
        en: "The dates of an activity, its relations, records and problems, and why in a line."),
      [code]),
    Tool(
      "why", ["why"], .read(),
      title: Wording(zh: "日期为什么是这样", en: "Why a date is what it is"),
      about: Wording(
        zh: "从预计日期追溯到决定它的原因：经过哪些工作、丢了哪些日子、错过什么窗口、提前几天能抢回来。",
        en:
          "Traces a date to what holds it: the activities on the way, the days lost, the windows missed, and how much gained would make them."
      ),
      [
        code,
        .option("late", .truth, "说明最迟开始，而不是预计", "Explain the latest start instead of the forecast"),
      ]),
    Tool(
      "path", ["path"], .read(),
      title: Wording(zh: "关键线路", en: "The longest path"),
      about: Wording(
        zh: "通向一个节点的最长线路和其他线路，每步占用几天。",
        en: "The longest path to a milestone, other paths, and what each step costs."),
      [code, .option("paths", .whole, "几条线路", "How many paths")]),
    Tool(
      "flags", ["flags"], .read(),
      title: Wording(zh: "节点对照", en: "Milestones against the plan"),
      about: Wording(
        zh: "每个里程碑对照计划：提前、按期、滞后，谁负责。",
        en: "Every milestone against the baseline: early, on time, late, and who owes it."),
      [
        projects, office, level,
        .option("overdue", .truth, "只看应完未完的", "Only what should be finished and is not"),
      ]),
    Tool(
      "owes", ["owes"], .read(),
      title: Wording(zh: "谁欠账", en: "Who owes what"),
      about: Wording(
        zh: "各责任单位进行中、到期、超期的工作和存在问题；给出 from 和 to 时按时段考核。",
        en:
          "What each office owes: under way, due, overdue, and its problems; with from and to, the figures of a period."
      ),
      [
        projects, office, level,
        .option("ahead", .whole, "几天之内算到期，默认 14", "How many days ahead count as due; default 14"),
        .option("from", "时段的第一天", "The first day of a period"),
        .option("to", "时段的最后一天", "The last day of a period"),
      ]),
    Tool(
      "rescue", ["rescue"], .read(),
      title: Wording(zh: "怎样抢回来", en: "What would save the date"),
      about: Wording(
        zh: "要求完成时间保不住时，压缩哪些工作最省就能赶上；什么都不保存。可能要算几十秒。",
        en:
          "Where a required date is lost: which activities to shorten, at the least, to keep it. Nothing is stored. It may take half a minute."
      ),
      [
        .value(
          "names", .texts, isRequired: false, "项目或节点；默认所有丢失的要求完成时间",
          "Projects or milestones; default all lost dates"),
        .option("finish_by", "要在哪天前完成，代替要求完成时间", "By which day, in place of the required date"),
        .option("days", .whole, "比现在的预计提前多少天", "How many days earlier than it is forecast"),
        .option(
          "objective", words: ["days", "fewest", "percent", "cost"], "什么最省", "What is kept small"),
        .option(
          "overlap", .truth, "也可以搭接：不等前一项做完就开始",
          "Whether work may begin before other work is finished"
        ),
      ]),
    Tool(
      "odds", ["odds"], .read(leavingOut: ["finishes"]),
      title: Wording(zh: "有多大把握", en: "How sure the dates are"),
      about: Wording(
        zh: "每个要求完成时间按时的可能、五成和八成把握的日期、最该盯哪家；假定一并给出。back_test 看过去说的把握准不准。",
        en:
          "How likely each required date is kept, by when it is 50 and 80 % sure, whom to watch, and what is assumed. With back_test, how past odds did."
      ),
      [
        .value(
          "names", .texts, isRequired: false, "项目或节点；默认所有项目", "Projects or milestones; default all"),
        .option(
          "trials", .whole, "试算多少次；默认 10000（须逐次用排程引擎算的 1000）",
          "How many trials; default 10000 (1000 where the engine has to schedule each)"),
        .option("back_test", .truth, "与过去的填报相比", "Compare past odds with what came"),
      ]),
    Tool(
      "delays", ["delays"], .read(),
      title: Wording(zh: "谁误了工期", en: "Who lost the days"),
      about: Wording(
        zh: "两天之间要求完成时间变动了多少，分到进展和改计划，再分到工作、单位和原因；共同延误并列其名。",
        en:
          "By how much required dates moved between two days, split into progress and changes of the plan, and shared out to work, offices and causes."
      ),
      [
        .value(
          "names", .texts, isRequired: false, "项目或节点；默认所有项目", "Projects or milestones; default all"),
        .option("from", "从哪天起；默认首次填报", "From which day; default the first report"),
        .option("to", "到哪天；默认现在的计划", "To which day; default the plan as it is"),
      ]),
    Tool(
      "pace", ["pace"], .read(),
      title: Wording(zh: "按至今的速度看", en: "What the pace says"),
      about: Wording(
        zh: "排程预计之外，按至今速度和各单位用时比各说哪天完成，过去各差多少天；不改计划。",
        en:
          "Beside the forecast: when it would be finished at the speed so far and by each office's ratio, and how far each method was off. Changes nothing."
      ),
      [
        .value(
          "names", .texts, isRequired: false, "项目或节点；默认所有项目", "Projects or milestones; default all")
      ]),
    Tool(
      "find", ["find"], .read(),
      title: Wording(zh: "查找工作", en: "Find activities"),
      about: Wording(
        zh: "按代码、名称、拼音首字母、责任单位或备注查找工作。",
        en: "Finds activities by code, name, pinyin initials, office or note."),
      [.value("text", "要找的内容", "What to look for")]),
    Tool(
      "check", ["check"], .read(),
      title: Wording(zh: "计划体检", en: "Examine the plan"),
      about: Wording(
        zh: "检查计划本身：逻辑、法定最短工期、压缩、责任单位、保不住的日期。",
        en:
          "Examines the plan itself: logic, legal minimum durations, compression, offices, dates that cannot be met."
      ),
      [projects]),
    Tool(
      "problems", ["problem", "list"], .read(),
      title: Wording(zh: "存在问题", en: "Problems"),
      about: Wording(
        zh: "未销号的存在问题，责任单位、期限、办到哪一步。", en: "The problems that are open: office, day, step."),
      [
        projects, office, .option("overdue", .truth, "只看超期的", "Only those past their day"),
        .option("all", .truth, "已销号的也列出", "Those struck off, too"),
      ]),
    Tool(
      "progress_records", ["progress", "list"], .read(),
      title: Wording(zh: "填报记录", en: "Progress records"),
      about: Wording(
        zh: "填报过的进度，编号、数据日期、谁在何时填的；撤回的也在。",
        en: "What was reported, with numbers, data dates, who and when; also what was taken back."),
      [
        .value(
          "code", isRequired: false, "工作或项目的编码；默认全部", "Of an activity or a project; default all")
      ]),
    Tool(
      "history", ["log"], .read(),
      title: Wording(zh: "变更记录", en: "History"),
      about: Wording(
        zh: "计划改过什么，谁在何时改的，最近的在前。", en: "What was changed, when and by whom, the last first."),
      [.option("limit", .whole, "最多几条", "How many lines at most")]),
    Tool(
      "weekly_report", ["report", "weekly"], .read(),
      title: Wording(zh: "周报", en: "Weekly report"),
      about: Wording(
        zh: "某一周的工程进度周报全文。", en: "The weekly report of a week, as text."),
      [
        .option(
          "week", "该周的任意一天；默认最近填报的那一周", "Any day of the week; default that of the last report"),
        .option(
          "form", words: ["markdown", "text", "wechat"], "格式；wechat 不超过 500 字",
          "The form; wechat has at most 500 characters"),
      ]),
    Tool(
      "weekly_difference", ["diff"], .read(),
      title: Wording(zh: "这周变了什么", en: "What did the week change?"),
      about: Wording(
        zh: "某一周和上一周比：日期、裕量、灯的变化和原因，不超过十行。",
        en: "A week against the one before: what moved, and what moved it, in ten lines."),
      [.option("week", isRequired: true, "该周的任意一天", "Any day of the week")]),
    Tool(
      "try_change", ["try"], .read(),
      title: Wording(zh: "假如：会怎样", en: "What if"),
      about: Wording(
        zh:
          "试算，什么都不保存：供电晚两周会怎样？每条写一句，如 HS.C27 +14d（晚14天）、HS.C27 +10w（晚10个工作日）、HS.C27 20d（工期20天）、HS.C27 remaining 12、HS.C27 start 2028-03-01、HS.C27 drop、HS.C27 -> HS.C30 SS+3。",
        en:
          "A trial; nothing is stored: what if the power came two weeks later? One clause each: HS.C27 +14d (14 days later), HS.C27 +10w (working days), HS.C27 20d (takes 20 days), HS.C27 remaining 12, HS.C27 start 2028-03-01, HS.C27 drop, HS.C27 -> HS.C30 SS+3."
      ),
      [
        .value("changes", .texts, "要试的，每条一句", "What to try, a clause each"),
        .option("all", .truth, "列出所有变动的工作，不只节点", "List all that moves, not the nodes alone"),
      ]),
  ]
}
