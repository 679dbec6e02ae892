/// By how much the work of some offices may be shortened, and begin before other work is finished, with the source of that.
///
/// Which activity a rule speaks of is told from its office and its name, for plans carry no other mark of it.
public struct ShorteningRule: Hashable, Sendable {
  /// The stable name: `site-work`.
  public var id: String
  /// What the office contains: one of these.
  public var offices: [String]
  /// What the name of the activity contains: one of these; any name where there is none.
  public var words: [String]
  /// What the name does not contain: none of these.
  public var except: [String]
  /// The share of its days that may be taken off, in percent.
  public var percent: Int
  /// The share that may be taken off where experts have examined it (专家论证), in percent; no less.
  public var exceptionPercent: Int
  /// What a day costs beside that of other rules (优选系数); 1 or more.
  public var price: Int
  /// The share of the shorter of two such activities by which the second may begin before the first is finished (搭接), in
  /// percent.
  public var overlapPercent: Int
  /// What a day of that costs beside that of shortening; 1 or more.
  public var overlapPrice: Int
  /// How sure the source is.
  public var certainty: LegalRule.Certainty
  /// The source, in Chinese.
  public var source: String
  /// The same in English.
  public var englishSource: String
  /// The source of what is said of beginning sooner, in Chinese.
  public var overlapSource: String
  /// The same in English.
  public var englishOverlapSource: String

  /// Creates a rule.
  public init(
    id: String, offices: [String], words: [String] = [], except: [String] = [], percent: Int,
    exceptionPercent: Int, price: Int = 1, overlapPercent: Int = 0, overlapPrice: Int = 1,
    certainty: LegalRule.Certainty, source: String, englishSource: String,
    overlapSource: String = "", englishOverlapSource: String = ""
  ) {
    self.id = id
    self.offices = offices
    self.words = words
    self.except = except
    self.percent = percent
    self.exceptionPercent = max(percent, exceptionPercent)
    self.price = price
    self.certainty = certainty
    self.source = source
    self.englishSource = englishSource
    self.overlapPercent = overlapPercent
    self.overlapPrice = overlapPrice
    self.overlapSource = overlapSource
    self.englishOverlapSource = englishOverlapSource
  }

  /// Whether it speaks of an activity.
  public func speaks(of activity: Activity) -> Bool {
    offices.contains { activity.owner.contains($0) }
      && (words.isEmpty || words.contains { activity.name.contains($0) })
      && !except.contains { activity.name.contains($0) }
  }
}
