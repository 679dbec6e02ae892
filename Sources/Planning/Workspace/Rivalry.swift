import Plan
import PlanStore

/// What two people changed at the same time, each without knowing of the other.
struct Rivalry {
  /// The plan that a change was thought out on.
  let base: StoredPlan
  /// The plan as others have made it since.
  let newest: StoredPlan
  /// The codes of the projects that they changed; an empty one for what belongs to no project.
  let projects: Set<String>

  /// What others have changed and a plan made of theirs would change once more: its code or name,
  /// and that of its project; nil where it touches nothing of theirs.
  func contested(by new: StoredPlan) -> (code: String, project: String)? {
    let theirs = [base, newest, new].map { plan in plan.portfolio }
    return contested(theirs.map(activities)) ?? contested(theirs.map(relations))
      ?? contested(theirs.map(self.projects)) ?? contested([base, newest, new].map(problems))
      ?? contestedDays(by: new)
  }

  private func contestedDays(by new: StoredPlan) -> (code: String, project: String)? {
    guard projects.contains("") else { return nil }
    let plans = [base, newest, new]
    return contested(plans.map { Facts($0.portfolio.calendars) { ($0.name, "") } })
      ?? contested(plans.map { Facts($0.portfolio.windows) { ("\($0.name) \($0.from)", "") } })
      ?? contested(plans.map { Facts($0.holidays) { ("\($0.day)", "") } })
      ?? contested(plans.map { Facts($0.contacts) { ("\($0.kind.rawValue) \($0.name)", "") } })
      ?? contested(plans.map { Facts($0.templates) { ("\($0.name)", "") } })
      ?? contested(plans.map { Facts([$0.settings]) { ($0.colourPreset, "") } })
  }

  /// The first element that others added or changed, and that would go or change in the same field.
  private func contested<Value>(_ facts: [Facts<Value>]) -> (code: String, project: String)? {
    let (base, newest, new) = (facts[0].byCode, facts[1].byCode, facts[2].byCode)
    for (code, theirs) in newest.sorted(by: { $0.key < $1.key }) where theirs != base[code] {
      guard let mine = new[code] else { return (code, facts[1].projects[code] ?? "") }
      guard mine != theirs, Self.meet(base[code], theirs, mine) else { continue }
      return (code, facts[1].projects[code] ?? "")
    }
    return nil
  }

  /// Whether a field that was changed from the first to the second was changed again to the third.
  private static func meet<Value>(_ base: Value?, _ theirs: Value, _ mine: Value) -> Bool {
    let before = base.map(fields)
    let (between, after) = (fields(theirs), fields(mine))
    return between.contains { name, value in
      value != before?[name] && value != after[name]
    }
  }

  private static func fields(_ value: Any) -> [String: String] {
    let children = Mirror(reflecting: value).children.filter { $0.label != "project" }
    return Dictionary(
      children.map { ($0.label ?? "", String(reflecting: $0.value)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func activities(of plan: Portfolio) -> Facts<Activity> {
    Facts(plan.activities.enumerated().filter { isChanged($0.element.project, plan) }) {
      (plan.code(of: $0.offset), plan.projects[$0.element.project].code, $0.element)
    }
  }

  private func relations(of plan: Portfolio) -> Facts<Lag> {
    let ends = plan.relations.filter { relation in
      [relation.predecessor, relation.successor].contains {
        isChanged(plan.activities[$0].project, plan)
      }
    }
    return Facts(ends) { relation in
      let codes = [relation.predecessor, relation.successor].map(plan.code)
      return (
        "\(codes[0]) → \(codes[1]) \(relation.kind.rawValue)",
        plan.projects[plan.activities[relation.successor].project].code, relation.lag
      )
    }
  }

  private func projects(of plan: Portfolio) -> Facts<Project> {
    Facts(plan.projects.filter { projects.contains($0.code) }) { ($0.code, $0.code) }
  }

  private func problems(of plan: StoredPlan) -> Facts<Problem> {
    Facts(plan.problems.filter { isChanged($0.project, plan.portfolio) }) {
      ("\($0.number)", plan.portfolio.projects[$0.project].code)
    }
  }

  private func isChanged(_ project: Int, _ plan: Portfolio) -> Bool {
    projects.contains(plan.projects[project].code)
  }
}

/// Elements of a plan by what people call them.
private struct Facts<Value: Equatable> {
  var byCode: [String: Value] = [:]
  var projects: [String: String] = [:]

  init<Element>(_ elements: [Element], _ name: (Element) -> (String, String, Value)) {
    for element in elements {
      let (code, project, value) = name(element)
      byCode[code] = value
      projects[code] = project
    }
  }

  init(_ values: [Value], _ name: (Value) -> (String, String)) {
    self.init(values) { value in
      let (code, project) = name(value)
      return (code, project, value)
    }
  }
}
