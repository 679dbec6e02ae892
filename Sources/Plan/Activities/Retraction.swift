public import CivilTime

/// The word of somebody that a record of progress was wrong (更正).
///
/// The record itself stays as it was typed; it counts for nothing any more.
public struct Retraction: Hashable, Sendable {
  /// The number of the record among all that were recorded, from 1.
  public var number: Int
  /// The record that no longer counts.
  public var record: ProgressRecord
  /// Why.
  public var reason: String
  /// Who took it back.
  public var author: String
  /// When, by the clock of whoever did.
  public var when: Instant

  /// Creates a retraction.
  public init(
    number: Int, record: ProgressRecord, reason: String, author: String, when: Instant
  ) {
    self.number = number
    self.record = record
    self.reason = reason
    self.author = author
    self.when = when
  }
}
