import CivilTime
import Digests
import HTTPTypes
import PlanStore
import Reporting

/// Coming in and leaving.
enum EntryRoutes {
  static let all: [Route] = [
    .get("/enter", nil) { asked, site in
      guard await site.limits.allow("enter \(asked.address)", most: 20, at: asked.second) else {
        throw NotToBe.tooOften
      }
      guard let token = asked.query["token"], token.utf8.count <= 100,
        let grant = try await site.reader.grant(token: token), grant.isValid(on: asked.now.day)
      else {
        throw NotToBe(
          status: .forbidden, zh: "这个链接无效、已过期或已撤回：请向发链接的人要新的。",
          en:
            "This link is none, has expired or was withdrawn: ask who gave it to you for a new one."
        )
      }
      if grant.hasPassword { return .page(passwordPage(token, asked), asked) }
      return comeIn(grant, asked, site)
    },
    .post("/enter", nil) { asked, site in
      guard let token = asked.form["token"], let password = asked.form["password"],
        token.utf8.count <= 100, password.utf8.count <= PasswordHash.longest
      else { throw NotToBe.unreadable }
      try await site.countGuess(ofLink: Hexadecimal.text(SHA256.hash(token.utf8)), asked)
      switch try await site.door.ask(
        token: token, password: password, on: asked.now.day, at: asked.second)
      {
      case .open(let grant): return comeIn(grant, asked, site)
      case .closed:
        return .page(passwordPage(token, asked, isAgain: true), asked, status: .forbidden)
      case .tooOften: throw NotToBe.tooOften
      }
    },
    .post("/leave", Set(Role.allCases)) { asked, site in
      var answer = Answered.see("/left")
      answer.headers[.setCookie] = site.cookie("", asked)
      // Under https a browser takes this: the page that was kept, its worker, and what waited.
      answer.headers[HTTPField.Name("Clear-Site-Data")!] = "\"storage\""
      return answer
    },
    .get("/left", nil) { asked, _ in
      let words = asked.terms("已退出。再进入请用您的链接。", "You have left. Come in again by your link.")
      return .page(
        SitePage(title: asked.terms("已退出", "Left"), body: "<p>\(words)</p>", isLive: false), asked)
    },
  ]

  /// Begins a session, and goes on.
  private static func comeIn(_ grant: AccessGrant, _ asked: Asked, _ site: Site) -> Answered {
    // Not sent on by a status: a cookie of this site alone is kept back where another site led here.
    let path = grant.role == .reporter ? "/mine" : "/"
    let words = asked.terms("进入", "Come in")
    var answer = Answered.page(
      SitePage(
        title: words, body: "<p><a href=\"\(path)\">\(words)</a></p>", isLive: false, goesOn: path),
      asked)
    answer.headers[.setCookie] = site.cookie(
      site.sessions.session(of: grant, at: asked.second), asked)
    return answer
  }

  /// Asks for the password of a link; where a try went wrong without saying whether it was the link or the password.
  private static func passwordPage(_ token: String, _ asked: Asked, isAgain: Bool = false)
    -> SitePage
  {
    let terms = asked.terms
    let wrong: HTML? =
      isAgain
      ? "<p class=\"errors\" role=\"alert\">\(terms("链接或密码不对。", "The link or the password is wrong."))</p>\n"
      : nil
    return SitePage(
      title: terms("密码", "Password"),
      body: """
        \(wrong)<form class="entry" method="post" action="/enter">
        <input type="hidden" name="token" value="\(token)">
        <label>\(terms("这个链接的密码", "The password of this link")) \
        <input name="password" type="password" autocomplete="current-password" required autofocus></label>
        <button>\(terms("进入", "Come in"))</button>
        </form>
        """, isLive: false, query: "&token=\(FormFields.encoded(token))")
  }
}
