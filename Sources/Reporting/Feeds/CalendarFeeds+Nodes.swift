import CivilTime
import Control
import Documents
import Plan
import Scheduler

extension CalendarFeeds {
  /// The event of a node, on the day it was or will be finished; nil where the activity is none.
  func node(_ position: Int) -> CalendarFeed.Event? {
    let activity = comparison.schedule.network.portfolio.activities[position]
    guard activity.isNode else { return nil }
    let scheduled = comparison.schedule.activities[position]
    let isDone = scheduled.phase == .complete
    let isLost = required[position]?.contains(where: \.isLost) ?? false
    let mark = isDone ? "✓ " : isLost ? "⚠ " : "◆ "
    return event(
      "node", position, title: mark + title(position), on: dates.finish(scheduled.finish),
      lines: nodeLines(position), category: terms("节点", "Node"))
  }

  private func nodeLines(_ position: Int) -> [String] {
    let scheduled = comparison.schedule.activities[position]
    let compared = comparison[position]
    let finish = dates.finish(scheduled.finish)
    let isDone = scheduled.phase == .complete
    var lines = [
      isDone
        ? terms("实际完成 \(finish)", "finished \(finish)")
        : terms("预计完成 \(finish)", "forecast \(finish)")
    ]
    if let plan = compared.plan.map({ dates.finish($0.finish) }) {
      lines.append(terms("计划完成 \(plan)", "planned \(plan)") + slip(compared))
    }
    for date in required[position] ?? [] { lines.append(words(of: date)) }
    return lines
  }

  /// How far a node is from its plan; a forecast ahead of plan is no result yet.
  private func slip(_ compared: ComparedActivity) -> String {
    guard let slip = compared.slip else { return "" }
    if compared.status.isDone { return terms("，", ", ") + terms.slip(slip) }
    return slip.days > 0 ? terms("，预计", ", forecast ") + terms.slip(slip) : ""
  }

  private func words(of required: ComparedRequiredDate) -> String {
    let day = dates.finish(required.required.finish)
    let source = required.required.source
    let named = source.isEmpty ? "" : terms("（\(source)）", " (\(source))")
    let margin = terms.margin(required.days, required.kind)
    return terms(
      "要求完成 \(day)\(named)，裕量 \(margin)", "required by \(day)\(named), margin \(margin)")
  }
}
