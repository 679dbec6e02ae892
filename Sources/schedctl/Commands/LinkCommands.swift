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
    guard let lag = try? LagText(argument) else { return nil }
    self.lag = lag
  }
}

/// `link PREDECESSOR SUCCESSOR`.
struct LinkCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Join two activities by a relation; one of that type that joins them gets the lag.",
    discussion:
      "schedctl link HS.C05 HS.C08 --type FS --lag 4\nschedctl link HS.C05 HS.C08 --type SS --lag=-3w"
  )

  @Argument(help: "The predecessor's code.")
  var predecessor: String

  @Argument(help: "The successor's code.")
  var successor: String

  @Option(name: .long, help: "FS, SS, FF or SF.")
  var type: RelationArgument?

  @Option(
    name: .long,
    help: """
      Days with a unit: d calendar (default); working days of the successor w, the predecessor b, \
      the project p; e elapsed. 50% is of the predecessor's duration.
      """)
  var lag: LagArgument?

  @OptionGroup var changes: ChangeOptions

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
    commandName: "unlink", abstract: "Remove the relations that join two activities.")

  @Argument(help: "The predecessor's code.")
  var predecessor: String

  @Argument(help: "The successor's code.")
  var successor: String

  @Option(name: .long, help: "Only relations of this type.")
  var type: RelationArgument?

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let removed = try workspace.unlink(predecessor, successor, kind: type?.kind)
    console.tell("已去掉 \(removed) 条关系", "removed \(removed) relations")
  }
}
