import Plan
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
      let expires = try asked.field("expires").map { text in
        guard let day = Day(iso: text) else { throw NotToBe.unreadable }
        return day
      }
      let token = try await site.desk.addAccess(
        name: name, role: role, office: asked.field("office"), expires: expires,
        password: asked.form["password"].flatMap { $0.isEmpty ? nil : $0 }, at: asked.now)
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
      try await site.desk.withdrawAccess(name: name, at: asked.now)
      return .see("/access")
    },
  ]

  private static func page(_ asked: Asked, _ grants: [AccessGrant], note: HTML) -> SitePage {
    let terms = asked.terms
    let list = AccessList(grants, on: asked.now.day).table(terms)
    let withdrawals: [HTML] = grants.filter { $0.withdrawn == nil }.map { grant in
      """
      <li><form method="post" action="/access/withdraw">\(asked.forgeryField)\
      <input type="hidden" name="name" value="\(grant.name)">\
      <button>\(terms("撤回", "Withdraw")) \(grant.name)</button></form></li>

      """
    }
    let roles: [HTML] = Role.allCases.map {
      "<option value=\"\($0.rawValue)\">\($0.wording(terms.language))</option>"
    }
    return SitePage(
      title: terms("进入的链接", "Links"),
      body: """
        \(note)
        \(HTML(unlinked: list, terms))
        <ul class="steps">
        \(withdrawals)</ul>
        <h2>\(terms("发新链接", "A new link"))</h2>
        <form class="entry" method="post" action="/access/add">\(asked.forgeryField)
        <label>\(terms("名称", "Name")) <input name="name" required maxlength="60"></label>
        <label>\(terms("权限", "Role")) <select name="role">\(roles)</select></label>
        <label>\(terms("单位（填报用）", "Office (of a reporter)")) <input name="office" maxlength="60"></label>
        <label>\(terms("有效至", "Until")) <input name="expires" type="date"></label>
        <label>\(terms("密码（可不填，至少 10 个字符）", "Password (may be left out; 10 characters at least)")) \
        <input name="password" type="password" autocomplete="new-password" maxlength="200"></label>
        <button>\(terms("发链接", "Make the link"))</button>
        </form>
        """, isLive: false)
  }
}
