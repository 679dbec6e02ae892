public import Plan

/// The scheduling options of a Primavera project.
///
/// They come with its file and are kept in ``Project/fields`` under the names that Primavera gives
/// its own columns, with its own values; what is not there has Primavera's default. Only the passes
/// of this profile read them.
public struct PrimaveraSettings: Hashable, Sendable {
  /// Which difference of dates total float is.
  public enum FloatKind: String, Sendable, CaseIterable {
    /// Late start less early start.
    case start = "FT_SF"
    /// Late finish less early finish.
    case finish = "FT_FF"
    /// The smaller of the two.
    case smallest = "FT_MN"
  }

  /// Which difference of dates total float is; `sched_float_type`.
  public var floatKind = FloatKind.finish
  /// Whether critical means on the longest path, and not of little float; `critical_path_type`.
  public var isCriticalByLongestPath = false
  /// Whether activities without successors have no float; `sched_open_critical_flag`.
  public var hasCriticalOpenEnds = false
  /// Whether the lag from the start of work in progress counts from where that work goes on, less
  /// what has passed of it, and not from the actual start; `sched_lag_early_start_flag`.
  public var countsLagFromEarlyStart = true
  /// Whether float counts to the finish of its own project, and not to that of all projects of the
  /// profile; `sched_use_project_end_date_for_float`.
  public var countsFloatInOwnProject = true

  /// The columns of a file that the settings are read from.
  public static let columns = [
    "critical_path_type", "sched_float_type", "sched_lag_early_start_flag",
    "sched_open_critical_flag", "sched_use_project_end_date_for_float",
  ]

  /// Reads the settings of a project; an unknown value means the default.
  public init(_ project: Project) {
    for field in project.fields {
      switch field.name {
      case "sched_float_type": floatKind = FloatKind(rawValue: field.value) ?? floatKind
      case "critical_path_type": isCriticalByLongestPath = field.value == "CT_DrivPath"
      case "sched_open_critical_flag": hasCriticalOpenEnds = field.value == "Y"
      case "sched_lag_early_start_flag": countsLagFromEarlyStart = field.value != "N"
      case "sched_use_project_end_date_for_float": countsFloatInOwnProject = field.value != "N"
      default: break
      }
    }
  }
}
