public import Plan

extension PlanCSV {
  /// Writes a project as CSV; reading gives back the same activities and relations.
  ///
  /// Activities stand in the order of the portfolio, predecessors in that of its relations.
  ///
  /// - Throws: `not-in-csv` for every duration and lag that the format cannot express: parts of a
  ///   day. What else has no place in it ``losses(_:project:)`` tells.
  public static func write(
    _ portfolio: Portfolio, project: Int, as flavour: CSVFlavour = .plain
  ) throws(InvalidInput) -> String {
    var findings = FindingList()
    var predecessors: [Int: [String]] = [:]
    for relation in portfolio.relations
    where portfolio.activities[relation.successor].project == project {
      if let word = word(relation, in: portfolio) {
        predecessors[relation.successor, default: []].append(word)
      } else {
        findings.add(.lagNotInCSV(relation, portfolio))
      }
    }
    var writer = CSVWriter(flavour)
    let own = portfolio.activities.indices.filter { portfolio.activities[$0].project == project }
    let texts = own.map { PlanText(portfolio.activities[$0], portfolio, predecessors[$0] ?? []) }
    let columns = PlanColumn.written.filter { column in
      !PlanColumn.rare.contains(column) || texts.contains { !$0.cell(column, flavour).isEmpty }
    }
    writer.write(columns.map(flavour.heading))
    for (position, text) in zip(own, texts) {
      if text.days == nil { findings.add(.durationNotInCSV(portfolio.code(of: position))) }
      writer.write(columns.map { text.cell($0, flavour) })
    }
    _ = try findings.warnings()
    return writer.text
  }

  /// Returns a relation as its successor's cell has it; nil when its lag cannot be written so.
  private static func word(_ relation: Relation, in portfolio: Portfolio) -> String? {
    let predecessor = portfolio.activities[relation.predecessor]
    let successor = portfolio.activities[relation.successor]
    let name =
      predecessor.project == successor.project
      ? predecessor.code : portfolio.code(of: relation.predecessor)
    return portfolio.lagText(of: relation).map { PredecessorToken.word(name, relation.kind, $0) }
  }
}

extension PredecessorToken {
  /// Returns the shortest word that reads as this relation: FS is left out where there is no lag,
  /// except behind a code that ends like a type itself.
  static func word(_ name: String, _ kind: Relation.Kind, _ lag: LagText) -> String {
    if lag != .zero { return name + kind.rawValue + lag.text }
    let bare = try? PredecessorToken(name)
    let isPlain = kind == .finishToStart && bare?.activity.description == name && bare?.lag == .zero
    return isPlain ? name : name + kind.rawValue
  }
}

/// An activity as the cells of a row.
private struct PlanText {
  private let activity: Activity
  private let projectDay: [Shift]
  private let predecessors: [String]
  /// The days it takes; nil where they are no whole ones.
  let days: Int?

  init(_ activity: Activity, _ portfolio: Portfolio, _ predecessors: [String]) {
    self.activity = activity
    self.predecessors = predecessors
    projectDay = portfolio.projectDay
    let day = portfolio.dayMinutes(of: activity)
    days = activity.duration.isMultiple(of: day) ? activity.duration / day : nil
  }

  func cell(_ column: PlanColumn, _ flavour: CSVFlavour) -> String {
    switch column {
    case .code: activity.code
    case .name: flavour.guarded(activity.name)
    case .englishName: flavour.guarded(activity.englishName)
    case .duration: days.map(String.init) ?? ""
    case .calendar:
      flavour.word(ShippedName.chinese(calendar: activity.calendar), activity.calendar)
    case .predecessors: predecessors.joined(separator: " ")
    case .level: String(activity.level)
    case .milestone: activity.kind == .milestone ? flavour.word("是", "yes") : ""
    case .role: activity.role.map { flavour.word(RoleName.chinese(of: $0), $0.rawValue) } ?? ""
    case .office: flavour.guarded(activity.owner)
    case .window:
      WindowNames.text(
        activity.windows.map { flavour.word(ShippedName.chinese(window: $0), $0) })
    case .note: flavour.guarded(activity.note)
    case .parent: activity.parent ?? ""
    case .kind: kind(flavour)
    case .constraint:
      activity.constraints.map { ConstraintText.text($0, projectDay) }.joined(separator: "; ")
    case .elapsed: activity.isElapsed ? flavour.word("是", "yes") : ""
    case .leader: flavour.guarded(activity.leader)
    case .person: flavour.guarded(activity.person)
    case .crashLimit: activity.crashLimit.map(String.init) ?? ""
    case .crashCost: activity.crashCost.map(String.init) ?? ""
    case .threePoints: activity.threePoints?.text ?? ""
    case .number, .wbs, .outline, .project, .plannedStart, .plannedFinish, .optimistic, .likely,
      .pessimistic:
      ""
    }
  }

  /// The word for what it is; empty where the column of milestones says it all.
  private func kind(_ flavour: CSVFlavour) -> String {
    let kind = PlanKind(kind: activity.kind, edge: activity.edge)
    return kind.word.isEmpty ? "" : flavour.word(kind.names.zh, kind.word)
  }
}

extension Finding {
  fileprivate static func lagNotInCSV(_ relation: Relation, _ portfolio: Portfolio) -> Finding {
    let codes = [relation.predecessor, relation.successor].map(portfolio.code(of:))
    return Finding(
      .error, "not-in-csv", codes: codes,
      Wording(
        zh: "“\(codes[0])”到“\(codes[1])”的时距在 CSV 中写不出：不是整天数",
        en: "CSV cannot express the lag from \"\(codes[0])\" to \"\(codes[1])\": "
          + "no whole days"),
      hint: wholeDays)
  }

  fileprivate static func durationNotInCSV(_ code: String) -> Finding {
    Finding(
      .error, "not-in-csv", codes: [code],
      Wording(
        zh: "“\(code)”的工期不是整天数，在 CSV 中写不出",
        en: "CSV cannot express the duration of \"\(code)\": no whole days"),
      hint: wholeDays)
  }

  private static let wholeDays = Wording(
    zh: "改成整天数后再导出", en: "change it to whole days and export again")
}
