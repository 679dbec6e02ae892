import Testing

@testable import PlanStore

@Suite struct ServerAddressTests {
  @Test func whatIsOursIsTakenOutAndTheRestIsTheLibrarys() throws {
    let address = try #require(
      try ServerAddress(
        "postgresql://zhang@plans.gov:5433/tinghu?sslmode=require&plan=school&gssencmode=disable"))
    #expect(address.plan == "school")
    #expect(
      address.connection
        == "postgresql://zhang@plans.gov:5433/tinghu?sslmode=require&gssencmode=disable")
    #expect(address.shown == "postgresql://zhang@plans.gov:5433/tinghu?plan=school")
  }

  @Test func aPasswordIsNotShown() throws {
    for text in [
      "postgres://u:s@cret@h/d?plan=p", "postgresql://u:s@cret@h?plan=p&password=s@cret",
    ] {
      let address = try #require(try ServerAddress(text))
      #expect(!address.shown.contains("cret"))
      #expect(address.connection.contains("s@cret"))
    }
    let error = #expect(throws: PlanFileError.self) { try ServerAddress("postgres://u:secret@h/d") }
    #expect(error == .server("postgres://u@h/d", .addressNamesNoPlan))
  }

  @Test func aNameInChineseOrInPercentIsTheSame() throws {
    #expect(try ServerAddress("postgresql:///?plan=亭湖")?.plan == "亭湖")
    #expect(try ServerAddress("postgresql:///?plan=%E4%BA%AD%e6%b9%96")?.plan == "亭湖")
  }

  @Test(
    arguments: [
      "postgresql://h/d", "postgresql://h/d?plan=", "postgresql://h/d?plan=a&plan=b",
      "postgresql://h/d?plan=%", "postgresql://h/d?plan=%zz", "postgresql://h/d?plan=%ff",
      "postgresql://h/d?plan=pg_x", "postgresql://h/d?plan=%00",
      "postgresql://h/d?plan=" + String(repeating: "a", count: 64),
    ])
  func anAddressThatNamesNoPlanIsRefused(_ text: String) {
    let error = #expect(throws: PlanFileError.self) { try ServerAddress(text) }
    #expect(error?.id == "server-address")
  }

  @Test(arguments: ["plan.db", "", "./postgresql://x?plan=y", "postgresql:x", "http://h?plan=p"])
  func anythingElseIsAPath(_ text: String) throws {
    #expect(try ServerAddress(text) == nil)
  }

  @Test func aNameStandsInQuotes() {
    #expect(ServerAddress.quoted("a\"b") == "\"a\"\"b\"")
  }

  @Test func marksOfParametersAreNumberedOutsideQuotes() {
    #expect(
      ServerSQL.numbered("a = ? AND b = ? AND c = '?''?' AND \"?\" = ?")
        == "a = $1 AND b = $2 AND c = '?''?' AND \"?\" = $3")
    #expect(ServerSQL.numbered("a = ?1 OR b = ?2 OR c = ?1") == "a = $1 OR b = $2 OR c = $1")
  }

  @Test func aServerThatIsNotThereIsToldInASentence() {
    let error = #expect(throws: PlanFileError.self) {
      try PlanFile.open(at: "postgresql://u:secret@127.0.0.1:1/d?plan=p", access: .readOnly)
    }
    #expect(error?.id == "server-unreachable")
    #expect(error?.path == "postgresql://u@127.0.0.1:1/d?plan=p")
  }
}
