public import Plan

extension MicrosoftProject {
  /// Puts the plan into a portfolio as a project of it; progress and baselines then speak of the
  /// positions there.
  ///
  /// Calendars whose names are taken are named after the project: `HS Standard`.
  ///
  /// - Parameter existing: The position of the project it becomes, which has no activities yet; nil
  ///   to add one.
  public mutating func insert(into portfolio: inout Portfolio, as existing: Int? = nil) {
    let first = portfolio.insert(self.portfolio, as: existing)
    for i in progress.indices { progress[i].activity += first }
    for i in baselines.indices {
      baselines[i].dates = Array(repeating: nil, count: first) + baselines[i].dates
    }
  }
}
