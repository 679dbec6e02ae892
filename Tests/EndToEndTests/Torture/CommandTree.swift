import Foundation
import Testing

/// The commands of the program with their arguments, as the program describes itself.
///
/// A new command or option is found here without being named anywhere.
struct CommandTree {
  /// A command that does something.
  struct Command: Sendable {
    var path: [String]
    var arguments: [Argument]
  }

  /// One of its arguments.
  struct Argument: Sendable {
    enum Kind: String { case positional, option, flag }
    var kind: Kind
    /// The names with their dashes; empty for a positional.
    var names: [String]
    /// What stands for its value in the help.
    var value: String
    var isRepeating: Bool
    var isOptional: Bool
    /// The words it takes; empty for any.
    var words: [String]
  }

  let commands: [Command]

  /// Asks the program.
  init() throws {
    let root = try Environment().run("--experimental-dump-help").object()
    var commands: [Command] = []
    Self.walk(try #require(root["command"] as? [String: Any]), [], &commands)
    self.commands = commands
  }

  private static func walk(
    _ command: [String: Any], _ above: [String], _ commands: inout [Command]
  ) {
    let name = command["commandName"] as? String ?? ""
    if name == "help" { return }
    let path = above + (above.isEmpty && name == "schedctl" ? [] : [name])
    let children = command["subcommands"] as? [[String: Any]] ?? []
    let arguments = (command["arguments"] as? [[String: Any]] ?? []).compactMap(argument)
    if children.allSatisfy({ $0["commandName"] as? String == "help" }) {
      commands.append(Command(path: path, arguments: arguments))
    }
    for child in children { walk(child, path.isEmpty ? [""] : path, &commands) }
  }

  private static func argument(_ dump: [String: Any]) -> Argument? {
    guard let kind = (dump["kind"] as? String).flatMap(Argument.Kind.init(rawValue:)) else {
      return nil
    }
    let names = (dump["names"] as? [[String: Any]] ?? []).compactMap { name -> String? in
      guard let text = name["name"] as? String else { return nil }
      return (name["kind"] as? String == "short" ? "-" : "--") + text
    }
    if names.contains("--help") || names.contains("--version") { return nil }
    return Argument(
      kind: kind, names: names, value: dump["valueName"] as? String ?? "",
      isRepeating: dump["isRepeating"] as? Bool ?? false,
      isOptional: dump["isOptional"] as? Bool ?? true,
      words: dump["allValues"] as? [String] ?? [])
  }
}
