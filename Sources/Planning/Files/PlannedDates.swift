import CivilTime
import Plan
import PlanExchange
import Scheduler

/// The starts and finishes that a table says besides its logic, held against those that follow from it.
struct PlannedDates {
  private let table: PlanTable
  private let portfolio: Portfolio
  /// The project of the rows that name none.
  private let project: Int

  init(_ table: PlanTable, _ portfolio: Portfolio, project: Int?) {
    self.table = table
    self.portfolio = portfolio
    self.project = project ?? 0
  }

  /// One difference.
  private struct Difference {
    let code: String
    let planned: Day
    let computed: Day
    let isStart: Bool
    var days: Int {
      let days: Int = computed - planned
      return max(days, -days)
    }
  }

  /// What is told of the differences; nothing where there are none.
  func findings(_ schedule: Schedule) -> [Finding] {
    guard table.rows.contains(where: { $0.plannedStart != nil || $0.plannedFinish != nil }) else {
      return []
    }
    var differences: [Difference] = []
    let index = CodeIndex(portfolio.activities)
    for row in table.rows where row.plannedStart != nil || row.plannedFinish != nil {
      let project = row.project.flatMap { portfolio.project(called: $0) } ?? project
      let position = index.position(of: row.code, project: project, in: portfolio.activities)
      guard let position else { continue }
      differences += self.differences(row, position, schedule)
    }
    guard let largest = differences.max(by: { $0.days < $1.days }) else { return [] }
    return [
      .plannedDatesDiffer(
        Set(differences.map(\.code)).count, largest.code, largest.isStart, largest.planned,
        largest.computed, hasLogic: table.rows.contains { !$0.predecessors.isEmpty },
        file: table.file)
    ]
  }

  private func differences(
    _ row: PlanTable.Row, _ position: Int, _ schedule: Schedule
  ) -> [Difference] {
    let scheduled = schedule.activities[position]
    let code = portfolio.code(of: position)
    let edges = DayEdges(portfolio)
    let finish = edges.finish(scheduled.finish)
    // A milestone as a day opens is at the end of the day before, and no less at the beginning of its own.
    func computed(_ planned: Day, _ day: Day) -> Day {
      guard row.isMilestone else { return day }
      return planned == scheduled.finish.day ? planned : finish
    }
    return [
      row.plannedStart.map {
        Difference(
          code: code, planned: $0.day, computed: computed($0.day, edges.start(scheduled.start)),
          isStart: true)
      },
      row.plannedFinish.map {
        Difference(
          code: code, planned: $0.day, computed: computed($0.day, finish), isStart: false)
      },
    ].compactMap { $0 }.filter { $0.days > 0 }
  }
}

extension Finding {
  fileprivate static func plannedDatesDiffer(
    _ count: Int, _ code: String, _ isStart: Bool, _ planned: Day, _ computed: Day, hasLogic: Bool,
    file: String
  ) -> Finding {
    let (zh, en) = isStart ? ("开始", "start") : ("完成", "finish")
    let cause =
      hasLogic
      ? Wording(zh: "", en: "")
      : Wording(zh: "表中没有紧前工作，", en: "the table has no predecessors, and ")
    return Finding(
      .warning, "planned-dates-differ", at: Place(file: file), codes: [code],
      Wording(
        zh: "\(cause.zh)\(count) 项工作的日期与表中的开始、完成不同，最多的“\(code)”\(zh)表中 \(planned)、算出 \(computed)",
        en: "\(cause.en)\(count) activities have other dates than the table; most of all the "
          + "\(en) of \"\(code)\": \(planned) there, \(computed) computed"),
      hint: Hint(
        zh: "日期由工期和紧前工作算出：补上紧前工作，或用 \(.constrainByDates) 把开始日期作为“开始不早于”",
        en:
          "dates follow from durations and logic: add predecessors, or take the starts as constraints with \(.constrainByDates)"
      ))
  }
}
