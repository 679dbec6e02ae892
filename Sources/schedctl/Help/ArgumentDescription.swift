import FoundationEssentials

/// An argument of a command, as the argument parser describes it.
struct ArgumentDescription: Decodable, Sendable {
  enum Kind: String, Decodable, Sendable { case positional, option, flag }

  /// A name with its dashes.
  struct Name: Decodable, Sendable {
    private let kind: String
    private let name: String

    /// As it is typed.
    var text: String { (kind == "long" ? "--" : "-") + name }
  }

  private struct TypeMark: Decodable, Sendable {
    struct Word: Decodable, Sendable { let command: String }
    let shellCommand: Word?
  }

  private struct Dump: Decodable {
    struct Command: Decodable { let arguments: [ArgumentDescription]? }
    let command: Command
  }

  let kind: Kind
  let isOptional: Bool
  let isRepeating: Bool
  let valueName: String?
  let defaultValue: String?
  /// The help, in the language of this run.
  let abstract: String?
  let discussion: String?
  private let shouldDisplay: Bool
  private let names: [Name]?
  private let allValues: [String]?
  private let completionKind: TypeMark?

  /// The arguments that the parser's own description of a command tells; none where it cannot be read.
  static func all(in dump: String) -> [ArgumentDescription] {
    let described = try? JSONDecoder().decode(Dump.self, from: Data(dump.utf8))
    return (described?.command.arguments ?? []).filter(\.shouldDisplay)
  }

  /// The names with their dashes, short ones first; none of a positional.
  var words: [String] {
    (names ?? []).map(\.text).sorted { $0.hasPrefix("--") ? false : $1.hasPrefix("--") }
  }

  /// The name that is told of it; empty of a positional.
  var word: String { words.first { $0.hasPrefix("--") } ?? words.first ?? "" }

  /// The words that it takes; none where it takes any.
  var values: [String] { allValues ?? [] }

  /// What its value is, where its type says so.
  var type: ValueType? { completionKind?.shellCommand.flatMap { ValueType(rawValue: $0.command) } }

  /// What stands for its value, in the language of this run: `<日期>`, `<date>`.
  var placeholder: String { "<\(ValueName.of(self))>" }

  /// How it is written: `--office <单位>`, `<代码>`.
  var synopsis: String {
    switch kind {
    case .positional: placeholder + (isRepeating ? "…" : "")
    case .flag: word
    case .option: "\(word) \(placeholder)"
    }
  }
}
