import Foundation
import Testing

/// What people call an activity is as good as its code, where only one is called so.
@Suite struct FindTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,name_en,duration_days,calendar,predecessors,milestone,office
      C27,正式供配电扩容,Permanent power,20,calendar-day,,,供电公司
      C28,临时供电,Temporary power,5,calendar-day,,,供电公司
      D05,竣工验收,Acceptance,0,calendar-day,C27 C28,yes,五方主体
      """, to: "plan.csv")
    for line in [
      "init", "project add HS --name 亭湖高中二期 --finish-by 2028-09-01",
      "project add RL --name 便仓小学迁建 --finish-by 2028-09-01",
      "import plan plan.csv --project HS", "import plan plan.csv --project RL",
    ] {
      #expect(try environment.run(line).status == 0, "\(line)")
    }
    return environment
  }

  @Test(arguments: [
    "hs.c27", "ＨＳ．Ｃ２７", "HS.正式供配电扩容", "HS.扩容", "HS.zsgpdkr", "hs.pdkr", "HS.permanent power",
    "HS.供电扩容",
    "HS.Permanent",
  ]) func oneThatIsCalledSoIsMeant(_ text: String) throws {
    let environment = try environment()
    let byName = try environment.run("why \"\(text)\" --json")
    #expect(byName.status == 0, "\(text): \(byName.error)")
    #expect(byName.output == (try environment.run("why HS.C27 --json")).output)
    let isCode = text.lowercased().hasSuffix("c27") || text.hasPrefix("Ｈ")
    #expect(byName.error.contains("[found-by-name]") != isCode, "\(byName.error)")
  }

  @Test(arguments: [("亭湖", "HS"), ("bcxxqj", "RL"), ("rl", "RL"), ("高中二期", "HS")])
  func projectsHaveNamesToo(_ text: String, _ code: String) throws {
    let environment = try environment()
    let byName = try environment.run("plan \(text) --json")
    #expect(byName.output == (try environment.run("plan \(code) --json")).output, "\(byName.error)")
  }

  @Test(arguments: [
    "why", "show", "path", "rescue --days 5", "odds --trials 64", "progress list", "plan", "flags",
    "activity list",
  ]) func aProjectsCodeInAnyCaseGoesBeforeAnActivitysInitials(_ command: String) throws {
    let environment = try environment()
    // 环水: its initials are those letters, too.
    try environment.succeed("activity add HS.X --name 环水 --days 5 --calendar calendar-day")
    for code in ["hs", "ＨＳ"] {
      let typed = try environment.run("\(command) \(code) --json")
      let exact = try environment.run("\(command) HS --json")
      #expect(typed.status == exact.status && typed.output == exact.output, "\(typed.error)")
      #expect(!typed.error.contains("[found-by-name]"), "\(typed.error)")
    }
  }

  @Test func severalThatAreCalledSoAreOffered() throws {
    let refused = try environment().run("why 竣工验收")
    #expect(refused.status == 3 && refused.error.contains("[ambiguous-name]"))
    #expect(refused.error.contains("HS.D05 竣工验收、RL.D05 竣工验收"))
  }

  @Test(arguments: [("HS.C72", "HS.C27"), ("HS.C2", "HS.C27"), ("HS.竣工验手", "HS.D05"), ("SH", "HS")])
  func theNearestAreOffered(_ text: String, _ near: String) throws {
    let environment = try environment()
    let refused = try environment.run(text == "SH" ? "plan SH" : "why \(text)")
    #expect(refused.status == 3)
    #expect(refused.error.contains("是不是 ") && refused.error.contains(near), "\(refused.error)")
  }

  @Test func findListsAllThatHasToDoWithAText() throws {
    let environment = try environment()
    let codes = { (text: String) throws -> [String] in
      let found = try environment.run("find \(text) --json")
      let array = try JSONSerialization.jsonObject(with: found.output) as? [[String: Any]]
      return (array ?? []).compactMap { $0["code"] as? String }
    }
    #expect(try codes("供电公司") == ["HS.C27", "HS.C28", "RL.C27", "RL.C28"])
    #expect(try codes("HS.供电") == ["HS.C27", "HS.C28"])
    #expect(try codes("lsgd") == ["HS.C28", "RL.C28"])
    #expect(try codes("没有的") == [])
    #expect(try environment.run("find 竣工").text.contains("RL.D05"))
  }
}
