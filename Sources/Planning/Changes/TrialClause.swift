import CivilTime
public import Plan
public import PlanExchange
import PlanStore
import Scheduler

/// One thing to be tried on a plan, as people write it: `HS.C27 +14d`, `EX.C03 20d`, `A -> B SS+3`.
public enum TrialClause: Hashable, Sendable {
  /// Work comes later by so much, or takes less: `HS.C27 +14d`.
  case delay(String, LagText)
  /// Work takes so many days of its calendar: `EX.C03 20d`.
  case duration(String, WorkDays)
  /// So many days of work under way remain: `EX.C03 remaining 12`.
  case remaining(String, WorkDays)
  /// Work begins no earlier than a day: `EX.C03 start 2028-03-01`.
  case start(String, DateText)
  /// Work is not done at all; what followed it follows what it followed: `EX.C03 drop`.
  case drop(String)
  /// One more relation: `EX.C03 -> EX.C05 SS+3`.
  case relation(String, String, Relation.Kind, LagText)
  /// A relation less: `EX.C03 x EX.C05`.
  case noRelation(String, String)

  /// The codes that it is about.
  public var codes: [String] {
    switch self {
    case .delay(let code, _), .duration(let code, _), .remaining(let code, _),
      .start(let code, _), .drop(let code):
      [code]
    case .relation(let from, let to, _, _), .noRelation(let from, let to): [from, to]
    }
  }

  /// Reads what somebody wrote.
  ///
  /// - Throws: A ``Refusal`` that says how it is written.
  public init(_ text: String) throws {
    let words = text.replacing("→", with: " -> ").split(whereSeparator: \.isWhitespace).map(
      String.init)
    guard let clause = Self.read(words) else { throw Refusal.notAClause(text) }
    self = clause
  }

  private static func read(_ words: [String]) -> TrialClause? {
    switch words.count {
    case 2: return plain(words[0], words[1])
    case 3:
      if words[1] == "->" { return .relation(words[0], words[2], .finishToStart, .zero) }
      if words[1] == "x" { return .noRelation(words[0], words[2]) }
      switch words[1] {
      case "remaining", "尚需", "剩余":
        return WorkDays(words[2]).map { .remaining(words[0], $0) }
      case "start", "开始": return DateText(words[2]).map { .start(words[0], $0) }
      default: return nil
      }
    case 4:
      guard words[1] == "->",
        let kind = Relation.Kind(rawValue: String(words[3].prefix(2)).uppercased())
      else { return nil }
      let lag = words[3].dropFirst(2)
      guard let read = lag.isEmpty ? LagText.zero : self.lag(String(lag)) else { return nil }
      return .relation(words[0], words[2], kind, read)
    default: return nil
    }
  }

  private static func plain(_ code: String, _ word: String) -> TrialClause? {
    if word == "drop" || word == "去掉" { return .drop(code) }
    if let first = word.first, "+-＋－−".contains(first) {
      return lag(word.replacing("−", with: "-")).flatMap { $0.isPercent ? nil : .delay(code, $0) }
    }
    return WorkDays(word).map { .duration(code, $0) }
  }

  /// A time with its sign: `+14d`, `-2周`.
  private static func lag(_ text: String) -> LagText? {
    (try? LagText(text)) ?? LagText(spelled: text.first == "+" ? String(text.dropFirst()) : text)
  }
}

extension Workspace {
  /// Does what a clause says.
  public func apply(_ clause: TrialClause) throws {
    // Nothing is kept of it, so nobody has to answer for it.
    let given = reason
    defer { reason = given }
    reason = "?"
    switch clause {
    case .delay(let code, let time): try delay(code, by: time)
    case .duration(let code, let time):
      var edit = ActivityEdit()
      edit.time = time
      try changeActivity(code, edit)
    case .remaining(let code, let days):
      // A record at the data date of the plan, as one would make it.
      try record(remaining: days, of: code)
    case .start(let code, let date):
      var edit = ActivityEdit()
      edit.constraint = "SNET \(date.written)"
      try changeActivity(code, edit)
    case .drop(let code): try removeActivity(code, bridging: true)
    case .relation(let from, let to, let kind, let lag): try link(from, to, kind: kind, lag: lag)
    case .noRelation(let from, let to): try unlink(from, to)
    }
  }

  private func record(remaining days: WorkDays, of code: String) throws {
    let dates = try schedule().activities[try activity(code)]
    guard dates.phase == .inProgress else {
      throw Refusal(
        zh: "“\(code)”不在进行中，没有尚需天数", en: "\"\(code)\" is not under way: nothing remains of it yet",
        hint: Hint(zh: "没有开始的工作写工期，如 \(code) 20d", en: "give a duration, such as \(code) 20d"))
    }
    // The plan has progress, so that no day of today is asked for.
    try record(ProgressEntry(remaining: days), of: code, today: dates.start.day)
  }
}

extension DateText {
  /// The date as a constraint is written.
  fileprivate var written: String {
    switch self {
    case .day(let day): "\(day)"
    case .minute(let instant): "\(instant)"
    }
  }
}

extension Refusal {
  fileprivate static func notAClause(_ text: String) -> Refusal {
    Refusal(
      zh: "看不懂“\(text)”", en: "\"\(text)\" cannot be read",
      hint: Hint(
        zh:
          "写作：编码 +14d（推迟）、编码 20d（工期）、编码 尚需 12、编码 开始 2028-03-01、编码 去掉、编码 -> 编码 SS+3、编码 x 编码",
        en:
          "write CODE +14d (later), CODE 20d (duration), CODE remaining 12, CODE start 2028-03-01, CODE drop, CODE -> CODE SS+3, CODE x CODE"
      ))
  }
}
