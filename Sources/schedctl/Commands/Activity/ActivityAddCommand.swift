import ArgumentParser
import Plan
import Planning

/// `activity add CODE`.
struct ActivityAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: .words(zh: "添加一项工作。", en: "Add an activity."),
    discussion: .words(
      zh: """
          schedctl activity add HS.C34 --name 校门 --days 20 --after "C29SS+5" --office 施工单位
        """,
      en: """
          schedctl activity add HS.C34 --name 校门 --days 20 --after "C29SS+5" --office 施工单位
        """)
  )

  @Argument(help: .words(zh: "完整代码，如 HS.C34。", en: "Its full code, such as HS.C34."))
  var code: String

  @OptionGroup var fields: ActivityFields
  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if fields.days == nil, !fields.edit.isWithoutDuration {
      throw ValidationError(.words(zh: "请用 --days 写明工期", en: "say how long it takes with --days"))
    }
    if fields.name == nil {
      throw ValidationError(.words(zh: "请用 --name 写明名称", en: "give it a name with --name"))
    }
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    console.tell(try workspace.addActivity(code, fields.edit))
    console.tell("已添加工作 \(code)", "added activity \(code)")
  }
}
