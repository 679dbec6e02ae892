import Plan

/// Reads the rows of a plan one after the other, collecting what is wrong with each.
struct PlanRowReader {
  var findings: FindingList
  private var index = CodeIndex()
  /// The code and line of every row so far.
  private var codes: [(code: String, line: Int)] = []

  init(findings: FindingList) {
    self.findings = findings
  }

  /// Reads a row.
  ///
  /// A cell that makes no sense is told and read as if it were harmless, so that one
  /// mistake is told once.
  mutating func read(_ row: Sheet<PlanColumn>.Row) -> PlanTable.Row {
    let code = code(row)
    let calendar = ShippedName.calendar(row.value(.calendar))
    let window = ShippedName.window(row.value(.window))
    let kind = kind(row)
    let parent = row.value(.parent)
    return PlanTable.Row(
      code: code, name: name(row), englishName: row.text(.englishName),
      durationDays: duration(row, kind: kind?.kind),
      calendar: calendar.isEmpty ? nil : calendar, predecessors: predecessors(row),
      level: level(row), kind: kind?.kind ?? .task, edge: kind?.edge, role: role(row),
      office: row.text(.office), window: window.isEmpty ? nil : window,
      note: row.paragraphs(.note), parent: parent.isEmpty ? nil : parent,
      constraints: constraints(row), isElapsed: isElapsed(row), source: row)
  }

  private mutating func code(_ row: Sheet<PlanColumn>.Row) -> String {
    let code = row.value(.code)
    if !ActivityCode.isValid(code) { findings.add(.badCode(code, at: row.place(.code))) }
    let earlier = index.insert(codes.count, code: code, project: 0) { [codes] in
      codes[$0].code == code
    }
    codes.append((code, row.line))
    if let earlier {
      findings.add(
        .duplicateCode(
          code, first: codes[earlier].line, second: row.line, at: row.place(.code)))
    }
    return code
  }

  private mutating func name(_ row: Sheet<PlanColumn>.Row) -> String {
    let name = row.text(.name)
    if TextCheck.isBlank(name) {
      findings.add(.missingName(row.value(.code), at: row.place(.name)))
    }
    return name
  }

  /// What the row is; nil when its cells make no sense.
  private mutating func kind(_ row: Sheet<PlanColumn>.Row) -> PlanKind? {
    let text = row.value(.kind)
    guard text.isEmpty else {
      let kind = PlanKind.read(text)
      if kind == nil { findings.add(.badKind(text, at: row.place(.kind))) }
      return kind
    }
    return isMilestone(row).map { PlanKind(kind: $0 ? .milestone : .task) }
  }

  private mutating func constraints(_ row: Sheet<PlanColumn>.Row) -> [ConstraintText] {
    let text = row.value(.constraint)
    if text.isEmpty { return [] }
    guard let constraints = ConstraintText.read(text) else {
      findings.add(.badConstraint(text, row.value(.code), at: row.place(.constraint)))
      return []
    }
    return constraints
  }

  private mutating func isElapsed(_ row: Sheet<PlanColumn>.Row) -> Bool {
    let text = row.value(.elapsed)
    let answer = YesNo.read(text)
    if answer == nil { findings.add(.badYesNo(text, "elapsed", at: row.place(.elapsed))) }
    return answer ?? false
  }

  /// Whether the row is a milestone; nil when its cell makes no sense.
  private mutating func isMilestone(_ row: Sheet<PlanColumn>.Row) -> Bool? {
    let text = row.value(.milestone)
    let answer = YesNo.read(text)
    if answer == nil { findings.add(.badYesNo(text, "milestone", at: row.place(.milestone))) }
    return answer
  }

  private mutating func duration(_ row: Sheet<PlanColumn>.Row, kind: Activity.Kind?) -> Int {
    let text = row.value(.duration)
    // A summary lasts as long as its parts, a level of effort as long as other work.
    if kind == .summary || kind == .levelOfEffort { return 0 }
    if text.isEmpty, kind != .task { return 0 }
    let days = PlanDuration.read(text)
    if case .days(let days) = days {
      if kind == .milestone, days > 0 {
        findings.add(.milestoneWithDuration(days, row.value(.code), at: row.place(.duration)))
        return 0
      }
      if kind == .task, days == 0 {
        findings.add(.zeroDuration(row.value(.code), at: row.place(.duration)))
      }
      return days
    }
    findings.add(.duration(days, text, row.value(.code), at: row.place(.duration)))
    return 0
  }

  private mutating func level(_ row: Sheet<PlanColumn>.Row) -> Int {
    let text = row.value(.level)
    switch text {
    case "", "3": return 3
    case "1": return 1
    case "2": return 2
    case "一", "一级": return 1
    case "二", "二级": return 2
    case "三", "三级": return 3
    default:
      findings.add(.badLevel(text, at: row.place(.level)))
      return 3
    }
  }

  private mutating func role(_ row: Sheet<PlanColumn>.Row) -> Activity.Role? {
    let text = row.value(.role)
    if text.isEmpty { return nil }
    let role = Activity.Role(rawValue: text.lowercased()) ?? RoleName.chinese[text]
    if role == nil { findings.add(.badRole(text, at: row.place(.role))) }
    return role
  }
}

/// The Chinese names by which a cell may call a role.
enum RoleName {
  static let chinese: [String: Activity.Role] = [
    "开工": .commence, "正负零": .groundLevel, "出正负零": .groundLevel, "基础出正负零": .groundLevel,
    "封顶": .toppingOut, "主体封顶": .toppingOut, "竣工": .completion, "竣工验收": .completion,
    "开学": .opening, "启用": .opening, "开园": .opening,
  ]
}

/// What a cell of days says.
enum PlanDuration: Equatable {
  case days(Int)
  case missing
  case negative
  case fractional
  case tooLong
  case text

  /// Reads a cell; `20.0`, which spreadsheets write, is 20.
  static func read(_ text: String) -> PlanDuration {
    if text.isEmpty { return .missing }
    guard let number = DecimalText(text) else {
      let digits = text.utf8.dropFirst(text.hasPrefix("-") ? 1 : 0)
      let isNumber = !digits.isEmpty && digits.allSatisfy { $0.isDigit }
      return isNumber ? (text.hasPrefix("-") ? .negative : .tooLong) : .text
    }
    if number.millionths < 0 { return .negative }
    guard let days = number.whole else { return .fractional }
    return days > PlanLimits.days.upperBound ? .tooLong : .days(days)
  }
}
