import Plan
import PlanExchange
import PlanStore
import Scheduler

/// Plans that stand in tables.
extension Workspace {
  func importTable(
    _ input: PlanInput, _ options: ImportOptions, _ confirm: (PlanLosses) throws -> Void
  ) throws -> Imported {
    let position = try options.project.map { try project($0) }
    let table = try input.table(options.table)
    if position == nil, !table.namesProjects, !table.isRefused { throw Refusal.noProject }
    var told: [Finding] = []
    let isChanged = try change(confirming: confirm) { stored in
      told = try table.insert(into: &stored.portfolio, project: position)
      if let carrier = options.carrier, let position {
        stored.confirmRequiredActivity(carrier, project: position)
      }
      if options.isStrict {
        let schedule = try? compiled(stored).schedule(progress: stored.progress, dataDate: nil)
        let differences = schedule.map {
          PlannedDates(table, stored.portfolio, project: position).findings($0)
        }
        try StrictReading(isOn: true).check(told + (differences ?? []))
      }
    }
    tell(told)
    if isChanged, let schedule = latest {
      tell(PlannedDates(table, stored.portfolio, project: position).findings(schedule))
    }
    return Imported(
      activities: table.rows.count, projects: codes(of: table, options.project),
      isChanged: isChanged, account: table.account)
  }

  /// The codes of the projects that the rows of a table belong to.
  private func codes(of table: PlanTable, _ project: String?) -> [String] {
    let portfolio = stored.portfolio
    let named = table.rows.map { row in
      row.project.map { name in
        portfolio.project(called: name).map { portfolio.projects[$0].code } ?? name
      } ?? project ?? ""
    }
    var seen: Set<String> = []
    return named.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
