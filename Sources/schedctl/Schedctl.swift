import ArgumentParser

/// The root of the command tree.
@main
struct Schedctl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedctl",
    abstract: "Plan public construction backwards from the day it must open (倒排工期).",
    discussion: """
      Give it the day a school must open, and it says the last day each step can start, why, who
      owes it, and every week what slipped and what it takes to still make the day.

      Exit status: 0 done; 1 and 2 only with --check (a milestone is flagged; a required date is
      lost); 3 the input or plan is invalid; 5 the file cannot be used; 64 wrong usage.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Daily",
        subcommands: [
          PlanShowCommand.self, ProgressCommand.self, ReportCommand.self, FlagsCommand.self,
          ChartCommand.self,
          WhyCommand.self, PathCommand.self, CheckCommand.self,
        ]),
      CommandGroup(
        name: "Plans",
        subcommands: [
          InitCommand.self, ProjectCommand.self, ImportCommand.self, ExportCommand.self,
          ActivityCommand.self, LinkCommand.self, UnlinkCommand.self, BaselineCommand.self,
          ColoursCommand.self,
        ]),
      CommandGroup(
        name: "History",
        subcommands: [
          UndoCommand.self, RedoCommand.self, LogCommand.self, BackupCommand.self,
          RestoreCommand.self, VerifyCommand.self,
        ]),
      CommandGroup(name: "Without a plan file", subcommands: [ScheduleCommand.self]),
    ])
}
