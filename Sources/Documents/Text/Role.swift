/// What a piece of text means to its reader, from which each writer chooses a look.
///
/// Reports say *bad*; only a writer knows that on a terminal this is red.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case plain
  /// What the eye should find first: a heading, a name.
  case strong
  /// What may be skipped: a remark, a footnote.
  case muted
  /// Done, early, in time.
  case good
  /// Needs somebody's eye.
  case warn
  /// Late, lost, wrong.
  case bad
}
