import Foundation
import Testing

/// Whatever call a command is killed at, or finds the disk full at, the plan is as it was before or as
/// the command leaves it.
@Suite struct FaultTortureTests {
  /// Lines that change the plan of ``Sandbox``, or write beside it.
  private static let lines = [
    "activity set P.A1 --days 21", "activity add P.B9 --name 围墙 --days 3 --after A1 --at Z",
    "activity remove P.A6", "link P.A1 P.A5 --lag 3w", "unlink P.A1 P.A2",
    "project add R --name 三 --forward --start 2027-05-01", "project set P --reserve 9",
    "progress P.A4 --started 2027-03-20 --remaining 9 --date 2027-03-25",
    "import progress more.csv", "import plan plan.csv --project P --yes",
    "import holidays holidays.csv --yes", "baseline take --name 二 --reason 调整",
    "colours use points", "undo",
    "report weekly --week 2027-03-25 --submit -o out.csv", "restore earlier.db",
    "backup copy.db", "export plan --project P -o out.csv",
    "export msproject --project P -o out.csv",
  ]

  /// The files of the sandbox, and what some lines need besides.
  private static let files = Result { () throws -> [String: Data] in
    let run = try FaultyRun(try Sandbox.samples.get())
    try run.reset()
    try run.environment.succeed("backup earlier.db", "activity set P.A5 --days 6")
    try run.environment.write("old", to: "out.csv")
    try run.environment.write(
      "date,code,start,finish,remaining_days,percent,note\n2027-03-26,P.A2,2027-03-21,,48,20,\n",
      to: "more.csv")
    var files: [String: Data] = [:]
    for name in try run.environment.names where !name.contains("-") {
      files[name] = try run.environment.bytes(name)
    }
    return files
  }

  @Test func everyCallOfEveryLineMayBeTheLast() throws {
    let files = try Self.files.get()
    let faults = try inParallel(Self.lines.indices.map { UInt64($0) }) { index, run in
      try Self.fault(of: Self.lines[Int(index)], run)
    } with: {
      try FaultyRun(files)
    }
    for fault in faults { Issue.record("\(fault)") }
  }

  /// Runs a line with both faults at its calls; returns what went wrong.
  private static func fault(of line: String, _ run: FaultyRun) throws -> String? {
    try run.reset()
    let before = try #require(run.content())
    let (calls, result) = try run.count(line)
    guard result.status == 0, calls > 2 else { return "\(line): \(result.error)" }
    let after = try #require(run.content())
    let output =
      try run.environment.names.contains("out.csv")
      ? try run.environment.bytes("out.csv") : nil
    for fault in Fault.allCases {
      for call in TortureRounds.calls(of: calls, for: line) {
        try run.reset()
        let ending = try run.run(line, fault, at: call)
        let place = "\(line), \(fault) at call \(call) of \(calls)"
        guard let content = run.content() else { return "\(place): the plan does not open" }
        if content != before, content != after { return "\(place): the plan is half changed" }
        if fault == .full {
          guard [0, 5, 74].contains(ending.status) else {
            return "\(place): status \(ending.status)\n\(ending.error)"
          }
          if ending.status == 0, content != after { return "\(place): said done, and is not" }
        }
        let now = try run.environment.bytes("out.csv")
        if now != Data("old".utf8), now != output { return "\(place): half a file" }
        if let copy = run.content("copy.db"), copy != before { return "\(place): half a backup" }
      }
    }
    return nil
  }

  @Test func aNewPlanAppearsWholeOrNotAtAll() throws {
    let run = try FaultyRun([:])
    let (calls, _) = try run.count("init")
    let whole = try #require(run.content())
    for fault in Fault.allCases {
      for call in TortureRounds.calls(of: calls, for: "init") {
        try run.reset()
        let ending = try run.run("init", fault, at: call)
        let isThere = try run.environment.names.contains("plan.db")
        if isThere { #expect(run.content() == whole, "\(fault) at call \(call)") }
        if fault == .full { #expect(isThere == (ending.status == 0) || ending.status == 5) }
      }
    }
  }

  @Test func aMigrationHappensWhollyOrNotAtAllAndSoDoesItsCopy() throws {
    let old = try Environment()
    let sql = try Repository.text("Tests/PlanStoreTests/Fixtures/plan-0009.sql")
    try old.execute(sql, in: "plan.db")
    let run = try FaultyRun(["plan.db": try old.bytes("plan.db")])
    try run.reset()
    let before = try #require(run.content())
    let line = "colours use points"
    let (calls, _) = try run.count(line)
    let after = try #require(run.content())
    for fault in Fault.allCases {
      for call in TortureRounds.calls(of: calls, for: line) {
        try run.reset()
        _ = try run.run(line, fault, at: call)
        let place: Comment = "\(fault) at call \(call) of \(calls)"
        #expect(run.content() != nil, place)
        for name in try run.environment.names where name.hasPrefix("plan.db.before") {
          #expect(run.content(name) == before, place)
        }
        // What is left can be gone on with.
        #expect(try run.environment.run(line).status == 0, place)
        let content = run.content()
        #expect(content == after || content?.count == after.count, place)
      }
    }
  }
}

extension TortureRounds {
  /// The calls of a line at which a fault is tried: one in a few as a rule, all by hand.
  static func calls(of count: Int, for line: String) -> [Int] {
    let step = seeds(1).count > 1 ? 1 : 6
    let offset = line.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xffff } % step
    return Array(stride(from: 1 + offset, through: count, by: step))
  }
}
