import ArgumentParser
import PlanStore
import Scheduler

/// `project remove CODE`.
struct ProjectRemoveCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a project without progress, with its activities.")

  @Argument(help: "The project's code.")
  var code: String

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let position = try workspace.project(code)
    try workspace.change { stored in
      stored.removeActivities { $0.project == position }
      stored.portfolio.projects.remove(at: position)
      for index in stored.portfolio.activities.indices
      where stored.portfolio.activities[index].project > position {
        stored.portfolio.activities[index].project -= 1
      }
    }
    console.tell("已移除项目 \(code)", "removed project \(code)")
    return 0
  }
}
