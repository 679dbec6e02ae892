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
    if let office, !feeds.offices.names.contains(office) {
      throw .unknownOffice(office, feeds.offices)
    }
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
}
