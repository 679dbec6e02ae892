import HTTPTypes
import PlanStore
import Testing

@testable import Site

/// What keeps others out, and what is sent in.
@Suite struct SafetyTests {
  @Test func everyAnswerCarriesTheHeadersOfSafety() async throws {
    let served = try Served()
    let guest = try await served.guest(.administrator)
    for path in Site.routes.map(\.path) + ["/nothing", "/%ff", "/project/%00", "/a/../b"] {
      let answer = await guest.get(path)
      let policy = try #require(answer.headers[.contentSecurityPolicy])
      #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(path)")
      #expect(answer.headers[.xContentTypeOptions] == "nosniff")
      #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
    }
  }

  @Test func theCookieIsForThisSiteAndNoScript() async throws {
    let served = try Served()
    let call = Call(.get, "/enter?token=\(served.tokens[.viewer] ?? "")")
    let plain = await served.site.answer(call).headers[.setCookie] ?? ""
    #expect(plain.contains("HttpOnly") && plain.contains("SameSite=Strict"))
    #expect(!plain.contains("Secure"))
    var secure = call
    secure.isSecure = true
    let answer = await served.site.answer(secure)
    #expect(answer.headers[.setCookie]?.hasSuffix("; Secure") == true)
    #expect(answer.headers[.strictTransportSecurity] != nil)
  }

  /// Where another site led here, the cookie is sent only by a page of this site.
  @Test func comingInGoesOnByAPageOfThisSite() async throws {
    let served = try Served()
    for (role, path) in [(Role.viewer, "/"), (.reporter, "/mine")] {
      let call = Call(.get, "/enter?token=\(served.tokens[role] ?? "")")
      let answer = await served.site.answer(call)
      #expect(answer.status == .ok)
      #expect(answer.text.contains("content=\"0; url=\(path)\""))
      #expect(!answer.text.contains(served.tokens[role] ?? "?"))
    }
  }

  @Test func aFormOfAnotherSiteOrSessionIsRefused() async throws {
    let served = try Served()
    let (planner, viewer) = (try await served.guest(.planner), try await served.guest(.viewer))
    let head = try served.head
    for code in ["", "x", viewer.code, String(planner.code.dropLast())] {
      let answer = await planner.post(
        "/progress",
        [
          "code": "A.1", "id": String(repeating: "4", count: 32), "date": "2028-02-09",
          "percent": "10",
        ], code: code)
      #expect(answer.status == .forbidden)
    }
    var headers: HTTPFields = [.cookie: planner.cookie]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "cross-site"
    let body =
      "csrf=\(planner.code)&code=A.1&id=\(String(repeating: "4", count: 32))&date=2028-02-09&percent=10"
    let answer = await served.site.answer(
      Call(.post, "/progress", headers: headers, body: body.utf8))
    #expect(answer.status == .forbidden)
    #expect(try served.head == head)
  }

  @Test func aSessionThatWasTamperedWithIsNone() async throws {
    let served = try Served()
    let viewer = try await served.guest(.viewer)
    let parts = viewer.session.split(separator: ".").map(String.init)
    for session in [
      "", ".", "3." + parts[1...].joined(separator: "."),
      "\(parts[0]).1." + parts[2...].joined(separator: "."),
      "\(parts[0]).\(parts[1]).9999999999." + parts[3...].joined(separator: "."),
      viewer.session + "0", String(viewer.session.dropLast()), "-1" + viewer.session,
    ] {
      let answer = await served.site.answer(
        Call(.get, "/flags", headers: [.cookie: "schedctl=\(session)"]))
      #expect(answer.status == .unauthorized, "\(session)")
    }
    #expect(await viewer.get("/flags").status == .ok)
  }

  @Test(.onEachStore) func aLinkThatWasWithdrawnEndsItsSessions() async throws {
    let served = try Served()
    let administrator = try await served.guest(.administrator)
    let viewer = try await served.guest(.viewer)
    #expect(await viewer.get("/").status == .ok)
    #expect(await administrator.post("/access/withdraw", ["name": "viewer"]).status == .seeOther)
    // The links are looked at once a second; another server of the plan has not looked yet.
    let other = try served.other(later: 1)
    #expect(
      await other.answer(Call(.get, "/", headers: [.cookie: viewer.cookie])).status == .unauthorized
    )
    #expect(
      await other.answer(Call(.get, "/enter?token=\(served.tokens[.viewer] ?? "")")).status
        == .forbidden)
  }

  @Test func guessingIsSlow() async throws {
    let served = try Served()
    var answers: [HTTPResponse.Status] = []
    for guess in 1...30 {
      answers.append(await served.site.answer(Call(.get, "/enter?token=\(guess)")).status)
    }
    #expect(answers.first == .forbidden)
    #expect(answers.last == .tooManyRequests)
  }

  @Test func namesAreNeverMarkup() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    for path in ["/", "/project/A", "/activity/A.1", "/flags", "/week", "/problems"] {
      let text = await planner.get(path).text
      #expect(!text.contains("项目<b>"), "\(path)")
    }
    let attack = "\"><script>alert(1)</script>"
    _ = await planner.report("A.1", id: String(repeating: "5", count: 32), ["note": attack])
    #expect(await planner.get("/activity/A.1").text.contains("&lt;script&gt;"))
    #expect(!(await planner.get("/activity/A.1").text.contains(attack)))
    #expect(!(await planner.post("/try", ["clauses": attack]).text.contains(attack)))
  }

  @Test func whatCannotBeReadIsRefusedInASentence() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let head = try served.head
    let id = String(repeating: "6", count: 32)
    for fields in [
      ["percent": "x"], ["percent": "nan"], ["percent": "130"], ["remaining": "-1"],
      ["remaining": "x"],
      ["started": "2028-13-01"], ["finished": "2028-02-10"], [:],
      ["finished": "2028-02-09", "remaining": "3"], ["date": "x", "percent": "1"],
    ] {
      let answer = await planner.report("A.1", id: id, fields)
      #expect(answer.status == .unprocessableContent, "\(fields)")
      #expect(answer.text.contains("<li>"), "\(fields)")
    }
    for id in ["", "x", String(repeating: "g", count: 32)] {
      #expect(await planner.report("A.1", id: id).status == .badRequest)
    }
    #expect(await planner.report("A.9", id: id).status == .notFound)
    #expect(try served.head == head)
  }
}
