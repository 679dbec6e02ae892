import CivilTime
import Control
import Plan
import Scheduler

/// A part of a project that stands under one heading: the activities of a summary, or without any
/// those whose codes begin alike.
struct PlanPart: Hashable {
  /// The code of the summary, or what the codes begin with: `A` of `A01`, `K1-C` of `K1-C08`.
  var code: String
  /// What is done in it; empty where nothing tells.
  var name: String
  /// The positions of its activities, in order.
  var activities: [Int]

  /// Returns the parts of a project in order; one alone where the codes tell no parts.
  static func parts(
    of activities: [Int], in schedule: Schedule, names: [String: String] = [:], _ terms: Terms
  ) -> [PlanPart] {
    let portfolio = schedule.network.portfolio
    if activities.contains(where: { portfolio.activities[$0].parent != nil }) {
      return summaries(of: activities, in: portfolio, terms)
    }
    var groups: [PlanPart] = []
    for activity in activities {
      let code = prefix(of: portfolio.activities[activity].code)
      if groups.last?.code == code {
        groups[groups.count - 1].activities.append(activity)
      } else {
        groups.append(PlanPart(code: code, name: "", activities: [activity]))
      }
    }
    // Codes that tell every activity apart would put a heading over each.
    guard groups.count > 1, groups.count * 2 <= activities.count else {
      return [PlanPart(code: "", name: "", activities: activities)]
    }
    let phases = phases(of: groups, in: schedule, terms)
    for index in groups.indices {
      groups[index].name = names[groups[index].code] ?? phases[index]
    }
    return groups
  }

  /// The summaries of a project that hold activities, and first what is in none.
  private static func summaries(
    of activities: [Int], in portfolio: Portfolio, _ terms: Terms
  ) -> [PlanPart] {
    var groups: [PlanPart] = []
    var places: [String: Int] = [:]
    let project = activities.first.map { portfolio.activities[$0].project }
    var names: [String: String] = [:]
    for (position, record) in portfolio.activities.enumerated()
    where record.project == project && record.kind == .summary {
      names[record.code] = terms.name(portfolio.activities[position])
    }
    let loose = activities.filter { portfolio.activities[$0].parent == nil }
    if !loose.isEmpty { groups.append(PlanPart(code: "", name: "", activities: loose)) }
    for activity in activities {
      let record = portfolio.activities[activity]
      guard let parent = record.parent else { continue }
      if let place = places[parent] {
        groups[place].activities.append(activity)
      } else {
        places[parent] = groups.count
        groups.append(
          PlanPart(code: parent, name: names[parent] ?? "", activities: [activity]))
      }
    }
    return groups
  }

  /// The code up to its last number, without the separator between them.
  static func prefix(of code: String) -> String {
    guard let digit = code.lastIndex(where: \.isNumber) else { return code }
    var end = digit
    while end > code.startIndex, code[code.index(before: end)].isNumber {
      end = code.index(before: end)
    }
    var prefix = code[..<end]
    while let last = prefix.last, ".-_ ".contains(last) { prefix.removeLast() }
    return String(prefix)
  }

  /// Names parts by the nodes they hold, and the others by when most of their work begins.
  private static func phases(
    of groups: [PlanPart], in schedule: Schedule, _ terms: Terms
  ) -> [String] {
    let portfolio = schedule.network.portfolio
    func day(of role: Activity.Role) -> Instant? {
      groups.flatMap(\.activities).filter { portfolio.activities[$0].role == role }
        .map { schedule.activities[$0].finish }.max()
    }
    let (commence, completion) = (day(of: .commence), day(of: .completion))
    return groups.enumerated().map { index, group in
      let roles = Set(group.activities.compactMap { portfolio.activities[$0].role })
      if roles.contains(.completion) { return terms("竣工验收", "Completion and acceptance") }
      if roles.contains(.opening) { return terms("交付启用", "Hand-over and opening") }
      if roles.contains(.groundLevel) || roles.contains(.toppingOut) {
        return terms("工程施工", "Construction")
      }
      if roles.contains(.commence), index > 0 { return terms("施工准备", "Preparation of works") }
      let starts = group.activities.map { schedule.activities[$0].start }.sorted()
      let middle = starts[starts.count / 2]
      guard let commence, let completion else { return "" }
      if middle < commence { return terms("前期手续", "Preliminaries and approvals") }
      return middle < completion
        ? terms("工程施工", "Construction") : terms("交付启用", "Hand-over and opening")
    }
  }
}
