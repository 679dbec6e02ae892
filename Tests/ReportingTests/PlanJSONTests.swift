import CivilTime
import Control
import Documents
import Foundation
import Plan
import Reporting
import Scheduler
import Testing

/// The contract that programs rely on (design §6), on the nine sample projects.
@Suite struct PlanJSONTests {
  private typealias Object = [String: Any]

  private func json(_ plan: PlanFile) throws -> Object {
    var writer = JSONWriter(.objectPerLine)
    PlanJSON(plan.comparison()).write(to: &writer)
    return try #require(JSONSerialization.jsonObject(with: Data(writer.finish())) as? Object)
  }

  private func projects(_ object: Object) throws -> [Object] {
    try #require(object["projects"] as? [Object])
  }

  @Test func everyKeyOfTheContractIsThere() throws {
    let object = try json(Tinghu.planFile)
    #expect(
      Set(object.keys).isSuperset(of: ["dataDate", "calendarHorizon", "projects", "findings"]))
    let activityKeys = [
      "code", "uid", "name", "kind", "start", "finish", "earlyStart", "earlyFinish", "lateStart",
      "lateFinish", "planStart", "planFinish", "actualStart", "actualFinish", "remaining",
      "percent", "totalFloat", "freeFloat", "independentFloat", "margin", "critical", "calendar",
      "owner", "level",
      "status", "slip", "colour", "provisional", "drivenBy",
    ]
    for project in try projects(object) {
      let keys = ["code", "name", "direction", "requiredDates", "activities"]
      #expect(Set(project.keys).isSuperset(of: keys))
      for activity in try #require(project["activities"] as? [Object]) {
        #expect(Set(activity.keys).isSuperset(of: activityKeys))
        for driver in try #require(activity["drivenBy"] as? [Object]) {
          let kind = try #require(driver["kind"] as? String)
          #expect(Driver.Kind(rawValue: kind) != nil)
          #expect(driver.keys.contains("code"))
          #expect((kind == "relation") == (driver["type"] != nil && driver["lag"] != nil))
        }
      }
    }
  }

  @Test func projectsAndActivitiesComeInTheNaturalOrderOfTheirCodes() throws {
    let projects = try projects(json(Tinghu.planFile))
    let codes = projects.map { $0["code"] as! String }
    #expect(codes == codes.sorted(by: naturalOrder))
    for project in projects {
      let own = (project["activities"] as! [Object]).map { $0["code"] as! String }
      #expect(own == own.sorted(by: naturalOrder))
    }
    #expect(codes.count == 9)
  }

  @Test func whatIsSaidIsWhatWasComputed() throws {
    let plan = Tinghu.planFile
    let comparison = plan.comparison()
    for project in try projects(json(plan)) {
      for object in try #require(project["activities"] as? [Object]) {
        let position = plan.position(object["code"] as! String)
        let scheduled = comparison.schedule.activities[position]
        #expect(object["start"] as? String == scheduled.start.description)
        #expect(object["finish"] as? String == scheduled.finish.description)
        #expect(object["totalFloat"] as? Int == scheduled.totalFloat)
        #expect(object["status"] as? String == comparison[position].status.rawValue)
        #expect((object["slip"] as? Object)?["days"] as? Int == comparison[position].slip?.days)
        let margin = object["margin"] as? Object
        #expect(margin?["minutes"] as? Int == scheduled.margin?.minutes)
        #expect(margin?["to"] as? String == scheduled.margin.map { plan.portfolio.code(of: $0.to) })
        let limit = scheduled.limitStart ?? scheduled.floatStart
        #expect(
          object["lateStart"] as? String == (scheduled.hasNoWindowLeft ? nil : limit?.description))
      }
    }
  }

  @Test func withoutABaselinePlanSlipAndColourAreNull() throws {
    for project in try projects(json(Fixture.withoutBaseline.plan)) {
      for activity in try #require(project["activities"] as? [Object]) {
        for key in ["planStart", "planFinish", "slip", "colour"] {
          #expect(activity[key] is NSNull)
        }
      }
    }
  }

  /// The activity that carries the date is named, for without a name it is the last one typed.
  @Test func theOrderInWhichAPlanWasTypedDoesNotShow() {
    func bytes(_ portfolio: Portfolio) -> String {
      let plan = PlanFile(portfolio, progress: Tinghu.progress(of: portfolio))
      var writer = JSONWriter(.objectPerLine)
      PlanJSON(plan.comparison()).write(to: &writer)
      return String(decoding: writer.finish(), as: UTF8.self)
    }
    var portfolio = Tinghu.portfolio("RL", "CE-YD")
    portfolio.projects[0].requiredDates[0].activity = "E08"
    let (typed, reversed) = (bytes(portfolio), bytes(portfolio.reversed))
    #expect(typed.count > 10_000)
    let isSame = typed == reversed
    #expect(isSame)
  }
}

extension Portfolio {
  /// The same plan with its projects and activities typed the other way round.
  fileprivate var reversed: Portfolio {
    var result = self
    let (projects, activities) = (self.projects.count, self.activities.count)
    result.projects.reverse()
    result.activities.reverse()
    for position in result.activities.indices {
      result.activities[position].project = projects - 1 - result.activities[position].project
    }
    result.relations = relations.reversed().map { relation in
      var moved = relation
      moved.predecessor = activities - 1 - relation.predecessor
      moved.successor = activities - 1 - relation.successor
      return moved
    }
    return result
  }
}
