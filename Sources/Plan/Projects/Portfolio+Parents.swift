extension Portfolio {
  /// Returns the position of the summary that each activity is a part of; -1 at the top, and where
  /// no summary has the code that is given.
  ///
  /// - Parameter isCounted: Which projects' summaries count.
  package func parents(in isCounted: (Project) -> Bool = { _ in true }) -> [Int32] {
    var parents = [Int32](repeating: -1, count: activities.count)
    var summaries = CodeIndex()
    for (position, activity) in activities.enumerated()
    where activity.kind == .summary && isCounted(projects[activity.project]) {
      summaries.insert(position, in: activities)
    }
    for (position, activity) in activities.enumerated() {
      guard let code = activity.parent,
        let parent = summaries.position(of: code, project: activity.project, in: activities)
      else { continue }
      parents[position] = Int32(parent)  // bounded: a position
    }
    return parents
  }
}
