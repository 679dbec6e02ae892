import Foundation
import Testing

/// Programs that are killed or interrupted at any moment, several at a time, and logs that are damaged.
@Suite struct KillTortureTests {
  /// Runs a line and sends a signal after a while.
  private static func run(
    _ line: String, _ signal: String, afterMilliseconds delay: Int, in environment: Environment
  ) throws -> Transcript {
    let rest = "\(delay % 1000)"
    let seconds = "\(delay / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    return try environment.run(
      "--preserve-status -s \(signal) \(seconds) \(Environment.program.path) \(line)",
      by: URL(filePath: "/usr/bin/timeout"))
  }

  /// How many writes each of four writers finishes, and how many of its are killed; `KILL_ROUNDS=250` makes
  /// a thousand of each in all.
  private static let rounds =
    ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap { Int($0) }
    ?? TortureRounds.seeds(16, share: 50).count

  @Test func fourWritersAndRandomKillsLoseNothingThatWasSaidDone() throws {
    let environment = try Environment()
    for (name, data) in try Sandbox.samples.get() {
      try data.write(to: environment.folder.appending(path: name))
    }
    // Nobody changes it while the writers run.
    nonisolated(unsafe) let place = environment
    let done = Tally()
    let rounds = Self.rounds
    DispatchQueue.concurrentPerform(iterations: 4) { writer in
      var random = SeededNumbers(UInt64(writer))
      // So long that about half of the commands are done, however busy the machine is.
      var longest = 500
      var (finished, killed) = (0, 0)
      for round in 0..<rounds * 20 {
        if finished >= rounds, killed >= rounds { break }
        let note = "note-\(writer)-\(round)"
        let line = "activity set P.A\(writer + 1) --note \(note) --person \(note)"
        let delay = Int.random(in: 1...longest, using: &random)
        guard let result = try? Self.run(line, "KILL", afterMilliseconds: delay, in: place)
        else { continue }
        // Another's change between reading and saving is no reason to fail: the change is made anew.
        switch result.status {
        case 0:
          done.add(note)
          finished += 1
          longest = max(20, longest * 9 / 10)
        case -9:
          done.addKilled()
          killed += 1
          longest = min(20_000, longest * 10 / 9 + 1)
        default: done.fail("\(line): \(result.status) \(result.error)")
        }
      }
    }
    #expect(done.failures == [])
    #expect(try environment.run("verify").status == 0)
    let log = try environment.run("log --limit 100000 --json").text
    for note in done.all {
      #expect(log.contains("--person \(note)\""), "\(note) was said done and is not in the log")
    }
    #expect(done.all.count >= 4 * rounds && done.killed >= 4 * rounds)
    if rounds >= 250 { print("\(done.all.count) writes were finished, \(done.killed) killed") }
    // Nothing is half there: the two fields of a change bear the same word.
    for writer in 1...4 {
      let isWhole = try environment.column(
        "SELECT note = person FROM activity WHERE code = 'A\(writer)'", in: "plan.db")
      #expect(isWhole == ["1"], "P.A\(writer)")
    }
  }

  @Test func anInterruptEndsWith130AndLeavesNothing() throws {
    let environment = try Environment()
    for (name, data) in try Sandbox.samples.get() {
      try data.write(to: environment.folder.appending(path: name))
    }
    let lines = [
      "report set -o week --week 2027-03-25", "export excel -o x.xlsx", "backup copy.db",
      "chart wall -o wall.pdf", "activity set P.A1 --days 21", "undo", "plan --json",
    ]
    var random = SeededNumbers(1)
    var interrupted = 0
    for _ in TortureRounds.seeds(70, share: 50) {
      let line = random.pick(lines)
      let result = try Self.run(
        line, random.pick(["INT", "TERM", "HUP"]),
        afterMilliseconds: Int.random(in: 1...90, using: &random), in: environment)
      // Before the program has taken the signals over, the system's own way is as good.
      let isInterrupted = [130, 143, 129].contains(result.status)
      #expect([0, 3].contains(result.status) || isInterrupted, "\(line): \(result.status)")
      if isInterrupted { interrupted += 1 }
      let left = try environment.names.filter { $0.hasPrefix(".") }
      let inside =
        (try? FileManager.default.contentsOfDirectory(
          atPath: environment.folder.appending(path: "week").path)) ?? []
      #expect(left + inside.filter { $0.hasPrefix(".") } == [], "\(line)")
    }
    #expect(interrupted > 5)
    #expect(try environment.run("verify").status == 0)
  }

  @Test func aDamagedLogIsReadUpToTheDamageOrRefused() throws {
    let run = try FaultyRun(try Sandbox.samples.get())
    try run.reset()
    let before = try #require(run.content())
    let line = "activity set P.A1 --days 21"
    let (calls, _) = try run.count(line)
    let after = try #require(run.content())
    // A log that was not folded in, as a crash leaves it: the latest call that leaves one.
    var log = Data()
    var main = Data()
    for call in (1...calls).reversed() where log.count < 4_000 {
      try run.reset()
      _ = try run.run(line, .kill, at: call)
      log = (try? run.environment.bytes("plan.db-wal")) ?? Data()
      main = try run.environment.bytes("plan.db")
    }
    try #require(log.count > 4_000)
    for seed in TortureRounds.seeds(60, share: 20) {
      var random = SeededNumbers(seed)
      var damaged = log
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(
          in: .min ... .max, using: &random)
      }
      if random.once(in: 3) {
        damaged = damaged.prefix(Int.random(in: 0..<log.count, using: &random))
      }
      try run.reset()
      try main.write(to: run.environment.folder.appending(path: "plan.db"))
      try damaged.write(to: run.environment.folder.appending(path: "plan.db-wal"))
      let status = try run.environment.run("plan").status
      #expect([0, 5].contains(status), "seed \(seed)")
      let content = run.content()
      #expect(
        content.map([before, after].contains) ?? (status == 5), "seed \(seed): a plan nobody made")
    }
  }
}

/// What several threads did.
private final class Tally: @unchecked Sendable {
  private let lock = NSLock()
  private var notes: [String] = []
  private var kills = 0
  private var faults: [String] = []

  var all: [String] { lock.withLock { notes } }
  var failures: [String] { lock.withLock { faults } }

  var killed: Int { lock.withLock { kills } }

  func addKilled() { lock.withLock { kills += 1 } }
  func add(_ note: String) { lock.withLock { notes.append(note) } }
  func fail(_ text: String) { lock.withLock { faults.append(text) } }
}
