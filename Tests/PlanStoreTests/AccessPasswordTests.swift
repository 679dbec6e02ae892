import CivilTime
import Plan
import Testing

@testable import PlanStore

/// Passwords that links ask for; what a hash is, is no matter here.
@Suite(.onEachStore) struct AccessPasswordTests {
  let folder: TemporaryFolder
  let now = Instant(Day(year: 2028, month: 2, day: 2)!, minuteOfDay: 600)

  init() throws {
    folder = try TemporaryFolder()
    try PlanFile.create(at: folder.path())
  }

  private func file() throws -> PlanFile {
    try PlanFile.open(at: folder.path(), access: .readWrite)
  }

  private func add(_ name: String, _ password: String? = nil) throws -> AccessGrant {
    let made = try file().addAccess(
      name: name, role: .viewer, office: "", expires: nil, password: password, at: now)
    return try #require(made).access
  }

  @Test func aPasswordIsSetChangedAndRemovedAndEachEndsSessions() throws {
    let (one, other) = (try add("领导"), try add("局长", "h0"))
    #expect(!one.hasPassword && one.sessionRound == 0)
    #expect(other.hasPassword && other.sessionRound == 0)
    let file = try file()
    for (round, hash) in [(1, "h1"), (2, "h2"), (3, nil)] {
      let access = try #require(try file.setPassword(hash, ofAccess: "领导"))
      #expect(access.id == one.id && access.sessionRound == round)
      #expect(access.hasPassword == (hash != nil))
      #expect(try file.passwordHash(ofAccess: one.id) == hash)
      #expect(try file.accesses().first == access)
    }
    #expect(try file.passwordHash(ofAccess: other.id) == "h0")
    #expect(try file.accesses().last == other)
    #expect(try file.setPassword("h", ofAccess: "别人") == nil)
    _ = try file.withdrawAccess(name: "领导", at: now)
    #expect(try file.setPassword("h", ofAccess: "领导") == nil)
    #expect(try file.passwordHash(ofAccess: 99) == nil)
  }

  /// Each server of a plan has a connection of its own.
  @Test func triesAreCountedByAllTogetherAndAnewEachMinute() throws {
    let (one, other) = (try add("领导", "h"), try add("局长", "h"))
    let servers = [try file(), try file()]
    for number in 1...6 {
      #expect(try servers[number % 2].countGuess(ofAccess: one.id, in: 1_000) == number)
    }
    #expect(try servers[0].countGuess(ofAccess: other.id, in: 1_000) == 1)
    #expect(try servers[1].countGuess(ofAccess: one.id, in: 1_001) == 1)
    // A link that is none is counted nowhere.
    #expect(try servers[0].countGuess(ofAccess: 0, in: 1_000) == 0)
  }

  @Test func noneOfItIsAChange() throws {
    _ = try add("领导")
    let file = try file()
    try file.change("a") { $0.settings.colourPreset = "a" }
    let head = try file.head()
    _ = try file.setPassword("h1", ofAccess: "领导")
    _ = try file.countGuess(ofAccess: 1, in: 5)
    #expect(try file.head() == head)
    _ = try file.undo(line("undo"), anybodys: true)
    #expect(try file.passwordHash(ofAccess: 1) == "h1")
    #expect(try file.verify().isEmpty)
  }

  /// Also where a program does not look before.
  @Test func theStoreItselfKeepsANameToOneLink() throws {
    _ = try add("领导")
    let file = try file()
    func insert(_ id: Int, withdrawn: Instant?) throws {
      let access = AccessGrant(
        id: id, name: "领导", role: .viewer, office: "", created: now, expires: nil,
        withdrawn: withdrawn, digest: "hash \(id)", hasPassword: false, sessionRound: 0)
      try file.connection.writing { () throws(PlanFileError) in
        try AccessTable.add(access, password: nil, to: file.connection)
      }
    }
    #expect(throws: PlanFileError.self) { try insert(2, withdrawn: nil) }
    try insert(3, withdrawn: now)
    #expect(try file.accesses().map(\.id) == [1, 3])
  }
}
