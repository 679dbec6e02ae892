import Control
import Plan
import PlanExchange
import Scheduler

/// Small plans as Microsoft Project writes them.
enum MicrosoftPlan {
  /// A file with the given tasks, after the standard calendar.
  static func file(
    options: String = "<StartDate>2026-03-02T08:00:00</StartDate>", calendars: String = standard,
    tasks: String = "", rest: String = ""
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <Project xmlns="http://schemas.microsoft.com/project">
    \(options)<CalendarUID>1</CalendarUID>
    <Calendars>\(calendars)</Calendars>
    <Tasks>\(tasks)</Tasks>
    \(rest)
    </Project>
    """
  }

  /// The calendar that new plans have: Monday to Friday, 08–12 and 13–17.
  static let standard =
    "<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar>"
    + "<BaseCalendarUID>-1</BaseCalendarUID></Calendar>"

  /// A task of some hours.
  static func task(_ uid: Int, hours: Int = 8, _ more: String = "") -> String {
    "<Task><UID>\(uid)</UID><ID>\(uid)</ID><Name>Task \(uid)</Name><OutlineLevel>1</OutlineLevel>"
      + "<WBS>\(uid)</WBS><Duration>PT\(hours)H0M0S</Duration><DurationFormat>7</DurationFormat>"
      + "\(more)</Task>\n"
  }

  /// A link to a predecessor.
  static func link(_ uid: Int, type: Int = 1, lag: Int = 0, format: Int = 7) -> String {
    "<PredecessorLink><PredecessorUID>\(uid)</PredecessorUID><Type>\(type)</Type>"
      + "<LinkLag>\(lag)</LinkLag><LagFormat>\(format)</LagFormat></PredecessorLink>"
  }

  /// Reads a file's text.
  static func read(_ text: String) throws -> MicrosoftProject {
    try read(Array(text.utf8))
  }

  /// Reads a file's bytes.
  static func read(_ bytes: [UInt8]) throws -> MicrosoftProject {
    try MicrosoftXML.read(ByteStream(bytes), file: "plan.xml", code: "P")
  }

  /// The ids of what is wrong with a file; empty where nothing is.
  static func mistakes(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try read(bytes)
      return []
    } catch let error as InvalidInput {
      return error.findings.map(\.id)
    } catch {
      return ["\(error)"]
    }
  }

  /// The ids of what is wrong with a file.
  static func mistakes(_ text: String) -> [String] { mistakes(Array(text.utf8)) }
}
