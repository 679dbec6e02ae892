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
    let rare = rareColumns(portfolio, project)
    writer.write(
      PlanColumn.allCases.filter { !PlanColumn.rare.contains($0) }.map(\.name) + rare.map(\.name))
    for (position, activity) in portfolio.activities.enumerated() where activity.project == project
    {
      let day = portfolio.dayMinutes(of: activity)
      guard activity.duration.isMultiple(of: day) else {
        findings.add(.durationNotInCSV(portfolio.code(of: position)))
        continue
      }
      writer.write(
        activity, days: activity.duration / day, after: predecessors[position] ?? [],
        rare.map { cell($0, of: activity, portfolio.projectDay) })
    }
    _ = try findings.warnings()
    return writer.text
  }

  /// The columns beyond the usual ones that a project needs.
  private static func rareColumns(_ portfolio: Portfolio, _ project: Int) -> [PlanColumn] {
    let own = portfolio.activities.filter { $0.project == project }
    return PlanColumn.rare.filter { column in
      own.contains { !cell(column, of: $0, portfolio.projectDay).isEmpty }
    }
  }

  private static func cell(
    _ column: PlanColumn, of activity: Activity, _ shifts: [Shift]
  ) -> String {
    switch column {
    case .parent: activity.parent ?? ""
    case .kind: PlanKind(kind: activity.kind, edge: activity.edge).word
    case .constraint:
      activity.constraints.map { ConstraintText.text($0, shifts) }.joined(separator: "; ")
    case .elapsed: activity.isElapsed ? "yes" : ""
    default: ""
    }
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

extension CSVWriter {
  fileprivate mutating func write(
    _ activity: Activity, days: Int, after predecessors: [String], _ rare: [String]
  ) {
    let usual = [
      activity.code, guarded(activity.name), guarded(activity.englishName), String(days),
      activity.calendar, predecessors.joined(separator: " "), String(activity.level),
      activity.kind == .milestone ? "yes" : "", activity.role?.rawValue ?? "",
      guarded(activity.owner), activity.window ?? "", guarded(activity.note),
    ]
    write(usual + rare)
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
