import ArgumentParser
import Control
import Plan
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
    let portfolio = workspace.stored.portfolio
    let crossing = portfolio.relations.count { relation in
      let ends = [relation.predecessor, relation.successor].map { portfolio.activities[$0].project }
      return ends[0] != ends[1] && ends.contains(position)
    }
    try workspace.change { stored in
      stored.removeActivities { $0.project == position }
      stored.portfolio.projects.remove(at: position)
      for index in stored.portfolio.activities.indices
      where stored.portfolio.activities[index].project > position {
        stored.portfolio.activities[index].project -= 1
      }
    }
    console.tell("已移除项目 \(code)", "removed project \(code)")
    if crossing > 0 {
      console.tell(
        "它与其他项目之间的 \(crossing) 条关系一并去掉，其他项目的日期可能因此变化",
        "its \(crossing) relations with other projects went too, which may move their dates")
    }
    return 0
  }
}
