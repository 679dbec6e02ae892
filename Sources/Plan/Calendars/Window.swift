public import CivilTime

/// A stretch of days that the work of some activities must respect: one row of `windows.csv`.
///
/// Rows of one name belong together and are all of one kind. Both ends are inclusive.
public struct Window: Hashable, Sendable {
  /// What a window asks of the work.
  public enum Kind: String, Sendable, CaseIterable {
    /// The whole work must fit inside one of the windows of that name (暑假).
    case inside
    /// No work within the window: exceptions of that activity's calendar (中高考禁噪).
    case pause
    /// Better inside, but nothing moves: a warning only (无雨 ≥10℃).
    case advisory
  }

  /// The name that activities refer to, such as `summer-holiday`.
  public var name: String
  /// The first day.
  public var from: Day
  /// The last day.
  public var to: Day
  /// What it asks of the work.
  public var kind: Kind
  /// Whether the days are a custom or projection and no published fact.
  public var isProvisional: Bool
  /// Cause and source, in words; the part before the first `；` names the cause in reports.
  public var note: String

  /// Creates a window.
  public init(
    name: String, from: Day, to: Day, kind: Kind, isProvisional: Bool = false, note: String = ""
  ) {
    self.name = name
    self.from = from
    self.to = to
    self.kind = kind
    self.isProvisional = isProvisional
    self.note = note
  }

  /// The cause as reports name it: the note up to its first `；`, or the name where there is none.
  public var cause: String {
    let cause = note.prefix { $0 != "；" && $0 != ";" }
    return cause.isEmpty ? name : String(cause)
  }
}
