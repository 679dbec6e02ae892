import ArgumentParser
import Documents
import Glibc
import Plan

/// What the arguments ask help about; nil where they ask for something to be done.
enum HelpRequest {
  case command(CommandDescription)
  case topic(HelpTopic)
  case version
  /// Nothing is called so.
  case unknown(String, nearest: String?)

  /// Reads arguments.
  ///
  /// Help is `--help` or `-h` anywhere, `help` in the first place with what it is about behind it, and a
  /// group of commands without one of them.
  init?(_ words: [String]) {
    let words = words.prefix { $0 != "--" }
    if words.first == "help" {
      self.init(about: words.dropFirst().filter { !$0.hasPrefix("-") })
      return
    }
    let wantsHelp = words.contains { ["--help", "-h"].contains($0) }
    if words.elementsEqual(["--version"]) {
      self = .version
      return
    }
    // No group lies deeper: what is longer is a command with its arguments.
    if !wantsHelp, words.count > 2 { return nil }
    let (command, rest) = CommandDescription.root.find(words)
    if wantsHelp {
      // Of a group whose command may be left out, the command is meant where it has something to do.
      let isOfFallback = rest.first.map { !$0.hasPrefix("-") } ?? false
      self = .command(isOfFallback ? command.fallback ?? command : command)
    } else if rest.isEmpty, !command.children.isEmpty, command.fallback == nil {
      self = .command(command)
    } else {
      return nil
    }
  }

  private init(about words: [String]) {
    let (command, rest) = CommandDescription.root.find(words)
    if let word = rest.first {
      let names = command.children.flatMap(\.names)
      let topics = HelpTopic.all.flatMap { [$0.name.zh, $0.name.en] }
      if command.path.isEmpty, let topic = HelpTopic.named(word) {
        self = .topic(topic)
      } else {
        let known = command.path.isEmpty ? names + topics : names
        self = .unknown(word, nearest: Nearest.word(to: word, among: known))
      }
    } else {
      self = .command(command)
    }
  }

  /// Answers arguments that ask for help, in the language of this run; returns whether they did.
  static func answer(_ words: [String]) throws -> Bool {
    guard let request = HelpRequest(words) else { return false }
    let width = isatty(STDOUT_FILENO) == 1 ? Environment.terminalWidth ?? 80 : 80
    switch request {
    case .command(let command): show(HelpPage(command, width: width).text)
    case .topic(let topic): show(topic.page(width: width))
    case .version: show(Schedctl.configuration.version + "\n")
    case .unknown(let word, let nearest):
      let offer = UsageMistake.offer(nearest)
      UsageMistake.tell(
        .words(
          zh: "没有名为“\(word.shownOnOneLine)”的命令或主题\(offer.zh)",
          en: "no command or topic is called \"\(word.shownOnOneLine)\"\(offer.en)"), help: .root)
      throw ExitCode.validationFailure
    }
    return true
  }

  private static func show(_ text: String) {
    let bytes = Array(text.utf8)
    if !CommandLine.arguments.contains("--no-pager") { Pager.begin(for: bytes) }
    StandardStreams.write(bytes, Environment.spokenLanguage)
  }
}
