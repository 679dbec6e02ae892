import ArgumentParser

/// The root of the command tree.
@main
struct Schedctl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedctl",
    abstract: "Plan public construction backwards from the day it must open.",
    version: "0.1.0",
    subcommands: [ScheduleCommand.self])
}
