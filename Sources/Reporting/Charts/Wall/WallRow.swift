/// A line of the chart.
enum WallRow: Hashable {
  /// The heading of a part, again where a page goes on with it.
  case heading(PlanPart, isContinued: Bool)
  /// An activity.
  case activity(Int)

  /// Returns the rows of groups: each with its heading, where there are several.
  static func rows(of groups: [PlanPart]) -> [WallRow] {
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
    let capacity = max(2, capacity)
    let fewest = filled(rows, share: capacity, of: capacity)
    // Headings that are repeated take lines, too: the least share that needs no page more.
    let least = max(2, (rows.count + fewest.count - 1) / fewest.count)
    return (least..<max(least, capacity)).lazy.map { filled(rows, share: $0, of: capacity) }
      .first { $0.count <= fewest.count } ?? fewest
  }

  /// Fills pages with about so many lines each.
  private static func filled(
    _ rows: [WallRow], share: Int, of capacity: Int
  ) -> [[WallRow]] {
    var pages: [[WallRow]] = []
    var page: [WallRow] = []
    var group: PlanPart?
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
