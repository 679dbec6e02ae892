import ArgumentParser

/// `activity …`.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: "Add, change, move and remove activities.",
    subcommands: [
      ActivityAddCommand.self, ActivitySetCommand.self, ActivityDelayCommand.self,
      ActivityListCommand.self, ActivityRenameCommand.self, ActivityMoveCommand.self,
      ActivityCopyCommand.self, ActivityRemoveCommand.self,
    ])
}
