import Foundation
import Testing

@Suite struct PlanTests {
  @Test func theBoardHasARowAProject() throws {
    let board = try Environment.prepared().run("plan")
    #expect(board.status == 0)
    #expect(board.lines.contains { $0.hasPrefix("EX ") && $0.contains("2028-08-31") })
    #expect(board.lines.contains { $0.hasPrefix("KG ") && $0.contains("2028-08-18") })
    #expect(!board.text.contains("EX.A01"))
  }

  @Test func aNamedProjectIsShownInFull() throws {
    let table = try Environment.prepared().run("plan KG")
    #expect(table.lines.filter { $0.hasPrefix("KG.") }.count == 31)
    #expect(!table.text.contains("EX.A01"))
  }

  @Test func allShowsEveryProjectInFull() throws {
    let table = try Environment.prepared().run("plan --all")
    #expect(table.lines.filter { $0.hasPrefix("KG.") || $0.hasPrefix("EX.") }.count == 81)
  }

  @Test func jsonHasEveryKeyOfTheContract() throws {
    let run = try Environment.prepared().run("plan --json")
    let root = try run.object()
    #expect(Set(["dataDate", "calendarHorizon", "projects", "findings"]).isSubset(of: root.keys))
    for project in try run.projects().values {
      #expect(
        Set(["code", "name", "direction", "requiredDates", "activities"]).isSubset(of: project.keys)
      )
      for required in try #require(project["requiredDates"] as? [[String: Any]]) {
        #expect(Set(["activity", "date", "source", "margin"]).isSubset(of: required.keys))
      }
    }
    let activities = try run.activities()
    #expect(activities.count == 81)
    for (code, activity) in activities {
      let missing = Self.activityKeys.subtracting(activity.keys)
      #expect(missing.isEmpty, "\(code) lacks \(missing.sorted())")
      if let margin = activity["margin"] as? [String: Any] {
        #expect(Set(["minutes", "days", "to"]).isSubset(of: margin.keys))
      }
      for driver in try #require(activity["drivenBy"] as? [[String: Any]]) {
        let keys: Set<String> =
          driver["kind"] as? String == "relation" ? ["kind", "code", "type", "lag"] : ["kind"]
        #expect(keys.isSubset(of: driver.keys))
      }
    }
  }

  private static let activityKeys: Set<String> = [
    "code", "uid", "name", "kind", "start", "finish", "earlyStart", "earlyFinish", "lateStart",
    "lateFinish", "planStart", "planFinish", "actualStart", "actualFinish", "remaining", "percent",
    "totalFloat", "freeFloat", "margin", "critical", "calendar", "owner", "level", "status", "slip",
    "colour", "provisional", "drivenBy",
  ]

  @Test func theSameRunGivesTheSameBytes() throws {
    let environment = try Environment.prepared()
    for line in ["plan", "plan --all", "plan --json", "flags", "why EX.E05"] {
      let first = try environment.run(line)
      let second = try environment.run(line)
      #expect(first.output == second.output)
      #expect(first.error == second.error)
    }
  }

  @Test func theOrderOfTheRowsDoesNotMatter() throws {
    let environment = try Environment()
    let sample = try Repository.text("samples/tinghu/school-expansion.csv")
    let rows = sample.split(separator: "\n").map(String.init)
    var shuffled = Array(rows.dropFirst())
    // A fixed shuffle: 50 rows, and 17 has no factor in common with 50.
    shuffled = shuffled.indices.map { shuffled[($0 * 17 + 5) % shuffled.count] }
    let options = "--finish-by 2028-09-01 --at E05 --start-from 2026-12-29 --json"
    try environment.write(sample, to: "plan.csv")
    let first = try environment.run("schedule plan.csv \(options)")
    try environment.write(
      ([rows[0]] + shuffled).joined(separator: "\n") + "\n", to: "plan.csv")
    let second = try environment.run("schedule plan.csv \(options)")
    #expect(first.status == 0)
    #expect(try first.activities().count == 50)
    #expect(first.output == second.output)
  }

  @Test func nothingIsForecastBeforeTheDataDate() throws {
    let run = try Environment.prepared().run("plan --json --data-date 2027-06-01")
    for (code, activity) in try run.activities() {
      let start = try #require(activity["start"] as? String)
      #expect(start >= "2027-06-01", "\(code)")
    }
  }

  @Test func timingsAreToldOnStandardError() throws {
    let environment = try Environment.prepared()
    let timed = try environment.run("plan --json --timings --quiet")
    #expect(timed.output == (try environment.run("plan --json")).output)
    #expect(
      timed.error.split(separator: "\n").map { $0.prefix { $0 != " " } }
        == ["read", "compile", "passes", "write"])
  }

  @Test func anEmptyPlanSaysWhatToDo() throws {
    let environment = try Environment()
    try environment.succeed("init")
    let empty = try environment.run("plan --lang en")
    #expect(empty.status == 0)
    #expect(empty.error.contains("schedctl project add"))
  }
}
