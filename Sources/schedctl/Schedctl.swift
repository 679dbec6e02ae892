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

        退出码：0 完成；1 和 2 仅在加 --check 时（有节点亮灯；要求完成时间无法满足）；3 输入或计划有
        误；4 缺少字体或绘图程序，改写了 SVG；5 文件无法使用；64 用法有误；74 结果无法写出；130 被中
        断。
        """,
      en: """
        Give it the day a school must open, and it says the last day each step can start, why, who
        owes it, and every week what slipped and what it takes to still make the day.

        Exit status: 0 done; 1 and 2 only with --check (a milestone is flagged; a required date is
        lost); 3 the input or plan is invalid; 4 SVG was written for want of a font or the drawing
        program; 5 a file cannot be used; 64 wrong usage; 74 a result could not be written; 130
        interrupted.
        """),
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: .words(zh: "日常", en: "Daily"),
        subcommands: [
          PlanShowCommand.self, ProgressCommand.self, ReportCommand.self, FlagsCommand.self,
          OwesCommand.self, ProblemCommand.self,
          ChartCommand.self,
          WhyCommand.self, TryCommand.self, RescueCommand.self, PathCommand.self, CheckCommand.self,
          FindCommand.self, ShowCommand.self,
        ]),
      CommandGroup(
        name: .words(zh: "计划", en: "Plans"),
        subcommands: [
          InitCommand.self, ProjectCommand.self, ImportCommand.self, ExportCommand.self,
          ActivityCommand.self, LinkCommand.self, UnlinkCommand.self, RelationCommand.self,
          RequiredCommand.self, CalendarCommand.self, HolidayCommand.self, WindowCommand.self,
          OfficeCommand.self, PersonCommand.self, BaselineCommand.self,
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
          BackupCommand.self,
          RestoreCommand.self, VerifyCommand.self,
        ]),
      CommandGroup(
        name: .words(zh: "不用计划文件", en: "Without a plan file"), subcommands: [ScheduleCommand.self]),
    ])

  /// Runs the command that the arguments name.
  static func main() {
    StandardStreams.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(error)
    }
  }

  /// Ends the program as an error says: help and version on standard output, mistakes on standard
  /// error.
  private static func leave(_ error: any Error) -> Never {
    let status = exitCode(for: error)
    let text = fullMessage(for: status == .validationFailure ? harmless(error) : error)
    if status == .success {
      StandardStreams.write(Array((text + "\n").utf8), Environment.language)
    } else if !text.isEmpty {
      if status == .validationFailure { UsageFailure.write(message(for: error)) }
      Console.error(text)
    }
    Glibc.exit(status.rawValue)
  }

  /// The mistake that the same arguments make without what a terminal must not have.
  ///
  /// A message quotes arguments as they are; a line break in one could pass for a message of ours.
  private static func harmless(_ error: any Error) -> any Error {
    let arguments = CommandLine.arguments.dropFirst()
    let shown = arguments.map(\.shownOnOneLine)
    guard shown != Array(arguments) else { return error }
    do {
      _ = try parseAsRoot(shown)
      return error
    } catch {
      return error
    }
  }
}
