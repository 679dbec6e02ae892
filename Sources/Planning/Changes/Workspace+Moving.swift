import Plan
import PlanStore

/// Activities moved in their project, and copied.
extension Workspace {
  /// Where an activity is put.
  public enum Place: Hashable, Sendable {
    /// Among the parts of a summary, by its code; nil for the top.
    case under(String?)
    /// Before another activity of the project in the order of the plan.
    case before(String)
    /// Behind another activity of the project, and its parts.
    case after(String)
  }

  /// Moves an activity, a summary with its parts, in the structure of its project or in its order.
  ///
  /// - Returns: Its full code, and whether anything changed.
  @discardableResult
  public func moveActivity(_ code: String, to place: Place) throws -> (
    code: String, isChanged: Bool
  ) {
    let position = try activity(code)
    let full = stored.portfolio.code(of: position)
    let isChanged: Bool
    switch place {
    case .under(let parent):
      let summary = try parent.map {
        try other($0, than: position, stored.portfolio.branch(position))
      }
      if let summary, stored.portfolio.activities[summary].kind != .summary {
        throw Refusal.noSummary(stored.portfolio.code(of: summary))
      }
      isChanged = try change { stored in
        stored.portfolio.activities[position].parent = summary.map {
          stored.portfolio.activities[$0].code
        }
      }
    case .before(let code), .after(let code):
      let branch = stored.portfolio.branch(position)
      let anchor = try other(code, than: position, branch)
      isChanged = try change { stored in
        var order = stored.portfolio.activities.indices.filter { !branch.contains($0) }
        var index = order.firstIndex(of: anchor) ?? order.endIndex
        if case .after = place {
          let last = Set(stored.portfolio.branch(anchor))
          index = (order.lastIndex { last.contains($0) } ?? index) + 1
        }
        order.insert(contentsOf: branch, at: index)
        stored.portfolio.activities[position].parent = stored.portfolio.activities[anchor].parent
        stored.reorderActivities(order)
      }
    }
    changedCodes = isChanged ? [full] : []
    return (full, isChanged)
  }

  /// Another activity of the same project, and none of those that move.
  private func other(_ code: String, than position: Int, _ branch: [Int]) throws -> Int {
    let portfolio = stored.portfolio
    let project = portfolio.projects[portfolio.activities[position].project].code
    let found = try activity(code.contains(".") ? code : "\(project).\(code)")
    guard portfolio.activities[found].project == portfolio.activities[position].project else {
      throw Refusal(
        zh: "\(portfolio.code(of: found)) 在另一个项目里",
        en: "\(portfolio.code(of: found)) is in another project",
        hint: Hint(
          zh: "要放进别的项目，用 \(.copyActivity) 复制过去", en: "put a copy there with `\(.copyActivity)`"))
    }
    guard !branch.contains(found) else {
      throw Refusal(
        zh: "\(portfolio.code(of: found)) 就是它自己或它的一部分",
        en: "\(portfolio.code(of: found)) is that activity itself, or a part of it")
    }
    return found
  }
}

extension Portfolio {
  /// An activity and, of a summary, all its parts, in the order of the plan.
  func branch(_ position: Int) -> [Int] {
    guard activities[position].kind == .summary else { return [position] }
    let parents = parents()
    return activities.indices.filter { candidate in
      var above = candidate
      var steps = 0
      while above != position, parents[above] >= 0, steps < activities.count {
        above = Int(parents[above])
        steps += 1
      }
      return above == position
    }
  }
}

extension Refusal {
  fileprivate static func noSummary(_ code: String) -> Refusal {
    Refusal(
      zh: "\(code) 不是分部（summary），下面不能放工作",
      en: "\(code) is no summary, and has no parts",
      hint: Hint(
        zh: "用 \(.changeActivity) 把它的类型改成 summary",
        en: "make it one with `\(.changeActivity)`"))
  }
}
