public import CivilTime
public import Documents
public import Plan

/// Robots in chat groups: whose they are, and what became of the messages to them.
///
/// What opens a group is not in it: of an address its host is told and its last signs.
public struct WebhookList: TableAnswer, Sendable {
  /// One robot.
  public struct Line: Sendable {
    let name: String
    let kind: (key: String, wording: Wording)
    let address: String
    let isSigned: Bool
    let language: Language
    let created: Instant
    let waiting, sent, dropped: Int
    let fault: String

    /// Creates a line.
    ///
    /// - Parameters:
    ///   - address: As it may be shown.
    ///   - fault: Why the last message was not taken; empty for no reason.
    public init(
      name: String, kind: (key: String, wording: Wording), address: String, isSigned: Bool,
      language: Language, created: Instant, waiting: Int, sent: Int, dropped: Int, fault: String
    ) {
      self.name = name
      self.kind = kind
      self.address = address
      self.isSigned = isSigned
      self.language = language
      self.created = created
      self.waiting = waiting
      self.sent = sent
      self.dropped = dropped
      self.fault = fault
    }

    /// Writes the members of its object.
    public func writeMembers(to json: inout JSONWriter) {
      json.member("name", name)
      json.member("kind", kind.key)
      json.member("address", address)
      json.member("isSigned", isSigned)
      json.member("language", language.rawValue)
      json.member("created", created.description)
      json.member("waiting", waiting)
      json.member("sent", sent)
      json.member("dropped", dropped)
      json.member("fault", fault.isEmpty ? nil : fault)
    }
  }

  private let lines: [Line]

  /// Takes robots in the order in which they are shown.
  public init(_ lines: [Line]) {
    self.lines = lines
  }

  /// A line each.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("名称", "Name"), priority: 2),
      Table.Column(terms("种类", "Kind")),
      Table.Column(terms("地址", "Address"), maximumWidth: 36, dropOrder: 2),
      Table.Column(terms("加签", "Signed"), priority: 1, dropOrder: 1),
      Table.Column(terms("待发", "Waiting"), .number),
      Table.Column(terms("已发", "Sent"), .number, dropOrder: 4),
      Table.Column(terms("放弃", "Given up"), .number, dropOrder: 5),
      Table.Column(terms("上次未收的原因", "Last fault"), maximumWidth: 24, dropOrder: 3),
    ])
    for line in lines {
      table.append([
        Table.Cell(line.name), Table.Cell(line.kind.wording(terms.language)),
        Table.Cell(line.address), Table.Cell(line.isSigned ? terms("是", "yes") : ""),
        Table.Cell("\(line.waiting)"), Table.Cell("\(line.sent)"), Table.Cell("\(line.dropped)"),
        Table.Cell(line.fault, line.fault.isEmpty ? .plain : .bad),
      ])
    }
    table.nothing = terms("还没有机器人。", "No robot was set up yet.")
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for line in lines { json.object { json in line.writeMembers(to: &json) } }
    }
  }
}
