import Plan

extension XERAssembly {
  /// Takes the relations; those to activities of projects outside the file are listed.
  mutating func takeRelations() {
    portfolio.relations.reserveCapacity(cells.count(.relation))
    let countings = lagCountings
    let summarised = summarised
    for row in 0..<cells.count(.relation) {
      guard let successor = cells.neededID(.relation, row, .task),
        let predecessor = cells.neededID(.relation, row, .predecessor)
      else { continue }
      let place = cells.place(.relation, row)
      guard let to = positions[successor], let from = positions[predecessor] else {
        leave(row, [successor, predecessor], summarised)
        continue
      }
      if from == to {
        cells.findings.add(.xerSelfRelation(portfolio.code(of: from), at: place))
        continue
      }
      let mark = cells.mark(.relation, row, .relationType)
      guard let kind = Self.relationKind(mark) else {
        cells.findings.add(.xerValue(mark, "pred_type", at: place))
        continue
      }
      let hours = cells.minutes(.relation, row, .lagHours) ?? (0, true)
      let code = portfolio.code(of: to)
      if !hours.isExact { rounded(code) }
      let project = portfolio.activities[to].project
      portfolio.relations.append(
        Relation(
          predecessor: from, successor: to, kind: kind,
          lag: hours.minutes == 0
            ? .zero : Lag(minutes: hours.minutes, counting: countings[project])))
    }
  }

  /// By position of the successor's project.
  private var lagCountings: [Lag.Counting] {
    var countings = [Lag.Counting](repeating: .predecessor, count: portfolio.projects.count)
    for frame in frames.values { countings[frame.position] = frame.lagCounting }
    return countings
  }

  /// A relation whose end is missing: of a project in the file that is a mistake.
  private mutating func leave(_ row: Int, _ ends: [Int], _ summarised: Set<Int>) {
    let columns: [(XERColumn, XERColumn)] = [
      (.task, .project), (.predecessor, .predecessorProject),
    ]
    for (id, (column, projectColumn)) in zip(ends, columns) where positions[id] == nil {
      let project = cells.id(.relation, row, projectColumn)
      if let project, frames[project] != nil, !summarised.contains(id) {
        cells.findings.add(
          .xerUnknown(id, column.rawValue, at: cells.place(.relation, row)))
        return
      }
    }
    report.add(
      .dropped, "external-relation",
      positions[ends[0]].map { portfolio.code(of: $0) } ?? "\(ends[0])",
      Wording(
        zh: "与文件之外的作业或 WBS 汇总作业的关系",
        en: "relations with activities outside the file or with WBS summaries"))
  }

  /// The identifiers of WBS summaries, which stand for nodes of the breakdown, the root among them.
  private var summarised: Set<Int> {
    let rows = (0..<cells.count(.task)).filter { cells.mark(.task, $0, .taskType) == "TT_WBS" }
    return Set(rows.compactMap { cells.id(.task, $0, .task) })
  }

  private static func relationKind(_ mark: String) -> Relation.Kind? {
    switch mark {
    case "PR_FS", "": .finishToStart
    case "PR_SS": .startToStart
    case "PR_FF": .finishToFinish
    case "PR_SF": .startToFinish
    default: nil
    }
  }
}
