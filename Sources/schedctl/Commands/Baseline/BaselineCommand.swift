import ArgumentParser

/// `baseline …`.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Freeze the plan, and see or drop what was frozen.",
    subcommands: [
      BaselineTakeCommand.self, BaselineListCommand.self, BaselineShowCommand.self,
      BaselineDropCommand.self,
    ])
}
