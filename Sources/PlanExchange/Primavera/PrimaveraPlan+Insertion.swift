public import Plan

extension PrimaveraPlan {
  /// Puts the projects of the file into a portfolio; progress then speaks of the positions there.
  ///
  /// Calendars whose names are taken are named after the first project: `HS Standard`.
  ///
  /// - Parameter existing: The position of the project that a single one becomes, which has no
  ///   activities yet; nil to add all.
  public mutating func insert(into portfolio: inout Portfolio, as existing: Int? = nil) {
    let first = portfolio.insert(self.portfolio, as: existing)
    for i in progress.indices { progress[i].activity += first }
  }
}
