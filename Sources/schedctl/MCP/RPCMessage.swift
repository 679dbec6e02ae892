import Documents

/// What a client asks for: a message of JSON-RPC 2.0 with a method.
struct RPCRequest {
  /// What its answer is to be called by; nil of a notification, which has none.
  let id: JSONValue?
  let method: String
  /// The parameters; an empty object where there are none.
  let params: JSONValue
}

/// Why a request has no result.
struct RPCError: Error, Hashable {
  /// The code, of JSON-RPC 2.0 or of the Model Context Protocol.
  let code: Int
  let message: String

  static func notJSON(_ failure: JSONReader.Failure) -> RPCError {
    RPCError(code: -32700, message: "Parse error: \(failure.reason) (byte \(failure.position))")
  }

  static func invalidRequest(_ reason: String) -> RPCError {
    RPCError(code: -32600, message: "Invalid request: \(reason)")
  }

  static func unknownMethod(_ method: String) -> RPCError {
    RPCError(code: -32601, message: "Method not found: \(method)")
  }

  static func invalidParameters(_ reason: String) -> RPCError {
    RPCError(code: -32602, message: "Invalid params: \(reason)")
  }

  static func unknownResource(_ uri: String) -> RPCError {
    RPCError(code: -32002, message: "Resource not found: \(uri)")
  }
}
