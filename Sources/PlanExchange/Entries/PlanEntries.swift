import CivilTime
public import Plan

/// The tables in which a plan is handed out to be changed: its work, its projects, what is required.
///
/// They say everything in them that people type, in the words of a language; equal cells mean equal
/// values, whatever could not be typed in such words.
public struct PlanEntries: Sendable {
  /// The tables.
  public enum Kind: String, Sendable, CaseIterable {
    /// 计划表: a row an activity.
    case activities
    /// 项目表: a row a project.
    case projects
    /// 要求完成时间: a row a required date.
    case requiredDates
  }

  /// The plan, with the shipped calendars.
  public let portfolio: Portfolio
  let language: Language
  /// The projects that are shown, by position.
  let projects: Set<Int>

  /// Takes a plan.
  ///
  /// - Parameters:
  ///   - portfolio: The plan, with the shipped calendars.
  ///   - projects: The projects to show, by code; nil for all.
  public init(_ portfolio: Portfolio, projects: [String]? = nil, _ language: Language) {
    self.portfolio = portfolio
    self.language = language
    let codes = projects.map(Set.init)
    self.projects = Set(
      portfolio.projects.indices.filter { codes?.contains(portfolio.projects[$0].code) ?? true })
  }

  /// One of the tables.
  public func table(_ kind: Kind) -> EntryTable {
    switch kind {
    case .activities: activities
    case .projects: projectTable
    case .requiredDates: requiredDates
    }
  }

  func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  // MARK: Activities

  /// The columns of 计划表 that are typed, with the words above them.
  static let columns: [(column: PlanColumn, heading: Wording)] = [
    (.project, Wording(zh: "项目", en: "Project")), (.code, Wording(zh: "编码", en: "Code")),
    (.name, Wording(zh: "工作名称", en: "Name")),
    (.duration, Wording(zh: "工期(天)", en: "Duration (days)")),
    (.calendar, Wording(zh: "日历", en: "Calendar")),
    (.predecessors, Wording(zh: "紧前工作", en: "Predecessors")),
    (.office, Wording(zh: "责任单位", en: "Office")), (.level, Wording(zh: "级别", en: "Level")),
    (.kind, Wording(zh: "类型", en: "Kind")), (.role, Wording(zh: "角色", en: "Role")),
    (.window, Wording(zh: "窗口", en: "Window")), (.constraint, Wording(zh: "约束", en: "Constraint")),
    (.elapsed, Wording(zh: "历时", en: "Elapsed")), (.parent, Wording(zh: "上级", en: "Parent")),
    (.leader, Wording(zh: "责任领导", en: "Leader")), (.person, Wording(zh: "责任人", en: "Person")),
    (.crashLimit, Wording(zh: "可压缩天数", en: "Crash limit (days)")),
    (.crashCost, Wording(zh: "赶工费(元/天)", en: "Crash cost (yuan a day)")),
    (.threePoints, Wording(zh: "三点工期", en: "Three points (days)")),
    (.englishName, Wording(zh: "英文名称", en: "English name")),
    (.note, Wording(zh: "备注", en: "Note")),
  ]

  private var activities: EntryTable {
    var table = EntryTable(
      Wording(zh: "计划表", en: "Plan"),
      Self.columns.map { column, heading in
        EntryTable.Column(
          column.rawValue, heading, [.project, .code].contains(column) ? .key : .typed,
          unit: column == .duration ? Wording(zh: "天", en: " d") : Wording(zh: "", en: ""))
      }, isOpen: true)
    let relations = Dictionary(
      grouping: portfolio.relations.indices, by: { portfolio.relations[$0].successor })
    var seen: [String: Int] = [:]
    for project in portfolio.projects.indices where projects.contains(project) {
      for position in portfolio.activities.indices
      where portfolio.activities[position].project == project {
        let cells = Self.columns.map { cell($0.column, of: position, relations[position] ?? []) }
        table.append(.init(portfolio.code(of: position), cells), counting: &seen)
      }
    }
    return table
  }

