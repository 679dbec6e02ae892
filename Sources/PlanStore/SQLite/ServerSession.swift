import CPostgreSQL
import Glibc

/// A connection to a PostgreSQL server, in the schema of one plan.
///
/// Statements that return nothing are sent without waiting for each answer (``queue(_:_:changing:)``): what one
/// of them is refused for is told by the next that returns something, by ``flush()``, or by the commit.
final class ServerSession {
  let address: ServerAddress
  private(set) var handle: OpaquePointer
  private var prepared: [String: String] = [:]
  /// How many rows each statement that was sent and not answered is to change; nil for any number.
  private var waiting: [Int?] = []
  /// What may be looked for where the answer to a commit is lost.
  var token: String?

  /// How many statements are sent before their answers are read: these must fit the buffers of the network,
  /// for neither side would go on otherwise.
  private static let most = 256

  init(_ address: ServerAddress) throws(PlanFileError) {
    guard cpostgresql_load() else { throw .server(address.shown, .libraryMissing) }
    self.address = address
    handle = try Self.connect(address)
    try prepareSession()
  }

  deinit {
    PQfinish(handle)
  }

  private static func connect(_ address: ServerAddress) throws(PlanFileError) -> OpaquePointer {
    // What the address says itself comes last and wins.
    let settings = [
      ("client_encoding", "UTF8"), ("application_name", "schedctl"), ("connect_timeout", "10"),
      ("keepalives_idle", "60"), ("dbname", address.connection),
    ]
    let keys = settings.map { strdup($0.0) }
    let values = settings.map { strdup($0.1) }
    defer { for text in keys + values { free(text) } }
    let handle = PQconnectdbParams(
      keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
    guard let handle else { throw .server(address.shown, .unreachable("out of memory")) }
    guard PQstatus(handle) == CONNECTION_OK else {
      let reason = String(cString: PQerrorMessage(handle))
      PQfinish(handle)
      throw .server(address.shown, .unreachable(ServerProblem.oneLine(reason)))
    }
    // Notices are for whoever watches the server.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    return handle
  }

  private func prepareSession() throws(PlanFileError) {
    // The server lets go of the plan at once when this program is gone, or lies idle in a transaction.
    try execute(
      """
      SET search_path = \(address.schema);
      SET client_connection_check_interval = '500ms';
      SET idle_in_transaction_session_timeout = '10min'
      """)
  }

  /// Connects again after the connection broke.
  func reconnect() throws(PlanFileError) {
    let fresh = try Self.connect(address)
    PQfinish(handle)
    handle = fresh
    prepared = [:]
    waiting = []
    try prepareSession()
  }

  /// Runs a script of one or more statements that return nothing.
  func execute(_ sql: String, expecting tag: String? = nil) throws(PlanFileError) {
    try flush()
    let result = try check(PQexec(handle, sql))
    defer { PQclear(result) }
    // A transaction in which something failed is rolled back, which is no error to the server.
    if let tag, String(cString: PQcmdStatus(result)) != tag {
      throw .server(address.shown, .refused(state: "25P02", message: "\(tag)"))
    }
  }

  /// Has the server compile a statement, and returns its name there.
  func prepare(_ sql: String) throws(PlanFileError) -> String {
    if let name = prepared[sql] { return name }
    try flush()
    let name = "s\(prepared.count)"
    PQclear(try check(PQprepare(handle, name, ServerSQL.numbered(sql), 0, nil)))
    prepared[sql] = name
    return name
  }

  /// Runs a statement and returns its rows, which the caller has to clear.
  func query(_ name: String, _ values: [SQLValue]) throws(PlanFileError) -> OpaquePointer {
    try flush()
    let result = try withWire(values) { count, wire in
      PQexecPrepared(handle, name, count, wire, nil, nil, 0)
    }
    return try check(result)
  }

  /// Sends a statement that returns nothing.
  ///
  /// - Parameter rows: How many rows it is to change; nil for any number.
  func queue(_ name: String, _ values: [SQLValue], changing rows: Int? = nil) throws(PlanFileError)
  {
    if waiting.isEmpty { PQenterPipelineMode(handle) }
    let sent = try withWire(values) { count, wire in
      PQsendQueryPrepared(handle, name, count, wire, nil, nil, 0)
    }
    waiting.append(rows)
    guard sent == 1 else {
      try flush()
      throw .server(address.shown, .lost)
    }
    if waiting.count >= Self.most { try flush() }
  }

  /// Waits for the answers to what was sent, and throws the first refusal among them.
  func flush() throws(PlanFileError) {
    guard !waiting.isEmpty else { return }
    let expected = waiting
    waiting = []
    var failure: PlanFileError?
    guard PQpipelineSync(handle) == 1 else { throw .server(address.shown, .lost) }
    for rows in expected {
      do throws(PlanFileError) {
        let result = try check(PQgetResult(handle))
        defer { PQclear(result) }
        if let rows, Int(String(cString: PQcmdTuples(result))) != rows {
          throw .damaged(address.shown, detail: "the journal does not fit the plan")
        }
      } catch {
        failure = failure ?? error
        guard PQstatus(handle) == CONNECTION_OK else { throw failure ?? error }
      }
      // Nothing closes the answers to one statement.
      PQclear(PQgetResult(handle))
    }
    PQclear(PQgetResult(handle))
    PQexitPipelineMode(handle)
    if let failure { throw failure }
  }

  /// Gives up what was sent, and the transaction.
  func rollBack() {
    do throws(PlanFileError) { try flush() } catch {
      // The first error was told already.
    }
    PQclear(PQexec(handle, "ROLLBACK"))
  }

  /// Throws what the server says about an answer unless it went well.
  func check(_ result: OpaquePointer?) throws(PlanFileError) -> OpaquePointer {
    if let result {
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return result
      default: break
      }
    }
    defer { PQclear(result) }
    let state = field("C", of: result) ?? ""
    let message = field("M", of: result) ?? String(cString: PQerrorMessage(handle))
    throw PlanFileError(
      state: PQstatus(handle) == CONNECTION_OK ? state : nil, message: message,
      address: address.shown)
  }

