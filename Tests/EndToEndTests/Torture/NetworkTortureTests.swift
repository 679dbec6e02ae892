import Foundation
import Testing

/// Every command that reads copes with any network: it ends as the guide says, and the file it leaves
/// is sound.
@Suite struct NetworkTortureTests {
  private static let lines = [
    "plan", "plan P", "plan --json", "plan --all --lang zh", "flags --all", "why P", "why P --late",
    "why P.A0 --json", "path P --paths 3", "path P --json", "check --json", "check",
    "project show P", "project show P --json", "report weekly --week 2027-06-01",
    "report weekly --week 2027-06-01 --form wechat", "report weekly --week 2027-06-01 -o w.docx",
    "export plan --project P", "export msproject --project P -o p.xml", "export excel -o x.xlsx",
    "export calendar -o c.ics", "export progress --excel", "chart wall P -o c.svg",
    "chart gantt P -o c.svg", "chart network P -o c.html", "chart network P --nodes -o c.html",
    "chart s-curve P -o c.svg", "chart trend P -o c.svg",
    "schedule plan.csv --finish-by 2028-09-01",
    "schedule plan.csv --start-from 2027-01-04 --json", "log",
  ].map { $0.split(separator: " ").map(String.init) }

  @Test func randomNetworksAreReadByEveryCommand() throws {
    let empty = try emptyPlan()
    let isByHand = TortureRounds.seeds(1).count > 1
    let faults = try inParallel(TortureRounds.seeds(60, share: 10)) { seed, sandbox in
      var random = SeededNumbers(seed)
      let text = RandomPlanText(&random)
      try sandbox.reset()
      try Data(text.plan.utf8).write(to: URL(filePath: sandbox.path("plan.csv")))
      try Data(text.progress.utf8).write(to: URL(filePath: sandbox.path("progress.csv")))
      var lines = [
        ["project", "add", "P", "--name", "试"]
          + (random.once(in: 2)
            ? ["--forward", "--start", "2027-03-01"] : ["--finish-by", "2028-09-01"]),
        ["import", "plan", "plan.csv", "--project", "P"],
      ]
      if random.once(in: 2) { lines.append(["baseline", "take", "--name", "一"]) }
      if random.once(in: 2) { lines.append(["import", "progress", "progress.csv"]) }
      lines += isByHand ? Self.lines : (0..<6).map { _ in random.pick(Self.lines) }
      for line in lines + [["verify"]] {
        let result = try sandbox.run(line)
        // A window too short, a loop, a contradiction: told, with nothing changed.
        guard [0, 3].contains(result.status) else {
          return
            "seed \(seed): \(line.joined(separator: " ")) ends with \(result.status)\n\(result.error.suffix(700))"
        }
      }
      return nil
    } with: {
      try Sandbox(empty)
    }
    for fault in faults.prefix(50) { Issue.record("\(fault)") }
  }

  private func emptyPlan() throws -> [String: Data] {
    let environment = try Environment()
    try environment.succeed("init")
    return ["plan.db": try environment.bytes("plan.db")]
  }
}
