public import CivilTime
public import Plan

/// The table `webhook`.
enum WebhookTable {
  private static let columns = "id, name, kind, address, secret, language, created"

  static func rows(_ connection: Connection) throws(PlanFileError) -> [Webhook] {
    let row = try connection.prepare("SELECT \(columns) FROM webhook ORDER BY id")
    var found: [Webhook] = []
    while try row.step() {
      found.append(
        Webhook(
          id: try row.id(0), name: try row.text(1), kind: try row.word(2), address: try row.text(3),
          secret: try row.text(4), language: try row.word(5), created: try row.instant(6)))
    }
    return found
  }

  static func add(_ webhook: Webhook, to connection: Connection) throws(PlanFileError) {
    let insert = try connection.prepare(
      "INSERT INTO webhook (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
    try insert.run([
      .integer(webhook.id), .text(webhook.name), .text(webhook.kind.rawValue),
      .text(webhook.address), .text(webhook.secret), .text(webhook.language.rawValue),
      .instant(webhook.created),
    ])
  }
}

/// Robots in chat groups: set up, listed and removed, all of it beside the journal.
extension PlanFile {
  /// All robots, in the order in which they were set up.
  public func webhooks() throws(PlanFileError) -> [Webhook] {
    try connection.reading { () throws(PlanFileError) in try WebhookTable.rows(connection) }
  }

  /// Sets up a robot; it is told what happens from now on.
  ///
  /// - Returns: nil where another has its name.
  public func addWebhook(
    name: String, kind: Webhook.Kind, address: String, secret: String, language: Language,
    at now: Instant
  ) throws(PlanFileError) -> Webhook? {
    try connection.writing { () throws(PlanFileError) in
      let known = try WebhookTable.rows(connection)
      guard !known.contains(where: { $0.name == name }) else { return nil }
      // Nobody looked before the first.
      if known.isEmpty {
        try WebhookLook.move(to: try JournalTable.head(connection), in: connection)
      }
      let webhook = Webhook(
        id: (known.last?.id ?? 0) + 1, name: name, kind: kind, address: address, secret: secret,
        language: language, created: now)
      try WebhookTable.add(webhook, to: connection)
      return webhook
    }
  }

  /// Removes a robot with all that was to be sent to it; returns it, or nil where there is none of this name.
  public func removeWebhook(name: String) throws(PlanFileError) -> Webhook? {
    try connection.writing { () throws(PlanFileError) in
      guard let webhook = try WebhookTable.rows(connection).first(where: { $0.name == name }) else {
        return nil
      }
      for table in ["webhook_message WHERE webhook_id = ?", "webhook WHERE id = ?"] {
        try connection.prepare("DELETE FROM \(table)").run([.integer(webhook.id)])
      }
      return webhook
    }
  }
}

/// The table `webhook_look`: how far the journal was looked at for what robots are told.
enum WebhookLook {
  static func entry(in connection: Connection) throws(PlanFileError) -> Int? {
    try connection.integer("SELECT entry_id FROM webhook_look", in: RowNumbers.ids)
  }

  static func move(to entry: Int, in connection: Connection) throws(PlanFileError) {
    let isThere = try self.entry(in: connection) != nil
    let sql =
      isThere
      ? "UPDATE webhook_look SET entry_id = ?"
      : "INSERT INTO webhook_look (entry_id, id) VALUES (?, 1)"
    try connection.prepare(sql).run([.integer(entry)])
  }
}
