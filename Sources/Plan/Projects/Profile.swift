/// Whose rules a project is scheduled by.
///
/// A file of another program is read with that program's pins and habits, so that its dates can be
/// compared; everything else is planned by our own rules (`docs/scheduling.md` 14, 15).
public enum Profile: String, Sendable, CaseIterable {
  /// Our own rules.
  case schedctl
  /// The rules of Microsoft Project.
  case msp
  /// The rules of Primavera P6.
  case p6
}

/// How work that began before its predecessors allowed goes on (out of sequence).
public enum ProgressMode: String, Sendable, CaseIterable {
  /// What remains still waits for the predecessors (retained logic).
  case retainedLogic
  /// What remains goes on at once: the relations that were broken no longer count (progress
  /// override).
  case progressOverride
}
