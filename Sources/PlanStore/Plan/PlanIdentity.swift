public import CivilTime
import Plan

/// What names a plan and its activities for ever, for programs that keep copies of them elsewhere,
/// such as a calendar that subscribes.
///
/// A number stays with its activity whatever else changes about it; that of an activity that was
/// removed may be given to a new one.
public struct PlanIdentity: Hashable, Sendable {
  /// What tells the plan file from every other: hexadecimal digits.
  public var plan: String
  /// The number of each activity, by position in `Portfolio.activities`.
  public var activities: [Int]
  /// How many commands, undos and redos the journal holds: it grows with every change.
  public var revision: Int
  /// When the latest of them was recorded; nil before the first.
  public var changed: Instant?

  /// Creates an identity.
  public init(plan: String, activities: [Int], revision: Int, changed: Instant?) {
    self.plan = plan
    self.activities = activities
    self.revision = revision
    self.changed = changed
  }
}

extension PlanFile {
  /// Returns what names a loaded plan and its activities.
  ///
  /// - Throws: ``PlanFileError/changedMeanwhile(_:)`` when the file is no longer at its revision.
  public func identity(of plan: StoredPlan) throws(PlanFileError) -> PlanIdentity {
    try connection.reading { () throws(PlanFileError) in
      guard try JournalTable.head(connection) == plan.revision else {
        throw .changedMeanwhile(connection.path)
      }
      return PlanIdentity(
        plan: try planIdentifier(),
        activities: try ActivityTable.ids(connection, count: plan.portfolio.activities.count),
        revision: plan.revision, changed: try JournalTable.lastChange(connection))
    }
  }

  /// What tells the plan from every other; the caller has opened a transaction.
  func planIdentifier() throws(PlanFileError) -> String {
    let drawn = try PlanTable.identifier(connection)
    return drawn.isEmpty ? try derivedIdentifier() : drawn
  }

  /// The identifier of a file from before there was one: a digest (FNV-1a, 64 bits) of the first
  /// entry of the journal.
  private func derivedIdentifier() throws(PlanFileError) -> String {
    let row = try connection.prepare(
      "SELECT recorded_at, author, command FROM journal_entry ORDER BY id LIMIT 1")
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    guard try row.step() else { return String(digest, radix: 16) }
    for byte in "\(try row.text(0))\n\(try row.text(1))\n\(try row.text(2))".utf8 {
      digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(digest, radix: 16)
  }
}
