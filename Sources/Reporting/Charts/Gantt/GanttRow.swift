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

  /// Deals the rows out on pages of a capacity: every page begins with a heading, and none ends
  /// with one.
  ///
  /// A project that fits a page is not cut: its opening is on the page of its beginning.
  ///
  /// - Precondition: `capacity` is at least 2.
  func pages(of capacity: Int) -> [[GanttRow]] {
    var pages: [[GanttRow]] = [[]]
    for (project, activities) in projects {
      let isWhole = activities.count < capacity
      for (index, activity) in activities.enumerated() {
        let room = capacity - pages[pages.count - 1].count
        let needed = index > 0 ? 1 : isWhole ? activities.count + 1 : 2
        if room < needed, !pages[pages.count - 1].isEmpty {
          pages.append([.project(project, isContinued: index > 0)])
        } else if index == 0 {
          pages[pages.count - 1].append(.project(project, isContinued: false))
        }
        pages[pages.count - 1].append(.activity(activity))
      }
    }
    return pages
  }

  /// Deals the rows out on as few pages of at most a capacity as there can be, about equally full.
  func evenPages(of capacity: Int) -> [[GanttRow]] {
    let capacity = max(2, capacity)
    let least = pages(of: capacity)
    // What is whole on these pages stays so.
    let whole = projects.map { $0.activities.count + 1 }.filter { $0 <= capacity }.max() ?? 2
    var even = least
    for smaller in stride(from: capacity - 1, through: max(2, whole), by: -1) {
      let tried = pages(of: smaller)
      if tried.count > least.count { break }
      even = tried
    }
    return even
  }
}
