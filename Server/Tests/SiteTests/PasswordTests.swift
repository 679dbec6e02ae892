import HTTPTypes
import PlanStore
import Planning
import Testing

@testable import Site

/// Links that ask for a password as well.
@Suite struct PasswordTests {
  static let password = "紫薇 & 巷口+2028"

  /// Gives the link of a role its password, as the command line does.
  func protect(_ role: Role, _ served: Served, with password: String? = password) throws {
    _ = try AccessBook(served.path, access: .readWrite).setPassword(of: "\(role)") { password }
  }

  func enter(
    _ site: Site, _ token: String?, _ password: String, from address: String = "192.0.2.1",
    fetchSite: String = "same-origin"
  ) async -> Answered {
    let body =
      "token=\(FormFields.encoded(token ?? ""))&password=\(FormFields.encoded(password))"
    return await site.answer(
      Call(
        .post, "/enter", headers: [HTTPField.Name("Sec-Fetch-Site")!: fetchSite], body: body.utf8,
        address: address))
  }

  func cookie(_ answer: Answered) -> String {
    answer.headers[.setCookie]?.split(separator: ";").first.map(String.init) ?? ""
  }

  @Test(.onEachStore) func aSessionBeginsWithThePasswordAlone() async throws {
    let served = try Served()
    try protect(.reporter, served)
    let token = served.tokens[.reporter]
    let asked = await served.site.answer(Call(.get, "/enter?token=\(token ?? "")"))
    #expect(asked.status == .ok && asked.headers[.setCookie] == nil)
    #expect(asked.text.contains("type=\"password\""))
    // The other language asks for it, too.
    #expect(asked.text.contains("/enter?lang=en&amp;token=\(token ?? "?")\""))
    for wrong in ["", "紫薇 & 巷口+2029", Self.password + " ", "reporter"] {
      let answer = await enter(served.site, token, wrong, from: wrong)
      #expect(answer.status == .forbidden && answer.headers[.setCookie] == nil, "\(wrong)")
    }
    let right = await enter(served.site, token, Self.password)
    #expect(right.status == .ok && right.text.contains("content=\"0; url=/mine\""))
    let guest = Guest(site: served.site, cookie: cookie(right))
    #expect(await guest.get("/mine").status == .ok)
    // The others come in as before.
    #expect(await (try served.guest(.viewer)).get("/").status == .ok)
  }

  @Test func aWrongPasswordAndALinkThatIsNoneAreAnsweredAlike() async throws {
    let served = try Served()
    try protect(.viewer, served)
    _ = try PlanFile.open(at: served.path, access: .readWrite)
      .withdrawAccess(name: "planner", at: served.site.clock().now)
    var answers: Set<String> = []
    // Of a link with another password, of one without, of one that was withdrawn, and of none.
    for token in [
      served.tokens[.viewer], served.tokens[.administrator], served.tokens[.planner],
      String(repeating: "Q", count: 43),
    ] {
      let answer = await enter(served.site, token, "falsch-falsch-1")
      #expect(answer.status == .forbidden)
      answers.insert(answer.text.replacing(token ?? "", with: "…"))
    }
    #expect(answers.count == 1)
  }

  /// As much is done for a link that is none; half as long would tell.
  @Test func aLinkThatIsNoneTakesAsLong() async throws {
    let served = try Served()
    try protect(.viewer, served)
    for (round, token) in [served.tokens[.viewer], "x", served.tokens[.viewer], "x"].enumerated() {
      _ = await enter(served.site, token, "falsch-falsch-1", from: "192.0.2.\(round)")
      #expect(await served.site.door.hashes == round + 1)
    }
  }

  @Test(.onEachStore) func guessingIsSlowAndTheRightOneWaits() async throws {
    let served = try Served()
    try protect(.viewer, served)
    let token = served.tokens[.viewer]
    func tries(_ site: Site, from address: String) async -> Int {
      var count = 0
      for guess in 1...6 {
        let answer = await enter(site, token, "guess-number-\(guess)", from: address)
        if answer.status == .forbidden {
          count += 1
        } else {
          #expect(answer.status == .tooManyRequests)
        }
      }
      return count
    }
    #expect(await tries(served.site, from: "192.0.2.1") == 5)
    #expect(
      await enter(served.site, token, Self.password, from: "192.0.2.1").status == .tooManyRequests)
    #expect(await enter(served.site, token, Self.password, from: "192.0.2.2").status == .ok)
    // Ten tries at all servers and from all addresses together; 6 were.
    let other = try served.other()
    #expect(await tries(other, from: "192.0.2.3") == 4)
    #expect(
      await enter(served.site, token, Self.password, from: "192.0.2.4").status == .tooManyRequests)
    // A minute later it may be tried again.
    #expect(
      await enter(try served.other(later: 60), token, Self.password, from: "192.0.2.1").status
        == .ok)
  }

  /// Set, changed or removed: whoever is in has to come in anew, by every server, within a second.
  @Test(.onEachStore) func anotherPasswordEndsSessions() async throws {
    let served = try Served()
    let token = served.tokens[.planner]
    var guest = try await served.guest(.planner)
    let viewer = try await served.guest(.viewer)
    for (later, password) in [Self.password, "changed-password", nil].enumerated() {
      #expect(await guest.get("/log").status == .ok)
      try protect(.planner, served, with: password)
      let site = try served.other(later: later + 1)
      #expect(
        await site.answer(Call(.get, "/log", headers: [.cookie: guest.cookie])).status
          == .unauthorized)
      #expect(
        await site.answer(Call(.get, "/log", headers: [.cookie: viewer.cookie])).status == .ok)
      let answer =
        if let password {
          await enter(site, token, password)
        } else { await site.answer(Call(.get, "/enter?token=\(token ?? "")")) }
      guest = Guest(site: site, cookie: cookie(answer))
    }
    #expect(await guest.get("/log").status == .ok)
  }

  @Test func aPasswordIsSentByAPageOfThisSiteAlone() async throws {
    let served = try Served()
    try protect(.viewer, served)
    for site in ["cross-site", "same-site"] {
      let answer = await enter(
        served.site, served.tokens[.viewer], Self.password, fetchSite: site)
      #expect(answer.status == .forbidden && answer.headers[.setCookie] == nil)
    }
  }

  /// Neither the page, nor the journal, nor what the page sends tells it.
  @Test func anAdministratorHandsOutALinkWithAPassword() async throws {
    let served = try Served()
    let administrator = try await served.guest(.administrator)
    let head = try served.head
    let short = await administrator.post(
      "/access/add", ["name": "局长", "role": "viewer", "password": "short"])
    #expect(short.status == .unprocessableContent)
    let made = await administrator.post(
      "/access/add", ["name": "局长", "role": "viewer", "password": Self.password])
    #expect(made.status == .ok && !made.text.contains("紫薇"))
    let token = try #require(made.text.firstMatch(of: /token=([A-Za-z0-9_-]{43})/)?.1)
    #expect(await enter(served.site, String(token), Self.password).status == .ok)
    #expect(try served.head == head)
  }
}
