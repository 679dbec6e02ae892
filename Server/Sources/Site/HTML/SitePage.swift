import PlanStore
import Documents
import Plan
import Reporting

/// A page of the site: its frame, with the ways that its visitor may go.
struct SitePage {
  /// What it is called.
  var title: String
  /// What it says.
  var body: HTML
  /// Whether it is made anew when the plan changes.
  var isLive = true
  /// Where it goes on to at once; nil for nowhere.
  var goesOn: String?
  /// What the page needs of its address in another language, too.
  var query = ""

  /// The whole file.
  func html(for asked: Asked) -> String {
    let terms = asked.terms
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(terms("zh-CN", "en"))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="stylesheet" href="/site.css">
      <link rel="icon" href="data:,">
      <script src="/site.js" defer></script>
      <script src="/offline.js" defer></script>
      \(goesOn.map { "<meta http-equiv=\"refresh\" content=\"0; url=\($0)\">" as HTML })
      </head>
      <body\(asked.visitor.map { " data-who=\"\($0.id)\"" as HTML })\
      \(isLive && asked.visitor != nil ? " data-live" as HTML : "")>
      <a class="skip" href="#main">\(terms("跳到正文", "Skip to the text"))</a>
      <header>
      <nav aria-label="\(terms("页面", "Pages"))">
      \(ways(asked))</nav>
      \(visitor(asked))</header>
      <main id="main" tabindex="-1">
      <h1>\(title)</h1>
      \(body)
      </main>
      <p id="news" role="status" hidden><a href="">\
      \(terms("计划有变动，点此看最新的", "The plan has changed: show the newest"))</a></p>
      </body>
      </html>

      """
    return page.text
  }

  private func ways(_ asked: Asked) -> [HTML] {
    Way.all.filter { way in asked.visitor.map { way.roles.contains($0.role) } ?? false }.map {
      way in
      let here: HTML = way.path == asked.path ? " aria-current=\"page\"" : ""
      return "<a href=\"\(way.path)\"\(here)>\(asked.terms(way.zh, way.en))</a>\n"
    }
  }

  private func visitor(_ asked: Asked) -> HTML {
    let other = asked.terms("English", "中文")
    let language = asked.terms("en", "zh")
    let change: HTML =
      "<a href=\"\(asked.path)?lang=\(language)\(query)\" lang=\"\(asked.terms("en", "zh-CN"))\">\(other)</a>"
    guard let visitor = asked.visitor else { return "<p class=\"who\">\(change)</p>\n" }
    let password: HTML? =
      visitor.hasPassword ? "<a href=\"/password\">\(asked.terms("密码", "Password"))</a> " : nil
    return """
      <form class="who" method="post" action="/leave">\(asked.forgeryField)\
      <span>\(visitor.name)</span> \(password)\(change) \
      <button>\(asked.terms("退出", "Leave"))</button></form>

      """
  }
}

/// A page that the frame leads to.
private struct Way {
  var path, zh, en: String
  var roles: Set<Role>

  static let all = [
    Way(path: "/", zh: "总表", en: "Board", roles: Role.readers),
    Way(path: "/mine", zh: "填报", en: "Report", roles: [.reporter]),
    Way(path: "/nodes", zh: "节点", en: "Nodes", roles: [.reporter]),
    Way(path: "/flags", zh: "亮灯", en: "Flags", roles: Role.readers),
    Way(path: "/owes", zh: "欠账", en: "Owed", roles: Role.readers),
    Way(path: "/week", zh: "周报", en: "Week", roles: Role.readers),
    Way(path: "/problems", zh: "问题", en: "Problems", roles: Set(Role.allCases)),
    Way(path: "/try", zh: "假设", en: "What if", roles: Role.readers),
    Way(path: "/import", zh: "导入", en: "Import", roles: Role.planners),
    Way(path: "/log", zh: "变动", en: "Changes", roles: Role.readers),
    Way(path: "/files", zh: "下载", en: "Files", roles: Role.readers),
    Way(path: "/access", zh: "链接", en: "Links", roles: [.administrator]),
  ]
}
