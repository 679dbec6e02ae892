import Control
import Plan
import Scheduler

/// A row of a Gantt chart.
enum GanttRow: Hashable {
  /// The heading of a project, by its position; continued where the project began on a page
  /// before.
  case project(Int, isContinued: Bool)
  /// An activity, by its position.
  case activity(Int)

  /// The project of a heading; nil for an activity.
  var project: Int? {
    if case .project(let project, _) = self { project } else { nil }
  }

  /// The activity; nil for a heading.
  var activity: Int? {
    if case .activity(let activity) = self { activity } else { nil }
  }
}

/// The rows of a Gantt chart before they are dealt out on pages.
struct GanttRows {
  /// The projects in the order shown, with their activities in the order of their codes.
  let projects: [(project: Int, activities: [Int])]
  let order: PlanOrder
  /// How many activities of each of these projects are done, shown or not.
  let done: [Int: Int]

  /// Chooses the rows of some projects; a project of which nothing is left has no heading either.
  init(_ schedule: Schedule, projects: [Int], _ options: GanttOptions) {
    let portfolio = schedule.network.portfolio
    let order = PlanOrder(portfolio)
    self.order = order
    var done: [Int: Int] = [:]
    for project in projects {
      done[project] = order.activities[project].count { schedule.activities[$0].phase == .complete }
    }
    self.done = done
    self.projects = projects.map { project in
      let shown = options.scope.activities(order.activities[project], in: schedule).filter {
        portfolio.activities[$0].level <= options.level
          && (!options.isCriticalOnly || schedule.activities[$0].isCritical)
      }
      return (project, shown)
    }
    .filter { !$0.activities.isEmpty }
  }

  /// The activities in the order shown.
  var activities: [Int] { projects.flatMap(\.activities) }

  /// The projects of a page with what its axis has to hold of each: where it begins, all of it, else the rows.
  func shown(on page: [GanttRow]) -> [(project: Int, activities: [Int])] {
    projects.compactMap { project, activities in
      if page.contains(.project(project, isContinued: false)) { return (project, activities) }
      guard page.contains(.project(project, isContinued: true)) else { return nil }
      let own = Set(page.compactMap(\.activity))
      return (project, activities.filter(own.contains))
    }
  }

  /// Deals the rows out on as few pages of a capacity as there can be, about equally full: every page
  /// begins with a heading, and none ends with one.
  ///
  /// A project that fits a page is not cut: its opening is on the page of its beginning. A longer one has
  /// pages of its own, alike in length.
  func pages(of capacity: Int) -> [[GanttRow]] {
    let capacity = max(2, capacity)
    // The best way to deal out the first projects: pages, squares of their lengths, where the last
    // begins.
    var best: [(pages: Int, squares: Int, from: Int)] = [(0, 0, 0)]
    for end in 1...max(1, projects.count) where end <= projects.count {
      let last = cut(projects[end - 1].activities, capacity)
      var choice = (
        pages: best[end - 1].pages + last.count,
        squares: best[end - 1].squares + last.reduce(0) { $0 + ($1.count + 1) * ($1.count + 1) },
        from: end - 1
      )
      var rows = projects[end - 1].activities.count + 1
      var first = end - 1
      while first > 0, rows + projects[first - 1].activities.count + 1 <= capacity {
        first -= 1
        rows += projects[first].activities.count + 1
        let tried = (best[first].pages + 1, best[first].squares + rows * rows)
        if tried < (choice.pages, choice.squares) {
          choice = (tried.0, tried.1, first)
        }
      }
      best.append(choice)
    }
    var pages: [[GanttRow]] = []
    var end = projects.count
    while end > 0 {
      let first = best[end].from
      pages = self.pages(first..<end, capacity) + pages
      end = first
    }
    return pages.isEmpty ? [[]] : pages
  }

  /// One page of projects that fit it together, or those of one that is cut.
  private func pages(_ range: Range<Int>, _ capacity: Int) -> [[GanttRow]] {
    let parts = range.count == 1 ? cut(projects[range.lowerBound].activities, capacity) : []
    if parts.count > 1 {
      return parts.enumerated().map { index, part in
        [.project(projects[range.lowerBound].project, isContinued: index > 0)]
          + part.map(GanttRow.activity)
      }
    }
    return [
      projects[range].flatMap { project, activities in
        [GanttRow.project(project, isContinued: false)] + activities.map(GanttRow.activity)
      }
    ]
  }

  /// The activities of one project in as few parts as fit below a heading each, alike in length.
  private func cut(_ activities: [Int], _ capacity: Int) -> [ArraySlice<Int>] {
    let count = max(1, (activities.count + capacity - 2) / (capacity - 1))
    return (0..<count).map {
      activities[activities.count * $0 / count..<activities.count * ($0 + 1) / count]
    }
  }
}
