import CivilTime
import Control
import Plan

@testable import PlanStore

/// A change that says by names what it does, so that it does the same to a plan in which others are
/// missing that it has nothing to do with.
struct NamedEdit {
  let words: String
  let apply: (inout StoredPlan) -> Void
}

/// Draws changes that make sense for a plan as it is.
struct NamedEdits {
  var generator: SeededGenerator
  private var last = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  mutating func edit(for plan: StoredPlan) -> NamedEdit {
    last += 1
    let codes = plan.portfolio.activities.map(\.code)
    guard let code = codes.randomElement(using: &generator),
      let other = codes.randomElement(using: &generator)
    else { return add("C\(last)") }
    let amount = 480 * number(below: 9)
    switch number(below: 14) {
    case 0, 1, 2: return add("C\(last)")
    case 3:
      return NamedEdit(words: "days \(code)") { $0.with(code) { $0.duration = amount } }
    case 4:
      return NamedEdit(words: "office \(code)") { $0.with(code) { $0.owner = "单位\(amount)" } }
    case 5, 6:
      let kind = Relation.Kind.allCases.randomElement(using: &generator)!
      return NamedEdit(words: "link \(code) \(other)") { plan in
        guard let from = plan.position(code), let to = plan.position(other) else { return }
        plan.portfolio.relations.append(Relation(predecessor: from, successor: to, kind: kind))
      }
    case 7:
      // Those alone that are there now: one that is brought back later stays.
      let ends = plan.portfolio.relations.filter {
        plan.portfolio.activities[$0.predecessor].code == code
      }
      .map { (plan.portfolio.activities[$0.successor].code, $0.kind) }
      return NamedEdit(words: "unlink \(code)") { plan in
        for (other, kind) in ends {
          let found = plan.portfolio.relations.firstIndex {
            plan.portfolio.activities[$0.predecessor].code == code && $0.kind == kind
              && plan.portfolio.activities[$0.successor].code == other
          }
          if let found { plan.portfolio.relations.remove(at: found) }
        }
      }
    case 8, 9:
      let percent = Double(number(below: 100))
      return NamedEdit(words: "progress \(code)") { plan in
        guard let position = plan.position(code) else { return }
        plan.progress.append(
          ProgressRecord(activity: position, date: at("2027-04-01T18:00"), percent: percent))
      }
    case 10:
      let reported = Set(plan.records.map { plan.portfolio.activities[$0.record.activity].code })
      guard !reported.contains(code) else { return add("C\(last)") }
      return NamedEdit(words: "remove \(code)") { $0.removeActivities { $0.code == code } }
    case 11:
      let name = "日历\(number(below: 3))"
      return NamedEdit(words: "calendar \(name)") { plan in
        guard !plan.portfolio.calendars.contains(where: { $0.name == name }) else { return }
        plan.portfolio.calendars.append(
          WorkCalendar(name: name, week: Array(repeating: .standardDay, count: 7)))
      }
    case 12:
      guard let name = plan.portfolio.calendars.randomElement(using: &generator)?.name else {
        return add("C\(last)")
      }
      return NamedEdit(words: "use \(name) \(code)") { $0.with(code) { $0.calendar = name } }
    default:
      let known = Set(codes)
      let next = (plan.baselines.map(\.number).max() ?? 0) + 1
      return NamedEdit(words: "baseline \(next)") { plan in
        let dates = plan.portfolio.activities.map {
          known.contains($0.code)
            ? Baseline.Dates(start: at("2027-04-01T08:00"), finish: at("2027-05-01T18:00")) : nil
        }
        plan.baselines.append(
          Baseline(number: next, name: "第\(next)版", dataDate: nil, dates: dates))
      }
    }
  }

  private func add(_ code: String) -> NamedEdit {
    NamedEdit(words: "add \(code)") { plan in
      if plan.portfolio.projects.isEmpty {
        plan.portfolio.projects = [Project(code: "P", name: "项目", direction: .forward)]
      }
      plan.portfolio.activities.append(
        Activity(project: 0, code: code, name: "工作", duration: 480, calendar: "workday"))
      plan.extendBaselines()
    }
  }
}

extension StoredPlan {
  fileprivate func position(_ code: String) -> Int? {
    portfolio.activities.firstIndex { $0.code == code }
  }

  fileprivate mutating func with(_ code: String, _ change: (inout Activity) -> Void) {
    if let position = position(code) { change(&portfolio.activities[position]) }
  }
}

extension PlanDifference {
  /// Whether nothing is otherwise but the order in which things stand.
  var isEmptyButForOrder: Bool {
    projectDay == nil && colourPreset == nil && calendars.changes.isEmpty
      && windows.changes.isEmpty && holidays.changes.isEmpty && projects.changes.isEmpty
      && activities.changes.isEmpty && relations.changes.isEmpty && progress.changes.isEmpty
      && retractions.changes.isEmpty && problems.changes.isEmpty && baselines.changes.isEmpty
      && reports.changes.isEmpty && contacts.changes.isEmpty && templates.changes.isEmpty
  }
}
