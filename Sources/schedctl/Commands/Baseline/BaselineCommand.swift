import ArgumentParser

/// `baseline …`.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: .words(
      zh: "冻结基准计划，查看或删除已冻结的。", en: "Freeze the plan, and see or drop what was frozen."),
    subcommands: [
      BaselineTakeCommand.self, BaselineListCommand.self, BaselineShowCommand.self,
      BaselineDropCommand.self,
    ])
}
