public import Plan

/// Something that makes no sense for this plan, with what to do about it.
///
/// What is wrong with an input is told as ``InvalidInput`` or a ``Finding`` instead.
public struct Refusal: Error, Hashable, Sendable {
  /// What is wrong and why: one sentence without a full stop.
  public let message: Wording
  /// What to do about it; nil where the sentence says it already.
  public let hint: Hint?

  /// Creates a refusal.
  public init(zh: String, en: String, hint: Hint? = nil) {
    message = Wording(zh: zh, en: en)
    self.hint = hint
  }
}
