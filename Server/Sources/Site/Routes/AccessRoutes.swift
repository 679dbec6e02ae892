import CivilTime
import HTTPTypes
import PlanExchange
import PlanStore
import Planning
import Reporting

/// Links that let people in: handed out and withdrawn by an administrator.
enum AccessRoutes {
  static let all: [Route] = [
    .get("/access", [.administrator]) { asked, site in
      .page(page(asked, try await site.reader.allGrants(), note: ""), asked)
    },
    .post("/access/add", [.administrator]) { asked, site in
      guard let name = asked.field("name"), name.count <= 60,
        let role = Role(rawValue: asked.field("role") ?? "")
      else { throw NotToBe.unreadable }
      let office = role == .reporter ? asked.field("office") ?? name : ""
      if role == .reporter {
        try await site.reader.read { try $0.workspace.checkOffice(office) }
      }
      let expires = try asked.field("expires").map { text in
        guard let day = Day(iso: text) else { throw NotToBe.unreadable }
        return day
      }
      let token = try await site.desk.addAccess(
        name: name, role: role, office: office, expires: expires, at: asked.now)
      guard let token else {
        throw NotToBe(
          status: .unprocessableContent, zh: "“\(name)”已有链接：先撤回，或换个名称。",
          en: "\"\(name)\" has a link already: withdraw it, or choose another name.")
      }
      let told = asked.terms("只显示这一次，请现在转交：", "Shown this once only; hand it over now:")
      return .page(
        page(
          asked, try await site.reader.allGrants(),
          note:
            "<p role=\"status\" class=\"saved\">\(told)<br><code>/enter?token=\(token)</code></p>"),
        asked)
    },
    .post("/access/withdraw", [.administrator]) { asked, site in
      guard let name = asked.field("name") else { throw NotToBe.unreadable }
      guard try await site.desk.withdrawAccess(name: name, at: asked.now) else {
        throw NotToBe.nothingThere
      }
      return .see("/access")
    },
  ]

  private static func page(_ asked: Asked, _ grants: [AccessGrant], note: HTML) -> SitePage {
    let terms = asked.terms
    let rows: [HTML] = grants.map { grant in
      let isValid = grant.isValid(on: asked.now.day)
      let state =
        grant.withdrawn != nil
        ? terms("已撤回", "withdrawn") : isValid ? terms("有效", "valid") : terms("已过期", "expired")
      let withdraw: HTML =
        grant.withdrawn != nil
        ? ""
        : """
        <form method="post" action="/access/withdraw">\(asked.forgeryField)\
        <input type="hidden" name="name" value="\(grant.name)">\
        <button>\(terms("撤回", "Withdraw"))<span class="unseen"> \(grant.name)</span></button></form>
        """
      return """
        <tr><td>\(grant.name)</td><td>\(grant.role.words(terms))</td><td>\(grant.office)</td>\
        <td>\(grant.expires.map { "\($0)" } ?? "")</td><td>\(state)</td><td>\(withdraw)</td></tr>

        """
    }
    let heads: [HTML] = [
      terms("名称", "Name"), terms("权限", "Role"), terms("单位", "Office"), terms("有效至", "Until"),
      terms("状态", "State"), terms("操作", "Action"),
    ].map { "<th scope=\"col\">\($0)</th>" }
    let roles: [HTML] = Role.allCases.map {
      "<option value=\"\($0.rawValue)\">\($0.words(terms))</option>"
    }
    return SitePage(
      title: terms("进入的链接", "Links"),
      body: """
        \(note)
        <div class="table"><table><thead><tr>\(heads)</tr></thead><tbody>
        \(rows)</tbody></table></div>
        <h2>\(terms("发新链接", "A new link"))</h2>
        <form class="entry" method="post" action="/access/add">\(asked.forgeryField)
        <label>\(terms("名称", "Name")) <input name="name" required maxlength="60"></label>
        <label>\(terms("权限", "Role")) <select name="role">\(roles)</select></label>
        <label>\(terms("单位（填报用）", "Office (of a reporter)")) <input name="office" maxlength="60"></label>
        <label>\(terms("有效至", "Until")) <input name="expires" type="date"></label>
        <button>\(terms("发链接", "Make the link"))</button>
        </form>
        """, isLive: false)
  }
}

extension AccessGrant.Role {
  /// What a role is called.
  func words(_ terms: Terms) -> String {
    switch self {
    case .viewer: terms("查看", "viewer")
    case .reporter: terms("填报", "reporter")
    case .planner: terms("计划", "planner")
    case .administrator: terms("管理", "administrator")
    }
  }
}
