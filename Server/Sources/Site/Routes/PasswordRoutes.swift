import Digests
import HTTPTypes
import Plan
import PlanStore
import Planning
import Reporting

/// The password of one's own link, changed by whoever knows it.
enum PasswordRoutes {
  static let all: [Route] = [
    .get("/password", Set(Role.allCases)) { asked, site in .page(page(asked), asked) },
    .post("/password", Set(Role.allCases)) { asked, site in
      guard let old = asked.form["old"], let new = asked.form["new"],
        let again = asked.form["again"],
        old.utf8.count <= PasswordHash.longest
      else { throw NotToBe.unreadable }
      guard let visitor = asked.visitor,
        let grant = try await site.reader.grant(visitor.id, at: asked.second)
      else { throw NotToBe.noSession }
      guard grant.hasPassword else {
        throw Refusal(
          zh: "您的链接没有密码：要设，请找管理员", en: "your link has no password: ask the administrator for one")
      }
      guard new == again else {
        throw Refusal(zh: "新密码两次填的不一样", en: "the new password was not typed the same twice")
      }
      // Whether the new one will do is said before the old one is tried, which tells nothing of it.
      let password = try Password(new, ofLink: grant.name)
      try await site.countGuess(ofLink: grant.digest, asked)
      switch try await site.door.change(of: grant, from: old, to: password, at: asked.second) {
      case .open(let changed):
        // The round of this second is another now.
        await site.reader.forgetGrants()
        // Forms of the page belong to the session that goes on.
        var asked = asked
        asked.session = site.sessions.session(of: changed, at: asked.second)
        asked.forgeryCode = site.sessions.forgeryCode(of: asked.session)
        var answer = Answered.page(changedPage(asked), asked)
        answer.headers[.setCookie] = site.cookie(asked.session, asked)
        return answer
      case .closed: return .page(page(asked, isAgain: true), asked, status: .forbidden)
      case .tooOften: throw NotToBe.tooOften
      }
    },
  ]

  private static func page(_ asked: Asked, isAgain: Bool = false) -> SitePage {
    let terms = asked.terms
    let title = terms("改密码", "Change the password")
    guard asked.visitor?.hasPassword == true else {
      let none = terms(
        "您的链接没有密码：要设，请找管理员。", "Your link has no password: ask the administrator for one.")
      return SitePage(title: title, body: "<p>\(none)</p>", isLive: false)
    }
    let wrong: HTML? =
      isAgain
      ? "<p class=\"errors\" role=\"alert\">\(terms("现在的密码不对。", "The present password is wrong."))</p>\n"
      : nil
    let new = terms(
      "新密码（除链接的名称外至少 \(Password.shortest) 个字符）",
      "New password (\(Password.shortest) characters at least, besides the name of the link)")
    let ends = terms(
      "改了以后，别的手机和电脑上要用新密码重新进入。",
      "On other phones and computers whoever is in then has to come in anew, with the new one.")
    return SitePage(
      title: title,
      body: """
        \(wrong)<form class="entry" method="post" action="/password">\(asked.forgeryField)
        <label>\(terms("现在的密码", "Present password")) \
        <input name="old" type="password" autocomplete="current-password" required></label>
        <label>\(new) \
        <input name="new" type="password" autocomplete="new-password" maxlength="200" required></label>
        <label>\(terms("再填一次新密码", "The new password again")) \
        <input name="again" type="password" autocomplete="new-password" maxlength="200" required></label>
        <button>\(terms("改密码", "Change it"))</button>
        </form>
        <p class="footnote">\(ends)</p>
        """, isLive: false)
  }

  private static func changedPage(_ asked: Asked) -> SitePage {
    let terms = asked.terms
    let home = asked.visitor?.role == .reporter ? "/mine" : "/"
    let told = terms("密码已改。", "The password was changed.")
    return SitePage(
      title: terms("密码已改", "Password changed"),
      body: """
        <p role="status" class="saved">\(told)</p>
        <p><a href="\(home)">\(terms("返回", "Back"))</a></p>
        """, isLive: false)
  }
}

extension Site {
  /// Counts that the password of a link is tried from an address.
  ///
  /// - Parameter link: The digest of the link.
  /// - Throws: ``NotToBe`` where it was too often within a minute.
  func countGuess(ofLink link: String, _ asked: Asked) async throws {
    let tries = [("password \(asked.address)", 20), ("password \(link) \(asked.address)", 5)]
    for (what, most) in tries {
      guard await limits.allow(what, most: most, at: asked.second) else { throw NotToBe.tooOften }
    }
  }
}
