import Plan
import PlanStore
import Reporting

/// Which activities are meant by what they are: `office=供电公司 and level<=2`.
public struct ActivityCondition: Hashable, Sendable {
  /// How a value is compared.
  enum Comparison: String, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case isNot = "!="
    case containsNot = "!~"
    case equals = "="
    case contains = "~"
    case below = "<"
    case above = ">"

    var isOfNumbers: Bool { [.atMost, .atLeast, .below, .above].contains(self) }
  }

  /// One comparison.
  struct Part: Hashable {
    var field: ActivityField
    var comparison: Comparison
    var value: String
  }

  /// All of these have to hold.
  let parts: [Part]

  /// Reads a condition.
  ///
  /// - Throws: A ``Refusal`` that says how it is written.
  public init(_ text: String) throws(Refusal) {
    var parts: [Part] = []
    for piece in Self.pieces(of: text) { parts.append(try Self.part(piece, of: text)) }
    guard !parts.isEmpty else { throw Refusal.notACondition(text) }
    self.parts = parts
  }

  /// What stands between the words that join, outside quotes.
  private static func pieces(of text: String) -> [String] {
    var pieces: [[Substring]] = [[]]
    var isQuoted = false
    for word in text.split(whereSeparator: \.isWhitespace) {
      let isJoint = word.lowercased() == "and" || word == "且" || word == "并且"
      if isJoint, !isQuoted {
        pieces.append([])
        continue
      }
      if word.count(where: { $0 == "'" || $0 == "\"" }) % 2 == 1 { isQuoted.toggle() }
      pieces[pieces.count - 1].append(word)
    }
    return pieces.map { $0.joined(separator: " ") }
  }

  private static func part(_ text: String, of whole: String) throws(Refusal) -> Part {
    let signs = text.firstIndex { "=!~<>＝≥≤≠～".contains($0) }
    guard let start = signs else { throw Refusal.notACondition(whole) }
    let plain = text[start...].replacing("＝", with: "=").replacing("≥", with: ">=")
      .replacing("≤", with: "<=").replacing("≠", with: "!=").replacing("～", with: "~")
    guard let comparison = Comparison.allCases.first(where: { plain.hasPrefix($0.rawValue) }) else {
      throw Refusal.notACondition(whole)
    }
    let name = trimmed(text[..<start])
    guard let field = ActivityField(called: name) else { throw Refusal.noField(name) }
    var value = trimmed(plain.dropFirst(comparison.rawValue.count))
    if let quote = value.first, quote == "'" || quote == "\"", value.last == quote, value.count > 1
    {
      value = String(value.dropFirst().dropLast())
    }
    if comparison.isOfNumbers || field.isNumber, Int(value) == nil {
      throw Refusal.noNumber(name, value)
    }
    if comparison.isOfNumbers, !field.isNumber { throw Refusal.notCompared(name) }
    return Part(field: field, comparison: comparison, value: value)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Whether an activity is meant.
  func holds(_ position: Int, in portfolio: Portfolio) -> Bool {
    parts.allSatisfy { part in
      let values = part.field.values(position, in: portfolio).map { $0.lowercased() }
      let wanted = part.value.lowercased()
      switch part.comparison {
      case .equals: return values.contains(wanted)
      case .isNot: return !values.contains(wanted)
      case .contains: return values.contains { $0.contains(wanted) }
      case .containsNot: return !values.contains { $0.contains(wanted) }
      case .atMost: return number(values) <= number([wanted])
      case .atLeast: return number(values) >= number([wanted])
      case .below: return number(values) < number([wanted])
      case .above: return number(values) > number([wanted])
      }
    }
  }

  private func number(_ values: [String]) -> Int { values.first.flatMap { Int($0) } ?? 0 }
}

/// What a condition may ask of an activity.
enum ActivityField: String, CaseIterable {
  case code
  case name
  case english = "name_en"
  case project
  case office
  case leader
  case person
  case calendar
  case window
  case level
  case days
  case role
  case kind
  case parent
  case note
  case crashLimit = "crash_limit"
  case crashCost = "crash_cost"

