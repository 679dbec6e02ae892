import ArgumentParser
import Planning

/// `activity rename CODE NEW`.
struct ActivityRenameCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: .words(
      zh: "换编码；关系、填报、问题和历史都跟着走。",
      en: "Give an activity another code; relations, records and history follow."),
    discussion: .words(
      zh: "  schedctl activity rename HS.C27 C27A", en: "  schedctl activity rename HS.C27 C27A"),
    aliases: ["renumber"])

  @Argument(help: .words(zh: "原编码。", en: "Its code."))
  var code: String

  @Argument(help: .words(zh: "新编码，可不写项目代码。", en: "The new code, with or without its project's."))
  var new: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (old, new, isChanged) = try workspace.renameActivity(code, to: new)
    console.tell(
      isChanged ? "\(old) 改为 \(new)" : "没有变化",
      isChanged ? "\(old) is \(new) now" : "nothing changed")
  }
}

/// `activity move CODE`.
struct ActivityMoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: .words(
      zh: "移到另一个分部下，或换先后位置；分部连同其中的工作一起移。",
      en: "Move an activity to another summary or place; a summary takes its parts along."),
    discussion: .words(
      zh: """
          schedctl activity move HS.C27 --under C
          schedctl activity move HS.C27 --after HS.C30
          schedctl activity move HS.C27 --under ""
        """,
      en: """
          schedctl activity move HS.C27 --under C
          schedctl activity move HS.C27 --after HS.C30
          schedctl activity move HS.C27 --under ""
        """))

  @Argument(help: .words(zh: "编码。", en: "Its code."))
  var code: String

  @Option(
    name: .long,
    help: .words(
      zh: "放到这个分部下；\"\" 为最上层。", en: "The summary it becomes a part of; \"\" for the top."))
  var under: String?

  @Option(name: .long, help: .words(zh: "放到这项工作之前。", en: "The activity it is put before."))
  var before: String?

  @Option(name: .long, help: .words(zh: "放到这项工作之后。", en: "The activity it is put behind."))
  var after: String?

  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if [under, before, after].count(where: { $0 != nil }) != 1 {
      throw ValidationError(
        .words(
          zh: "写 --under、--before、--after 中的一个", en: "give one of --under, --before and --after"))
    }
  }

  private var place: Workspace.Place {
    if let before { return .before(before) }
    if let after { return .after(after) }
    return .under(under.flatMap { $0.isEmpty ? nil : $0 })
  }

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let (full, isChanged) = try workspace.moveActivity(code, to: place)
    console.tell(
      isChanged ? "已移动 \(full)" : "没有变化", isChanged ? "moved \(full)" : "nothing changed")
  }
}

/// `activity copy CODE NEW`.
struct ActivityCopyCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: .words(
      zh: "复制一项工作，分部连同其中的工作；紧前关系一并复制，进度不复制。",
      en: "Copy an activity, a summary with its parts; what leads to it is copied, progress is not."
    ),
    discussion: .words(
      zh: """
          schedctl activity copy HS.C27 C27B --name 二期供电
          schedctl activity copy HS.C27 NP.C27
        """,
      en: """
          schedctl activity copy HS.C27 C27B --name 二期供电
          schedctl activity copy HS.C27 NP.C27
        """))

  @Argument(help: .words(zh: "编码。", en: "Its code."))
  var code: String

  @Argument(
    help: .words(zh: "副本的编码；放进别的项目就写全。", en: "The code of the copy; in full for another project."))
  var new: String

  @Option(
    name: .long, help: .words(zh: "副本的名称；不写同原来的。", en: "The name of the copy; default the same."))
  var name: String?

  @Flag(
    name: .long,
    help: .words(zh: "不带外面的紧前关系。", en: "Let it follow nothing outside of what is copied."))
  var alone = false

  @Option(
    name: .customLong("at"),
    help: .words(
      zh: "项目的要求完成时间由哪项工作承担（有疑问时）。",
      en: "The activity that carries the project's required date, where that is in question."))
  var at: String?

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let copies = try workspace.copyActivity(code, to: new, name: name, alone: alone, carrier: at)
    console.tell(
      "已复制为 \(copies.joined(separator: "、"))", "copied as \(copies.joined(separator: ", "))")
  }
}
