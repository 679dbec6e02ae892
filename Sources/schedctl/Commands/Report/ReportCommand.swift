import ArgumentParser

/// `report …`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write reports: the weekly report for the leader and for the group.",
    subcommands: [
      ReportWeeklyCommand.self, ReportSetCommand.self, ReportPlaceholdersCommand.self,
      ReportTemplateCommand.self,
    ])
}
