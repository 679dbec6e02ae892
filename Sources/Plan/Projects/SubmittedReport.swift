public import CivilTime

/// A weekly report as it was handed in.
///
/// Dates are computed, never stored, except where history must stand still: here and in baselines.
public struct SubmittedReport: Hashable, Sendable {
  /// The forms of a weekly report.
  public enum Form: String, Sendable, CaseIterable {
    /// Markdown, for the leader.
    case markdown
    /// Plain text for a terminal.
    case text
    /// Plain text for a WeChat group.
    case wechat
  }

  /// The Monday of its week.
  public var monday: Day
  /// Its form.
  public var form: Form
  /// Its language.
  public var language: Language
  /// The text, to the byte.
  public var text: String

  /// Creates a submitted report.
  public init(monday: Day, form: Form, language: Language, text: String) {
    self.monday = monday
    self.form = form
    self.language = language
    self.text = text
  }
}
