import CivilTime
import Control
import Plan
import Scheduler

/// What a project's plan says of a month, in short sentences.
///
/// 完成财政评审。桩基工程开始。
struct MonthText {
  /// The most sentences of a month, so that it prints in a narrow column.
  static let most = 4

  /// One thing that is planned for a day.
  private struct Event {
    let activity: Int
    let day: Day
    let isStart: Bool
  }

  private let source: SheetSource
  private let activities: [Int]
  private let spans: [(activity: Int, first: Day, last: Day)]
  private let events: [Event]
  private var terms: Terms { source.terms }

  init(_ source: SheetSource, project: Int) {
    self.source = source
    activities = source.activities(of: project)
    let portfolio = source.portfolio
    let spans = activities.map { position in
      let scheduled = source.schedule.activities[position]
      let plan = source.comparison[position].plan
      let isMilestone = portfolio.activities[position].isPoint
      let last = source.dates.finish(plan?.finish ?? scheduled.finish)
      let first = isMilestone ? last : source.dates.start(plan?.start ?? scheduled.start)
      return (activity: position, first: min(first, last), last: last)
    }
    self.spans = spans
    // Where nobody gave levels, all is of the lowest.
    let hasLevels = activities.contains { portfolio.activities[$0].level < 3 }
    events = spans.filter { !hasLevels || portfolio.activities[$0.activity].level < 3 }
      .flatMap { span in
        let finish = Event(activity: span.activity, day: span.last, isStart: false)
        let start = Event(activity: span.activity, day: span.first, isStart: true)
        return span.first.isInMonth(of: span.last) ? [finish] : [start, finish]
      }
  }

  /// The first planned day.
  var first: Day? { spans.map(\.first).min() }

  /// The last planned day.
  var last: Day? { spans.map(\.last).max() }

  /// The planned day of the node with a role.
  func day(of role: Activity.Role) -> Day? {
    spans.first { source.portfolio.activities[$0.activity].role == role }?.last
  }

  /// The sentences of a month, in the order of their days; what goes on where nothing begins or
  /// ends.
  func sentences(in month: Int, of year: Int) -> [String] {
    let found = events.filter { $0.day.year == year && $0.day.month == month }
    guard !found.isEmpty else { return [goingOn(month, year)].compactMap { $0 } }
    let chosen = found.sorted { weight($0) < weight($1) }.prefix(Self.most)
    return chosen.sorted { ($0.day, $0.activity) < ($1.day, $1.activity) }.map(sentence)
  }

  /// By level; nodes first, then what is finished, then what begins.
  private func weight(_ event: Event) -> (Int, Int, Day, Int) {
    let activity = source.portfolio.activities[event.activity]
    return (activity.level, activity.isNode ? 0 : event.isStart ? 2 : 1, event.day, event.activity)
  }

  private func sentence(_ event: Event) -> String {
    let name = shortName(event.activity)
    let activity = source.portfolio.activities[event.activity]
    if activity.kind == .milestone { return terms("\(name)。", "\(name). ") }
    if event.isStart {
      return terms(name.hasSuffix("开始") ? "\(name)。" : "\(name)开始。", "\(name) begins. ")
    }
    let isSaid = name.hasPrefix("完成") || name.hasSuffix("完成")
    return terms(isSaid ? "\(name)。" : "完成\(name)。", "\(name) done. ")
  }

  /// The work of highest level that fills a month.
  private func goingOn(_ month: Int, _ year: Int) -> String? {
    let running = spans.filter {
      ($0.first.year, $0.first.month) < (year, month)
        && (year, month) < ($0.last.year, $0.last.month)
    }
    let chosen = running.min { a, b in
      (source.portfolio.activities[a.activity].level, a.activity)
        < (source.portfolio.activities[b.activity].level, b.activity)
    }
    return chosen.map {
      let name = shortName($0.activity)
      return terms("继续\(name)。", "\(name) goes on. ")
    }
  }

  /// The name without an explanation in brackets at its end.
  private func shortName(_ position: Int) -> String {
    let name = terms.name(source.portfolio.activities[position])
    guard let last = name.last, "）)".contains(last),
      let open = name.lastIndex(where: { "（(".contains($0) }), open > name.startIndex
    else { return name }
    let kept = name[..<open]
    return String(kept.last == " " ? kept.dropLast() : kept)
  }
}

extension Day {
  fileprivate func isInMonth(of other: Day) -> Bool {
    (year, month) == (other.year, other.month)
  }
}
