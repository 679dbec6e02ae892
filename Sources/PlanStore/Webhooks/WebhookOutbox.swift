/// The table `webhook_message`: what was decided to be sent, and what became of it.
enum WebhookMessageTable {
  /// The most that wait for one robot; where more come, the oldest are given up.
  static let mostWaiting = 50
  /// So many that are done with are kept for one robot.
  static let mostDone = 100

  private static let columns =
    "id, webhook_id, occasion, title, text, state, tries, due, fault"

  static func rows(
    _ connection: Connection, where condition: String = "", _ values: [SQLValue] = []
  ) throws(PlanFileError) -> [WebhookMessage] {
    let row = try connection.prepare(
      "SELECT \(columns) FROM webhook_message \(condition) ORDER BY id")
    try row.bind(values)
    var found: [WebhookMessage] = []
    while try row.step() {
      found.append(
        WebhookMessage(
          id: try row.id(0), webhook: try row.id(1), occasion: try row.text(2),
          title: try row.text(3), text: try row.text(4), state: try row.word(5),
          tries: try row.integer(6, in: RowNumbers.ids),
          due: try row.integer(7, in: RowNumbers.positions), fault: try row.text(8)))
    }
    return found
  }

  /// Keeps what is to be sent, but for occasions that a robot was told of.
  static func add(
    _ drafts: [WebhookMessage.Draft], due second: Int, to connection: Connection
  ) throws(PlanFileError) {
    var next = (try connection.integer("SELECT max(id) FROM webhook_message") ?? 0) + 1
    for draft in drafts {
      let known = try rows(
        connection, where: "WHERE webhook_id = ? AND occasion = ?",
        [.integer(draft.webhook), .text(draft.occasion)])
      guard known.isEmpty else { continue }
      try connection.prepare(
        "INSERT INTO webhook_message (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
      ).run([
        .integer(next), .integer(draft.webhook), .text(draft.occasion), .text(draft.title),
        .text(draft.text), .text("waiting"), .integer(0), .integer(second), .text(""),
      ])
      next += 1
      try tidy(draft.webhook, in: connection)
    }
  }

  private static func tidy(_ webhook: Int, in connection: Connection) throws(PlanFileError) {
    let all = try rows(connection, where: "WHERE webhook_id = ?", [.integer(webhook)])
    for message in all.filter({ $0.state == .waiting }).dropLast(mostWaiting) {
      try settle(message.id, .dropped, due: message.due, fault: "too many", in: connection)
    }
    for message in all.filter({ $0.state != .waiting }).dropLast(mostDone) {
      try connection.prepare("DELETE FROM webhook_message WHERE id = ?").run([.integer(message.id)])
    }
  }

  static func settle(
    _ id: Int, _ state: WebhookMessage.State, due second: Int, fault: String,
    in connection: Connection
  ) throws(PlanFileError) {
    try connection.prepare("UPDATE webhook_message SET state = ?, due = ?, fault = ? WHERE id = ?")
      .run([.text(state.rawValue), .integer(second), .text(fault), .integer(id)])
  }
}

/// What robots are to be told: decided once by whichever server looks first, and sent by one at a time.
extension PlanFile {
  /// The last entry of the journal that was looked at; nil before a robot was set up.
  public func webhookLook() throws(PlanFileError) -> Int? {
    try connection.reading { () throws(PlanFileError) in try WebhookLook.entry(in: connection) }
  }

  /// Notes that the journal was looked at up to an entry, with what is to be sent of it.
  ///
  /// - Parameters:
  ///   - last: The entry from which on it was looked at.
  ///   - second: The second of the clock from which on it is sent.
  /// - Returns: False where another server was faster; then nothing is kept.
  @discardableResult
  public func decide(
    _ drafts: [WebhookMessage.Draft], from last: Int, to entry: Int, at second: Int
  ) throws(PlanFileError) -> Bool {
    try connection.writing { () throws(PlanFileError) in
      guard try WebhookLook.entry(in: connection) == last else { return false }
      try WebhookLook.move(to: entry, in: connection)
      try WebhookMessageTable.add(drafts, due: second, to: connection)
      return true
    }
  }

  /// Keeps what is to be sent whatever was changed; an occasion that a robot was told of is passed over.
  public func decide(
    _ drafts: [WebhookMessage.Draft], at second: Int
  ) throws(PlanFileError) {
    try connection.writing { () throws(PlanFileError) in
      try WebhookMessageTable.add(drafts, due: second, to: connection)
    }
  }

  /// All messages to robots that are kept, the oldest first.
  public func webhookMessages() throws(PlanFileError) -> [WebhookMessage] {
    try connection.reading { () throws(PlanFileError) in try WebhookMessageTable.rows(connection) }
  }

  /// Takes the oldest message that is due, to be sent by nobody else for a while.
  ///
  /// Where whoever took it ends before it is settled, it is due again after that.
  ///
  /// - Parameters:
  ///   - lease: For so many seconds.
  ///   - full: Robots that are sent nothing for now.
  public func takeMessage(
    at second: Int, lease: Int, except full: Set<Int> = []
  ) throws(PlanFileError) -> WebhookMessage? {
    guard
      try connection.reading({ () throws(PlanFileError) in try dueMessage(second, full) }) != nil
    else { return nil }
    return try connection.writing { () throws(PlanFileError) in
      guard let message = try dueMessage(second, full) else { return nil }
      try connection.prepare("UPDATE webhook_message SET tries = tries + 1, due = ? WHERE id = ?")
        .run([.integer(second + lease), .integer(message.id)])
      return message
    }
  }

  private func dueMessage(
    _ second: Int, _ full: Set<Int>
  ) throws(PlanFileError) -> WebhookMessage? {
    try WebhookMessageTable.rows(
      connection, where: "WHERE state = 'waiting' AND due <= ?", [.integer(second)]
    ).first { !full.contains($0.webhook) }
  }

  /// Notes what became of a message that was taken.
  ///
  /// - Parameters:
  ///   - second: The second of the clock before which it is not tried again.
  ///   - fault: Why it was not taken; empty for no reason.
  public func settle(
    _ message: WebhookMessage, _ state: WebhookMessage.State, due second: Int, fault: String
  ) throws(PlanFileError) {
    try connection.writing { () throws(PlanFileError) in
      try WebhookMessageTable.settle(
        message.id, state, due: second, fault: fault, in: connection)
    }
  }
}
