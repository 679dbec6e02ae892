import ArgumentParser

/// `project …`.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Add, change, list and show projects.",
    subcommands: [
      ProjectAddCommand.self, ProjectListCommand.self, ProjectShowCommand.self,
      ProjectSetCommand.self, ProjectRenameCommand.self, TemplateCommand.self,
      ProjectRemoveCommand.self,
    ])
}
