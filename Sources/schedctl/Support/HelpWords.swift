import ArgumentParser
import Plan

extension String {
  /// A text of the help, in the language that this run speaks.
  static func words(zh: String, en: String) -> String {
    Environment.spokenLanguage == .zh ? zh : en
  }
}

extension ArgumentHelp {
  /// The help of one argument, in the language that this run speaks.
  ///
  /// - Parameter value: What its value goes by in ``ValueName``; by the argument's own name where nil.
  static func words(zh: String, en: String, value: String? = nil) -> ArgumentHelp {
    var help = ArgumentHelp(stringLiteral: .words(zh: zh, en: en))
    help.valueName = value
    return help
  }
}

extension Environment {
  /// The language of this run: what a server was asked for, else `--lang` wherever it stands, else as `language` says.
  ///
  /// Help and mistakes of usage are told before the arguments are understood, so this looks for the word itself.
  static var spokenLanguage: Language { Run.current.language ?? ownLanguage }

  /// The language that the program was started in.
  private static let ownLanguage: Language = {
    let words = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word == "--lang", let language = Language(argument: next) { return language }
      if word.hasPrefix("--lang="), let language = Language(argument: String(word.dropFirst(7))) {
        return language
      }
    }
    return language
  }()
}
