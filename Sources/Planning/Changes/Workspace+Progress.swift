public import CivilTime
public import Plan
import PlanExchange
import PlanStore

/// Progress as facts: appended, never changed.
extension Workspace {
  /// Records what somebody says of an activity.
  ///
  /// The schedule that follows is the next one asked for (``schedule(at:)``), and computed already.
  ///
  /// - Parameters:
  ///   - code: The activity's code.
  ///   - today: The data date of a plan without progress, where the entry gives no date either.
  /// - Returns: The activity's full code and the record.
  @discardableResult
  public func record(
    _ entry: ProgressEntry, of code: String, today: Day
  ) throws -> (code: String, record: ProgressRecord) {
    let position = try activity(code)
    let full = stored.portfolio.code(of: position)
    let record = try entry.record(of: position, in: stored, today: today)
    try change { stored in stored.progress.append(record) }
    return (full, record)
  }

  /// Appends the records of a CSV file; those that the plan has already, to the letter, are passed
  /// over.
  ///
  /// - Parameters:
  ///   - file: The file's name as the user gave it, for findings.
  ///   - project: The code of the project of codes without one.
  /// - Returns: How many are new, and how many were known.
  @discardableResult
  public func importProgress(
    _ bytes: [UInt8], file: String, project: String? = nil
  ) throws -> (new: Int, known: Int) {
    let position = try project.map { try self.project($0) }
    let read = try ProgressCSV.read(
      bytes, file: file, for: portfolio, project: position, known: stored.progress)
    tell(read.warnings)
    let known = Set(stored.progress)
    let new = read.records.filter { !known.contains($0) }
    try change { stored in stored.progress += new }
    return (new.count, read.records.count - new.count)
  }
}
