import CivilTime
import Scheduler

/// A part of a project that stands under one heading: the activities whose codes begin alike.
struct WallGroup: Hashable {
  /// What the codes begin with: `A` of `A01`, `K1-C` of `K1-C08`.
  var code: String
  /// What is done in it; empty where nothing tells.
  var name: String
  /// The positions of its activities, in order.
  var activities: [Int]

  /// Returns the parts of a project in order; one alone where the codes tell no parts.
  static func groups(
    of activities: [Int], in schedule: Schedule, names: [String: String], _ terms: Terms
  ) -> [WallGroup] {
    let portfolio = schedule.network.portfolio
    var groups: [WallGroup] = []
    for activity in activities {
      let code = prefix(of: portfolio.activities[activity].code)
      if groups.last?.code == code {
        groups[groups.count - 1].activities.append(activity)
      } else {
        groups.append(WallGroup(code: code, name: "", activities: [activity]))
      }
    }
    // Codes that tell every activity apart would put a heading over each.
    guard groups.count > 1, groups.count * 2 <= activities.count else {
      return [WallGroup(code: "", name: "", activities: activities)]
    }
    let phases = phases(of: groups, in: schedule, terms)
    for index in groups.indices {
      groups[index].name = names[groups[index].code] ?? phases[index]
    }
    return groups
  }

  /// The code up to its last number, without the separator between them.
  private static func prefix(of code: String) -> String {
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
    of groups: [WallGroup], in schedule: Schedule, _ terms: Terms
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

/// A line of the chart.
enum WallRow: Hashable {
  /// The heading of a part, again where a page goes on with it.
  case heading(WallGroup, isContinued: Bool)
  /// An activity.
  case activity(Int)

  /// Returns the rows of groups: each with its heading, where there are several.
  static func rows(of groups: [WallGroup]) -> [WallRow] {
    groups.flatMap { group in
      (groups.count > 1 ? [.heading(group, isContinued: false)] : [])
        + group.activities.map(WallRow.activity)
    }
  }

  /// Splits rows over as few pages as hold them, alike in length.
  ///
  /// A page that goes on with a part repeats its heading; no heading is the last line of a page.
  static func pages(_ rows: [WallRow], of capacity: Int) -> [[WallRow]] {
    if rows.count <= capacity { return [rows] }
    let room = max(2, capacity) - 1
    let share = (rows.count - 1) / ((rows.count + room - 1) / room) + 1
    var pages: [[WallRow]] = []
    var page: [WallRow] = []
    var group: WallGroup?
    for (index, row) in rows.enumerated() {
      let isHeading = if case .heading = row { true } else { false }
      let left = rows.count - index
      let isFull = page.count >= share && !(left == 1 && page.count < capacity)
      if isFull || (isHeading && page.count + 1 >= share && left > 1) {
        pages.append(page)
        page = isHeading ? [] : group.map { [.heading($0, isContinued: true)] } ?? []
      }
      if case .heading(let next, _) = row { group = next }
      page.append(row)
    }
    return pages + [page]
  }
}
