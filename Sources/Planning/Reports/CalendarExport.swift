import Control
import Documents
public import Plan
import PlanStore
public import Reporting

/// The calendars of a plan as texts, for every command that writes some.
public struct CalendarExport {
  private let feeds: CalendarFeeds

  /// Computes the plan at its last data date.
  ///
  /// There is no choice of another: an event moves forward in time with the plan, or programs that
  /// subscribe would keep the older day.
  public init(_ workspace: Workspace, _ options: CalendarFeeds.Options, _ language: Language) throws
  {
    let comparison = try workspace.comparison()
    let identity = try workspace.identity()
    feeds = CalendarFeeds(
      comparison,
      source: .init(
        plan: identity.plan, activities: identity.activities, revision: identity.revision,
        changed: identity.changed),
      options: options, terms: Terms(language))
  }

  /// The calendar of one office, by the name the plan gives it; for nil that of all.
  public func text(of office: String? = nil) throws(Finding) -> String {
    if let office, !feeds.offices.names.contains(office) { throw unknown(office) }
    return CalendarWriter(stamp: feeds.stamp).write(feeds.feed(of: office))
  }

  /// A file for each office, in the order in which the plan names them; an office that owes nothing
  /// any more has an empty one, which takes its events out of the calendars that subscribe.
  public var files: [(name: String, text: String)] {
    var names = FileNames()
    let writer = CalendarWriter(stamp: feeds.stamp)
    return feeds.offices.names.map { office in
      (names.name(for: office, ending: ".ics"), writer.write(feeds.feed(of: office)))
    }
  }

  private func unknown(_ office: String) -> Finding {
    let near = feeds.offices.nearest(to: office)
    return Finding(
      .error, "unknown-office",
      Wording(
        zh: "计划中没有责任单位“\(office)”", en: "no work or project names the office \"\(office)\""),
      hint: near.isEmpty
        ? Hint(
          zh: "用 \(.setOffice(activity: nil)) 填写责任单位",
          en: "name offices with `\(.setOffice(activity: nil))`")
        : Hint(
          zh: "相近的有：\(near.joined(separator: "、"))",
          en: "the nearest are: \(near.joined(separator: ", "))"))
  }
}
