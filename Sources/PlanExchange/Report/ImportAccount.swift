public import Plan

/// What an import did, in words: what was read, what was read otherwise than it stands in the file, and
/// what was left out, by kind and with counts.
///
/// Every importer fills one. Kinds stand in the order in which they were met.
public struct ImportAccount: Hashable, Sendable {
  /// What became of something.
  public enum Fate: String, Sendable, CaseIterable {
    /// It is in the plan.
    case read
    /// It is in the plan in another form.
    case adapted
    /// It is not in the plan.
    case leftOut

    /// The word before the list of it.
    var word: Wording {
      switch self {
      case .read: Wording(zh: "读入", en: "read")
      case .adapted: Wording(zh: "改写", en: "adapted")
      case .leftOut: Wording(zh: "未读入", en: "left out")
      }
    }
  }

  /// One kind of thing.
  public struct Entry: Hashable, Sendable {
    /// What became of it.
    public var fate: Fate
    /// What it is: `项工作`, `合计行`.
    public var what: Wording
    /// How many there were.
    public var count: Int
    /// The first few of them, as the file calls them.
    public var examples: [String]
  }

  /// How many examples an entry names.
  public static let namedExamples = 3

  /// The kinds.
  public private(set) var entries: [Entry] = []

  /// Creates an account of nothing.
  public init() {}

  /// Creates the account of another program's file from its plan and the report on it, whose kinds are
  /// told one by one beside it.
  public init(_ portfolio: Portfolio, progress: Int, _ report: ImportReport) {
    let activities = portfolio.activities
    read(activities.count { $0.kind != .summary }, Wording(zh: "项工作", en: "activities"))
    read(activities.count { $0.kind == .summary }, Wording(zh: "项汇总", en: "summaries"))
    read(portfolio.relations.count, Wording(zh: "条逻辑关系", en: "relations"))
    read(portfolio.calendars.count, Wording(zh: "个日历", en: "calendars"))
    read(progress, Wording(zh: "条进度", en: "records of progress"))
    for fate in [Fate.adapted, .leftOut] {
      let entries = report.entries.filter { ($0.fate == .dropped) == (fate == .leftOut) }
      if entries.isEmpty { continue }
      add(
        fate,
        Wording(zh: "\(entries.count) 类，逐类见上，共", en: "\(entries.count) kinds, told above, in all"),
        entries.reduce(0) { $0 + $1.count }, [])
    }
  }

  /// Counts what was read; nothing where there is none of it.
  public mutating func read(_ count: Int, _ what: Wording) {
    if count > 0 { add(.read, what, count, []) }
  }

  /// Counts something that was read in another form.
  public mutating func adapt(_ what: Wording, _ example: String, count: Int = 1) {
    add(.adapted, what, count, [example])
  }

  /// Counts something that was left out.
  public mutating func leaveOut(_ what: Wording, _ example: String, count: Int = 1) {
    add(.leftOut, what, count, [example])
  }

  /// Adds what another account says.
  public mutating func merge(_ other: ImportAccount) {
    for entry in other.entries { add(entry.fate, entry.what, entry.count, entry.examples) }
  }

  /// The account as sentences: one for what was read, one for what was adapted, one for what was left
  /// out; none for what there was nothing of.
  public var sentences: [Wording] { sentences(Fate.allCases) }

  /// The sentences of some fates.
  public func sentences(_ fates: [Fate]) -> [Wording] {
    fates.compactMap { fate in
      let own = entries.filter { $0.fate == fate }
      if own.isEmpty { return nil }
      let parts = own.map { fate == .read ? $0.counted : $0.listed }
      return Wording(
        zh: "\(fate.word.zh)：" + parts.map(\.zh).joined(separator: fate == .read ? "、" : "；"),
        en: "\(fate.word.en): " + parts.map(\.en).joined(separator: fate == .read ? ", " : "; "))
    }
  }

  private mutating func add(_ fate: Fate, _ what: Wording, _ count: Int, _ examples: [String]) {
    let known = entries.firstIndex { $0.fate == fate && $0.what == what }
    let index = known ?? entries.count
    if known == nil { entries.append(Entry(fate: fate, what: what, count: 0, examples: [])) }
    entries[index].count += count
    for example in examples where entries[index].examples.count < Self.namedExamples {
      if !example.isEmpty { entries[index].examples.append(example) }
    }
  }
}

extension ImportAccount.Entry {
  /// `56 项工作`.
  fileprivate var counted: Wording {
    Wording(zh: "\(count) \(what.zh)", en: "\(count) \(what.en)")
  }

  /// `合计行 2（合计、小计）`.
  fileprivate var listed: Wording {
    if examples.isEmpty { return Wording(zh: "\(what.zh) \(count)", en: "\(what.en) \(count)") }
    let more = count > examples.count
    return Wording(
      zh: "\(what.zh) \(count)（\(examples.joined(separator: "、"))\(more ? " 等" : "")）",
      en: "\(what.en) \(count) (\(examples.joined(separator: ", "))\(more ? ", …" : ""))")
  }
}
