import Documents
import Plan

/// One thing that a tool is told, and where it goes on the command line.
struct ToolField: Sendable {
  /// What is given.
  enum Kind: String, Sendable {
    case text = "string"
    case whole = "integer"
    case number
    case truth = "boolean"
    /// Several texts.
    case texts = "array"
  }

  /// Where it goes: a value by itself, or behind an option; of a truth, the option alone.
  enum Place: Sendable {
    case value
    case option(String)
  }

  let name: String
  let kind: Kind
  let place: Place
  let isRequired: Bool
  let about: Wording
  /// The words it takes; empty for any.
  let words: [String]

  /// A value by itself.
  static func value(
    _ name: String, _ kind: Kind, isRequired: Bool = true, _ zh: String, _ en: String
  ) -> ToolField {
    ToolField(
      name: name, kind: kind, place: .value, isRequired: isRequired,
      about: Wording(zh: zh, en: en), words: [])
  }

  /// A text by itself.
  static func value(
    _ name: String, isRequired: Bool = true, _ zh: String, _ en: String
  ) -> ToolField {
    value(name, .text, isRequired: isRequired, zh, en)
  }

  /// What goes behind an option of the same name, written with hyphens.
  static func option(
    _ name: String, _ kind: Kind, _ zh: String, _ en: String
  ) -> ToolField {
    ToolField(
      name: name, kind: kind, place: .option("--" + name.replacing("_", with: "-")),
      isRequired: false, about: Wording(zh: zh, en: en), words: [])
  }

  /// A text behind an option, any or one of some words.
  static func option(
    _ name: String, isRequired: Bool = false, words: [String] = [], _ zh: String, _ en: String
  ) -> ToolField {
    ToolField(
      name: name, kind: .text, place: .option("--" + name.replacing("_", with: "-")),
      isRequired: isRequired, about: Wording(zh: zh, en: en), words: words)
  }

  /// Its JSON schema.
  func schema(_ language: Language) -> JSONValue {
    var members: [JSONValue.Member] = [JSONValue.Member("type", .text(kind.rawValue))]
    if kind == .texts { members.append(JSONValue.Member("items", ["type": "string"])) }
    if !words.isEmpty {
      members.append(JSONValue.Member("enum", .array(words.map(JSONValue.text))))
    }
    members.append(JSONValue.Member("description", .text(about(language))))
    return .object(members)
  }

  /// The words on the command line that a value stands for.
  func words(_ value: JSONValue) throws(RPCError) -> [String] {
    let texts = try self.texts(value)
    if !words.isEmpty, let other = texts.first(where: { !words.contains($0) }) {
      throw .invalidParameters("\(name) is one of \(words.joined(separator: ", ")), not \(other)")
    }
    switch place {
    case .value:
      if texts.contains(where: { $0.isEmpty || $0.hasPrefix("-") }) {
        throw .invalidParameters("\(name) is empty or begins with a hyphen")
      }
      return texts
    case .option(let option) where kind == .truth: return value.truth == true ? [option] : []
    case .option(let option):
      return texts.flatMap { $0.hasPrefix("-") ? ["\(option)=\($0)"] : [option, $0] }
    }
  }

  private func texts(_ value: JSONValue) throws(RPCError) -> [String] {
    let texts: [String]? =
      switch (kind, value) {
      case (.text, .text(let text)): [text]
      case (.whole, .number(let digits)): value.integer.map { _ in [digits] }
      case (.number, .number(let digits)): [digits]
      case (.truth, .truth): []
      case (.texts, .array(let elements)):
        elements.allSatisfy { $0.text != nil } ? elements.compactMap(\.text) : nil
      default: nil
      }
    guard let texts else { throw .invalidParameters("\(name) is no \(kind.rawValue) as asked for") }
    return texts
  }
}
