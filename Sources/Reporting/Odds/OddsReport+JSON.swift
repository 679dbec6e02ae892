import Analysis
import CivilTime
import Control
public import Documents
import Plan
import Scheduler

extension OddsReport {
  /// Writes the answer as members of a JSON object.
  public func write(to json: inout JSONWriter) {
    json.member("trials", odds.trials)
    json.member("seed", "\(outlook.seed)")
    json.member("isCut", odds.isCut)
    json.member("isByEngine", odds.isByEngine)
    json.member("engineReason", odds.engineReason?.rawValue)
    json.array("targets") { json in
      for target in outlook.targets {
        json.object { json in write(target, to: &json) }
      }
    }
    json.array("activities") { json in
      for activity in odds.activities {
        json.object { json in
          json.member("code", portfolio.code(of: activity.position))
          json.member("name", portfolio.activities[activity.position].name)
          json.member("meanDays", activity.days.mean)
          json.member("deviationDays", activity.days.deviation)
          json.member("criticality", activity.criticality)
          json.member("sensitivity", activity.sensitivity)
          json.member("range", sourceName(activity.position))
        }
      }
    }
    json.array("offices") { json in
      for (office, probability) in outlook.offices {
        json.object { json in
          json.member("office", office)
          json.member("probabilityWithout", probability.value)
          json.member("standardError", probability.error)
        }
      }
    }
    if let common = outlook.common {
      json.object("common") { json in
        json.member("probabilityWithout", common.value)
        json.member("standardError", common.error)
      }
    }
    json.object("assumed") { json in
      json.member("officeDeviation", outlook.assumptions.model.driverDeviation)
      json.member("commonDeviation", outlook.assumptions.model.systemicDeviation)
      json.member("finishedWork", outlook.assumptions.history.finished)
      json.member("learnedFromFinished", outlook.assumptions.history.learnedFrom.finished)
      json.member("learnedFromUnderWay", outlook.assumptions.history.learnedFrom.underWay)
    }
  }

  private func write(_ target: OddsOutlook.Target, to json: inout JSONWriter) {
    json.member("code", portfolio.code(of: target.activity))
    json.member("name", portfolio.activities[target.activity].name)
    json.member("forecast", schedule.activities[target.activity].finish.description)
    if let required = target.required {
      let probability = target.finish.probability(by: required)
      json.member("required", required.description)
      json.member("probability", probability.value)
      json.member("standardError", probability.error)
      json.member("reserveDays", reserve(target)?.count)
    }
    json.member("half", target.finish.finish(inShare: 0.5)?.description)
    json.member("eighty", target.finish.finish(inShare: 0.8)?.description)
    json.member("trialsBeyond", target.finish.beyond)
    json.array("finishes") { json in
      for (finish, count) in target.finish.dates {
        json.object { json in
          json.member("finish", finish.description)
          json.member("trials", count)
        }
      }
    }
  }

  private func sourceName(_ activity: Int) -> String? {
    switch outlook.assumptions.sources[activity] {
    case .typed: "typed"
    case .learned: "learned"
    case .rule(let rule): rule.id
    case nil: nil
    }
  }
}
