import CivilTime
public import Control
import Plan
import Scheduler

/// What a change did to what people watch, in words: the same after it is made and before.
public struct ConsequenceWords: Sendable {
  private let consequences: Consequences
  private let terms: Terms
  /// So many nodes are told one by one; required dates all are.
  private static let nodesTold = 12

  /// Takes what a change did.
  public init(_ consequences: Consequences, _ terms: Terms) {
    self.consequences = consequences
    self.terms = terms
  }

  /// A line for each required date and node of the first level that stands otherwise, or one that
  /// says that none does.
  public var lines: [String] {
    let moves = consequences.moves
    guard !moves.isEmpty else {
      return [
        terms(
          "各要求完成时间和一级节点都不变", "no required date and no level-1 node stands otherwise than before")
      ]
    }
    let carriers = Set(consequences.after.requiredDates.map(\.activity))
    let required = moves.filter { $0.new.map(carriers.contains) ?? false }
    let others = moves.filter { !($0.new.map(carriers.contains) ?? false) }
    var lines = (required + others.prefix(Self.nodesTold)).map(line)
    if others.count > Self.nodesTold {
      let rest = others.count - Self.nodesTold
      lines.append(terms("另有 \(rest) 个一级节点有变化", "and \(rest) more level-1 nodes"))
    }
    return lines
  }

  /// One watched point: `HS.C33 开学：8月21日 → 2029年8月21日，裕量 +11天 → −354天，绿 → 红；起因：…`.
  func line(_ move: Consequences.Move) -> String {
    let head = "\(move.code) \(name(move))"
    guard let after = move.after else {
      return terms("\(head)：已不在计划中", "\(head): no longer in the plan")
    }
    var parts: [String] = []
    let before = move.before
    if before?.finish != after.finish {
      parts.append(
        arrow(before.map { day($0, in: consequences.before) }, day(after, in: consequences.after)))
    }
    if after.isDone, before?.isDone == false { parts.append(terms("已完成", "done")) }
    if before?.margin != after.margin, !after.isDone {
      let change = arrow(
        before?.margin.map(terms.signed),
        after.margin.map(terms.signed) ?? terms("无", "none"))
      parts.append(terms("裕量 \(change)", "margin \(change)"))
    }
    if before?.colour != after.colour, let colour = after.colour {
      parts.append(arrow(before?.colour.map(terms.colour), terms.colour(colour)))
    }
    if let cause = move.cause { parts.append(words(cause)) }
    return head + terms("：", ": ") + parts.joined(separator: terms("，", ", "))
  }

  /// A code with the name that goes with it.
  private func titled(_ code: String) -> String {
    for comparison in [consequences.after, consequences.before].compactMap(\.self) {
      let portfolio = comparison.schedule.network.portfolio
      if let position = portfolio.activities.indices.first(where: { portfolio.code(of: $0) == code }
      ) {
        return "\(code) \(terms.name(portfolio.activities[position]))"
      }
    }
    return code
  }

  private func arrow(_ from: String?, _ to: String) -> String {
    from.map { "\($0) → \(to)" } ?? to
  }

  /// The day on which a point comes.
  func day(_ standing: Standing, in comparison: Comparison?) -> String {
    let portfolio = (comparison ?? consequences.after).schedule.network.portfolio
    return "\(ReportDates(portfolio).finish(standing.finish))"
  }

  /// What a point is called.
  func name(_ move: Consequences.Move) -> String {
    if let new = move.new {
      return terms.name(consequences.after.schedule.network.portfolio.activities[new])
    }
    guard let old = move.old, let before = consequences.before else { return "" }
    return terms.name(before.schedule.network.portfolio.activities[old])
  }

  /// Why a point moved.
  func words(_ cause: Consequences.Cause) -> String {
    switch cause.named(titled) {
    case .window(let code, let window, let isMissed):
      let name = terms.cause(window)
      return isMissed
        ? terms("\(code) 错过\(name)", "\(code) misses the \(name)")
        : terms("\(code) 赶上\(name)", "\(code) makes the \(name)")
    case .work(let code, let days):
      return days.count == 0
        ? terms("因 \(code) 有改动", "because of \(code)")
        : terms("因 \(code) \(terms.shift(days))", "because \(code) is \(terms.shift(days))")
    case .removed(let code): return terms("因去掉 \(code)", "because \(code) is gone")
    case .required: return terms("要求完成时间有改动", "the required date was changed")
    case .dataDate(let from, let to):
      let change = arrow(from.map { "\($0.day)" }, "\(to.day)")
      return terms("数据日期 \(change)", "data date \(change)")
    case .baseline: return terms("基准计划有变", "it has another baseline")
    case .thresholds: return terms("亮灯口径有变", "the thresholds are others")
    }
  }
}

extension Consequences.Cause {
  /// The same with another text in place of the code.
  fileprivate func named(_ title: (String) -> String) -> Self {
    switch self {
    case .window(let code, let window, let isMissed):
      .window(code: title(code), window: window, isMissed: isMissed)
    case .work(let code, let days): .work(code: title(code), days: days)
    case .removed(let code): .removed(code: title(code))
    case .required, .dataDate, .baseline, .thresholds: self
    }
  }
}

extension Terms {
  /// Days in hand with their sign, a minus as it is set in print: +130天, −193天.
  func signed(_ count: DayCount) -> String {
    (count.count < 0 ? "−" : count.count > 0 ? "+" : "") + days(count.magnitude)
  }

  /// Later or earlier by days: 晚14天, 早3个工作日.
  func shift(_ count: DayCount) -> String {
    let days = days(count.magnitude)
    return count.count > 0
      ? self("晚\(days)", "\(days) later") : self("早\(days)", "\(days) earlier")
  }
}
