import Testing

@testable import ArgumentParser
@testable import schedctl

/// The argument parser has rules for how arguments are declared: a name occurs once, a rest comes last.
///
/// It tries them where it is built for debugging, in every run; here they are tried once for all,
/// however it is built.
@Suite struct DeclarationTests {
  /// A command and all below it.
  private func tree(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    let configuration = command.configuration
    let below =
      configuration.ungroupedSubcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
    return [command] + below.flatMap(tree)
  }

  /// Tries the rules on a type and on the groups of options in it.
  private func validate(_ type: any ParsableArguments.Type) throws {
    try type._validate(parent: nil)
    for child in Mirror(reflecting: type.init()).children {
      if let group = child.value as? any Group { try validate(Swift.type(of: group).grouped) }
    }
  }

  @Test func everyCommandIsDeclaredAsTheParserAsks() throws {
    let commands = tree(Schedctl.self)
    #expect(commands.count > 40)
    for command in commands { try validate(command) }
  }

  @Test func aNameThatOccursTwiceIsFound() {
    #expect(throws: ParsableArgumentsValidationError.self) { try validate(NamedTwice.self) }
  }

  private struct NamedTwice: ParsableCommand {
    @Option(name: .customLong("date")) var start: String?
    @Option(name: .customLong("date")) var finish: String?
  }
}

/// A group of options, by the type of what it groups.
private protocol Group {
  static var grouped: any ParsableArguments.Type { get }
}

extension OptionGroup: Group {
  static var grouped: any ParsableArguments.Type { Value.self }
}
