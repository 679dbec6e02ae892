import ArgumentParser
import Plan
import Synchronization

/// A command of the tree, as its own declaration describes it.
struct CommandDescription {
  /// The words that lead to it from the program's name, `["project", "add"]`; none of the program.
  let path: [String]
  private let type: any ParsableCommand.Type

  /// The program.
  static let root = CommandDescription(path: [], type: Schedctl.self)

  private init(path: [String], type: any ParsableCommand.Type) {
    self.path = path
    self.type = type
  }

  private var configuration: CommandConfiguration { type.configuration }

  /// The words that run it: `schedctl project add`.
  var line: String { (["schedctl"] + path).joined(separator: " ") }

  /// What it does, in the language of this run.
  var abstract: String { configuration.abstract }

  /// More about it; empty where there is no more.
  var discussion: String { configuration.discussion }

  /// Its name and other words for it.
  var names: [String] { [name] + configuration.aliases }

  private var name: String { path.last ?? "schedctl" }

  /// Its arguments, those of every command last; of a group none but these.
  ///
  /// - Complexity: The parser describes the command as JSON, and all below it: only for help and
  ///   mistakes, once for a command and a language.
  var arguments: [ArgumentDescription] {
    let place = Place(type: ObjectIdentifier(type), language: Environment.spokenLanguage)
    if let known = Self.described.withLock({ $0[place] }) { return known }
    let arguments = ArgumentDescription.all(in: type._dumpHelp())
    Self.described.withLock { $0[place] = arguments }
    return arguments
  }

  /// A command in a language.
  private struct Place: Hashable {
    let type: ObjectIdentifier
    let language: Language
  }

  /// What the parser has described so far.
  private static let described = Mutex<[Place: [ArgumentDescription]]>([:])

  /// The commands below it by the group that they stand in; the name is empty of those in none.
  var groups: [(name: String, commands: [CommandDescription])] {
    let groups =
      [(name: "", types: configuration.ungroupedSubcommands)]
      + configuration.groupedSubcommands.map { (name: $0.name, types: $0.subcommands) }
    return groups.map { group in
      let shown = group.types.filter { $0.configuration.shouldDisplay }
      return (group.name, shown.map(child))
    }.filter { !$0.commands.isEmpty }
  }

  /// The commands below it, in order.
  var children: [CommandDescription] { groups.flatMap(\.commands) }

  /// The command below it that is meant where none is named.
  var fallback: CommandDescription? { configuration.defaultSubcommand.map(child) }

  /// The command and all below it, in order.
  var all: [CommandDescription] { [self] + children.flatMap(\.all) }

  /// The command that the first of some words lead to, and the words behind them.
  func find(_ words: some Sequence<String>) -> (command: CommandDescription, rest: [String]) {
    var command = self
    var rest = Array(words)[...]
    while let word = rest.first,
      let next = command.children.first(where: { $0.names.contains(word) })
    {
      command = next
      rest.removeFirst()
    }
    return (command, Array(rest))
  }

  private func child(_ type: any ParsableCommand.Type) -> CommandDescription {
    CommandDescription(
      path: path + [type.configuration.commandName ?? "\(type)".lowercased()], type: type)
  }
}
