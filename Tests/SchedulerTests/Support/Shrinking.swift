import CivilTime
import Control
import Plan
import Scheduler

extension Scenario {
  /// Returns a scenario as small as single steps can make it that still has the fault.
  func shrunk(while hasFault: (Scenario) -> Bool) -> Scenario {
    var smallest = self
    while let smaller = smallest.smaller.first(where: hasFault) { smallest = smaller }
    return smallest
  }

  /// The scenarios that are one step simpler, those that lose most first.
  private var smaller: [Scenario] {
    portfolio.activities.indices.map(without(activity:))
      + portfolio.relations.indices.map { k in changed { $0.portfolio.relations.remove(at: k) } }
      + progress.indices.map { k in changed { $0.progress.remove(at: k) } }
      + portfolio.projects.indices.filter { !portfolio.projects[$0].requiredDates.isEmpty }
      .map { k in changed { $0.portfolio.projects[k].requiredDates.removeLast() } }
      + (progress.isEmpty && dataDate != nil ? [changed { $0.dataDate = nil }] : [])
      + portfolio.relations.indices.flatMap(simpler(relation:))
      + portfolio.activities.indices.flatMap(simpler(activity:))
  }

  private func changed(_ change: (inout Scenario) -> Void) -> Scenario {
    var copy = self
    change(&copy)
    return copy
  }

  private func without(activity k: Int) -> Scenario {
    changed { copy in
      let gone = copy.portfolio.activities.remove(at: k)
      let shift = { (i: Int) in i > k ? i - 1 : i }
      copy.portfolio.relations.removeAll { $0.predecessor == k || $0.successor == k }
      for r in copy.portfolio.relations.indices {
        copy.portfolio.relations[r].predecessor = shift(copy.portfolio.relations[r].predecessor)
        copy.portfolio.relations[r].successor = shift(copy.portfolio.relations[r].successor)
      }
      copy.progress.removeAll { $0.activity == k }
      for r in copy.progress.indices {
        copy.progress[r].activity = shift(copy.progress[r].activity)
      }
      copy.portfolio.projects[gone.project].requiredDates.removeAll { $0.activity == gone.code }
      for i in copy.portfolio.activities.indices
      where copy.portfolio.activities[i].parent == gone.code
        && copy.portfolio.activities[i].project == gone.project
      {
        copy.portfolio.activities[i].parent = gone.parent
      }
    }
  }

  private func simpler(relation k: Int) -> [Scenario] {
    let relation = portfolio.relations[k]
    var simpler: [Scenario] = []
    if relation.lag != .zero { simpler.append(changed { $0.portfolio.relations[k].lag = .zero }) }
    if relation.kind != .finishToStart {
      simpler.append(changed { $0.portfolio.relations[k].kind = .finishToStart })
    }
    return simpler
  }

  private func simpler(activity k: Int) -> [Scenario] {
    let activity = portfolio.activities[k]
    let day = portfolio.projectDay.minutes
    var simpler: [Scenario] = []
    if !activity.constraints.isEmpty {
      simpler.append(changed { $0.portfolio.activities[k].constraints = [] })
    }
    if activity.isElapsed {
      simpler.append(changed { $0.portfolio.activities[k].isElapsed = false })
    }
    if activity.parent != nil {
      simpler.append(changed { $0.portfolio.activities[k].parent = nil })
    }
    if activity.window != nil {
      simpler.append(changed { $0.portfolio.activities[k].window = nil })
    }
    if activity.calendar != "five" && activity.calendar != "seven" {
      simpler.append(changed { $0.portfolio.activities[k].calendar = "five" })
    }
    if activity.project != 0 && activity.parent == nil && activity.kind != .summary
      && !progress.contains(where: { $0.activity == k })
    {
      simpler.append(changed { $0.move(k, to: 0) })
    }
    if activity.duration > day {
      simpler.append(changed { $0.portfolio.activities[k].duration = day })
    }
    return simpler
  }

  private mutating func move(_ k: Int, to project: Int) {
    let gone = portfolio.activities[k]
    portfolio.activities[k].project = project
    portfolio.projects[gone.project].requiredDates.removeAll { $0.activity == gone.code }
  }
}
