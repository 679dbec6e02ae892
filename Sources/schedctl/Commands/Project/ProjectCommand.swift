import ArgumentParser

/// `project …`.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: .words(
      zh: "项目：添加、修改、列出、查看、改代码、移除，以及模板。",
      en: "Add, change, list, show, rename and remove projects; templates."),
    subcommands: [
      ProjectAddCommand.self, ProjectListCommand.self, ProjectShowCommand.self,
      ProjectSetCommand.self, ProjectRenameCommand.self, TemplateCommand.self,
      ProjectRemoveCommand.self,
    ])
}
