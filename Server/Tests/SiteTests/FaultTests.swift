import Foundation
import HTTPTypes
import Testing

@testable import PlanStore
@testable import Site

/// What breaks between the board and a server of plans, and what is there afterwards.
@Suite(.serialized, .enabled(if: TestServer.shared != nil, "PostgreSQL is not installed"))
struct FaultTests {
  private func session(_ served: Served) throws -> ServerSession {
    try ServerSession(try #require(try ServerAddress(served.path)))
  }

  /// Has each record of progress sleep for a minute: where it is written, or when that is committed.
  private func delay(_ served: Served, at moment: String) throws {
    try session(served).execute(
      """
      CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(60); RETURN NULL; END';
      \(moment) ON progress_record
        \(moment.contains("CONSTRAINT") ? "DEFERRABLE INITIALLY DEFERRED" : "")
        FOR EACH ROW EXECUTE FUNCTION slow()
      """)
  }

  /// Waits until somebody sleeps there over a plan; returns who, as the server knows them.
  private func sleeper(_ served: Served) async throws -> String {
    let session = try session(served)
    for _ in 1...1_600 {
      let found = try session.word(
        """
        SELECT a.pid FROM pg_stat_activity AS a JOIN pg_locks AS l ON l.pid = a.pid
        WHERE a.wait_event = 'PgSleep' AND l.relation = 'plan'::regclass
        """)
      if let found { return found }
      try await Task.sleep(for: .milliseconds(25))
    }
    throw PlanFileError.locked(served.path)
  }

  private func id(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  @Test(.onAServer) func aCommitThatBreaksSavesNothingAndIsSavedOnceWhenSentAgain() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let head = try served.head
    try delay(served, at: "CREATE CONSTRAINT TRIGGER slow AFTER INSERT")
    let answer = Task { await reporter.report("A.1", id: id(1), to: "/api/progress") }
    let process = try await sleeper(served)
    let session = try session(served)
    #expect(
      try session.word("SELECT query FROM pg_stat_activity WHERE pid = \(process)") == "COMMIT")
    _ = try session.word("SELECT pg_terminate_backend(\(process))")
    let told = await answer.value
    #expect(told.status == .internalServerError)
    // Where the plan lies is nothing for an office.
    #expect(told.text.contains("管理员") && !told.text.contains("127.0.0.1"), "\(told.text)")
    #expect(try served.head == head)
    try session.execute("DROP TRIGGER slow ON progress_record")
    for wasSaved in [false, true] {
      let again = await reporter.report("A.1", id: id(1), to: "/api/progress")
      #expect(again.status == .ok && again.text.contains("\"wasSavedBefore\": \(wasSaved)"))
    }
    #expect(try served.head == head + 1)
  }

  @Test(.onAServer) func aBoardThatIsKilledInTheMiddleLetsGoOfThePlan() async throws {
    let running = try Running()
    let served = running.served
    try running.enter(.reporter)
    let page = try running.curl(running.address + "mine")
    let code = try #require(page.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/)?.1)
    let head = try served.head
    try delay(served, at: "CREATE TRIGGER slow BEFORE INSERT")
    let fields = "csrf=\(code)&id=\(id(1))&code=A.1&date=2028-02-09&percent=20"
    let sent = Task.detached { try running.curl(running.address + "api/progress", "-d", fields) }
    _ = try await sleeper(served)
    kill(running.process.processIdentifier, SIGKILL)
    running.process.waitUntilExit()
    let start = ContinuousClock.now
    try session(served).execute("BEGIN; SELECT id FROM plan FOR UPDATE; COMMIT")
    // It looks every half second whether whoever holds the plan is still there, who else would sleep for a minute.
    #expect(ContinuousClock.now - start < .seconds(40))
    _ = try await sent.value
    #expect(try served.head == head)
  }

  /// What was answered 'saved' is there, and everything once after it is sent again.
  @Test(.onAServer) func nothingSavedIsLostWhenTheServerOfPlansStartsAgain() async throws {
    let server = try #require(TestServer())
    let served = try Served(on: server)
    // How often it is tried depends on how long the server is away: a second goes by with each try, or the board would
    // refuse what comes too often in the one minute at which tests stand.
    let site = try served.otherWhereTimeGoesBy()
    let reporter = Guest(site: site, cookie: try await served.guest(.reporter).cookie)
    let head = try served.head
    let end = ContinuousClock.now + .seconds(90)
    let outcomes = Outcomes()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          while ContinuousClock.now < end, await !outcomes.isEnough {
            let number = await outcomes.next()
            let answer = await reporter.report(
              "A.1", id: id(number), ["note": "第\(number)条"], to: "/api/progress")
            await outcomes.note(number, answer.status == .ok)
            if answer.status != .ok { try? await Task.sleep(for: .milliseconds(200)) }
          }
        }
      }
      group.addTask {
        while ContinuousClock.now < end, await outcomes.saved.count < 5 {
          try? await Task.sleep(for: .milliseconds(10))
        }
        #expect(throws: Never.self) { try restart(served) }
      }
    }
    #expect(await outcomes.isEnough, "it did not come back")
    let (saved, count) = await (outcomes.saved, outcomes.count)
    let head2 = try served.head
    #expect(head2 >= head + saved.count && head2 <= head + count)
    for number in 1...count {
      let answer = await reporter.report("A.1", id: id(number), to: "/api/progress")
      #expect(answer.status == .ok, "\(number): \(answer.text)")
      if saved.contains(number) {
        #expect(answer.text.contains("\"wasSavedBefore\": true"), "\(number)")
      }
    }
    #expect(try served.head == head + count)
  }

  /// Stops the server at once, as a crash would, and starts it again.
  private func restart(_ served: Served) throws {
    let session = try session(served)
    let bin = try session.word("SELECT setting FROM pg_config WHERE name = 'BINDIR'") ?? ""
    let data = try session.word("SHOW data_directory") ?? ""
    // Not before this has been answered: what is started holds the connection, whose end nobody would see.
    try session.execute(
      """
      COPY (SELECT 1) TO PROGRAM
        'setsid sh -c "sleep 0.5; exec \(bin)/pg_ctl -D \(data) -m immediate -w restart" > /dev/null 2>&1 < /dev/null &'
      """)
  }

  /// What became of what was sent.
  private actor Outcomes {
    private(set) var count = 0
    private(set) var saved: Set<Int> = []
    private var afterwards = 0
    private var isBroken = false

    /// Whether some was saved after something was not.
    var isEnough: Bool { afterwards >= 5 }

    func next() -> Int {
      count += 1
      return count
    }

    func note(_ number: Int, _ isSaved: Bool) {
      guard isSaved else { return isBroken = true }
      saved.insert(number)
      if isBroken { afterwards += 1 }
    }
  }
}
