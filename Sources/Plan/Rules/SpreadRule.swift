/// Between what the durations of some work lie where nobody typed it, with the source of that.
public struct SpreadRule: Hashable, Sendable {
  /// The stable name: `site-work`.
  public var id: String
  /// What the office contains: one of these; any office where there is none.
  public var offices: [String]
  /// What the name of the activity contains: one of these; any name where there is none.
  public var words: [String]
  /// What the name does not contain: none of these.
  public var except: [String]
  /// The least, the most likely and the greatest duration, in percent of the planned one; ascending.
  public var percents: (optimistic: Int, likely: Int, pessimistic: Int) {
    (optimistic, likely, pessimistic)
  }
  private var optimistic: Int
  private var likely: Int
  private var pessimistic: Int
  /// How sure the source is.
  public var certainty: LegalRule.Certainty
  /// The source, in Chinese.
  public var source: String
  /// The same in English.
  public var englishSource: String

  /// Creates a rule; nil unless the percentages ascend.
  public init?(
    id: String, offices: [String], words: [String] = [], except: [String] = [],
    percents: (optimistic: Int, likely: Int, pessimistic: Int), certainty: LegalRule.Certainty,
    source: String, englishSource: String
  ) {
    guard 0 <= percents.optimistic, percents.optimistic <= percents.likely,
      percents.likely <= percents.pessimistic
    else { return nil }
    self.id = id
    self.offices = offices
    self.words = words
    self.except = except
    (optimistic, likely, pessimistic) = percents
    self.certainty = certainty
    self.source = source
    self.englishSource = englishSource
  }

  /// Whether it speaks of an activity.
  public func speaks(of activity: Activity) -> Bool {
    (offices.isEmpty || offices.contains { activity.owner.contains($0) })
      && (words.isEmpty || words.contains { activity.name.contains($0) })
      && !except.contains { activity.name.contains($0) }
  }
}
