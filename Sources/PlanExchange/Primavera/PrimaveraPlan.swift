public import CivilTime
public import Plan

/// A plan read from a Primavera XER file.
public struct PrimaveraPlan: Sendable {
  /// What the program itself had stored for one activity, to compare with.
  public struct Stored: Hashable, Sendable {
    /// The early start.
    public var earlyStart: Instant?
    /// The early finish.
    public var earlyFinish: Instant?
    /// The late start.
    public var lateStart: Instant?
    /// The late finish.
    public var lateFinish: Instant?
    /// The total float in working minutes.
    public var totalFloat: Int?
    /// The free float in working minutes.
    public var freeFloat: Int?
  }

  /// The plan: its projects, calendars, activities and relations.
  public var portfolio: Portfolio
  /// What was reported of each activity.
  public var progress: [ProgressRecord]
  /// The latest data date of the projects, or the last actual where that is later.
  public var dataDate: Instant?
  /// What the program had stored, by position in ``Portfolio/activities``; nil for a summary that
  /// stands for a node of the breakdown.
  public var stored: [Stored?]
  /// What became of the file.
  public var report: ImportReport
  /// What a person should know about the file: an assumed encoding, a missing end mark.
  public var findings: [Finding]
}

/// Reads plans of Primavera P6 in its XER format.
public enum PrimaveraXER {
  /// Returns whether a file begins as one.
  public static func recognises(_ head: some Sequence<UInt8>) -> Bool {
    var head = Array(head.prefix(16))[...]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    return head.starts(with: XERParser.mark)
  }

  /// Reads a plan, under the profile ``Profile/p6``.
  ///
  /// The file is read piece by piece; what is not kept is in the report. Each project of the file
  /// becomes one, under its own code.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  /// - Throws: everything that is wrong with the file.
  public static func read(
    _ stream: ByteStream, file: String
  ) throws(InvalidInput) -> PrimaveraPlan {
    let parser = try XERParser.read(stream, file: file)
    var assembly = XERAssembly(parser, file: file)
    return try assembly.plan()
  }
}
