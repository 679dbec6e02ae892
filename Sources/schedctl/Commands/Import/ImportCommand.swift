import ArgumentParser

/// `import …`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: .words(
      zh: "从文件读入计划、放假安排、窗口和填报。", en: "Read plans, holidays, windows and progress from files."),
    discussion: .words(
      zh: """
        各列的含义见 docs/file-formats.zh.md。CSV 可为 UTF-8 或 GB18030 编码；计划和填报也可从 Excel
        工作簿（.xlsx）读入。
        """,
      en: """
        The columns are told in docs/file-formats.md. CSV may be UTF-8 or GB18030; plans and progress are
        also read from Excel workbooks (.xlsx).
        """),
    subcommands: [
      ImportPlanCommand.self, ImportHolidaysCommand.self, ImportWindowsCommand.self,
      ImportProgressCommand.self, ImportExcelCommand.self, ImportTextCommand.self,
    ])
}
