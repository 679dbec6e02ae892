import ArgumentParser

/// `activity …`.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: .words(
      zh: "工作：添加、修改、推迟、改编码、移动、复制、移除。", en: "Add, change, move, copy and remove activities."),
    subcommands: [
      ActivityAddCommand.self, ActivitySetCommand.self, ActivityDelayCommand.self,
      ActivityListCommand.self, ShowCommand.self, ActivityRenameCommand.self,
      ActivityMoveCommand.self,
      ActivityCopyCommand.self, ActivityRemoveCommand.self,
    ])
}
