import Plan

/// Summaries rolled up from the activities below them: the first start, the last finish.
struct PrimaveraSummaries {
  /// The positions of the summaries, every one before the summary it is a part of.
  private(set) var order: [Int] = []
  /// The position of the summary that each activity is a part of; -1 at the top.
  private(set) var parent: [Int]

  /// Finds the parts of every summary under this profile, without recursion.
  init(_ portfolio: Portfolio) {
    parent = portfolio.parents { $0.profile == .p6 }.map(Int.init)
    let summaries = portfolio.activities.indices.filter {
      let activity = portfolio.activities[$0]
      return activity.kind == .summary && portfolio.projects[activity.project].profile == .p6
    }
    var waiting = [Int](repeating: 0, count: parent.count)
    for position in summaries where parent[position] >= 0 { waiting[parent[position]] += 1 }
    order = summaries.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      let above = parent[order[next]]
      next += 1
      guard above >= 0 else { continue }
      waiting[above] -= 1
      if waiting[above] == 0 { order.append(above) }
    }
  }

  /// Takes the dates of everything below into the summaries.
  func rollUp(_ dates: inout ProfiledDates, isComplete: inout [Bool]) {
    var isOpen = [Bool](repeating: false, count: parent.count)
    var hasParts = isOpen
    var isSummary = isOpen
    for summary in order { isSummary[summary] = true }
    for position in parent.indices where parent[position] >= 0 {
      // Summaries hand up their own parts below, in order.
      if isSummary[position] { continue }
      dates.take(position, into: parent[position], isComplete: isComplete[position])
      hasParts[parent[position]] = true
      if !isComplete[position] { isOpen[parent[position]] = true }
    }
    for summary in order {
      isComplete[summary] = hasParts[summary] && !isOpen[summary]
      guard parent[summary] >= 0, hasParts[summary] else { continue }
      dates.take(summary, into: parent[summary], isComplete: isComplete[summary])
      hasParts[parent[summary]] = true
      if isOpen[summary] { isOpen[parent[summary]] = true }
    }
  }
}

extension ProfiledDates {
  /// Widens the dates of a summary by those of one of its parts.
  ///
  /// Early and late dates and what is critical come from unfinished parts alone.
  fileprivate mutating func take(_ part: Int, into summary: Int, isComplete: Bool) {
    func earlier(_ a: Int32, _ b: Int32) -> Int32 { min(a, b) }
    func later(_ a: Int32, _ b: Int32) -> Int32 {
      a == Self.none ? b : b == Self.none ? a : max(a, b)
    }
    start[summary] = earlier(start[summary], start[part])
    finish[summary] = later(finish[summary], finish[part])
    if isComplete { return }
    earlyStart[summary] = earlier(earlyStart[summary], earlyStart[part])
    earlyFinish[summary] = later(earlyFinish[summary], earlyFinish[part])
    lateStart[summary] = earlier(lateStart[summary], lateStart[part])
    lateFinish[summary] = later(lateFinish[summary], lateFinish[part])
    if isCritical[part] { isCritical[summary] = true }
  }
}
