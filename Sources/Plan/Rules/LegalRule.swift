/// What a law or a standard says about how long a step takes, with its source.
///
/// Which activity a rule speaks of is told from its name, for plans carry no other mark of it; the
/// finding quotes the rule, so that a person can judge.
public struct LegalRule: Hashable, Sendable {
  /// What is limited.
  public enum Kind: String, Sendable, CaseIterable {
    /// The step may not take less.
    case least
    /// The authority may take as long: a shorter plan hopes.
    case allowed
    /// A milestone must follow the step within the time, or the step lapses.
    case within
    /// The share by which the norm duration (定额工期) of a project may be cut, in percent.
    case compression
  }

  /// In which days it counts.
  public enum Unit: String, Sendable, CaseIterable {
    /// 日: calendar days.
    case calendar
    /// 工作日: working days by the State Council's table.
    case working
    /// Percent, of a compression.
    case percent
  }

  /// How sure the source is.
  public enum Certainty: String, Sendable, CaseIterable {
    /// Read in the text of the law or standard itself.
    case verified = "V"
    /// Read in a text that quotes it.
    case secondary = "V2"
    /// Known, and not read.
    case memory = "M"
  }

  /// The stable name: `tender-notice`.
  public var id: String
  /// What is limited.
  public var kind: Kind
  /// What the name of the activity contains: one of these lists, every word of it.
  public var words: [[String]]
  /// What it does not contain: none of these.
  public var except: [String]
  /// What the milestone after it stands for; only of ``Kind/within``.
  public var milestone: Activity.Role?
  /// How many days, or percent.
  public var amount: Int
  /// In which days it counts.
  public var unit: Unit
  /// How sure the source is.
  public var certainty: Certainty
  /// The law or standard and its article, in Chinese.
  public var source: String
  /// The same in English.
  public var englishSource: String

  /// Creates a rule.
  public init(
    id: String, kind: Kind, words: [[String]], except: [String] = [],
    milestone: Activity.Role? = nil, amount: Int, unit: Unit, certainty: Certainty,
    source: String, englishSource: String
  ) {
    self.id = id
    self.kind = kind
    self.words = words
    self.except = except
    self.milestone = milestone
    self.amount = amount
    self.unit = unit
    self.certainty = certainty
    self.source = source
    self.englishSource = englishSource
  }

  /// Whether it speaks of an activity of this name.
  public func speaks(of name: String) -> Bool {
    words.contains { $0.allSatisfy { name.contains($0) } }
      && !except.contains { name.contains($0) }
  }
}
