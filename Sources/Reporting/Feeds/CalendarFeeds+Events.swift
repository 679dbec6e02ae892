import CivilTime
import Control
import Documents
import Plan
import Scheduler

extension CalendarFeeds {
  /// An event of an activity, with the lines that every one has below its own; nil on a day that
  /// calendars do not know.
  func event(
    _ kind: String, _ position: Int, title: String, on day: Day, lines: [String],
    category: String, alarms: [CalendarFeed.Alarm] = []
  ) -> CalendarFeed.Event? {
    guard let day = Self.stamp(of: day) else { return nil }
    let portfolio = comparison.schedule.network.portfolio
    let activity = portfolio.activities[position]
    let project = portfolio.projects[activity.project].name
    return CalendarFeed.Event(
      "\(kind)-\(source.activities[position])-\(source.plan)@schedctl", title: title,
      on: day, description: (lines + commonLines(position)).joined(separator: "\n"),
      categories: [category, project], revision: source.revision, modified: stamp, alarms: alarms)
  }

  /// `主体封顶 · 亭湖高中二期`: what is short on a telephone comes first.
  func title(_ position: Int) -> String {
    let portfolio = comparison.schedule.network.portfolio
    let activity = portfolio.activities[position]
    let project = portfolio.projects[activity.project].name
    return "\(terms.name(activity)) · \(project)"
  }

  /// What an activity is called; nil where whoever reads it may know no more than its code: nodes are known to all.
  func name(_ position: Int) -> String? {
    let portfolio = comparison.schedule.network.portfolio
    let activity = portfolio.activities[position]
    if let reader = options.reader, !activity.isNode, !concerns(position, reader, asNode: false) {
      return nil
    }
    return terms.name(activity)
  }

  private func commonLines(_ position: Int) -> [String] {
    let portfolio = comparison.schedule.network.portfolio
    let activity = portfolio.activities[position]
    let code = portfolio.code(of: position)
    var lines: [String] = []
    let lead = portfolio.projects[activity.project].lead
    let owner = activity.owner.isEmpty ? lead : activity.owner
    if !owner.isEmpty { lines.append(terms("责任单位：\(owner)", "owner: \(owner)")) }
    lines.append(
      activity.isNode
        ? terms(
          "编码 \(code)，\(level(activity.level))节点", "code \(code), node of level \(activity.level)")
        : terms("编码 \(code)", "code \(code)"))
    if comparison.schedule.activities[position].isProvisional {
      lines.append(
        terms("暂定：所依放假安排尚未公布", "provisional: the holidays it rests on are not published yet"))
    }
    return lines
  }

  private func level(_ level: Int) -> String { ["一级", "二级", "三级"][level - 1] }
}
