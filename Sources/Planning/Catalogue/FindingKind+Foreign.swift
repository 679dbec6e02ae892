import Plan

/// Foreign plans.
extension FindingKind {
  static let foreign: [FindingKind] = [
    FindingKind(
      "bad-xml", [.error],
      means: """
        The file is no valid XML.
        """,
      shown: """
        plan.xml:12: error: the file is no valid XML: mismatched tag [bad-xml]
        plan.xml:12: 错误: 文件不是有效的 XML（mismatched tag） [bad-xml]
        """,
      remedy: """
        save it as XML again in the program it came from.
        """),
    FindingKind(
      "truncated-xml", [.error],
      means: """
        An XML file ends before its last element does.
        """,
      shown: """
        plan.xml:12: error: the file is cut off before its last element ends [truncated-xml]
        plan.xml:12: 错误: 文件不完整：在最后一个元素结束之前就断了 [truncated-xml]
        """,
      remedy: """
        copy or download it again.
        """),
    FindingKind(
      "xml-document-type", [.error],
      means: """
        An XML file declares a document type (DOCTYPE), in which entities and other files could be named; that is refused.
        """,
      shown: """
        plan.xml:12: error: the file declares a document type, which may define entities or name other files [xml-document-type]
        plan.xml:12: 错误: 文件含有文档类型声明（DOCTYPE），其中可以定义实体或引用外部文件，一律拒收 [xml-document-type]
        """,
      remedy: """
        save it as XML again; no plan needs one.
        """),
    FindingKind(
      "xml-too-much", [.error],
      means: """
        An XML file nests deeper, has longer texts or tags, or more elements, than any real plan.
        """,
      shown: """
        plan.xml:12: error: elements lie more than 64 deep in each other [xml-too-much]
        plan.xml:12: 错误: 元素嵌套超过 64 层 [xml-too-much]
        """,
      remedy: """
        check that it is the right file.
        """),
    FindingKind(
      "unreadable-file", [.error],
      means: """
        Reading broke off, by a disk or network.
        """,
      shown: """
        plan.xml:12: error: the file could not be read to its end [unreadable-file]
        plan.xml:12: 错误: 读取文件时出错 [unreadable-file]
        """,
      remedy: """
        check the disk or network and try again.
        """),
    FindingKind(
      "not-microsoft-project", [.error],
      means: """
        The XML is something else than a Microsoft Project file.
        """,
      shown: """
        plan.xml:12: error: this is no Microsoft Project XML: its root element is "html" [not-microsoft-project]
        plan.xml:12: 错误: 不是 Microsoft Project 的 XML 文件：根元素是“html” [not-microsoft-project]
        """,
      remedy: """
        save as “XML Format” in Microsoft Project.
        """),
    FindingKind(
      "bad-value", [.error],
      means: """
        An element has a value that makes no sense.
        """,
      shown: """
        plan.xml:12: error: the value "yes" of <Milestone> makes no sense [bad-value]
        plan.xml:12: 错误: <Milestone> 的值“yes”无法解读 [bad-value]
        """,
      remedy: """
        correct it in the program the file came from.
        """),
    FindingKind(
      "missing-value", [.error],
      means: """
        An element lacks one it must have, such as its UID.
        """,
      shown: """
        plan.xml:12: error: <Task> has no <UID> [missing-value]
        plan.xml:12: 错误: <Task> 缺少 <UID> [missing-value]
        """,
      remedy: """
        save the file again in the program it came from.
        """),
    FindingKind(
      "bad-lag", [.error],
      means: """
        A lag is longer than a hundred years, or a percentage above 10 000.
        """,
      shown: """
        plan.xml:12: error: the lag "99999999999" is longer than any real one [bad-lag]
        plan.xml:12: 错误: 时距“99999999999”过大 [bad-lag]
        """,
      remedy: """
        correct the link.
        """),
    FindingKind(
      "duplicate-uid", [.error],
      means: """
        Two tasks, or two calendars, have the same UID.
        """,
      shown: """
        plan.xml:12: error: the UID 7 of <Task> is used twice, first in line 40 [duplicate-uid]
        plan.xml:12: 错误: <Task> 的 UID 7 重复：第 40 行已经用过 [duplicate-uid]
        """,
      remedy: """
        save the file again in the program it came from.
        """),
    FindingKind(
      "unknown-uid", [.error],
      means: """
        A link or a task names a task or calendar that the file does not have.
        """,
      shown: """
        plan.xml:12: error: <PredecessorUID> names the UID 7, which the file does not have [unknown-uid]
        plan.xml:12: 错误: <PredecessorUID> 引用的 UID 7 在文件中不存在 [unknown-uid]
        """,
      remedy: """
        save the file again in the program it came from.
        """),
    FindingKind(
      "bad-shift", [.error],
      means: """
        A working time does not end after its start.
        """,
      shown: """
        plan.xml:12: error: the working time "17:00–08:00" does not end after its start [bad-shift]
        plan.xml:12: 错误: 工作时间“17:00–08:00”的结束不晚于开始 [bad-shift]
        """,
      remedy: """
        write a shift over midnight as two, one a day.
        """),
    FindingKind(
      "bad-calendar", [.error],
      means: """
        The working time of a calendar in a Primavera file makes no sense.
        """,
      shown: """
        plan.xml:12: error: the working time of calendar "Standard" makes no sense [bad-calendar]
        plan.xml:12: 错误: 日历“Standard”的工作时间无法解读 [bad-calendar]
        """,
      remedy: """
        export the file again, or correct the calendar in the program it came from.
        """),
    FindingKind(
      "calendar-loop", [.error],
      means: """
        A calendar is based on itself, at once or by way of others.
        """,
      shown: """
        plan.xml:12: error: the calendar "A" is based on itself, at once or by way of others [calendar-loop]
        plan.xml:12: 错误: 日历“A”以自己为基准日历（直接或间接） [calendar-loop]
        """,
      remedy: """
        choose another base calendar.
        """),
    FindingKind(
      "import-adapted", [.note],
      means: """
        Something of a foreign file was kept in another form; counted by kind, the first few named.
        """,
      shown: """
        plan.xml: note: calendars whose hours a day differ from their shifts; a day is what the shifts are (2: Standard, Site) [import-adapted]
        plan.xml: 说明: 日历的“每日小时数”与班次不同，一天按班次计（2 处：Standard, Site） [import-adapted]
        """,
      remedy: """
        nothing, if the other form will do.
        """),
    FindingKind(
      "import-dropped", [.warning],
      means: """
        A plan has no place for something in a foreign file, or the file has none for something in the plan.
        """,
      shown: """
        plan.xml: warning: shifts or exceptions of calendars that make no sense (1: Standard) [import-dropped]
        plan.xml: 警告: 日历中无法解读的班次或例外（Standard） [import-dropped]
        """,
      remedy: """
        keep the original file if you need it.
        """),
    FindingKind(
      "import-undecided", [.note],
      means: """
        The dates of some tasks follow from more than the network: levelling, splits, resource calendars, manual scheduling.
        """,
      shown: """
        plan.xer: note: activities that the calendars of their resources decide; their own counts (P.A1010) [import-undecided]
        plan.xer: 说明: 由资源日历决定的作业，按其自身日历计算（P.A1010） [import-undecided]
        """,
      remedy: """
        compare these tasks with the original.
        """),
    FindingKind(
      "profile-dates", [.note],
      means: """
        A foreign plan is scheduled by our rules. Told is what that changes: the finish of each project, then the activities at which other
        dates begin, by reason; what follows them differs because they do.
        """,
      shown: """
        plan.xml: note: by our rules the dates differ from those of its program (activities: 14); projects finish: HS 2028-08-11 → 2028-08-18 [profile-dates]
        plan.xml: 说明: 按本软件的规则，14 项工作的日期与原软件的规则不同；项目完成：HS 2028-08-11 → 2028-08-18 [profile-dates]
        """,
      remedy: """
        nothing, or keep the file's own rules by leaving out `--profile schedctl`.
        """),
    FindingKind(
      "export-moves-dates", [.note],
      means: """
        A project was written as Microsoft Project XML, and by the rules of that program some of its work has other dates: it knows neither
        windows nor days as the smallest unit, and counts some lags in another calendar.
        """,
      shown: """
        plan.xml: note: by the rules of Microsoft Project other dates follow (activities: 2), from P.C on; the project finishes: P 2026-04-02 → 2026-04-01 [export-moves-dates]
        plan.xml: 说明: 按 Microsoft Project 的规则，2 项工作的日期与本软件的不同，由 P.C 起；项目完成：P 2026-04-02 → 2026-04-01 [export-moves-dates]
        """,
      remedy: """
        look at the activities that are named; dates that must stand can be given there as constraints.
        """),
    FindingKind(
      "explained-by-own-rules", [.warning],
      means: """
        `why` was asked about a project that another program's rules schedule. It traces reasons by our rules; the dates of the
        project are the other program's, and the two differ where a hard constraint, an assignment or levelling decides.
        """,
      shown: """
        warning: project "A" is scheduled by the rules of msp; reasons are traced by our rules, and differ where hard constraints, assignments and the like decide [explained-by-own-rules]
          hint: see its path with `path`; import it with --profile schedctl to schedule by our rules
        警告: 项目“A”按 msp 的规则排期，这里按本程序的规则追溯原因，遇到硬约束、资源分配等处日期会有出入 [explained-by-own-rules]
          建议：看线路用 path；要按本程序的规则排期，导入时加 --profile schedctl
        """,
      remedy: """
        see what leads to a date with `path`, which counts by the project's own rules; to plan on with ours, import the
        file with `--profile schedctl` and read what changes.
        """),
  ]
}
