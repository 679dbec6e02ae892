import ArgumentParser
import Planning

/// What scripts and the installation ask for; nobody types these.
enum HiddenRequest {
  /// Answers `__complete WORD…`, `__completions SHELL` and `__manuals FOLDER`; returns whether it did.
  static func answer(_ words: [String]) throws -> Bool {
    guard let first = words.first, first.hasPrefix("__") else { return false }
    switch (first, words.count) {
    case ("__complete", _): write(Completion(Array(words.dropFirst())).text)
    case ("__completions", 2):
      guard let script = CompletionScript(rawValue: words[1]) else { return false }
      write(script.text)
    case ("__manuals", 2):
      for command in CommandDescription.root.all {
        let path = "\(words[1])/\(ManualPage.name(of: command)).1"
        try Files.write(Array(ManualPage(command).text.utf8), to: path)
      }
    default: return false
    }
    return true
  }

  private static func write(_ text: String) {
    StandardStreams.write(Array(text.utf8), Environment.spokenLanguage)
  }
}
