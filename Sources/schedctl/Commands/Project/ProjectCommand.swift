import ArgumentParser

/// `project …`.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: .words(zh: "添加、修改、列出、查看和移除项目。", en: "Add, list and show projects."),
    subcommands: [
      ProjectAddCommand.self, ProjectListCommand.self, ProjectShowCommand.self,
      ProjectSetCommand.self, ProjectRemoveCommand.self,
    ])
}
