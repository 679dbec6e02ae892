import Documents
import Plan

/// Something that an assistant can have done: a command of this program with some of its options.
struct Tool: Sendable {
  /// What becomes of the plan.
  enum Work: Sendable {
    /// It is read; some keys of the JSON are left out, where that would be too much.
    case read(leavingOut: Set<String> = [])
    /// A change is previewed.
    case preview
    /// A change that was previewed is made.
    case apply
  }

  let name: String
  let title: Wording
  let about: Wording
  /// The command.
  let command: [String]
  let fields: [ToolField]
  let work: Work

  init(
    _ name: String, _ command: [String], _ work: Work, title: Wording, about: Wording,
    _ fields: [ToolField]
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.command = command
    self.fields = fields
    self.work = work
  }

  /// In which language an answer is given.
  private static let language = ToolField.option(
    "lang", words: ["zh", "en"], "答复用的语言；默认同服务",
    "The language of the answer; default that of the server")

  /// All tools, those that read first.
  static let all = reading + previews + [applying]

  /// The tool as clients are told of it.
  func description(_ language: Language) -> JSONValue {
    let all = fields + [Self.language]
    return [
      "name": .text(name), "title": .text(title(language)), "description": .text(about(language)),
      "inputSchema": [
        "type": "object",
        "properties": .object(
          all.map { JSONValue.Member($0.name, $0.schema(language)) }),
        "required": .array(all.filter(\.isRequired).map { .text($0.name) }),
        "additionalProperties": false,
      ],
      "annotations": [
        "title": .text(title(language)), "readOnlyHint": .truth(!isApplying),
        "destructiveHint": false, "idempotentHint": .truth(!isApplying), "openWorldHint": false,
      ],
    ]
  }

  private var isApplying: Bool { if case .apply = work { true } else { false } }

  /// What a client gives: the words of the command, and the language of the answer.
  func words(_ arguments: JSONValue) throws(RPCError) -> (words: [String], language: Language?) {
    let members = arguments.members ?? []
    for member in members
    where !(fields + [Self.language]).contains(where: { $0.name == member.key }) {
      throw .invalidParameters("\(name) takes no \(member.key)")
    }
    var (values, options): ([String], [String]) = ([], [])
    for field in fields {
      guard let value = arguments[field.name], value != .null else {
        if field.isRequired { throw .invalidParameters("\(field.name) is missing") }
        continue
      }
      let words = try field.words(value)
      if case .value = field.place { values += words } else { options += words }
    }
    var language: Language?
    if let asked = arguments[Self.language.name] {
      language = Language(rawValue: try Self.language.words(asked).last ?? "")
    }
    return (command + values + options, language)
  }
}
