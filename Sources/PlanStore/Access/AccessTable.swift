public import CivilTime
import Digests

/// The table `access`.
enum AccessTable {
  private static let columns =
    "id, name, role, office, created, expires, withdrawn, token_hash, session_round"

  static func rows(
    _ connection: Connection, where condition: String = "", _ values: [SQLValue] = []
  ) throws(PlanFileError) -> [AccessGrant] {
    let row = try connection.prepare(
      """
      SELECT \(columns), CASE WHEN password IS NULL THEN 0 ELSE 1 END FROM access \(condition)
      ORDER BY id
      """)
    try row.bind(values)
    var found: [AccessGrant] = []
    while try row.step() {
      guard let role = AccessGrant.Role(rawValue: try row.text(2)) else {
        throw .damaged(connection.path, detail: "access.role")
      }
      found.append(
        AccessGrant(
          id: try row.id(0), name: try row.text(1), role: role, office: try row.text(3),
          created: try row.instant(4), expires: try row.optionalDay(5),
          withdrawn: try row.optionalInstant(6), digest: try row.text(7),
          hasPassword: try row.flag(9), sessionRound: try row.integer(8, in: RowNumbers.ids)))
    }
    return found
  }

  static func add(
    _ access: AccessGrant, password: String?, to connection: Connection
  ) throws(PlanFileError) {
    let insert = try connection.prepare(
      "INSERT INTO access (\(columns), password) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try insert.run([
      .integer(access.id), .text(access.name), .text(access.role.rawValue), .text(access.office),
      .instant(access.created), .optional(access.expires), .optional(access.withdrawn),
      .text(access.digest), .integer(access.sessionRound), .optional(password),
    ])
  }
}

/// Links by which people come in to a served plan: handed out, looked up and withdrawn, all of it beside the
/// journal.
extension PlanFile {
  /// All links that were ever handed out, in that order.
  public func accesses() throws(PlanFileError) -> [AccessGrant] {
    try connection.reading { () throws(PlanFileError) in try AccessTable.rows(connection) }
  }

  /// Hands out a link.
  ///
  /// - Parameters:
  ///   - office: The office of a reporter; empty for everybody else.
  ///   - password: The hash of the password that it asks for; nil for none.
  /// - Returns: The token of the link, which is kept nowhere; nil where somebody of this name has one that was
  ///   not withdrawn.
  public func addAccess(
    name: String, role: AccessGrant.Role, office: String, expires: Day?,
    password: String? = nil, at now: Instant
  ) throws(PlanFileError) -> (access: AccessGrant, token: String)? {
    precondition(
      (role == .reporter) == !office.isEmpty, "a reporter has an office, and nobody else")
    return try connection.writing { () throws(PlanFileError) in
      let known = try AccessTable.rows(connection)
      guard !known.contains(where: { $0.name == name && $0.withdrawn == nil }) else { return nil }
      let token = Base64.urlText(Secret.random(32))
      let access = AccessGrant(
        id: (known.last?.id ?? 0) + 1, name: name, role: role, office: office, created: now,
        expires: expires, withdrawn: nil, digest: Self.hash(of: token),
        hasPassword: password != nil, sessionRound: 0)
      try AccessTable.add(access, password: password, to: connection)
      return (access, token)
    }
  }

  /// Withdraws the link of somebody; returns it, or nil where nobody of this name has one.
  public func withdrawAccess(name: String, at now: Instant) throws(PlanFileError) -> AccessGrant? {
    try connection.writing { () throws(PlanFileError) in
      let found = try AccessTable.rows(
        connection, where: "WHERE name = ? AND withdrawn IS NULL", [.text(name)])
      guard let access = found.first else { return nil }
      let update = try connection.prepare("UPDATE access SET withdrawn = ? WHERE id = ?")
      try update.run([.instant(now), .integer(access.id)])
      return try AccessTable.rows(connection, where: "WHERE id = ?", [.integer(access.id)]).first
    }
  }

  /// The link with a token, also where it lets nobody in any more; nil for none.
  public func access(token: String) throws(PlanFileError) -> AccessGrant? {
    try connection.reading { () throws(PlanFileError) in
      try AccessTable.rows(
        connection, where: "WHERE token_hash = ?", [.text(Self.hash(of: token))]
      ).first
    }
  }

  private static func hash(of token: String) -> String {
    Hexadecimal.text(SHA256.hash(token.utf8))
  }

  /// The 32 bytes that sessions are signed with; made on first need.
  public func serverKey() throws(PlanFileError) -> [UInt8] {
    if let key = try connection.reading({ () throws(PlanFileError) in try keptKey() }) {
      return key
    }
    return try connection.writing { () throws(PlanFileError) in
      if let key = try keptKey() { return key }
      let key = Secret.random(32)
      let insert = try connection.prepare("INSERT INTO server_key (id, digits) VALUES (1, ?)")
      try insert.run([.text(Hexadecimal.text(key))])
      return key
    }
  }

  private func keptKey() throws(PlanFileError) -> [UInt8]? {
    let row = try connection.prepare("SELECT digits FROM server_key WHERE id = 1")
    guard try row.step() else { return nil }
    guard let key = Hexadecimal.bytes(try row.text(0)), key.count == 32 else {
      throw .damaged(connection.path, detail: "server_key")
    }
    return key
  }

  /// The number of the last entry of the journal; 0 before the first.
  public func head() throws(PlanFileError) -> Int {
    try connection.reading { () throws(PlanFileError) in try JournalTable.head(connection) }
  }
}
