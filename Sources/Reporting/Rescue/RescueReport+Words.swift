import Analysis
import CivilTime
import Control
import Plan
import Scheduler

/// The answer as a colleague would say it: at most twelve lines.
extension RescueReport {
  /// How many dates are told one by one.
  private static let mostDates = 4

  /// The answer, and what it assumes.
  public func lines(_ terms: Terms) -> [String] {
    let told = plan.targets.filter { !isSecondary($0) }
    if told.isEmpty {
      return [terms("没有丢失的要求完成时间，不用补救。", "No required date is lost: nothing to rescue.")]
    }
    var lines = told.prefix(Self.mostDates).map { standing($0, terms) }
    if told.count > Self.mostDates {
      let rest = told.count - Self.mostDates
      lines.append(terms("另有 \(rest) 个日期一并算在内。", "\(rest) more dates are counted in."))
    }
    if plan.stage == .kept { return lines }
    lines.append(verdict(terms))
    if plan.stage == .impossible { lines += impossible(terms) }
    if let line = neighbours(terms) { lines.append(line) }
    lines += assumptions(terms)
    return lines
  }

  /// A date that is kept as things stand, and only must stay so.
  private func isSecondary(_ target: Rescue.Target) -> Bool {
    schedule.activities[target.activity].finish <= target.finish && plan.stage != .kept
  }

  private func standing(_ target: Rescue.Target, _ terms: Terms) -> String {
    let name = terms.name(portfolio.activities[target.activity])
    let forecast = schedule.activities[target.activity].finish
    let head = "\(portfolio.code(of: target.activity)) \(name)"
    let (asked, expected) = (dates.finish(target.finish), dates.finish(forecast))
    let late = schedule.network.days(of: target.activity, from: target.finish, to: forecast)
    guard late.days > 0 else {
      return terms(
        "\(head)：要求 \(asked)，预计 \(expected)，能够保住，不用补救。",
        "\(head): asked for \(asked), forecast \(expected): kept, nothing to rescue.")
    }
    let days = terms.days(late.count)
    return terms(
      "\(head)：要求 \(asked)，预计 \(expected)，晚\(days)。",
      "\(head): asked for \(asked), forecast \(expected), \(days) late.")
  }

  private func verdict(_ terms: Terms) -> String {
    let saved = plan.rescue.shortenings.reduce(0) { $0 + $1.saved }
    let count = plan.rescue.shortenings.count
    let money = isInYuan ? terms.yuan(plan.rescue.cost) : nil
    let found = terms(
      "压缩 \(count) 项、共 \(saved) 天\(money.map { "、赶工费\($0)" } ?? "")，可以保住",
      "Shortening \(count) activities by \(saved) days in all\(money.map { " for \($0)" } ?? "") keeps it"
    )
    switch plan.stage {
    case .kept: return terms("不用补救。", "Nothing to rescue.")
    case .unfinished:
      return terms("到时没有算完，还不知道能不能保住。", "The time was up: nobody knows yet whether it can be kept.")
    case .impossible:
      return terms(
        "压到上限也保不住，加上专家论证的例外仍不够。", "Not even all that is allowed keeps it, exceptions included.")
    case .within: return found + proof(terms)
    case .exceptions: return found + proof(terms) + exceptions(terms)
    }
  }

  private func proof(_ terms: Terms) -> String {
    let aim =
      switch plan.objective {
      case .cost: terms("费用最省", "the least cost")
      case .days: terms("天数最少", "the fewest days")
      case .fewest: terms("项数最少", "the fewest activities")
      case .percent: terms("压缩比例之和最小", "the smallest shares")
      }
    guard plan.rescue.outcome == .isProved else {
      let bound =
        plan.objective == .days
        ? terms("至少要 \(plan.rescue.bound) 天，", "at least \(plan.rescue.bound) d, ") : ""
      return terms("（\(bound)是否最省尚未证明）。", " (\(bound)not proved to be the least).")
    }
    let few =
      plan.rescue.isFewest && plan.objective != .fewest
      ? terms("，其中项数最少", ", of the fewest activities") : ""
    return terms("；已证明\(aim)\(few)。", ": proved \(aim)\(few).")
  }

  /// How many go beyond the limit, and who says that experts must examine them.
  private func exceptions(_ terms: Terms) -> String {
    let beyond = plan.rescue.shortenings.filter { plan.daysBeyond($0) > 0 }
    var seen: Set<String> = []
    let sources = beyond.compactMap { plan.limits.limits[$0.activity]?.rule }
      .filter { seen.insert($0.id).inserted }.map { terms($0.source, $0.englishSource) }
      .joined(separator: terms("；", "; "))
    return terms(
      "其中 \(beyond.count) 项超过压缩上限，须组织专家论证（依据：\(sources)）。",
      " \(beyond.count) of them go beyond the limit, and experts must examine them (\(sources)).")
  }

  /// By how much every date is missed even so, and the chain that leads there.
  private func impossible(_ terms: Terms) -> [String] {
    let shortest = plan.rescue.schedule
    let lines: [String] = plan.targets.filter { !isSecondary($0) }.compactMap { target in
      let finish = shortest.activities[target.activity].finish
      let late = schedule.network.days(of: target.activity, from: target.finish, to: finish)
      guard late.days > 0 else { return nil }
      let chain = PathAnalysis(shortest, to: target.activity)?.longest ?? []
      let codes = chain.suffix(6).map { portfolio.code(of: $0) }.joined(separator: " → ")
      let days = terms.days(late.count)
      return terms(
        "全部压足，\(portfolio.code(of: target.activity)) 仍到 \(dates.finish(finish))，晚\(days)；卡在：\(codes)。",
        "All shortened, \(portfolio.code(of: target.activity)) still comes to \(dates.finish(finish)), \(days) late; held by: \(codes)."
      )
    }
    return Array(lines.prefix(3))
  }
}
