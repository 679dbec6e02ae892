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
    return plan
  }

  private mutating func adapt(_ position: Int) {
    let activity = portfolio.activities[position]
    let code = portfolio.code(of: position)
    var kept: [Constraint] = []
    for constraint in activity.constraints {
      guard !constraint.kind.isSoft, let date = constraint.date else {
        kept.append(constraint)
        continue
      }
      switch constraint.kind {
      case .startOn, .mandatoryStart:
        kept.append(Constraint(.startNoEarlierThan, date))
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
        if constraint.kind == .finishOn { kept.append(Constraint(.finishNoEarlierThan, date)) }
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
    portfolio.activities[position].constraints = kept
  }
}
