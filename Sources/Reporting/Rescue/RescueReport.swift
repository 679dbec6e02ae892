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
  /// Whether the work that was asked of is finished.
  let isMet: Bool

  /// Takes what was found, and what other dates would cost.
  ///
  /// - Parameter isMet: Whether every required date that was asked of is met already.
  public init(
    _ comparison: Comparison, _ plan: RescuePlan, prices: [(days: Int, cost: Int?)], isMet: Bool
  ) {
    self.isMet = isMet
    self.comparison = comparison
    self.plan = plan
    self.prices = prices
  }

  var schedule: Schedule { comparison.schedule }
  var portfolio: Portfolio { schedule.network.portfolio }
  var dates: ReportDates { ReportDates(portfolio) }

  /// Whether costs are told in yuan.
  var isInYuan: Bool { plan.objective == .cost && plan.limits.isInYuan }

  /// Whether there is anything to be shortened.
  public var hasShortenings: Bool { !plan.rescue.shortenings.isEmpty }

  /// The dates that are to be won back; others are kept as things stand, and only must stay so.
  var lost: [Rescue.Target] { plan.targets.filter { !isSecondary($0) } }

  /// Whether a date is kept as things stand, and only must stay so.
  func isSecondary(_ target: Rescue.Target) -> Bool {
    schedule.activities[target.activity].finish <= target.finish && plan.stage != .kept
  }

  /// The projects of the dates that are to be won back.
  var projects: [Int] {
    Set(lost.map { portfolio.activities[$0.activity].project }).sorted()
  }

  /// What each date costs, that asked for among them, from the earliest on.
  var allPrices: [(days: Int, cost: Int?)] {
    let isPriced = prices.contains { $0.days == 0 }
    let own = isPriced ? [] : [(days: 0, cost: plan.stage == .within ? plan.rescue.cost : nil)]
    return (prices + own).sorted { $0.days < $1.days }
  }

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
      ]
        + (isInYuan ? [Table.Column(terms("赶工费", "Cost"), .number)] : [])
        + [
          Table.Column(terms("责任单位", "Owner"), maximumWidth: 20),
          Table.Column(terms("说明", "Remark"), maximumWidth: 44, dropOrder: 1),
        ])
    for shortening in plan.rescue.shortenings {
      let activity = portfolio.activities[shortening.activity]
      let kind = schedule.network.dayKind(of: shortening.activity)
      table.append(
        [
          Table.Cell(portfolio.code(of: shortening.activity)), Table.Cell(terms.name(activity)),
          Table.Cell(days(shortening.days.from)), Table.Cell(days(shortening.days.to)),
          Table.Cell(terms.days(DayCount(shortening.saved, kind))),
          Table.Cell("\(Int(nearest: shortening.percent))"),
        ]
          + (isInYuan ? [Table.Cell(terms.yuan(shortening.cost))] : [])
          + [Table.Cell(activity.owner), Table.Cell(remark(shortening, terms))])
    }
    return table
  }

  /// What earlier and later dates cost, a line where the price changes.
  public func priceTable(_ terms: Terms) -> Table {
    var table = Table(
      title: terms("各日期的代价", "What other dates cost"),
      columns: [
        Table.Column(terms("比要求", "Against asked")),
        Table.Column(unit(terms), .number),
      ])
    var last: Int??
    for (days, cost) in allPrices {
      if days != 0, let last, last == cost { continue }
      last = .some(cost)
      let word =
        days == 0
        ? terms("按要求", "as asked")
        : days < 0
          ? terms("早\(-days)天", "\(-days) d earlier") : terms("晚\(days)天", "\(days) d later")
      table.append([
        Table.Cell(word),
        Table.Cell(
          cost.map { price($0, terms) } ?? terms("上限内做不到", "not within limits")),
      ])
    }
    return table
  }

  private func days(_ days: Double) -> String {
    days == days.rounded() ? "\(Int(nearest: days))" : "\(Double(Int(nearest: days * 10)) / 10)"
  }

  private func remark(_ shortening: Shortening, _ terms: Terms) -> String {
    var parts: [String] = []
    let limit = plan.limits.limits[shortening.activity]
    let whole = portfolio.activities[shortening.activity].duration
    let day = schedule.network.dayMinutes(of: shortening.activity)
    if let limit, limit.isBeyondRule(shortening.saved, of: Double(whole) / Double(day)),
      let percent = limit.rule?.percent
    {
      parts.append(
        terms("超过\(percent)%，宜专家论证", "over \(percent) %: experts should examine"))
    }
    if shortening.hasBegun { parts.append(terms("指尚需", "of what remains")) }
    let beyond = plan.daysBeyond(shortening)
    if beyond > 0 {
      parts.append(
        terms("超限\(beyond)天，须专家论证", "\(beyond) d over limit: experts must examine"))
    }
    return parts.joined(separator: terms("；", "; "))
  }
}
