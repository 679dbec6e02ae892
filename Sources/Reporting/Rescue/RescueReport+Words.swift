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
    let told = lost
    if told.isEmpty, isMet {
      return [
        terms("要求完成的都已完成，不用补救。", "All that was required is finished: nothing to rescue.")
      ]
    }
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
    let money = isInYuan ? terms.yuan(plan.rescue.cost) : nil
    let found =
      measures(terms)
      + terms(
        "\(money.map { "、赶工费\($0)" } ?? "")，可以保住",
        "\(money.map { " for \($0)" } ?? "") keeps \(lost.count == 1 ? "it" : "them")")
    switch plan.stage {
    case .kept: return terms("不用补救。", "Nothing to rescue.")
    case .unfinished:
      return terms(
        "没有算完，还不知道能不能保住；可以给多些时间再算。",
        "The search was ended: nobody knows yet whether it can be kept; give it more time.")
    case .impossible:
      return terms(
        "压到上限也保不住，加上专家论证的例外\(plan.mayOverlap ? "和搭接" : "")仍不够。",
        "Not even all that is allowed keeps it, exceptions\(plan.mayOverlap ? " and overlaps" : "") included."
      )
    case .within: return found + proof(terms)
    case .exceptions: return found + proof(terms) + exceptions(terms)
    }
  }

  private func proof(_ terms: Terms) -> String {
    let least =
      switch plan.objective {
      case .cost: terms("费用最省", "the least cost")
      case .days: terms("天数最少", "the fewest days")
      case .fewest: terms("项数最少", "the fewest activities")
      case .percent: terms("压缩比例之和最小", "the smallest shares")
      }
    // Days beyond a limit are kept few before all else.
    let aim =
      plan.stage == .exceptions
      ? terms("超限天数最少、其次\(least)", "the fewest days beyond limits, then \(least)") : least
    guard plan.rescue.outcome == .isProved else { return doubt(aim, terms) }
    switch (plan.objective, plan.rescue.isFewest) {
    case (.fewest, false):
      return terms("（是否项数最少尚未证明：没有算完）。", " (not proved to be the fewest: the time was up).")
    case (.fewest, true): return terms("；已证明\(aim)。", ": proved \(aim).")
    case (_, true): return terms("；已证明\(aim)，其中项数最少。", ": proved \(aim), of the fewest activities.")
    case (_, false):
      return terms(
        "；已证明\(aim)，项数是否最少没有算完。",
        ": proved \(aim); whether fewer activities do, the time did not tell.")
    }
  }

  /// That the least is not proved, why, and what is known.
  private func doubt(_ aim: String, _ terms: Terms) -> String {
    let why =
      switch plan.rescue.doubt {
      case .time?, nil: terms("没有算完", "the search was ended")
      case .grain?: terms("有按半天、分钟排的工作", "work is placed in parts of days")
      case .rules?:
        terms(
          "有按外来规则、尽可能晚或预计完成排的工作",
          "work follows other rules, as late as possible or expected finishes")
      case .size?: terms("日期太多", "there are too many dates")
      case .leads?:
        terms("搭接按有休息日的日历数天", "leads are counted by a calendar with days off")
      }
    let bound =
      switch (plan.stage, plan.rescue.bound) {
      case (.within, let least?):
        terms("至少要\(worth(least, terms))，", "at least \(worth(least, terms)), ")
      case (.within, nil): terms("尚无下界，", "no bound yet, ")
      default: ""
      }
    return terms(
      "；这是目前找到最好的，\(bound)是否\(aim)尚未证明：\(why)。",
      ": the best found, \(bound)not proved \(aim): \(why).")
  }

  /// How many go beyond the limit, and who says that experts must examine them.
  private func exceptions(_ terms: Terms) -> String {
    let beyond = plan.rescue.shortenings.filter { plan.daysBeyond($0) > 0 }
    var seen: Set<String> = []
    let sources = beyond.compactMap { plan.limits.limits[$0.activity]?.rule }
      .filter { seen.insert($0.id).inserted }.map { terms($0.source, $0.englishSource) }
      .joined(separator: terms("；", "; "))
    let isOnly = plan.rescue.shortenings.count == 1 && plan.rescue.leads.isEmpty
    let (zh, en) =
      isOnly
      ? ("这一项", "It goes")
      : ("其中 \(beyond.count) 项", "\(beyond.count) of them go\(beyond.count == 1 ? "es" : "")")
    return terms(
      "\(zh)超过压缩上限，须组织专家论证（依据：\(sources)）。",
      " \(en) beyond the limit, and experts must examine \(beyond.count == 1 ? "it" : "them") (\(sources))."
    )
  }

  /// By how much every date is missed even so, and the chain that leads there.
  private func impossible(_ terms: Terms) -> [String] {
    let shortest = plan.rescue.schedule
    let lines: [String] = lost.compactMap { target in
      let finish = shortest.activities[target.activity].finish
      let late = schedule.network.days(of: target.activity, from: target.finish, to: finish)
      guard late.days > 0 else { return nil }
      let chain = PathAnalysis(shortest, to: target.activity)?.longest ?? []
      let codes = chain.suffix(6).map { portfolio.code(of: $0) }.joined(separator: " → ")
      let days = terms.days(late.count)
      return terms(
        "全部压足\(plan.mayOverlap ? "、搭足" : "")，\(portfolio.code(of: target.activity)) 仍到 \(dates.finish(finish))，晚\(days)；卡在：\(codes)。",
        "All shortened\(plan.mayOverlap ? " and overlapped" : ""), \(portfolio.code(of: target.activity)) still comes to \(dates.finish(finish)), \(days) late; held by: \(codes)."
      )
    }
    return Array(lines.prefix(3))
  }
}
