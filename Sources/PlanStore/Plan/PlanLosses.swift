import CivilTime
public import Plan

/// What was in a plan and is no longer: counted, so that nothing vanishes unseen.
public struct PlanLosses: Hashable, Sendable {
  /// What can vanish.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// Activities.
    case activities
    /// Relations between activities, whatever becomes of their lags.
    case relations
    /// Constraints and typed dates of activities that stay.
    case dates
    /// Required dates of projects that stay.
    case requiredDates
    /// Days of a year's holidays.
    case holidays
    /// Stretches of a window in a year.
    case windows
  }

  /// How many of a kind vanished, and of how many there were where any did.
  public struct Count: Hashable, Sendable {
    /// What vanished.
    public var kind: Kind
    /// How many.
    public var lost: Int
    /// Of how many: in the projects, years and windows that lost some.
    public var total: Int
  }

  /// What vanished, in the order of ``Kind``; empty where nothing did.
  public let counts: [Count]

  /// Whether more than a tenth of anything vanished.
  public var isGrave: Bool { counts.contains { $0.lost * 10 > $0.total } }

  /// Compares a plan with what it becomes.
  public init(from old: StoredPlan, to new: StoredPlan) {
    let before = old.tallies
    let after = new.tallies
    counts = Kind.allCases.compactMap { kind in
      var count = Count(kind: kind, lost: 0, total: 0)
      for (group, items) in before[kind] ?? [:] {
        let left = after[kind]?[group] ?? [:]
        let lost = items.reduce(0) { $0 + max(0, $1.value - (left[$1.key] ?? 0)) }
        guard lost > 0 else { continue }
        count.lost += lost
        count.total += items.values.reduce(0, +)
      }
      return count.lost > 0 ? count : nil
    }
  }
}

extension PlanLosses {
  /// What vanished, in words: `3 relations and 1 activity`.
  public var wording: Wording {
    Wording(
      zh: counts.map { "\($0.lost) \($0.kind.chinese)" }.joined(separator: "、"),
      en: counts.map { "\($0.lost) \($0.lost == 1 ? $0.kind.english : $0.kind.plural)" }
        .joined(separator: ", "))
  }
}

extension PlanLosses.Kind {
  fileprivate var chinese: String {
    switch self {
    case .activities: "项工作"
    case .relations: "条逻辑关系"
    case .dates: "个约束或日期"
    case .requiredDates: "个要求完成时间"
    case .holidays: "天放假调休"
    case .windows: "段窗口"
    }
  }

  fileprivate var english: String {
    switch self {
    case .activities: "activity"
    case .relations: "relation"
    case .dates: "constraint or typed date"
    case .requiredDates: "required date"
    case .holidays: "holiday"
    case .windows: "window"
    }
  }

  fileprivate var plural: String {
    switch self {
    case .activities: "activities"
    case .dates: "constraints or typed dates"
    default: english + "s"
    }
  }
}

extension StoredPlan {
  /// How often each thing is there, by kind and by the project, year or window it belongs to.
  fileprivate var tallies: [PlanLosses.Kind: [String: [String: Int]]] {
    var tallies: [PlanLosses.Kind: [String: [String: Int]]] = [:]
    func count(_ kind: PlanLosses.Kind, _ group: String, _ item: String) {
      tallies[kind, default: [:]][group, default: [:]][item, default: 0] += 1
    }
    let codes = portfolio.activities.indices.map(portfolio.code)
    for (position, activity) in portfolio.activities.enumerated() {
      let project = portfolio.projects[activity.project].code
      count(.activities, project, codes[position])
      for constraint in activity.constraints {
        count(.dates, project, "\(codes[position]) \(constraint.kind)")
      }
      if activity.typedDates != nil { count(.dates, project, codes[position]) }
    }
    for relation in portfolio.relations {
      let project = portfolio.projects[portfolio.activities[relation.successor].project].code
      let pair = "\(codes[relation.predecessor]) \(codes[relation.successor])"
      count(.relations, project, "\(pair) \(relation.kind.rawValue)")
    }
    for project in portfolio.projects {
      for _ in project.requiredDates { count(.requiredDates, project.code, "") }
    }
    for holiday in holidays { count(.holidays, "\(holiday.noticeYear)", "") }
    for window in portfolio.windows { count(.windows, window.name, "\(window.from.year)") }
    return tallies
  }
}
