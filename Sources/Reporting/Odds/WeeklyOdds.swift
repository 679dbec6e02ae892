import Analysis
import CivilTime
import Plan

/// How sure the least sure required date is, as a weekly report tells it.
public struct WeeklyOdds: Sendable {
  private let report: OddsReport?

  /// Takes what came of the trials; nil where no required date is open.
  public init(_ report: OddsReport?) { self.report = report }

  /// A sentence, with what it assumes.
  func sentence(_ terms: Terms) -> String {
    guard let report, let line = report.spokenLine(terms) else { return nothing(terms) }
    let head = report.requiredCount > 1 ? terms("把握最小的是", "Least sure: ") : ""
    return head + line + report.shortAssumptions(terms)
  }

  /// The same for a group: the date and its odds.
  func brief(_ terms: Terms) -> String {
    guard let report, let line = report.briefLine(terms) else { return nothing(terms) }
    return line
  }

  private func nothing(_ terms: Terms) -> String {
    terms("没有未到期的要求完成时间，不谈把握。", "No required date is open, so that there are no odds to tell.")
  }
}

extension OddsReport {
  /// How many dates are required of what is open.
  var requiredCount: Int { outlook.targets.count { $0.required != nil } }

  /// The least sure date in few words.
  func briefLine(_ terms: Terms) -> String? {
    guard let target = outlook.main.map({ outlook.targets[$0] }), let required = target.required
    else { return nil }
    let (name, day) = (spokenName(target, terms), spokenDay(required, terms))
    let share = percent(target.finish.probability(by: required))
    return terms(
      "把握：\(name)\(day)前完成约 \(share)（按工期起落试算）。",
      "Odds: \(name) by \(day): about \(share) (trials of durations).")
  }

  /// What it assumes, for those who do not ask further.
  func shortAssumptions(_ terms: Terms) -> String {
    let model = outlook.assumptions.model
    let (own, all) = (
      Int(nearest: 100 * model.driverDeviation), Int(nearest: 100 * model.systemicDeviation)
    )
    return terms(
      "按各项工作的工期起落试算 \(odds.trials) 次，同一单位 ±\(own)%、全部工作 ±\(all)% 一起快慢，途中不补救。",
      " By \(odds.trials) trials of durations; the work of one office varies together by ± \(own) %, all work by ± \(all) %; nobody mends anything on the way."
    )
  }
}