  /// The field of a name, English or Chinese; nil for none.
  init?(called name: String) {
    let plain = name.lowercased().replacing("-", with: "_")
    if let field = ActivityField(rawValue: plain) ?? Self.others[plain] {
      self = field
      return
    }
    return nil
  }

  /// Other names for them, as tables and people have them.
  private static let others: [String: ActivityField] = [
    "编码": .code, "代码": .code, "名称": .name, "工作": .name, "英文名称": .english, "项目": .project,
    "单位": .office, "责任单位": .office, "owner": .office, "领导": .leader, "责任领导": .leader,
    "责任人": .person, "日历": .calendar, "窗口": .window, "停工": .window, "级": .level, "级别": .level,
    "工期": .days, "天数": .days, "duration": .days, "角色": .role, "类型": .kind, "上级": .parent,
    "备注": .note, "可压缩天数": .crashLimit, "赶工费": .crashCost,
  ]

  /// Whether it is compared as a number.
  var isNumber: Bool { [.level, .days, .crashLimit, .crashCost].contains(self) }

  /// What an activity has there; any of several will do.
  func values(_ position: Int, in portfolio: Portfolio) -> [String] {
    let activity = portfolio.activities[position]
    let project = portfolio.projects[activity.project]
    switch self {
    case .code: return [portfolio.code(of: position), activity.code]
    case .name: return [activity.name]
    case .english: return [activity.englishName]
    case .project: return [project.code, project.name]
    case .office: return [activity.owner] + OfficeList.names(in: activity.owner)
    case .leader: return [activity.leader]
    case .person: return [activity.person] + OfficeList.names(in: activity.person)
    case .calendar: return [activity.calendar]
    case .window: return activity.windows.isEmpty ? [""] : activity.windows
    case .level: return ["\(activity.level)"]
    case .days: return ["\(activity.duration / max(1, portfolio.dayMinutes(at: position)))"]
    case .role: return [activity.role?.rawValue ?? ""]
    case .kind: return [activity.kind.rawValue, activity.kind.wordInFiles]
    case .parent: return [activity.parent ?? ""]
    case .note: return [activity.note]
    case .crashLimit: return [activity.crashLimit.map(String.init) ?? ""]
    case .crashCost: return [activity.crashCost.map(String.init) ?? ""]
    }
  }
}

extension Activity.Kind {
  /// The word that plan files have for it.
  fileprivate var wordInFiles: String {
    switch self {
    case .task: "task"
    case .milestone: "milestone"
    case .summary: "summary"
    case .levelOfEffort: "level-of-effort"
    }
  }
}

extension Refusal {
  fileprivate static func notACondition(_ text: String) -> Refusal {
    Refusal(
      zh: "看不懂的条件“\(text)”", en: "\"\(text)\" is no condition",
      hint: Hint(
        zh: "写作 字段=值，可用 = != ~（含有）!~ >= <= > <，多个条件用 and 连接：office=供电公司 and level<=2",
        en:
          "write FIELD=VALUE, with = != ~ (contains) !~ >= <= > <, joined by and: office=供电公司 and level<=2"
      ))
  }

  fileprivate static func noField(_ name: String) -> Refusal {
    let names = ActivityField.allCases.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      zh: "条件中没有字段“\(name)”", en: "a condition has no field \"\(name)\"",
      hint: Hint(zh: "字段有：\(names)", en: "fields are \(names)"))
  }

  fileprivate static func noNumber(_ name: String, _ value: String) -> Refusal {
    Refusal(
      zh: "条件中“\(name)”要与数字比较，“\(value)”不是整数",
      en: "\"\(name)\" is compared with a number in a condition, and \"\(value)\" is none")
  }

  fileprivate static func notCompared(_ name: String) -> Refusal {
    Refusal(
      zh: "“\(name)”不是数字，不能比较大小",
      en: "\"\(name)\" is no number, and neither more nor less than another",
      hint: Hint(zh: "用 =、!=、~ 或 !~", en: "use =, !=, ~ or !~"))
  }
}
