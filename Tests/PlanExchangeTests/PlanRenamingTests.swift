import Plan
import Testing

@testable import PlanExchange

/// Other names in the cells of a plan as CSV.
@Suite struct PlanRenamingTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func namesInATextAreThoseOfThePlanRenamed(seed: UInt64) throws {
    var random = Seeded(seed)
    var portfolio = RandomPlan.portfolio(&random)
    for index in portfolio.activities.indices {
      portfolio.activities[index].owner = ["甲", "=乙", "", "丙·甲"].randomElement(using: &random)!
      portfolio.activities[index].person = ["甲", "丁"].randomElement(using: &random)!
    }
    let text = try PlanCSV.write(portfolio, project: 0)
    var renamed = portfolio
    for index in renamed.activities.indices {
      if renamed.activities[index].owner == "=乙" { renamed.activities[index].owner = "+戊,己" }
      if renamed.activities[index].calendar == "workday" {
        renamed.activities[index].calendar = "六天制"
      }
      if renamed.activities[index].window == "summer" { renamed.activities[index].window = "暑期" }
    }
    func new(_ old: String, _ new: String) -> (String) -> String { { $0 == old ? new : $0 } }
    var told = PlanCSV.renaming(.office, in: text, new("=乙", "+戊,己"))
    told = PlanCSV.renaming(.calendar, in: told, new("workday", "六天制"))
    told = PlanCSV.renaming(.window, in: told, new("summer", "暑期"))
    renamed.calendars.append(WorkCalendar(name: "六天制", week: renamed.calendars[0].week))
    #expect(told == (try PlanCSV.write(renamed, project: 0)), "seed \(seed)")
  }

  @Test func whatNamesNoneOfThemStaysToTheByte() {
    for text in ["", "code,name\n", "x\r\n\"", "code,office\nA,\"甲\"\nB\n"] {
      for named in PlanCSV.Named.allCases {
        #expect(PlanCSV.renaming(named, in: text) { $0 == "没有" ? "有" : $0 } == text)
      }
    }
  }
}
