import ArgumentParser
import Documents
import Plan

/// A conversation by the Model Context Protocol: what is answered to each method.
final class MCPSession {
  /// The versions spoken, the latest first.
  static let versions = ["2025-06-18", "2025-03-26", "2024-11-05"]

  private let file: String?
  private let author: String?
  private let language: Language
  private let book = ChangeBook()
  /// The version agreed upon; the latest until then.
  private var version = MCPSession.versions[0]

  /// Begins a conversation about a plan file.
  ///
  /// - Parameter author: Who changes the plan; nil as the environment says.
  init(file: String?, author: String? = nil, language: Language) {
    self.file = file
    self.author = author
    self.language = language
  }

  /// The connection that it is held over.
  var connection: RPCConnection {
    RPCConnection(
      // They came with one version and went with the next.
      allowsBatches: { self.version == "2025-03-26" },
      answer: { (request) throws(RPCError) in try self.answer(request) },
      // `initialized` needs nothing, and what is cancelled is answered already: one request at a time.
      notice: { _ in })
  }

  private func answer(_ request: RPCRequest) throws(RPCError) -> JSONValue {
    switch request.method {
    case "initialize": return try initialize(request.params)
    case "ping": return [:]
    case "tools/list": return ["tools": .array(Tool.all.map { $0.description(language) })]
    case "tools/call": return try call(request.params)
    case "resources/list":
      return ["resources": .array(PlanPage.all.map { $0.description(language) })]
    case "resources/templates/list": return ["resourceTemplates": [PlanPage.template(language)]]
    case "resources/read": return try read(request.params)
    case "prompts/list": return ["prompts": .array(Prompt.all.map { $0.description(language) })]
    case "prompts/get": return try prompt(request.params)
    default: throw .unknownMethod(request.method)
    }
  }

  private func initialize(_ params: JSONValue) throws(RPCError) -> JSONValue {
    guard let asked = params["protocolVersion"]?.text else {
      throw .invalidParameters("protocolVersion is missing")
    }
    version = Self.versions.first { $0 == asked } ?? Self.versions[0]
    let instructions =
      language == .zh
      ? "schedctl 倒排工期计划。日期是 ISO 日，天数写明工作日或日历天。先用 board 看能否按时开学，再用 why 问原因。改动一律先 preview_*，把后果给人看，同意后才 apply_change。"
      : "A schedctl construction plan, planned backwards. Dates are ISO days, and days say whether they are working or calendar days. Begin with board, ask why for reasons. Every change is first a preview_*: show its consequences, and call apply_change only once a person agrees."
    return [
      "protocolVersion": .text(version),
      "capabilities": ["tools": [:], "resources": [:], "prompts": [:]],
      "serverInfo": [
        "name": "schedctl", "title": .text(language == .zh ? "倒排工期" : "Backward plans"),
        "version": .text(Schedctl.configuration.version),
      ],
      "instructions": .text(instructions),
    ]
  }

  // MARK: Tools

  private func call(_ params: JSONValue) throws(RPCError) -> JSONValue {
    guard let name = params["name"]?.text else { throw .invalidParameters("name is missing") }
    guard let tool = Tool.all.first(where: { $0.name == name }) else {
      throw .invalidParameters("there is no tool \(name)")
    }
    let arguments = params["arguments"] ?? [:]
    guard case .object = arguments else { throw .invalidParameters("arguments are an object") }
    let asked = try tool.words(arguments)
    let call = CommandCall(
      words: asked.words, file: file, language: asked.language ?? language, author: author)
    switch tool.work {
    case .read(let keys):
      var answer = call.answer()
      if !keys.isEmpty { answer.json = answer.json?.without(keys) }
      return result(answer)
    case .preview: return result(book.preview(call))
    case .apply:
      return result(book.apply(asked.words.last ?? "", file: file, call.language))
    }
  }

  /// An answer as the result of a tool: words, and JSON where the version has a place for it.
  private func result(_ answer: CommandCall.Answer) -> JSONValue {
    var content: [JSONValue] = [["type": "text", "text": .text(answer.text)]]
    var members: [JSONValue.Member] = []
    if let json = answer.json {
      // Only objects may stand there.
      let object: JSONValue = json.members == nil ? ["result": json] : json
      if version == Self.versions[0] {
        members.append(JSONValue.Member("structuredContent", object))
      } else {
        var writer = JSONWriter()
        writer.value(object)
        let text = String(decoding: writer.finish().dropLast(), as: UTF8.self)
        content.append(["type": "text", "text": .text(text)])
      }
    }
    return .object(
      [JSONValue.Member("content", .array(content))] + members
        + [JSONValue.Member("isError", .truth(answer.hasFailed))])
  }

  // MARK: Pages and prompts

  private func read(_ params: JSONValue) throws(RPCError) -> JSONValue {
    guard let uri = params["uri"]?.text else { throw .invalidParameters("uri is missing") }
    guard let page = PlanPage(uri) else { throw .unknownResource(uri) }
    let answer = CommandCall(words: page.command, file: file, language: language).answer()
    return [
      "contents": [
        ["uri": .text(uri), "mimeType": .text(page.kind), "text": .text(answer.text)]
      ]
    ]
  }

  private func prompt(_ params: JSONValue) throws(RPCError) -> JSONValue {
    guard let name = params["name"]?.text else { throw .invalidParameters("name is missing") }
    guard let prompt = Prompt.all.first(where: { $0.name == name }) else {
      throw .invalidParameters("there is no prompt \(name)")
    }
    return [
      "description": .text(prompt.title(language)),
      "messages": [
        ["role": "user", "content": ["type": "text", "text": .text(prompt.text(language))]]
      ],
    ]
  }
}
