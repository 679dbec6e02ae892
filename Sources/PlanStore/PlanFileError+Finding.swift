import Glibc
public import Plan

extension PlanFileError {
  /// Whether the file is sound, and only what was asked of it is refused.
  public var isRefusal: Bool {
    switch self {
    case .nothingToUndo, .nothingToRedo, .alreadySaved, .hasProgress, .othersCommand, .history,
      .notEarlierBackup,
      .backupOfAnotherPlan:
      true
    default: false
    }
  }

  /// Whether there is no room left to write in.
  public var isOfFullDisk: Bool {
    if case .unusable(_, let reason) = self { return [ENOSPC, EDQUOT].contains(reason.code) }
    return false
  }

  /// The error as a finding about the file.
  public var finding: Finding {
    var codes: [String] = []
    if case .hasProgress(_, let code) = self { codes = [code] }
    var finding = Finding(.error, id, at: Finding.Place(file: path), codes: codes, wording)
    finding.hint = hint
    return finding
  }
}
