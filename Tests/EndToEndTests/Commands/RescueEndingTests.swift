import Foundation
import Testing

/// A search that is ended before it is done: by its time, or by Ctrl-C.
@Suite struct RescueEndingTests {
  /// Three thousand pieces of work in a long braid, and the opening at its end: a search of many seconds.
  private static func environment() throws -> Environment {
    let count = 3000
    var random = SeededNumbers(5)
    var isLeft = [Bool](repeating: true, count: count)
    var rows = ["code,name,duration_days,calendar,predecessors,milestone,office"]
    for index in 0..<count {
      var before = Set<Int>()
      for _ in 0..<(index == 0 ? 0 : Int.random(in: 1...3, using: &random)) {
        before.insert(Int.random(in: max(0, index - 30)...(index - 1), using: &random))
      }
      let words = before.sorted().map { other in
        isLeft[other] = false
        let kind = random.pick(["FS", "FS", "FS", "SS", "FF"])
        return "A\(other)\(kind)\(random.pick(["", "", "+1", "+2", "+5"]))"
      }
      let calendar = random.pick(["workday", "calendar-day"])
      let days = random.pick([1, 2, 3, 5, 7, 10, 15, 20, 30, 45])
      rows.append("A\(index),工作,\(days),\(calendar),\(words.joined(separator: " ")),,施工单位")
    }
    let ends = isLeft.indices.filter { isLeft[$0] }.map { "A\($0)" }.joined(separator: " ")
    rows.append("Z,开学,0,calendar-day,\(ends),yes,教育局")
    let environment = try Environment()
    try environment.write(rows.joined(separator: "\n") + "\n", to: "plan.csv")
    try environment.succeed(
      "init", "project add HS --name 高中 --forward --start 2026-03-02",
      "import plan plan.csv --project HS")
    return environment
  }

  @Test func whatIsEndedGivesTheBestSoFarAndSaysSo() throws {
    let environment = try Self.environment()
    // Before anything has flowed nothing is known of the least cost: no bound, and not a bound of none. A machine
    // may be fast enough to know more.
    let answer = try environment.run("rescue HS.Z --days 30 --time 1 --json").object()
    #expect(answer["stage"] as? String == "within")
    #expect(answer["isProved"] as? Bool == false)
    #expect(answer["doubt"] as? String == "time")
    let cost = try #require(answer["cost"] as? Int)
    #expect(cost > 0)
    let bound = answer["bound"] as? Int
    #expect(bound.map { (1...cost).contains($0) } ?? (answer["bound"] is NSNull))
    let targets = try #require(answer["targets"] as? [[String: Any]])
    let rescued = try #require(targets.first?["rescued"] as? String)
    #expect(rescued <= (targets.first?["required"] as? String ?? ""))
    let text = try environment.run("rescue HS.Z --days 30 --time 1").text
    #expect(text.contains("这是目前找到最好的") && text.contains("没有算完。"), "\(text)")
    let english = try environment.run("rescue HS.Z --days 30 --time 1 --lang en").text
    #expect(english.contains("the best found"), "\(english)")
    #expect(text.contains("尚无下界") || text.contains("至少要") && !text.contains("至少要0"), "\(text)")
    #expect(english.contains("no bound yet") || english.contains("at least"), "\(english)")
  }

  /// The first Ctrl-C asks for the best so far.
  ///
  /// One that comes before the search has begun ends the program: then it is
  /// sent later.
  @Test func anInterruptGivesTheBestSoFar() throws {
    let environment = try Self.environment()
    for seconds in [1, 2, 4, 8, 16] {
      let begin = ContinuousClock.now
      let run = try environment.shell(
        "timeout --preserve-status -s INT -k 120 \(seconds) $schedctl rescue HS.Z --days 30 --time 600"
      )
      if run.status == 130 { continue }
      #expect(run.status == 0, "\(run.error)")
      #expect(ContinuousClock.now - begin < .seconds(seconds + 60))
      #expect(run.text.contains("可以保住；这是目前找到最好的"), "\(run.text)")
      #expect(run.text.contains("是否天数最少尚未证明：没有算完。"), "\(run.text)")
      #expect(run.error.isEmpty, "\(run.error)")
      return
    }
    Issue.record("no interrupt met the search")
  }
}
