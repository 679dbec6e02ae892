import Foundation
import Testing

/// Hostile command lines end as the guide says, in time, and leave a plan that opens.
@Suite struct ArgumentTortureTests {
  @Test func theTreeHasEveryCommand() throws {
    let paths = try CommandTree().commands.map { $0.path.filter { !$0.isEmpty } }
    #expect(paths.count > 40)
    #expect(paths.contains(["log"]) && paths.contains(["chart", "wall"]))
    #expect(!paths.contains(["chart"]))
  }

  @Test func hostileLinesEndAsPromised() throws {
    let commands = try CommandTree().commands
    let files = try Sandbox.samples.get()
    let seeds = TortureRounds.seeds(700)
    let early = Set(seeds.prefix(80))
    let worked = ResultList()
    let faults = try inParallel(seeds) { seed, sandbox in
      var random = SeededNumbers(seed)
      let fault = try sandbox.fault(of: HostileWords.line(random.pick(commands), &random))
        .map { "seed \(seed), \($0)" }
      if early.contains(seed), (0..<3).contains(sandbox.status) { worked.add("\(seed)") }
      return fault
    } with: {
      try Sandbox(files)
    }
    for fault in faults.prefix(200) { Issue.record("\(fault)") }
    // Not every line is refused at the door, or nothing behind it would be tried.
    #expect(worked.all.count > 10)
  }

  /// Lines that once ended otherwise.
  @Test(arguments: ArgumentSeeds.all)
  func aLineThatOnceBrokeEndsAsPromised(_ words: [String]) throws {
    let sandbox = try Sandbox(try Sandbox.samples.get())
    if let fault = try sandbox.fault(of: words) { Issue.record("\(fault)") }
  }
}

/// Tries every seed on two threads, each with a sandbox of its own; returns what went wrong.
func inParallel<Place>(
  _ seeds: [UInt64], _ body: @Sendable (UInt64, Place) throws -> String?,
  with place: @Sendable () throws -> Place
) throws -> [String] {
  let lanes = 2
  let results = ResultList()
  DispatchQueue.concurrentPerform(iterations: lanes) { lane in
    do {
      let own = try place()
      for index in stride(from: lane, to: seeds.count, by: lanes) {
        if let fault = try body(seeds[index], own) { results.add(fault) }
      }
    } catch { results.add("\(error)") }
  }
  return results.all
}

/// What several threads find.
private final class ResultList: @unchecked Sendable {
  private let lock = NSLock()
  private var found: [String] = []

  var all: [String] { lock.withLock { found } }

  func add(_ text: String) { lock.withLock { found.append(text) } }
}
