import Plan

/// What may stand at the end of a command line that is being typed.
///
/// The scripts for shells ask `schedctl __complete WORD…`, where the last word is the one under way. The
/// first line of the answer says what else may stand there: `:words` nothing, `:files` a file, `:folders` a
/// folder; each other line is a word, a tab, and what it is.
struct Completion {
  private(set) var others = ":words"
  private(set) var candidates: [(word: String, meaning: String)] = []

  /// Completes the last of some words.
  init(_ words: [String]) {
    var line = words
    // Bash takes `--option=value` apart and counts the sign as a word; the others leave it together.
    if line.last == "=" { line.append("") }
    line.removeAll { $0 == "=" }
    var joined = ""
    if let word = line.last, word.hasPrefix("--"), let sign = word.firstIndex(of: "=") {
      joined = String(word[...sign])
      line[line.count - 1] = String(word[..<sign])
      line.append(String(word[word.index(after: sign)...]))
    }
    let typed = line.last ?? ""
    let before = Array(line.dropLast())
    if before.first == "help" {
      offerHelp(behind: Array(before.dropFirst()))
    } else {
      offer(CommandDescription.root.find(before), typed, before)
    }
    candidates = candidates.filter { $0.word.lowercased().hasPrefix(typed.lowercased()) }
      .map { (joined + $0.word, $0.meaning) }
  }

  /// The answer, a line each.
  var text: String {
    candidates.reduce(others + "\n") { $0 + "\($1.word)\t\($1.meaning)\n" }
  }

  private mutating func offerHelp(behind words: [String]) {
    let (command, rest) = CommandDescription.root.find(words)
    guard rest.isEmpty else { return }
    offer(command.children)
    if !command.path.isEmpty { return }
    candidates += HelpTopic.all.map {
      ($0.name(Environment.spokenLanguage), $0.title(Environment.spokenLanguage))
    }
  }

  private mutating func offer(_ commands: [CommandDescription]) {
    candidates += commands.map { ($0.path.last ?? "", Prose($0.abstract).oneLine) }
  }

  private mutating func offer(
    _ found: (command: CommandDescription, rest: [String]), _ typed: String, _ before: [String]
  ) {
    if found.rest.isEmpty {
      offer(found.command.children)
      if found.command.path.isEmpty { candidates.append(("help", .words(zh: "帮助。", en: "Help."))) }
    }
    let command = found.command.children.isEmpty ? found.command : found.command.fallback
    guard let command else { return }
    let arguments = command.arguments
    /// Offers what may stand for a value.
    func offerValue(of argument: ArgumentDescription) {
      self.offerValue(of: argument, in: command.path, file)
    }
    let file = before.firstIndex(of: "--file").flatMap { before.dropFirst(max(0, $0 + 1)).first }
    if let option = found.rest.last.flatMap({ word in arguments.first { $0.words.contains(word) } }
    ),
      option.kind == .option
    {
      offerValue(of: option)
    } else if typed.hasPrefix("-") {
      let given = Set(found.rest)
      candidates += arguments.filter { argument in
        argument.kind != .positional
          && (argument.isRepeating || !argument.words.contains(where: given.contains))
      }.map { ($0.word, $0.help) }
    } else {
      let positionals = arguments.filter { $0.kind == .positional }
      let place = Self.positionals(in: found.rest, arguments)
      let argument = place < positionals.count ? positionals[place] : positionals.last
      if let argument, place < positionals.count || argument.isRepeating {
        offerValue(of: argument)
      }
    }
  }

  /// How many words are no options and no values of options.
  private static func positionals(in words: [String], _ arguments: [ArgumentDescription]) -> Int {
    var isValue = false
    return words.count { word in
      defer {
        isValue = arguments.contains { $0.kind == .option && $0.words.contains(word) }
      }
      return !isValue && !word.hasPrefix("-")
    }
  }

  private mutating func offerValue(
    of argument: ArgumentDescription, in path: [String], _ file: String?
  ) {
    if !argument.values.isEmpty {
      candidates += argument.values.map { ($0, "") }
      return
    }
    switch argument.completes(in: path) {
    case .file: others = ":files"
    case .folder: others = ":folders"
    case .words(let words): candidates += words.map { ($0, "") }
    case .plan(let kind): candidates += PlanWords.of(kind, file: file)
    case .nothing: break
    }
  }
}
