import Plan

/// Which projects and activities bear another code in one plan than in another.
public struct PlanRenames: Hashable, Sendable {
  /// The new codes of projects, by their old ones.
  public internal(set) var projects: [String: String] = [:]
  /// The new names of activities, by their old ones; also where only the project's code is another.
  public internal(set) var activities: [ActivityName: ActivityName] = [:]

  /// Whether all codes are the same.
  public var isEmpty: Bool { projects.isEmpty && activities.isEmpty }

  init() {}

  /// Finds what must be the same under another code: of what is in one of two plans only, what bears
  /// a name there that nothing else of that kind bears.
  init(from before: NamedPlan, to after: NamedPlan) {
    let (old, new) = (Set(before.projects.map(\.code)), Set(after.projects.map(\.code)))
    projects = Self.pairs(
      before.projects.lazy.filter { !new.contains($0.code) }.map { ($0.name, $0.code) },
      after.projects.lazy.filter { !old.contains($0.code) }.map { ($0.name, $0.code) })
    for named in before.activities {
      guard let name = named.activity, let project = projects[name.project] else { continue }
      activities[name] = ActivityName(project: project, code: name.code)
    }
    let was = Set(before.activities.compactMap { $0.activity.map { activities[$0] ?? $0 } })
    let stands = Set(after.activities.compactMap(\.activity))
    let gone = before.activities.compactMap { named -> (Signature, ActivityName)? in
      guard let old = named.activity else { return nil }
      let name = activities[old] ?? old
      return stands.contains(name) ? nil : (Signature(name.project, named.value), old)
    }
    let come = after.activities.compactMap { named -> (Signature, ActivityName)? in
      guard let name = named.activity, !was.contains(name) else { return nil }
      return (Signature(name.project, named.value), name)
    }
    for (old, new) in Self.pairs(gone, come) { activities[old] = new }
  }

  /// What an activity is known by when its code is another.
  private struct Signature: Hashable {
    let project: String
    let name: String
    let kind: Activity.Kind

    init(_ project: String, _ activity: Activity) {
      self.project = project
      name = activity.name
      kind = activity.kind
    }
  }

  private static func pairs<Mark: Hashable, Name: Hashable>(
    _ before: some Sequence<(Mark, Name)>, _ after: some Sequence<(Mark, Name)>
  ) -> [Name: Name] {
    let old = Dictionary(grouping: before, by: \.0)
    let new = Dictionary(grouping: after, by: \.0)
    var pairs: [Name: Name] = [:]
    for (mark, names) in old {
      guard names.count == 1, let others = new[mark], others.count == 1 else { continue }
      pairs[names[0].1] = others[0].1
    }
    return pairs
  }

  /// The name that an activity bears now.
  public func name(of old: ActivityName) -> ActivityName { activities[old] ?? old }
}

extension NamedPlan {
  /// The plan with other codes.
  func renamed(by renames: PlanRenames) -> NamedPlan {
    guard !renames.isEmpty else { return self }
    var plan = self
    func named<Value>(_ named: inout Named<Value>) {
      let name = named.activity.map(renames.name)
      named.project = name?.project ?? renames.projects[named.project] ?? named.project
      named.code = name?.code
    }
    func code(_ code: String?, in project: String) -> String? {
      code.map { renames.name(of: ActivityName(project: project, code: $0)).code }
    }
    for index in plan.projects.indices {
      let old = plan.projects[index].code
      for date in plan.projects[index].requiredDates.indices {
        plan.projects[index].requiredDates[date].activity = code(
          plan.projects[index].requiredDates[date].activity, in: old)
      }
      plan.projects[index].code = renames.projects[old] ?? old
    }
    for index in plan.activities.indices {
      let old = plan.activities[index].project
      plan.activities[index].value.parent = code(plan.activities[index].value.parent, in: old)
      named(&plan.activities[index])
      plan.activities[index].value.code = plan.activities[index].code ?? ""
    }
    for index in plan.relations.indices {
      let key = plan.relations[index].key
      plan.relations[index].key.predecessor = renames.name(of: key.predecessor)
      plan.relations[index].key.successor = renames.name(of: key.successor)
    }
    for index in plan.progress.indices { named(&plan.progress[index]) }
    for index in plan.retractions.indices { named(&plan.retractions[index]) }
    for index in plan.problems.indices { named(&plan.problems[index]) }
    for index in plan.baselines.indices {
      plan.baselines[index].dates = Dictionary(
        plan.baselines[index].dates.map { (renames.name(of: $0.key), $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
    return plan
  }
}
