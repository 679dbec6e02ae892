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

extension Refusal {
  /// Nothing may be lost, and something would be.
  public static let loss = Refusal(
    zh: "有内容会丢失，按要求已拒绝，什么都没有改动",
    en: "something would be lost, which was not to be; nothing was changed",
    hint: Hint(
      zh: "上面的警告列出了会丢失的内容；可以接受就去掉 \(.requireNoLoss)",
      en: "the warnings above name it; leave out \(.requireNoLoss) if you can do without"))
}

extension Finding {
  /// Whether it tells of something that a file or a plan has no place for.
  public var isLoss: Bool { id == "import-dropped" }
}
