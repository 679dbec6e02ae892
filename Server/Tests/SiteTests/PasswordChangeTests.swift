import HTTPTypes
import PlanStore
import Planning
import Testing

@testable import Site

/// The password of a link, changed on a page by whoever knows it.
extension PasswordTests {
  private static let new = "桂花 & 巷口+2029"

  /// Somebody who came in with the password.
  private func guest(_ role: Role, _ served: Served, _ password: String = password) async -> Guest {
    let answer = await enter(served.site, served.tokens[role], password, from: "192.0.2.9")
    return Guest(site: served.site, cookie: cookie(answer))
  }

  private func fields(_ old: String, _ new: String, again: String? = nil) -> [String: String] {
    ["old": old, "new": new, "again": again ?? new]
  }

  /// The new one holds at once, where it was changed whoever did goes on, and all other sessions have ended.
  @Test(.onEachStore, arguments: Role.allCases) func whoeverHasItChangesIt(_ role: Role)
    async throws
  {
    let served = try Served()
    try protect(role, served)
    let (guest, other) = (await guest(role, served), await guest(role, served))
    let home = role == .reporter ? "/mine" : "/"
    #expect(await guest.get(home).text.contains("href=\"/password\""))
    let answer = await guest.post("/password", fields(Self.password, Self.new))
    #expect(answer.status == .ok && !answer.text.contains("桂花"), "\(answer.text)")
    let changed = Guest(site: served.site, cookie: cookie(answer))
    #expect(answer.text.contains("value=\"\(changed.code)\""))
    #expect(await changed.get(home).status == .ok)
    #expect(await guest.get(home).status == .unauthorized)
    #expect(await other.get(home).status == .unauthorized)
    let old = await enter(served.site, served.tokens[role], Self.password, from: "192.0.2.7")
    #expect(old.status == .forbidden)
    #expect(
      await enter(served.site, served.tokens[role], Self.new, from: "192.0.2.7").status == .ok)
    #expect(try served.head == 1)
  }

  @Test(.onEachStore) func withoutTheOldOneNothingIsChanged() async throws {
    let served = try Served()
    try protect(.reporter, served)
    let guest = await guest(.reporter, served)
    let wrong = await guest.post("/password", fields("falsch-falsch-1", Self.new))
    #expect(wrong.status == .forbidden && wrong.headers[.setCookie] == nil)
    for (new, again) in [
      (Self.new, "桂花 & 巷口+2030"), ("short", "short"), ("reporter-1", "reporter-1"),
    ] {
      let answer = await guest.post("/password", fields(Self.password, new, again: again))
      #expect(answer.status == .unprocessableContent, "\(new)")
    }
    #expect(
      await guest.post("/password", ["old": Self.password, "new": Self.new]).status == .badRequest)
    // Nor by a form of another session or site.
    for code in ["", await self.guest(.reporter, served).code] {
      let answer = await guest.post("/password", fields(Self.password, Self.new), code: code)
      #expect(answer.status == .forbidden)
    }
    #expect(await guest.get("/mine").status == .ok)
    #expect(await self.guest(.reporter, served).get("/mine").status == .ok)
  }

  /// A session alone does not find out the password faster than a link does.
  @Test(.onEachStore) func guessingTheOldOneIsAsSlow() async throws {
    let served = try Served()
    try protect(.viewer, served)
    let guest = await guest(.viewer, served)
    var statuses: [HTTPResponse.Status] = []
    for guess in 1...6 {
      statuses.append(
        await guest.post("/password", fields("guess-number-\(guess)", Self.new)).status)
    }
    #expect(statuses == Array(repeating: .forbidden, count: 5) + [.tooManyRequests])
    #expect(
      await guest.post("/password", fields(Self.password, Self.new)).status == .tooManyRequests)
    // What was tried there counts where somebody comes in, too: with coming in it was six times, of ten.
    var others: [HTTPResponse.Status] = []
    for round in 1...5 {
      others.append(
        await enter(
          served.site, served.tokens[.viewer], "falsch-falsch-1", from: "198.51.100.\(round)"
        )
        .status)
    }
    #expect(others == Array(repeating: .forbidden, count: 4) + [.tooManyRequests])
  }

  /// Who has none is led to nobody's, and makes none.
  @Test func aLinkWithoutAPasswordGetsNoneThere() async throws {
    let served = try Served()
    let guest = try await served.guest(.viewer)
    #expect(await !guest.get("/").text.contains("href=\"/password\""))
    #expect(await !guest.get("/password").text.contains("type=\"password\""))
    #expect(
      await guest.post("/password", fields(Self.password, Self.new)).status == .unprocessableContent
    )
    #expect(try await served.guest(.viewer).get("/").status == .ok)
  }

  /// A password that was changed meanwhile by the command line is not changed back.
  @Test(.onEachStore) func onlyTheOneThatWasKnownIsReplaced() async throws {
    let served = try Served()
    try protect(.viewer, served)
    let file = try PlanFile.open(at: served.path, access: .readWrite)
    let grant = try #require(try file.accesses().first { $0.name == "viewer" })
    let known = try #require(try file.passwordHash(ofAccess: grant.id))
    try protect(.viewer, served, with: "changed-meanwhile")
    let book = try AccessBook(served.path, access: .readWrite)
    #expect(
      try book.replacePassword(known, by: Password(Self.new, ofLink: "viewer"), of: grant) == nil)
    #expect(
      await enter(served.site, served.tokens[.viewer], "changed-meanwhile").status == .ok)
  }
}
