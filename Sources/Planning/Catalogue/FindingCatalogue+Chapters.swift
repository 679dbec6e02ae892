extension FindingCatalogue {
  /// All findings, in the chapters of the page.
  public static let chapters: [FindingChapter] = [
    FindingChapter(
      "Using the program · 使用本程序", FindingKind.usage),
    FindingChapter(
      "Reading a file · 读文件", FindingKind.reading),
    FindingChapter(
      "The header and the rows · 表头与行", FindingKind.header),
    FindingChapter(
      "Plans · 计划表", FindingKind.plans + FindingKind.plans2 + FindingKind.plans3),
    FindingChapter(
      "Holidays and windows · 节假日与窗口", FindingKind.calendars),
    FindingChapter(
      "Progress · 进度", FindingKind.progress + FindingKind.progress2),
    FindingChapter(
      "Tables of offices · 单位的表格", FindingKind.tables + FindingKind.progressTables),
    FindingChapter(
      "Workbooks · 工作簿", FindingKind.workbooks),
    FindingChapter(
      "Workbooks that come back · 读回的工作簿", FindingKind.returned + FindingKind.returned2),
    FindingChapter(
      "Primavera files · Primavera 文件", FindingKind.primavera),
    FindingChapter(
      "The plan as a whole · 整个计划", FindingKind.whole + FindingKind.whole2),
    FindingChapter(
      "The schedule · 进度计划", FindingKind.schedule),
    FindingChapter(
      "More of plan files in CSV · 计划 CSV（续）", FindingKind.moreCSV),
    FindingChapter(
      "Foreign plans · 外来计划", FindingKind.foreign),
    FindingChapter(
      "Plan health · 计划体检",
      introduction: """
        What `schedctl check` finds. Thresholds and definitions are in the section on it in `docs/scheduling.md`.
        """,
      FindingKind.health + FindingKind.health2),
    FindingChapter(
      "The plan file · 计划文件",
      FindingKind.planFile + FindingKind.planFile2 + FindingKind.history
        + FindingKind.server + FindingKind.serving),
    FindingChapter(
      "The plan as text · 计划文本",
      introduction: "The grammar is in `docs/text-plan.md`.", FindingKind.text),
    FindingChapter(
      "Charts and documents · 图与文件", FindingKind.charts),
  ]

  /// What the page begins with.
  static let preface = #"""
    # Errors · 错误与提示

    Every message ends with its stable name in brackets; this page has a heading for each. An *error*
    stops the command: nothing is changed, and the exit status is 3, 4 where a page cannot be drawn, 5
    where a file cannot be used, or 74 where a result cannot be written. A
    *warning* or a *note* does not. Messages are 中文 by default and English with `--lang en`; a message
    about a file begins with the file, the line and the column. All that is wrong with a file is told in
    one run.

    Whatever a name, a note, a path or an argument holds, a message, a table and JSON steer no terminal: what cannot be
    seen is shown in them, an escape as `␛`, a mark of direction as `\u{202E}`. A file format on standard output (CSV,
    Markdown, XML, calendars) is written as it is to a pipe or a file, and shown in the same way on a terminal.

    每条信息末尾的方括号内是它的固定名称，本页逐一说明。“错误”使命令不执行，计划不变；“警告”和“说明”不影响执行。
    """#
}
