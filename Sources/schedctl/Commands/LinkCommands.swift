import ArgumentParser
import Plan
import Planning

/// The ends a relation joins, on the command line.
struct RelationArgument: ExpressibleByArgument {
  let kind: Relation.Kind

  init?(argument: String) {
    guard let kind = Relation.Kind(rawValue: argument.uppercased()) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { Relation.Kind.allCases.map(\.rawValue) }
}

/// A lag on the command line, as ``LagText`` reads it.
struct LagArgument: ExpressibleByArgument {
  let lag: LagText

  init?(argument: String) {
    guard let lag = (try? LagText(argument)) ?? LagText(spelled: argument) else { return nil }
    self.lag = lag
  }

  static var defaultCompletionKind: CompletionKind { ValueType.duration.completion }
}

/// `link PREDECESSOR SUCCESSOR`.
struct LinkCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: .words(
      zh: "在两项工作之间建立逻辑关系；已有同类型的则改时距。",
      en: "Join two activities by a relation; one of that type that joins them gets the lag."),
    discussion:
      .words(
        zh: """
            schedctl link HS.C05 HS.C08 --type FS --lag 4
            schedctl link HS.C05 HS.C08 --type SS --lag=-3w
          """,
        en: """
            schedctl link HS.C05 HS.C08 --type FS --lag 4
            schedctl link HS.C05 HS.C08 --type SS --lag=-3w
          """)
  )

  @Argument(help: .words(zh: "紧前工作的代码。", en: "The predecessor's code."))
  var predecessor: String

  @Argument(help: .words(zh: "紧后工作的代码。", en: "The successor's code."))
  var successor: String

  @Option(
    name: .long,
    help: .words(zh: "FS（完成到开始）、SS（开始到开始）、FF（完成到完成）或 SF（开始到完成）。", en: "FS, SS, FF or SF."))
  var type: RelationArgument?

  @Option(
    name: .long,
    help: .words(
      zh: """
        时距，天数加单位：d 日历天（默认）；工作日按紧后工作 w、紧前工作 b、项目 p 的日历；e 为历时。50%
        指紧前工作工期的一半。
        """,
      en: """
        Days with a unit: d calendar (default); working days of the successor w, the predecessor b, \
        the project p; e elapsed. 50% is of the predecessor's duration.
        """))
  var lag: LagArgument?

  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { [predecessor, successor] }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let linked = try workspace.link(
      predecessor, successor, kind: type?.kind ?? .finishToStart, lag: lag?.lag)
    let pair = "\(predecessor) → \(successor)"
    switch linked {
    case .added: console.tell("已连接 \(pair)", "linked \(pair)")
    case .same: console.tell("这条关系已经有了", "that relation is there already")
    case .changed(let lag):
      let (old, new) = (lag?.text ?? "", self.lag?.lag.text ?? "+0")
      console.tell(
        "\(pair) 的时距由 \(old) 改为 \(new)", "the lag of \(pair) was \(old) and is \(new) now")
    }
  }
}

/// `unlink PREDECESSOR SUCCESSOR`.
struct UnlinkCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink",
    abstract: .words(zh: "移除两项工作之间的逻辑关系。", en: "Remove the relations that join two activities."))

  @Argument(help: .words(zh: "紧前工作的代码。", en: "The predecessor's code."))
  var predecessor: String

  @Argument(help: .words(zh: "紧后工作的代码。", en: "The successor's code."))
  var successor: String

  @Option(name: .long, help: .words(zh: "只移除这一种关系。", en: "Only relations of this type."))
  var type: RelationArgument?

  @OptionGroup var changes: ChangeOptions

  var subjects: [String] { [predecessor, successor] }

  func change(_ workspace: Workspace, _ console: Console) throws {
    let removed = try workspace.unlink(predecessor, successor, kind: type?.kind)
    console.tell("已去掉 \(removed) 条关系", "removed \(removed) relations")
  }
}
