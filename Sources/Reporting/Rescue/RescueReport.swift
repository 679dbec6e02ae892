public import Analysis
import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// What keeps lost dates, as a table, in words and as JSON.
public struct RescueReport: Sendable {
  let comparison: Comparison
  let plan: RescuePlan
  let prices: [(days: Int, cost: Int?)]

  /// Takes what was found, and what other dates would cost.
  public init(_ comparison: Comparison, _ plan: RescuePlan, prices: [(days: Int, cost: Int?)]) {
    self.comparison = comparison
    self.plan = plan
    self.prices = prices
  }

  var schedule: Schedule { comparison.schedule }
  var portfolio: Portfolio { schedule.network.portfolio }
  private var dates: ReportDates { ReportDates(portfolio) }

  /// Whether there is anything to be shortened.
  public var hasShortenings: Bool { !plan.rescue.shortenings.isEmpty }

  // MARK: The table

  /// What is to be shortened, from how much to how much, by whom.
  public func table(_ terms: Terms) -> Table {
    var table = Table(
      title: terms("要压缩的工作", "Work to be shortened"),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("工作", "Activity"), maximumWidth: 40),
        Table.Column(terms("原有", "From"), .number), Table.Column(terms("压到", "To"), .number),
        Table.Column(terms("压缩", "Saved")), Table.Column("%", .number),
        Table.Column(terms("责任单位", "Owner"), maximumWidth: 20),
        Table.Column(terms("说明", "Remark"), maximumWidth: 30, dropOrder: 1),
      ])
    for shortening in plan.rescue.shortenings {
      let activity = portfolio.activities[shortening.activity]
      let kind = schedule.network.dayKind(of: shortening.activity)
      table.append([
        Table.Cell(portfolio.code(of: shortening.activity)), Table.Cell(terms.name(activity)),
        Table.Cell(days(shortening.days.from)), Table.Cell(days(shortening.days.to)),
        Table.Cell(terms.days(DayCount(shortening.saved, kind))),
        Table.Cell("\(Int(nearest: shortening.percent))"), Table.Cell(activity.owner),
        Table.Cell(remark(shortening, terms)),
      ])
    }
    return table
  }

  /// What earlier and later dates cost, a line where the price changes.
  public func priceTable(_ terms: Terms) -> Table {
    var table = Table(
      title: terms("各日期的代价", "What other dates cost"),
      columns: [
        Table.Column(terms("比要求", "Against asked")),
        Table.Column(terms("代价", "Cost"), .number),
      ])
    var last: Int??
    let all = (prices + [(0, plan.stage == .within ? plan.rescue.cost : nil)]).sorted {
      $0.days < $1.days
    }
    for (days, cost) in all {
      if let last, last == cost { continue }
      last = .some(cost)
      let word =
        days == 0
        ? terms("按要求", "as asked")
        : days < 0
          ? terms("早\(-days)天", "\(-days) d earlier") : terms("晚\(days)天", "\(days) d later")
      table.append([
        Table.Cell(word), Table.Cell(cost.map { "\($0)" } ?? terms("做不到", "impossible")),
      ])
    }
    return table
  }

  private func days(_ days: Double) -> String {
    days == days.rounded() ? "\(Int(nearest: days))" : "\(Double(Int(nearest: days * 10)) / 10)"
  }

  private func remark(_ shortening: Shortening, _ terms: Terms) -> String {
    var parts: [String] = []
    if shortening.hasBegun { parts.append(terms("指尚需", "of what remains")) }
    let beyond = plan.daysBeyond(shortening)
    if beyond > 0 {
      parts.append(
        terms("超限\(beyond)天，须专家论证", "\(beyond) d beyond the limit: experts must examine"))
    }
    return parts.joined(separator: terms("；", "; "))
  }

  // MARK: In words

  /// The answer as a colleague would say it, and what it assumes.
  public func lines(_ terms: Terms) -> [String] {
    var lines = plan.targets.filter { !isSecondary($0) }.map { standing($0, terms) }
    if lines.isEmpty {
      return [terms("没有丢失的要求完成时间，不用补救。", "No required date is lost: nothing to rescue.")]
    }
    lines.append(verdict(terms))
    if plan.stage == .impossible { lines += impossible(terms) }
    if let line = neighbours(terms) { lines.append(line) }
    if plan.stage != .kept { lines += assumptions(terms) }
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
        "\(head)：要求 \(asked)，预计 \(expected)，能够保住。",
        "\(head): asked for \(asked), forecast \(expected): kept.")
    }
    let days = terms.days(late.count)
    return terms(
      "\(head)：要求 \(asked)，预计 \(expected)，晚\(days)。",
      "\(head): asked for \(asked), forecast \(expected), \(days) late.")
  }

  private func verdict(_ terms: Terms) -> String {
    let saved = plan.rescue.shortenings.reduce(0) { $0 + $1.saved }
    let count = plan.rescue.shortenings.count
    let found = terms(
      "压缩 \(count) 项、共 \(saved) 天可以保住",
      "Shortening \(count) activities by \(saved) days in all keeps it")
    switch plan.stage {
    case .kept: return terms("不用补救。", "Nothing to rescue.")
    case .unfinished:
      return terms("到时没有算完，还不知道能不能保住。", "The time was up: nobody knows yet whether it can be kept.")
    case .impossible:
      return terms(
        "压到上限也保不住，加上专家论证的例外仍不够。", "Not even all that is allowed keeps it, exceptions included.")
    case .within: return found + proof(terms)
    case .exceptions:
      let beyond = plan.rescue.shortenings.count { plan.daysBeyond($0) > 0 }
      return found + proof(terms)
        + terms(
          "其中 \(beyond) 项超过压缩上限，须组织专家论证。",
          " \(beyond) of them go beyond the limit, and experts must examine them.")
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

  /// By how much every date is missed even so, and the chain that leads there.
  private func impossible(_ terms: Terms) -> [String] {
    let shortest = plan.rescue.schedule
    return plan.targets.filter { !isSecondary($0) }.compactMap { target in
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
  }

  /// What a day more or less would cost.
  private func neighbours(_ terms: Terms) -> String? {
    guard plan.stage == .within else { return nil }
    let cost = plan.rescue.cost
    let unit = plan.objective == .days ? terms("天", " d") : ""
    var parts: [String] = []
    if let earlier = prices.first(where: { $0.days == -1 }) {
      parts.append(
        earlier.cost.map {
          terms("再提前 1 天要多\($0 - cost)\(unit)", "one day earlier takes \($0 - cost)\(unit) more")
        } ?? terms("再提前 1 天在上限内做不到", "one day earlier cannot be had within the limits"))
    }
    let cheaper = prices.filter { $0.days > 0 && ($0.cost ?? cost) < cost }.min {
      $0.days < $1.days
    }
    if let cheaper, let other = cheaper.cost {
      parts.append(
        terms(
          "放宽 \(cheaper.days) 天可少\(cost - other)\(unit)",
          "\(cheaper.days) days later saves \(cost - other)\(unit)"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: terms("；", "; ")) + terms("。", ".")
  }

  private func assumptions(_ terms: Terms) -> [String] {
    var seen: Set<String> = []
    let rules = plan.limits.limits.sorted { $0.key < $1.key }.map(\.value.rule).filter {
      seen.insert($0.id).inserted
    }
    let limits = rules.map { rule in
      terms(
        "\(rule.offices.joined(separator: "、"))的工作最多压 \(rule.percent)%（\(rule.source)）",
        "work of \(rule.offices.joined(separator: ", ")): at most \(rule.percent) % (\(rule.englishSource))"
      )
    }
    return [
      terms("假定：", "Assumed: ") + limits.joined(separator: terms("；", "; "))
        + terms(
          "；审批、公示、检测等不压；窗口、节假日、关系照旧。",
          "; approvals, notices and tests are not shortened; windows, holidays and relations stay.")
    ]
  }
}
