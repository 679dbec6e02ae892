import ArgumentParser

/// `import …`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read plans, holidays, windows and progress from files.",
    discussion: """
      The columns are told in docs/file-formats.md. CSV may be UTF-8 or GB18030; plans and progress are
      also read from Excel workbooks (.xlsx).
      """,
    subcommands: [
      ImportPlanCommand.self, ImportHolidaysCommand.self, ImportWindowsCommand.self,
      ImportProgressCommand.self, ImportExcelCommand.self,
    ])
}
