import CivilTime
import Foundation
import Plan
import Scheduler
import Testing

@testable import Analysis

/// The least cost as other programs find it: the classic linear program where finishes are linear in durations, and
/// constraint programming over days where windows and two calendars make steps of them.
@Suite struct RescueOracleTests {
  /// `RESCUE_ORACLE_ROUNDS` tries more or fewer plans.
  static let rounds = Int(ProcessInfo.processInfo.environment["RESCUE_ORACLE_ROUNDS"] ?? "")

  /// Plans with one calendar and no windows: the dual of a flow, whose least cost is a whole number (Kelley 1961).
  @Test(.enabled(if: Tool.glpsol != nil, "glpsol is not installed"), arguments: [false, true])
  func theClassicLinearProgramCostsTheSame(_ canLead: Bool) throws {
    let tool = try #require(Tool.glpsol)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rescue-lp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var met = 0
    for seed in 0..<(Self.rounds ?? 20) {
      let plan = LargeRescue(
        seed: UInt64(seed), activities: 40...60, isPlain: true, canLead: canLead)
      let schedule = try Network(plan.portfolio).schedule()
      let (target, told) = plan.told(schedule, earlier: [3, 8, 15][seed % 3])
      let model = folder.appendingPathComponent("\(seed).lp")
      let answer = folder.appendingPathComponent("\(seed).txt")
      try Data(Self.linearProgram(told).utf8).write(to: model)
      _ = try Tool.run(tool, ["--lp", model.path, "-o", answer.path], "")
      let text = try String(contentsOf: answer, encoding: .utf8)
      let rescue = RescueSearch(
        schedule, keeping: [target], allowances: plan.allowances, leads: plan.leads
      ).cheapest()
      let value = text.firstMatch(of: /Objective:\s+\S+ = (\S+)/).flatMap { Double($0.1) }
      if text.contains(/Status:\s+OPTIMAL/), let value {
        #expect(rescue.outcome == .isProved, "seed \(seed)")
        #expect(Double(rescue.cost) == value.rounded(), "seed \(seed)")
        #expect(abs(value - value.rounded()) < 1e-6, "seed \(seed)")
        met += 1
      } else {
        #expect(rescue.outcome == .isImpossible, "seed \(seed)")
      }
    }
    #expect(met * 3 > Self.rounds ?? 20)
  }

  /// Windows, rests, two calendars and prices that rise.
  @Test(.enabled(if: Tool.python != nil, "no Python with ortools"), arguments: [false, true])
  func constraintProgrammingCostsTheSame(_ canLead: Bool) throws {
    let python = try #require(Tool.python)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../script/oracles/rescue-cpsat.py").standardized.path
    var lines = ""
    var rescues: [Rescue] = []
    for seed in 0..<(Self.rounds ?? 6) {
      let plan = LargeRescue(seed: UInt64(1000 + seed), activities: 40...100, canLead: canLead)
      guard let schedule = try? Network(plan.portfolio).schedule() else { continue }
      let (target, told) = plan.told(schedule, earlier: [5, 15, 30][seed % 3])
      lines += String(decoding: try JSONEncoder().encode(told), as: UTF8.self) + "\n"
      rescues.append(
        RescueSearch(
          schedule, keeping: [target], allowances: plan.allowances, leads: plan.leads
        ).cheapest())
    }
    let seconds = ProcessInfo.processInfo.environment["RESCUE_ORACLE_SECONDS"] ?? "20"
    let answers = try Tool.run(python, [script, seconds], lines).split(separator: "\n")
    #expect(answers.count == rescues.count)
    var proved = 0
    for (index, (answer, rescue)) in zip(answers, rescues).enumerated() {
      let words = answer.split(separator: " ")
      if answer == "none" {
        #expect(rescue.outcome == .isImpossible, "plan \(index)")
        proved += 1
      } else if words.count == 3 {
        // The time did not suffice: ours lies between what is known.
        let (low, high) = (try #require(Int(words[1])), try #require(Int(words[2])))
        guard rescue.outcome == .isProved else { continue }
        #expect((low...high).contains(rescue.cost), "plan \(index)")
      } else {
        #expect(rescue.outcome == .isProved, "plan \(index)")
        #expect(rescue.cost == Int(answer), "plan \(index)")
        proved += 1
      }
    }
    print("constraint programming proved \(proved) of \(rescues.count), leads: \(canLead)")
  }

  /// Starts, finishes and days taken off, a variable each, and a row a relation.
  private static func linearProgram(_ told: LargeRescue.Told) -> String {
    var (objective, rows, bounds): ([String], [String], [String]) = ([], [], [])
    for (index, task) in told.tasks.enumerated() {
      bounds.append("s\(index) >= 0")
      let steps = task.prices.indices.map { "y\(index)_\($0)" }
      objective += zip(steps, task.prices).map { "\($1) \($0)" }
      bounds += steps.map { "0 <= \($0) <= 1" }
      let taken = steps.map { " + \($0)" }.joined()
      rows.append("f\(index) - s\(index)\(taken) = \(task.days)")
    }
    for (index, (relation, prices)) in zip(told.relations, told.leads).enumerated() {
      let from = [0, 2].contains(relation[2]) ? "f" : "s"
      let to = [0, 1].contains(relation[2]) ? "s" : "f"
      let steps = prices.indices.map { "l\(index)_\($0)" }
      objective += zip(steps, prices).map { "\($1) \($0)" }
      bounds += steps.map { "0 <= \($0) <= 1" }
      let led = steps.map { " + \($0)" }.joined()
      rows.append("\(to)\(relation[1]) - \(from)\(relation[0])\(led) >= \(relation[3])")
    }
    bounds.append("f\(told.carrier) <= \(told.limit)")
    return "Minimize\n cost: " + (objective + ["0 s0"]).joined(separator: "\n + ")
      + "\nSubject To\n " + rows.joined(separator: "\n ") + "\nBounds\n "
      + bounds.joined(separator: "\n ") + "\nEnd\n"
  }
}

/// Programs that a test runs where they are there.
private enum Tool {
  static let glpsol = ["/usr/bin/glpsol", "/usr/local/bin/glpsol", "/opt/homebrew/bin/glpsol"]
    .first(where: FileManager.default.isExecutableFile)

  /// A Python that knows `ortools`: the one that `SCHEDCTL_PYTHON` names, else the system's.
  static let python: String? = {
    let named = ProcessInfo.processInfo.environment["SCHEDCTL_PYTHON"]
    return [named, "/usr/bin/python3"].compactMap { $0 }.first { path in
      FileManager.default.isExecutableFile(atPath: path)
        && (try? run(path, ["-c", "import ortools.sat.python.cp_model; print(1)"], ""))?
          .hasPrefix("1") == true
    }
  }()

  static func run(_ path: String, _ arguments: [String], _ input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let (inside, outside) = (Pipe(), Pipe())
    process.standardInput = inside
    process.standardOutput = outside
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = Data(input.utf8)
    let writing = Thread {
      try? inside.fileHandleForWriting.write(contentsOf: bytes)
      try? inside.fileHandleForWriting.close()
    }
    writing.start()
    let output = try outside.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
