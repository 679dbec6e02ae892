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

extension PrimaveraPlan {
  /// Puts the projects of the file into a portfolio; progress then speaks of the positions there.
  ///
  /// Calendars whose names are taken are named after the first project: `HS Standard`.
  ///
  /// - Parameter existing: The position of the project that a single one becomes, which has no
  ///   activities yet; nil to add all.
  public mutating func insert(into portfolio: inout Portfolio, as existing: Int? = nil) {
    let first = portfolio.insert(self.portfolio, as: existing)
    for i in progress.indices { progress[i].activity += first }
  }
}

/// Reads plans of Primavera P6 in its XER format.
public enum PrimaveraXER {
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
