import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import Reporting

/// Every number in every sentence about delays, parsed out of the text and held to two ordinary schedules,
/// on random plans with progress.
@Suite struct SentencePropertyTests {
  @Test func everySentenceOnADelaySaysWhatTwoSchedulesSay() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...400) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      return Effects(told.comparison).all.flatMap { effect -> [String] in
        guard let plain = told.plain(effect.activity) else { return ["no \(effect.activity)"] }
        let words = EffectWords(effect, in: told.portfolio, Terms(.zh))
        let text = words.sentence(about: told.portfolio.activities[effect.activity].name)
        return SentenceReader(told, plain, effect.activity).faults(in: text)
          .map { "\(text): \($0)" }
      }
    }
  }

  @Test func everyRequestSaysWhatTwoSchedulesSay() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...400) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      let report = WeeklyReport(told.comparison, previous: nil, week: told.date.day)
      let words = WeeklyWords(report, Terms(.zh))
      return report.requests.flatMap { request -> [String] in
        guard let plain = told.plain(request.activity) else { return ["no \(request.activity)"] }
        let reader = SentenceReader(told, plain, request.activity)
        let text = words.request(request)
        let name = told.portfolio.projects[told.project(request.activity)].name
        guard text.hasPrefix("\(name)·"), text.hasSuffix("。责任单位：施工单位。") else { return [text] }
        let what = String(text.dropFirst(name.count + 1).dropLast("。责任单位：施工单位。".count))
        return reader.faults(in: what + "。").map { "\(text): \($0)" }
      }
    }
  }

  /// What costs a required date most comes first, and of what costs the same the tightest.
  @Test func requestsAreInOrderOfWhatTheyCost() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...400) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      let report = WeeklyReport(told.comparison, previous: nil, week: told.date.day)
      let costs = report.requests.map { request -> (Int, Int) in
        let carriers = Set(told.comparison.requiredDates.map(\.activity))
        let moved = told.plain(request.activity).map { plain in
          carriers.compactMap { carrier in plain.moved(carrier) }.max() ?? 0
        }
        let margin = told.schedule.activities[request.activity].margin?.minutes
        return (-(moved ?? 0), margin ?? Int.max)
      }
      return zip(costs, costs.dropFirst()).filter { $0 > $1 }.map { "\($0) before \($1)" }
    }
  }

  /// 较计划滞后N天, 提前N天, 按期: of every activity, by its actual or forecast finish and its plan.
  @Test func everySlipSaysHowFarTheFinishIsFromThePlan() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...200) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      return told.portfolio.activities.indices.compactMap { activity in
        guard let slip = told.comparison[activity].slip, let planned = told.plan[activity]?.finish
        else { return nil }
        let text = Terms(.zh).slip(slip.count)
        let minutes = told.schedule.network.work(
          of: activity, from: planned, to: told.schedule.activities[activity].finish)
        let day = told.schedule.network.dayMinutes(of: activity)
        let unit = told.unit(of: activity)
        let days = minutes > 0 ? (minutes + day - 1) / day : -(-minutes / day)
        let right = days > 0 ? "滞后\(days)\(unit)" : days < 0 ? "提前\(-days)\(unit)" : "按期"
        return text == right ? nil : "\(activity): \(text), not \(right)"
      }
    }
  }

  /// 比9月1日要求晚N天, 距9月1日要求还有N天裕量: by the forecast and the required date alone.
  @Test func everyOutlookSaysHowFarTheForecastIsFromTheDate() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...200) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      return told.comparison.requiredDates.compactMap { date in
        let text = Terms(.zh).outlook(date.count, to: "那天")
        let finish = told.schedule.activities[date.activity].finish
        let isLate = text.hasPrefix("比那天要求晚")
        let minutes = told.schedule.network.work(
          of: date.activity, from: finish, to: date.required.finish)
        guard isLate == (finish > date.required.finish && (minutes < 0 || minutes == 0)) else {
          return "\(text), and it ends at \(finish)"
        }
        let day = told.schedule.network.dayMinutes(of: date.activity)
        let days = minutes < 0 ? (-minutes + day - 1) / day : minutes / day
        return minutes == 0 || text.contains("\(days)\(told.unit(of: date.activity))") ? nil : text
      }
    }
  }

  /// 红旗 is for what ended by its planned day, 黑旗 for what was to end and has not.
  @Test func flagsFollowTheDates() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...200) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      return told.portfolio.activities.indices.compactMap { activity in
        guard told.portfolio.activities[activity].kind.isPlaced, let planned = told.plan[activity]
        else { return nil }
        let flag = told.comparison[activity].status.flag
        if let end = told.schedule.activities[activity].actualFinish {
          let isLate = told.schedule.network.work(of: activity, from: planned.finish, to: end) > 0
          return (flag == .red) == !isLate ? nil : "\(activity): \(String(describing: flag))"
        }
        return (flag == .black) == (planned.finish <= told.date)
          ? nil : "\(activity): \(String(describing: flag))"
      }
    }
  }
}
