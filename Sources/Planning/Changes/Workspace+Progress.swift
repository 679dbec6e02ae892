public import CivilTime
public import Plan
public import PlanExchange
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

  /// How a table of progress is read.
  public struct ProgressOptions: Hashable, Sendable {
    /// The code of the project of codes without one.
    public var project: String?
    /// The sheet of a workbook, by name or number; nil for the first.
    public var sheet: String?
    /// The data date of rows that have none.
    public var dataDate: DateText?
    /// Whether anything to be warned of refuses the file.
    public var isStrict: Bool

    /// Creates options.
    public init(
      project: String? = nil, sheet: String? = nil, dataDate: DateText? = nil,
      isStrict: Bool = false
    ) {
      self.project = project
      self.sheet = sheet
      self.dataDate = dataDate
      self.isStrict = isStrict
    }
  }

  /// What an import of progress did.
  public struct ImportedProgress: Hashable, Sendable {
    /// How many records are new.
    public let new: Int
    /// How many were known.
    public let known: Int
    /// What was read, adapted and left out.
    public let account: ImportAccount
  }

  /// Appends the records of a table; those that the plan has already, to the letter, are passed over.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  @discardableResult
  public func importProgress(
    _ bytes: [UInt8], file: String, _ options: ProgressOptions = ProgressOptions()
  ) throws -> ImportedProgress {
    let position = try options.project.map { try self.project($0) }
    let read = try ProgressCSV.read(
      bytes, file: file, for: portfolio,
      ProgressCSV.Options(
        project: position, sheet: options.sheet, dataDate: options.dataDate),
      known: stored.progress)
    try StrictReading(isOn: options.isStrict).check(read.warnings)
    tell(read.warnings)
    // What was taken back is known, too: a table that still has it does not bring it back.
    let known = Set(stored.progress + stored.retractions.map(\.record))
    let new = read.records.filter { !known.contains($0) }
    try change { stored in stored.progress += new }
    return ImportedProgress(
      new: new.count, known: read.records.count - new.count, account: read.account)
  }
}
