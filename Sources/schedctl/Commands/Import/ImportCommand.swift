import ArgumentParser

/// `import …`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read plans, holidays, windows and progress from files.",
    discussion: "The columns are told in docs/file-formats.md. UTF-8 and GB18030 are read.",
    subcommands: [
      ImportPlanCommand.self, ImportHolidaysCommand.self, ImportWindowsCommand.self,
      ImportProgressCommand.self,
    ])
}
