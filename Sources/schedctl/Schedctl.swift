import ArgumentParser
import Documents
import Glibc

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
      lost); 3 the input or plan is invalid; 4 SVG was written for want of a font or the drawing
      program; 5 a file cannot be used; 64 wrong usage; 74 a result could not be written; 130
      interrupted.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Daily",
        subcommands: [
          PlanShowCommand.self, ProgressCommand.self, ReportCommand.self, FlagsCommand.self,
          OwesCommand.self, ProblemCommand.self,
          ChartCommand.self,
          WhyCommand.self, TryCommand.self, PathCommand.self, CheckCommand.self,
          FindCommand.self,
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
          UndoCommand.self, RedoCommand.self, LogCommand.self, RevertCommand.self,
          DiffCommand.self,
          BackupCommand.self,
          RestoreCommand.self, VerifyCommand.self,
        ]),
      CommandGroup(name: "Without a plan file", subcommands: [ScheduleCommand.self]),
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
