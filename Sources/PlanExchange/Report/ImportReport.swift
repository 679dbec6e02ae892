public import Plan

extension Wording {
  /// What is said of work whose name the file leaves blank.
  static let unnamed = Wording(
    zh: "没有名称的工作，以编码为名", en: "work without a name; its code is its name")
}

/// What became of a foreign file on its way into a plan: what was changed, what was left out, and
/// what in it the network alone does not decide.
///
/// Counted by kind, with the first few codes of each.
public struct ImportReport: Hashable, Sendable {
  /// What happened.
  public enum Fate: String, Sendable, CaseIterable {
    /// It is kept, in another form.
    case adapted
    /// It cannot be kept.
    case dropped
    /// It is kept, and its dates follow from more than the network.
    case undecided
  }

  /// One kind of thing.
  public struct Entry: Hashable, Sendable {
    /// What happened.
    public var fate: Fate
    /// The stable name of the kind: `rounded-duration`.
    public var kind: String
    /// How often it occurred.
    public var count: Int
    /// The first few codes it concerns.
    public var codes: [String]
    /// What it is, as a sentence without its subject.
    public var what: Wording
  }

  /// How many codes an entry names.
  public static let namedCodes = 5

  /// The kinds, in the order in which they were met.
  public private(set) var entries: [Entry] = []

  private var positions: [String: Int] = [:]

  /// Creates an empty report.
  public init() {}

  /// Counts something that concerns the file as a whole.
  ///
  /// - Parameter count: How many there are.
  public mutating func add(_ fate: Fate, _ kind: String, count: Int = 1, _ what: Wording) {
    add(fate, kind, nil, count: count, what)
  }

  /// Counts one thing that concerns an activity, by its full code.
  public mutating func add(_ fate: Fate, _ kind: String, _ code: String, _ what: Wording) {
    add(fate, kind, code, count: 1, what)
  }

  private mutating func add(
    _ fate: Fate, _ kind: String, _ code: String?, count: Int, _ what: Wording
  ) {
    let position: Int
    if let known = positions[kind] {
      position = known
    } else {
      position = entries.count
      positions[kind] = position
      entries.append(Entry(fate: fate, kind: kind, count: 0, codes: [], what: what))
    }
    entries[position].count += count
    if let code, entries[position].codes.count < Self.namedCodes {
      entries[position].codes.append(code)
    }
  }

  /// The report as findings: one a kind, in the file given.
  public func findings(file: String) -> [Finding] {
    entries.map { entry in
      let named = entry.codes.joined(separator: ", ")
      let more = entry.count > entry.codes.count && !entry.codes.isEmpty
      let zh = named.isEmpty ? "\(entry.count) 处" : more ? "\(entry.count) 处：\(named) 等" : named
      let en = named.isEmpty ? "\(entry.count)" : more ? "\(entry.count): \(named), …" : named
      return Finding(
        entry.fate == .dropped ? .warning : .note, "import-\(entry.fate.rawValue)",
        at: .init(file: file), codes: entry.codes,
        Wording(zh: "\(entry.what.zh)（\(zh)）", en: "\(entry.what.en) (\(en))"))
    }
  }
}
