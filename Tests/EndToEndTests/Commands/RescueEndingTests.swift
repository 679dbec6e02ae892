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
    // No time at all, so that no machine is fast enough to prove anything. One day at least is taken off.
    let answer = try environment.run("rescue HS.Z --days 30 --time 0 --json").object()
    #expect(answer["stage"] as? String == "within")
    #expect(answer["isProved"] as? Bool == false)
    #expect(answer["doubt"] as? String == "time")
    let cost = try #require(answer["cost"] as? Int)
    let bound = try #require(answer["bound"] as? Int)
    #expect((1...cost).contains(bound))
    let targets = try #require(answer["targets"] as? [[String: Any]])
    let rescued = try #require(targets.first?["rescued"] as? String)
    #expect(rescued <= (targets.first?["required"] as? String ?? ""))
    let text = try environment.run("rescue HS.Z --days 30 --time 0").text
    #expect(text.contains("这是目前找到最好的，至少要1天，是否天数最少尚未证明：没有算完。"), "\(text)")
    let english = try environment.run("rescue HS.Z --days 30 --time 0 --lang en").text
    #expect(english.contains("the best found, at least 1 d, not proved"), "\(english)")
  }

  /// The first Ctrl-C asks for the best so far: typed on a terminal as soon as the bar there tells of it.
  @Test func anInterruptGivesTheBestSoFar() throws {
    let environment = try Self.environment()
    environment.variables["TERM"] = "xterm"
    try environment.write(
      """
      trap : INT
      "$schedctl" rescue HS.Z --days 30 --time 600 > answer
      echo $? > status
      touch ended
      """, to: "search.sh")
    let terminal = try environment.shell(
      """
      : > typescript
      {
        until grep -q Ctrl-C typescript || [ -e ended ]; do sleep 0.05; done
        printf '\\003'
        until [ -e ended ]; do sleep 0.05; done
      } | script -qefc 'exec sh search.sh' typescript
      """)
    #expect(terminal.status == 0)
    #expect(try Self.text("status", environment) == "0\n")
    let drawn = try Self.text("typescript", environment)
    #expect(drawn.contains("求最省的办法（Ctrl-C 取目前最好的）"), "the search was over before it was told of")
    #expect(!drawn.contains("schedctl:"), "\(drawn)")
    let answer = try Self.text("answer", environment)
    // The days may be proved by then, and the number of activities not.
    #expect(answer.contains("可以保住") && answer.contains("没有算完。"), "\(answer)")
  }

  private static func text(_ name: String, _ environment: Environment) throws -> String {
    String(decoding: try environment.bytes(name), as: UTF8.self)
  }
}
