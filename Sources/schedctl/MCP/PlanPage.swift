import Documents
import Plan

/// A page of the plan that an assistant may read without a question.
struct PlanPage {
  let uri: String
  let title: Wording
  let kind: String
  let command: [String]

  private static let scheme = "schedctl://"
  private static let project = scheme + "project/"
  private static let plain = "text/plain"

  static let all = [
    PlanPage(
      uri: scheme + "board", title: Wording(zh: "工程总表", en: "Board"), kind: plain,
      command: ["plan"]),
    PlanPage(
      uri: scheme + "flags", title: Wording(zh: "节点对照", en: "Milestones against the plan"),
      kind: plain, command: ["flags"]),
    PlanPage(
      uri: scheme + "owes", title: Wording(zh: "各单位欠账", en: "What offices owe"), kind: plain,
      command: ["owes"]),
    PlanPage(
      uri: scheme + "weekly", title: Wording(zh: "工程进度周报", en: "Weekly report"),
      kind: "text/markdown", command: ["report", "weekly"]),
  ]

  private init(uri: String, title: Wording, kind: String, command: [String]) {
    self.uri = uri
    self.title = title
    self.kind = kind
    self.command = command
  }

  /// The page of an address; nil where there is none.
  init?(_ uri: String) {
    if let page = Self.all.first(where: { $0.uri == uri }) {
      self = page
      return
    }
    let code = uri.hasPrefix(Self.project) ? String(uri.dropFirst(Self.project.count)) : ""
    guard !code.isEmpty, !code.hasPrefix("-") else { return nil }
    self.init(
      uri: uri, title: Wording(zh: code, en: code), kind: Self.plain, command: ["plan", code])
  }

  /// The page as clients are told of it.
  func description(_ language: Language) -> JSONValue {
    [
      "uri": .text(uri), "name": .text(String(uri.dropFirst(Self.scheme.count))),
      "title": .text(title(language)), "mimeType": .text(kind),
    ]
  }

  /// The pages of projects.
  static func template(_ language: Language) -> JSONValue {
    [
      "uriTemplate": .text(project + "{code}"), "name": "project",
      "title": .text(language == .zh ? "一个项目的全部工作" : "All activities of a project"),
      "mimeType": .text(plain),
    ]
  }
}
