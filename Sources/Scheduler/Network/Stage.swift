/// A step from a portfolio to its dates, in the order in which they are taken: for those who measure.
///
/// ``Network/init(_:watch:)`` and ``Network/schedule(progress:dataDate:starts:notBefore:watch:)`` tell
/// each as it ends.
public enum Stage: String, CaseIterable, Sendable {
  /// Prepares calendars, and the index of codes.
  case prepare
  /// Reads relations into columns and orders the activities.
  case order
  /// Compiles calendars and activities into nodes, and the codes into the index.
  case nodes
  /// Looks closely at what may be wrong or is told from others, and finds the required dates.
  case check
  /// Compiles relations into what both passes follow.
  case links
  /// Takes progress, and where each node may begin at the earliest.
  case situation
  /// Early dates.
  case early
  /// Late dates against both targets, and floats.
  case late
  /// What is critical, what binds, what is provisional, and the projects' own dates.
  case paths
  /// Dates of summaries and levels of effort, and what is worth telling.
  case told
}