  private func field(_ letter: Unicode.Scalar, of result: OpaquePointer?) -> String? {
    guard let text = PQresultErrorField(result, Int32(clamping: letter.value)) else { return nil }
    return String(cString: text)
  }

  /// Puts values into the form in which they are sent, as texts; nil stands for NULL.
  private func withWire<Result>(
    _ values: [SQLValue], _ body: (Int32, [UnsafePointer<CChar>?]) -> Result
  ) throws(PlanFileError) -> Result {
    var bytes: [CChar] = []
    var starts: [Int?] = []
    for value in values {
      guard let text = ServerSQL.text(value) else {
        starts.append(nil)
        continue
      }
      starts.append(bytes.count)
      for byte in text.utf8 {
        // The library would take it for the end of the text.
        guard byte != 0 else { throw .server(address.shown, .nul) }
        bytes.append(CChar(bitPattern: byte))
      }
      bytes.append(0)
    }
    // One buffer holds all values, so that they live together.
    return bytes.withUnsafeBufferPointer { buffer in
      body(
        Int32(clamping: values.count),
        starts.map { start in start.flatMap { buffer.baseAddress?.advanced(by: $0) } })
    }
  }
}

extension PlanFileError {
  /// Sorts what a server reports into what a person can do about it.
  ///
  /// - Parameter state: the SQLSTATE; nil where the connection broke.
  init(state: String?, message: String, address: String) {
    let message = ServerProblem.oneLine(message)
    switch state {
    case nil, "57P01", "57P02", "57P03", "25P03": self = .server(address, .lost)
    case "55P03": self = .locked(address)
    case "25006": self = .readOnly(address)
    case "42501": self = .server(address, .forbidden(message))
    case let state?: self = .server(address, .refused(state: state, message: message))
    }
  }
}
