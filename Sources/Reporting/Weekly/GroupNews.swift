import Control
import Plan
import Scheduler

/// Projects that are one item in several towns, told in one line: their codes share what stands
/// before the first hyphen (`CE-YD`, `CE-BC`).
public struct GroupNews: Hashable, Sendable {
  let name: String
  let projects: [Int]

  /// Whether its members are towns (各镇), by what their names have in common.
  var isOfTowns: Bool { name.hasPrefix("各镇") }

  /// Groups projects, by position in the portfolio; one alone is no group.
  static func groups(of projects: [Int], in portfolio: Portfolio) -> [GroupNews] {
    var keys: [Substring] = []
    var members: [Substring: [Int]] = [:]
    for project in projects {
      let code = portfolio.projects[project].code
      guard let hyphen = code.firstIndex(of: "-") else { continue }
      let key = code[..<hyphen]
      if members[key] == nil { keys.append(key) }
      members[key, default: []].append(project)
    }
    return keys.compactMap { key in
      let projects = members[key]!
      guard projects.count > 1 else { return nil }
      let ending = commonEnding(projects.map { portfolio.projects[$0].name })
      return GroupNews(name: ending.isEmpty ? String(key) : "各" + ending, projects: projects)
    }
  }

  private static func commonEnding(_ names: [String]) -> String {
    var ending = names[0]
    for name in names.dropFirst() {
      while !name.hasSuffix(ending) { ending.removeFirst() }
    }
    return ending
  }
}
