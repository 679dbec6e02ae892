import Documents

/// Answers lines of JSON-RPC 2.0: each a message, or where they are allowed an array of some.
///
/// Whatever a line holds, it is answered by the protocol or, where that has no answer, passed over.
struct RPCConnection {
  /// Whether the client may send arrays of messages.
  let allowsBatches: () -> Bool
  /// Gives the result of a request.
  let answer: (RPCRequest) throws(RPCError) -> JSONValue
  /// Takes a notification.
  let notice: (RPCRequest) -> Void

  /// Returns the line that answers a line; nil where nothing is to be said.
  func reply(to line: [UInt8]) -> [UInt8]? {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    guard let reply = replyValue(to: line) else { return nil }
    var json = JSONWriter()
    json.value(reply)
    return json.finish()
  }

  private func replyValue(to line: [UInt8]) -> JSONValue? {
    let message: JSONValue
    do throws(JSONReader.Failure) {
      message = try JSONReader.read(line)
    } catch {
      return Self.failure(.notJSON(error), id: .null)
    }
    guard case .array(let messages) = message else { return reply(to: message) }
    guard allowsBatches() else {
      return Self.failure(.invalidRequest("this version has no batches"), id: .null)
    }
    if messages.isEmpty { return Self.failure(.invalidRequest("an empty batch"), id: .null) }
    let replies = messages.compactMap(reply)
    return replies.isEmpty ? nil : .array(replies)
  }

  private func reply(to message: JSONValue) -> JSONValue? {
    let request: RPCRequest?
    do throws(RPCError) {
      request = try Self.request(message)
    } catch {
      return Self.failure(error, id: Self.id(message) ?? .null)
    }
    guard let request else { return nil }
    guard let id = request.id else {
      notice(request)
      return nil
    }
    do throws(RPCError) {
      return ["jsonrpc": "2.0", "id": id, "result": try answer(request)]
    } catch {
      return Self.failure(error, id: id)
    }
  }

  /// Takes a message apart; nil of an answer to something that was never asked.
  private static func request(_ message: JSONValue) throws(RPCError) -> RPCRequest? {
    guard case .object = message else { throw .invalidRequest("a message is an object") }
    guard message["jsonrpc"]?.text == "2.0" else { throw .invalidRequest("jsonrpc is \"2.0\"") }
    if message["method"] == nil, message["result"] != nil || message["error"] != nil { return nil }
    guard let method = message["method"]?.text else { throw .invalidRequest("a method is missing") }
    if message["id"] != nil, id(message) == nil {
      throw .invalidRequest("an id is a text or a whole number")
    }
    let params = message["params"] ?? [:]
    guard case .object = params else {
      // A notification is never answered.
      if message["id"] == nil { return nil }
      throw .invalidParameters("parameters are an object")
    }
    return RPCRequest(id: id(message), method: method, params: params)
  }

  /// The id of a message; nil where it has none that can be repeated.
  private static func id(_ message: JSONValue) -> JSONValue? {
    guard let id = message["id"] else { return nil }
    return id.text != nil || id.integer != nil ? id : nil
  }

  private static func failure(_ error: RPCError, id: JSONValue) -> JSONValue {
    [
      "jsonrpc": "2.0", "id": id,
      "error": ["code": .number("\(error.code)"), "message": .text(error.message)],
    ]
  }
}
