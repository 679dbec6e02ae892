import Testing

@testable import schedctl

/// The help of every command of the tree, groups among them, as the program shows it.
///
/// Each language is asked for in another way: `help COMMAND` in Chinese, `COMMAND --help` in English.
enum HelpPages {
  /// The pages of a language, in the order of the tree.
  static func of(_ language: String) throws -> [String] {
    try (language == "zh" ? chinese : english).get()
  }

  private static let chinese = Result { try pages(in: "zh") { "help \($0)" } }
  private static let english = Result { try pages(in: "en") { "\($0) --help" } }

  private static func pages(in language: String, _ line: (String) -> String) throws -> [String] {
    let environment = try Environment()
    environment.variables["SCHEDCTL_LANG"] = language
    return try CommandDescription.root.all.map { command in
      let line = line(command.path.joined(separator: " "))
      let page = try environment.run(line)
      guard page.status == 0, page.error.isEmpty else {
        throw Environment.Unexpected(line: line, result: page)
      }
      return page.text
    }
  }
}
