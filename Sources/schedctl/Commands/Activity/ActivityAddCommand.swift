import ArgumentParser
import Plan
import Planning

/// `activity add CODE`.
struct ActivityAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an activity.",
    discussion: "schedctl activity add HS.C34 --name 校门 --days 20 --after \"C29SS+5\" --office 施工单位"
  )

  @Argument(help: "Its full code, such as HS.C34.")
  var code: String

  @OptionGroup var fields: ActivityFields
  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if fields.days == nil, !fields.edit.isWithoutDuration {
      throw ValidationError("say how long it takes with --days")
    }
    if fields.name == nil { throw ValidationError("give it a name with --name") }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    console.tell(try workspace.addActivity(code, fields.edit))
    console.tell("已添加工作 \(code)", "added activity \(code)")
  }
}
