import ArgumentParser

/// `report …`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: .words(
      zh: "写报告：给领导和工作群的周报，以及一周的全部材料。",
      en: "Write reports: the weekly report for the leader and for the group."),
    subcommands: [
      ReportWeeklyCommand.self, ReportSetCommand.self, ReportPlaceholdersCommand.self,
      ReportTemplateCommand.self,
    ])
}
