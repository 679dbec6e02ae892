import Analysis
import CivilTime
import Control
public import Documents
import Plan
import Scheduler

extension RescueReport {
  /// What costs are counted in.
  private var unitCode: String {
    switch plan.objective {
    case .cost: isInYuan ? "yuan" : "coefficient"
    case .days, .fewest: "day"
    case .percent: "percentHundredth"
    }
  }

  /// Writes the answer as members of a JSON object.
  public func write(to json: inout JSONWriter) {
    json.member("stage", plan.stage.rawValue)
    json.member("objective", plan.objective.rawValue)
    json.member("isProved", plan.rescue.outcome == .isProved || plan.stage == .kept)
    json.member("isFewest", plan.rescue.isFewest)
    json.member("doubt", plan.rescue.doubt?.rawValue)
    json.member("costUnit", unitCode)
    json.member("cost", plan.rescue.cost)
    json.member("bound", plan.rescue.bound)
    json.array("targets") { json in
      for target in plan.targets {
        json.object { json in
          json.member("code", portfolio.code(of: target.activity))
          json.member("required", target.finish.description)
          json.member("forecast", schedule.activities[target.activity].finish.description)
          json.member(
            "rescued", plan.rescue.schedule.activities[target.activity].finish.description)
        }
      }
    }
    json.array("shortenings") { json in
      for shortening in plan.rescue.shortenings {
        json.object { json in
          json.member("code", portfolio.code(of: shortening.activity))
          json.member("name", portfolio.activities[shortening.activity].name)
          json.member("office", portfolio.activities[shortening.activity].owner)
          json.member("daysFrom", shortening.days.from)
          json.member("daysTo", shortening.days.to)
          json.member("days", shortening.saved)
          json.member("dayUnit", schedule.network.dayKind(of: shortening.activity).rawValue)
          json.member("percent", shortening.percent)
          json.member("cost", shortening.cost)
          json.member("limitIsTyped", plan.limits.limits[shortening.activity]?.isTyped ?? false)
          json.member("daysBeyondLimit", plan.daysBeyond(shortening))
          json.member("isOfRemaining", shortening.hasBegun)
        }
      }
    }
    json.member("isOverlapping", plan.mayOverlap)
    json.array("leads") { json in
      for lead in plan.rescue.leads {
        let relation = portfolio.relations[lead.relation]
        json.object { json in
          json.member("predecessor", portfolio.code(of: relation.predecessor))
          json.member("successor", portfolio.code(of: relation.successor))
          json.member("from", type(relation, lead.lags.from))
          json.member("to", type(relation, lead.lags.to))
          json.member("days", lead.days)
          json.member("cost", lead.cost)
        }
      }
    }
    json.array("prices") { json in
      for price in prices {
        json.object { json in
          json.member("daysLater", price.days)
          json.member("cost", price.cost)
        }
      }
    }
  }
}
