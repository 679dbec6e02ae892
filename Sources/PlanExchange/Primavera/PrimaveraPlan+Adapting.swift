import CivilTime
import Plan

extension PrimaveraPlan {
  /// The same plan by our own rules, with everything that changes for it in the report.
  ///
  /// Constraints that wait stay; those that pull become required dates where they name a finish, and
  /// are left out otherwise; what breaks logic no longer does. Must Finish By is a required date of
  /// the project in both.
  public func adapted() -> PrimaveraPlan {
    var plan = self
    for index in plan.portfolio.projects.indices {
      plan.portfolio.projects[index].profile = .schedctl
      plan.portfolio.projects[index].criticalFloat = 0
    }
    for position in plan.portfolio.activities.indices { plan.adapt(position) }
    plan.leaveOutUncarriedDates()
    plan.shareDataDate()
    return plan
  }

  /// Our rules know one data date, which no fact lies behind; and no finish expected of work that
  /// has not begun.
  private mutating func shareDataDate() {
    progress.removeAll { record in
      let isPlanned = record.actualStart == nil && record.actualFinish == nil
      if isPlanned {
        report.add(
          .dropped, "expected-finish", portfolio.code(of: record.activity),
          Wording(
            zh: "尚未开工作业的期望完成日期", en: "expected finishes of activities that have not begun"))
      }
      return isPlanned
    }
    guard let own = dataDate else { return }
    if Set(
      portfolio.projects.compactMap { project in
        project.fields.last { $0.name == XERColumn.dataDate.rawValue }?.value
      }
    ).count > 1 {
      report.add(
        .adapted, "data-dates",
        Wording(
          zh: "各项目数据日期不同，统一按最晚的计算",
          en: "projects whose data dates differ; the latest counts for all"))
    }
    var last = own
    for record in progress {
      let facts = [record.actualStart, record.actualFinish, record.suspended].compactMap(\.self)
      guard let fact = facts.max(), fact > own else { continue }
      last = max(last, fact)
      report.add(
        .adapted, "actual-after-data-date", portfolio.code(of: record.activity),
        Wording(
          zh: "实际日期晚于数据日期，数据日期改为最后一个实际日期",
          en: "actual dates after the data date, which is now the last of them"))
    }
    dataDate = last
    for index in progress.indices { progress[index].date = last }
  }

  /// The finish of a whole project is required of work, and a project may have none.
  private mutating func leaveOutUncarriedDates() {
    let working = Set(portfolio.activities.filter { $0.kind.isPlaced }.map(\.project))
    for index in portfolio.projects.indices where !working.contains(index) {
      let project = portfolio.projects[index]
      guard !project.requiredDates.isEmpty else { continue }
      portfolio.projects[index].requiredDates = []
      report.add(
        .dropped, "required-without-work", project.code,
        Wording(zh: "没有工作的项目的要求完成时间", en: "required finishes of projects without work"))
    }
  }

  private mutating func adapt(_ position: Int) {
    let activity = portfolio.activities[position]
    let code = portfolio.code(of: position)
    if !activity.kind.isPlaced {
      guard !activity.constraints.isEmpty else { return }
      portfolio.activities[position].constraints = []
      report.add(
        .dropped, "constraint-of-effort", code,
        Wording(zh: "支持性作业（LOE）的约束", en: "constraints of levels of effort"))
      return
    }
    var kept = activity
    kept.constraints = activity.constraints.first { $0.kind == .zeroFreeFloat }.map { [$0] } ?? []
    for constraint in activity.constraints {
      guard let date = constraint.date else { continue }
      if constraint.kind.isSoft {
        kept.hold(constraint.kind, date)
        continue
      }
      switch constraint.kind {
      case .startOn, .mandatoryStart:
        kept.hold(.startNoEarlierThan, date)
        report.add(
          .adapted, "start-pinned", code,
          Wording(zh: "强制或固定的开始日期，改为最早开始", en: "starts that were pinned, now the earliest start"))
      case .startNoLaterThan:
        report.add(
          .dropped, "start-no-later", code,
          Wording(
            zh: "“最晚开始”约束，本软件以要求完成时间倒推",
            en: "latest starts; we count back from required dates instead"))
      default:
        if constraint.kind == .finishOn { kept.hold(.finishNoEarlierThan, date) }
        portfolio.projects[activity.project].requiredDates.append(
          RequiredDate(
            activity: activity.code, finish: date, source: "P6 \(constraint.kind.rawValue)"))
        report.add(
          .adapted, "finish-required", code,
          Wording(
            zh: "强制、固定或最晚的完成日期，改为要求完成时间",
            en: "finishes that were pinned or bound, now required dates"))
      }
    }
    portfolio.activities[position].constraints = kept.constraints
  }
}
