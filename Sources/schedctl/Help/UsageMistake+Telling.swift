import ArgumentParser
import Documents

extension UsageMistake {
  /// Tells what is wrong with the arguments, in a line or two, and how to get help.
  ///
  /// A message quotes arguments as they are; a line break in one could pass for a message of ours. So the
  /// mistake is told that the same arguments make without what a terminal must not have.
  static func tell(_ error: any Error, _ words: [String]) {
    let (mistake, command) = find(error, words)
    tell(mistake.sentence, help: command)
  }

  /// What is wrong with the arguments, in a sentence.
  static func sentence(of error: any Error, _ words: [String]) -> String {
    find(error, words).mistake.sentence
  }

  private static func find(
    _ error: any Error, _ words: [String]
  ) -> (mistake: UsageMistake, command: CommandDescription) {
    let shown = words.map(\.shownOnOneLine)
    var error = error
    if shown != words {
      do { _ = try Schedctl.parseAsRoot(shown) } catch let other { error = other }
    }
    let (command, rest) = CommandDescription.root.find(shown)
    return (UsageMistake(Schedctl.message(for: error), of: command, rest), command)
  }

  /// Tells a sentence, and how to get help about a command.
  static func tell(_ sentence: String, help command: CommandDescription) {
    let line = (["schedctl", "help"] + command.path).joined(separator: " ")
    Console.error(
      .words(zh: "错误: \(sentence)\n  用法见 \(line)", en: "error: \(sentence)\n  see \(line)"))
  }
}

extension Sequence<String> {
  /// The arguments with a choice of language before the command put behind all others.
  var withoutLeadingLanguage: [String] {
    var words = Array(self)
    var moved: [String] = []
    while let first = words.first, first == "--lang" || first.hasPrefix("--lang=") {
      moved.append(words.removeFirst())
      if first == "--lang", !words.isEmpty { moved.append(words.removeFirst()) }
    }
    let end = words.firstIndex(of: "--") ?? words.count
    words.insert(contentsOf: moved, at: end)
    return words
  }

  /// The arguments without a choice of language, which help is told in already.
  var withoutLanguage: [String] {
    var isValue = false
    return filter { word in
      defer { isValue = word == "--lang" }
      return !isValue && word != "--lang" && !word.hasPrefix("--lang=")
    }
  }
}
