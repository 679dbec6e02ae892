import Plan

/// Which activity of a plan is which of the plan it was: those of one full code are one, and so are those
/// that nothing but their code, or that of their project, tells apart.
final class CodePairs {
  private let before: Side?
  private let after: Side

  /// One of the two plans.
  private struct Side {
    let portfolio: Portfolio
    let index: CodeIndex
    let projects: [String: Int]

    init(_ portfolio: Portfolio) {
      self.portfolio = portfolio
      index = CodeIndex(portfolio.activities)
      projects = Dictionary(
        portfolio.projects.indices.map { (portfolio.projects[$0].code, $0) },
        uniquingKeysWith: { first, _ in first })
    }

    /// The position of what has the code of an activity of another plan.
    func position(of activity: Int, in other: Portfolio) -> Int? {
      let meant = other.activities[activity]
      guard let project = projects[other.projects[meant.project].code] else { return nil }
      return index.position(of: meant.code, project: project, in: portfolio.activities)
    }
  }

  init(_ before: Portfolio?, _ after: Portfolio) {
    self.before = before.map(Side.init)
    self.after = Side(after)
  }

  /// The position in the plan before of an activity of the plan after.
  func old(of new: Int) -> Int? {
    before?.position(of: new, in: after.portfolio) ?? renamed.old[new]
  }

  /// The position in the plan after of an activity of the plan before.
  func new(of old: Int) -> Int? {
    before.flatMap { after.position(of: old, in: $0.portfolio) } ?? renamed.new[old]
  }

  /// What was given another code: looked for where something is met that has no counterpart.
  private lazy var renamed: (old: [Int: Int], new: [Int: Int]) = renamings()

  /// What an activity is beside its code.
  private struct Likeness: Hashable {
    let project: Int
    let code: String?
    let name: String
    let kind: Activity.Kind
  }

  private func renamings() -> (old: [Int: Int], new: [Int: Int]) {
    guard let before else { return ([:], [:]) }
    let projects = projectsOfBefore(before)
    // A project that was renamed keeps the codes in it; where it was not, only the names can tell.
    let isRenamed = Set(
      projects.filter {
        before.portfolio.projects[$0.value].code != after.portfolio.projects[$0.key].code
      }.keys)
    func likeness(_ activity: Activity, _ project: Int, _ isRenamed: Bool) -> Likeness {
      Likeness(
        project: project, code: isRenamed ? activity.code : nil, name: activity.name,
        kind: activity.kind)
    }
    var lost: [Likeness: [Int]] = [:]
    let renamedBefore = Set(isRenamed.compactMap { projects[$0] })
    for (old, activity) in before.portfolio.activities.enumerated()
    where after.position(of: old, in: before.portfolio) == nil {
      lost[
        likeness(activity, activity.project, renamedBefore.contains(activity.project)), default: []
      ].append(old)
    }
    var found: [Likeness: [Int]] = [:]
    for (new, activity) in after.portfolio.activities.enumerated()
    where before.position(of: new, in: after.portfolio) == nil {
      guard let project = projects[activity.project] else { continue }
      found[likeness(activity, project, isRenamed.contains(activity.project)), default: []]
        .append(new)
    }
    var pairs: (old: [Int: Int], new: [Int: Int]) = ([:], [:])
    for (likeness, new) in found {
      guard new.count == 1, let old = lost[likeness], old.count == 1 else { continue }
      pairs.old[new[0]] = old[0]
      pairs.new[old[0]] = new[0]
    }
    return pairs
  }

  /// The project of the plan before that each of the plan after was: that of its code, else the one of its
  /// name that has no other counterpart.
  private func projectsOfBefore(_ before: Side) -> [Int: Int] {
    var projects: [Int: Int] = [:]
    for (position, project) in after.portfolio.projects.enumerated() {
      projects[position] =
        before.projects[project.code]
        ?? before.portfolio.projects.firstIndex {
          $0.name == project.name && after.projects[$0.code] == nil
        }
    }
    return projects
  }
}
