import ArgumentParser

/// `project …`.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Add, list and show projects.",
    subcommands: [
      ProjectAddCommand.self, ProjectListCommand.self, ProjectShowCommand.self,
      ProjectSetCommand.self, ProjectRemoveCommand.self,
    ])
}
