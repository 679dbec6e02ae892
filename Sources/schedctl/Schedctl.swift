import ArgumentParser
import Documents
import Glibc

/// The root of the command tree.
@main
struct Schedctl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedctl",
    abstract: .words(
      zh: "倒排工期：从必须开学的那天往回排的工程计划。",
      en: "Plan public construction backwards from the day it must open (倒排工期)."),
    discussion: .words(
      zh: """
        给出学校必须开学的日期，它就告诉您每一步最迟哪天开始、为什么、由谁负责；每周告诉您什么滞后了、
        怎样做还能按时开学。
        """,
      en: """
        Give it the day a school must open, and it says the last day each step can start, why, who
        owes it, and every week what slipped and what it takes to still make the day.
        """),
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: .words(zh: "日常", en: "Daily"),
        subcommands: [
          PlanShowCommand.self, ProgressCommand.self, ReportCommand.self, FlagsCommand.self,
          OwesCommand.self, RollupCommand.self, ProblemCommand.self,
          ChartCommand.self,
          WhyCommand.self, TryCommand.self, RescueCommand.self, OddsCommand.self,
          DelaysCommand.self, PaceCommand.self,
          PathCommand.self, CheckCommand.self,
          FindCommand.self, ShowCommand.self,
        ]),
      CommandGroup(
        name: .words(zh: "计划", en: "Plans"),
        subcommands: [
          InitCommand.self, ProjectCommand.self, ImportCommand.self, ExportCommand.self,
          ActivityCommand.self, LinkCommand.self, UnlinkCommand.self, RelationCommand.self,
          RequiredCommand.self, ReserveCommand.self, LevelCommand.self, CalendarCommand.self,
          HolidayCommand.self, WindowCommand.self,
          OfficeCommand.self, PersonCommand.self, BaselineCommand.self, EditCommand.self,
          ColoursCommand.self,
        ]),
      CommandGroup(
        name: .words(zh: "看板与程序接口", en: "Live and for programs"),
        subcommands: [WatchCommand.self, MCPCommand.self]),
      CommandGroup(
        name: .words(zh: "历史", en: "History"),
        subcommands: [
          UndoCommand.self, RedoCommand.self, LogCommand.self, RevertCommand.self,
          DiffCommand.self,
          BackupCommand.self, CopyCommand.self,
          RestoreCommand.self, VerifyCommand.self,
        ]),
      CommandGroup(
        name: .words(zh: "不用计划文件", en: "Without a plan file"), subcommands: [ScheduleCommand.self]),
    ])

  /// Runs the command that the arguments name.
  static func main() {
    StandardStreams.prepare()
    let words = CommandLine.arguments.dropFirst().withoutLeadingLanguage
    do {
      let asked = words.withoutLanguage
      if try HiddenRequest.answer(asked) || HelpRequest.answer(asked) { return }
      var command = try parseAsRoot(words)
      try command.run()
    } catch {
      leave(error, words)
    }
  }

  /// Ends the program as an error says: what was asked for on standard output, mistakes on standard error.
  private static func leave(_ error: any Error, _ words: [String]) -> Never {
    if let failure = error as? CommandFailure {
      failure.findings.forEach { Console.error(FindingText($0, Environment.spokenLanguage).line) }
      Glibc.exit(failure.status)
    }
    let status = exitCode(for: error)
    if status == .validationFailure, !(error is ExitCode) {
      UsageFailure.write(UsageMistake.sentence(of: error, words))
      UsageMistake.tell(error, words)
    } else {
      let text = fullMessage(for: error)
      if status == .success {
        StandardStreams.write(Array((text + "\n").utf8), Environment.language)
      } else if !text.isEmpty {
        Console.error(text)
      }
    }
    Glibc.exit(status.rawValue)
  }
}
