public import CivilTime
public import Plan
public import PlanStore
public import Reporting

extension AccessGrant.Role {
  /// The role in words.
  public var wording: Wording {
    switch self {
    case .viewer: Wording(zh: "查看", en: "viewer")
    case .reporter: Wording(zh: "填报", en: "reporter")
    case .planner: Wording(zh: "计划", en: "planner")
    case .administrator: Wording(zh: "管理", en: "administrator")
    }
  }

  /// Reads a role from its word in either language, in any case of letters.
  public init?(word: String) {
    let word = word.lowercased()
    guard let role = Self.allCases.first(where: { [$0.wording.zh, $0.rawValue].contains(word) })
    else { return nil }
    self = role
  }
}

extension AccessGrant {
  /// Whether it lets anybody in on a day, and if not, why.
  public func state(on day: Day) -> AccessList.State {
    if isValid(on: day) { return .valid }
    return withdrawn == nil ? .expired : .withdrawn
  }

  /// The line that tells of it on a day.
  public func line(on day: Day) -> AccessList.Line {
    AccessList.Line(
      name: name, role: AccessList.Role(role.rawValue, role.wording), office: office,
      created: created, expires: expires, withdrawn: withdrawn, hasPassword: hasPassword,
      state: state(on: day))
  }
}

extension AccessList {
  /// Takes links as they stand on a day, those that let somebody in first.
  public init(_ grants: [AccessGrant], on day: Day) {
    let valid = grants.filter { $0.isValid(on: day) }
    let others = grants.filter { !$0.isValid(on: day) }
    self.init((valid + others).map { $0.line(on: day) })
  }
}
