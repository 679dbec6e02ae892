import Plan

/// What projects and nodes are added up by.
public enum RollupGrouping: Hashable, Sendable {
  /// The offices that answer for the projects.
  case lead
  /// The offices that owe the nodes.
  case office
  /// The levels of the nodes.
  case level
  /// A field of the projects: 县, 镇.
  case field(String)

  /// Reads what somebody typed: one of our words, else the name of a field.
  public init(_ text: String) {
    switch text {
    case "lead": self = .lead
    case "office": self = .office
    case "level": self = .level
    default: self = .field(text)
    }
  }

  /// What was typed.
  public var text: String {
    switch self {
    case .lead: "lead"
    case .office: "office"
    case .level: "level"
    case .field(let name): name
    }
  }

  /// The groups of a project as a whole; none where only its nodes have groups.
  func groups(ofProject project: Int, in portfolio: Portfolio) -> [String] {
    switch self {
    case .lead:
      OfficeList.names(in: portfolio.projects[project].lead).orUnnamed
    case .field(let name):
      [portfolio.projects[project].fields.first { $0.name == name }?.value ?? ""]
    case .office, .level: []
    }
  }

  /// The groups of a node; `own` are those of its project.
  func groups(ofNode node: Int, own: [String], in portfolio: Portfolio) -> [String] {
    switch self {
    case .lead, .field: own
    case .office: portfolio.offices(of: node).orUnnamed
    case .level: ["\(portfolio.activities[node].level)"]
    }
  }

  /// The groups of a project that has no node.
  func groups(ofEmpty project: Int, in portfolio: Portfolio) -> [String] {
    self == .office ? OfficeList.names(in: portfolio.projects[project].lead).orUnnamed : [""]
  }
}

extension [String] {
  /// The same; where there is none, the group without a name.
  fileprivate var orUnnamed: [String] { isEmpty ? [""] : self }
}
