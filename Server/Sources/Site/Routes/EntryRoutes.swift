import CivilTime
import PlanStore
import Reporting
import HTTPTypes

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
      // Not sent on by a status: a cookie of this site alone is kept back where another site led here.
      let path = grant.role == .reporter ? "/mine" : "/"
      let words = asked.terms("进入", "Come in")
      var answer = Answered.page(
        SitePage(
          title: words, body: "<p><a href=\"\(path)\">\(words)</a></p>", isLive: false, goesOn: path
        ),
        asked)
      answer.headers[.setCookie] = site.cookie(
        site.sessions.session(of: grant.id, at: asked.second), asked)
      return answer
    },
    .post("/leave", Set(Role.allCases)) { asked, site in
      var answer = Answered.see("/left")
      answer.headers[.setCookie] = site.cookie("", asked)
      return answer
    },
    .get("/left", nil) { asked, _ in
      let words = asked.terms("已退出。再进入请用您的链接。", "You have left. Come in again by your link.")
      return .page(
        SitePage(title: asked.terms("已退出", "Left"), body: "<p>\(words)</p>", isLive: false), asked)
    },
  ]
}
