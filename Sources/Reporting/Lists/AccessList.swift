public import CivilTime
public import Documents
public import Plan

/// Links by which people come in to a served plan: whose they are, what they allow, and whether they still do.
///
/// No link itself is in it: of a link only a trace is kept by which it is known again.
public struct AccessList: TableAnswer, Sendable {
  /// Whether a link lets anybody in.
  public enum State: String, Sendable, CaseIterable {
    case valid
    case expired
    case withdrawn

    /// The state in words.
    public var wording: Wording {
      switch self {
      case .valid: Wording(zh: "有效", en: "valid")
      case .expired: Wording(zh: "已过期", en: "expired")
      case .withdrawn: Wording(zh: "已撤回", en: "withdrawn")
      }
    }
  }

  /// What a link allows: the word for programs, and that for people.
  public struct Role: Sendable {
    let key: String
    let wording: Wording

    /// Creates a role.
    public init(_ key: String, _ wording: Wording) {
      self.key = key
      self.wording = wording
    }
  }

  /// One link.
  public struct Line: Sendable {
    let name: String
    let role: Role
    let office: String
    let created: Instant
    let expires: Day?
    let withdrawn: Instant?
    let hasPassword: Bool
    let state: State

    /// Creates a line.
    ///
    /// - Parameters:
    ///   - office: The office of somebody who reports; empty for everybody else.
    ///   - hasPassword: Whether it asks for a password as well.
    public init(
      name: String, role: Role, office: String, created: Instant, expires: Day?,
      withdrawn: Instant?, hasPassword: Bool, state: State
    ) {
      self.name = name
      self.role = role
      self.office = office
      self.created = created
      self.expires = expires
      self.withdrawn = withdrawn
      self.hasPassword = hasPassword
      self.state = state
    }

    /// Writes the members of its object.
    public func writeMembers(to json: inout JSONWriter) {
      json.member("name", name)
      json.member("role", role.key)
      json.member("office", office.isEmpty ? nil : office)
      json.member("created", created.description)
      json.member("expires", expires?.description)
      json.member("withdrawn", withdrawn?.description)
      json.member("hasPassword", hasPassword)
      json.member("state", state.rawValue)
    }
  }

  private let lines: [Line]

  /// Takes links in the order in which they are shown.
  public init(_ lines: [Line]) {
    self.lines = lines
  }

  /// A line each.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("名称", "Name"), priority: 2),
      Table.Column(terms("角色", "Role")),
      Table.Column(terms("单位", "Office"), maximumWidth: 20, dropOrder: 3),
      Table.Column(terms("状态", "State")),
      Table.Column(terms("密码", "Password"), dropOrder: 5),
      Table.Column(terms("有效至", "Until"), .date, dropOrder: 4),
      Table.Column(terms("发放", "Given"), .date, dropOrder: 1),
      Table.Column(terms("撤回", "Withdrawn"), .date, dropOrder: 2),
    ])
    for line in lines {
      table.append([
        Table.Cell(line.name), Table.Cell(line.role.wording(terms.language)),
        Table.Cell(line.office),
        Table.Cell(line.state.wording(terms.language), line.state == .valid ? .plain : .muted),
        Table.Cell(line.hasPassword ? terms("有", "yes") : ""),
        Table.Cell(line.expires?.description ?? ""), Table.Cell(line.created.day.description),
        Table.Cell(line.withdrawn?.day.description ?? ""),
      ])
    }
    table.nothing = terms("还没有发过链接。", "No link was handed out yet.")
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for line in lines { json.object { json in line.writeMembers(to: &json) } }
    }
  }
}