  /// A cell of an activity.
  ///
  /// - Parameter relations: The positions of the relations that bind it.
  func cell(_ column: PlanColumn, of position: Int, _ relations: [Int]) -> EntryTable.Cell {
    let activity = portfolio.activities[position]
    switch column {
    case .project: return .init(portfolio.projects[activity.project].code)
    case .code: return .init(activity.code)
    case .name: return .init(activity.name)
    case .duration: return duration(activity)
    case .calendar: return .init(calendar(activity.calendar))
    case .predecessors:
      return .init(
        relations.map { predecessor(portfolio.relations[$0]) }.joined(separator: word("、", ", ")))
    case .office: return .init(activity.owner)
    case .level: return .number(Double(activity.level))
    case .kind: return .init(kind(activity))
    case .role: return .init(activity.role.map(role) ?? "")
    case .window: return .init(WindowNames.text(activity.windows.map(window)))
    case .constraint:
      return .init(
        activity.constraints.map { ConstraintText.text($0, portfolio.projectDay) }
          .joined(separator: "; "))
    case .elapsed: return .init(activity.isElapsed ? word("是", "yes") : "")
    case .parent: return .init(activity.parent ?? "")
    case .leader: return .init(activity.leader)
    case .person: return .init(activity.person)
    case .crashLimit: return activity.crashLimit.map { .number(Double($0)) } ?? .empty
    case .crashCost: return activity.crashCost.map { .number(Double($0)) } ?? .empty
    case .threePoints: return .init(activity.threePoints?.text ?? "")
    case .englishName: return .init(activity.englishName)
    case .note: return .init(activity.note)
    case .milestone, .number, .wbs, .outline, .plannedStart, .plannedFinish, .optimistic, .likely,
      .pessimistic:
      return .empty
    }
  }

  private func duration(_ activity: Activity) -> EntryTable.Cell {
    guard activity.kind == .task || activity.duration != 0 else { return .empty }
    let day = portfolio.dayMinutes(of: activity)
    if activity.duration.isMultiple(of: day) { return .number(Double(activity.duration / day)) }
    return .text(DecimalText.days(activity.duration, ofDay: day))
  }

  /// A relation as its successor's cell has it; a lag that is no whole number of days by its minutes.
  private func predecessor(_ relation: Relation) -> String {
    let predecessor = portfolio.activities[relation.predecessor]
    let isOwn = predecessor.project == portfolio.activities[relation.successor].project
    let name = isOwn ? predecessor.code : portfolio.code(of: relation.predecessor)
    if let lag = portfolio.lagText(of: relation) {
      return PredecessorToken.word(name, relation.kind, lag)
    }
    let minutes = relation.lag.minutes
    return name + relation.kind.rawValue
      + LagText.text(minutes < 0, "\(minutes.magnitude)min", relation.lag.counting)
  }
}

/// Words that a table has for values, in both languages; reading knows them all.
extension PlanEntries {
  /// The name of a calendar.
  public func calendar(_ name: String) -> String {
    word(ShippedName.chinese(calendar: name), name)
  }

  /// The name of a window.
  public func window(_ name: String) -> String { word(ShippedName.chinese(window: name), name) }

  /// The name of a role.
  public func role(_ role: Activity.Role) -> String {
    word(RoleName.chinese(of: role), role.rawValue)
  }

  /// The words for what an activity may be.
  public var kinds: [String] { PlanKind.all.map { word($0) } }

  /// The name of a direction.
  public func direction(_ direction: Project.Direction) -> String {
    direction == .backward ? word("倒排", "backward") : word("顺排", "forward")
  }

  private func kind(_ activity: Activity) -> String {
    let edge = activity.kind == .milestone ? activity.edge : nil
    return word(PlanKind(kind: activity.kind, edge: edge))
  }

  private func word(_ kind: PlanKind) -> String {
    let words = kind.names
    return word(words.zh, words.en)
  }
}
