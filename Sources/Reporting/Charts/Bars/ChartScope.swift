public import CivilTime
import Control
import Plan
public import Scheduler

/// What of a project is drawn: all of it, a part, or what falls between two days.
public struct ChartScope: Hashable, Sendable {
  /// The code of a summary, or what the codes of a part begin with (`A` of `A01`); nil for all.
  public var part: String?
  /// The first and last day; nil for no limit.
  public var from: Day?
  /// The last day.
  public var to: Day?

  /// Creates a scope; without limits, that of everything.
  public init(part: String? = nil, from: Day? = nil, to: Day? = nil) {
    self.part = part
    self.from = from
    self.to = to
  }

  /// Everything.
  public static let all = ChartScope()

  /// Whether it leaves nothing out.
  public var isAll: Bool { self == .all }

  /// Returns those of a project's activities that it holds, in their order.
  public func activities(_ activities: [Int], in schedule: Schedule) -> [Int] {
    guard !isAll, let first = activities.first else { return activities }
    let portfolio = schedule.network.portfolio
    let parts = part.map {
      Self.parts(below: $0, in: portfolio, portfolio.activities[first].project)
    }
    let dates = ReportDates(portfolio)
    return activities.filter { position in
      let record = portfolio.activities[position]
      let scheduled = schedule.activities[position]
      if let part, let parts,
        !(record.parent.map(parts.contains) ?? false),
        PlanPart.prefix(of: record.code) != part  // bounded: a text
      {
        return false
      }
      if let from, dates.finish(scheduled.finish) < from { return false }
      if let to, dates.start(scheduled.start) > to { return false }
      return true
    }
  }

  /// The days of a chart, cut to those asked for.
  func clamped(_ span: (first: Day, last: Day)) -> (first: Day, last: Day) {
    let first = from.map { max($0, min(span.first, $0)) } ?? span.first
    let last = to.map { min($0, max(span.last, $0)) } ?? span.last
    return (first, max(first, last))
  }

  /// The code of a part and those of all parts in it.
  private static func parts(
    below code: String, in portfolio: Portfolio, _ project: Int
  ) -> Set<String> {
    var children: [String: [String]] = [:]
    for record in portfolio.activities
    where record.project == project && record.kind == .summary {
      if let parent = record.parent { children[parent, default: []].append(record.code) }
    }
    var found: Set<String> = []
    var open = [code]
    while let next = open.popLast() {
      if found.insert(next).inserted { open += children[next] ?? [] }
    }
    return found
  }

  /// A name with what of it is drawn.
  func title(_ name: String, _ terms: Terms) -> String {
    isAll ? name : terms("\(name)（\(words(terms))）", "\(name) (\(words(terms)))")
  }

  /// What is drawn, in words: `C，2028-01-01 起至 2028-06-30`.
  func words(_ terms: Terms) -> String {
    let days = [
      from.map { terms("\($0) 起", "from \($0)") }, to.map { terms("至 \($0)", "to \($0)") },
    ]
    .compactMap { $0 }.joined(separator: terms("", " "))
    return [part ?? "", days].filter { !$0.isEmpty }.joined(separator: terms("，", ", "))
  }
}
