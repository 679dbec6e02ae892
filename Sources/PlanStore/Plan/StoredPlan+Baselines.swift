import Plan

extension StoredPlan {
  /// Lets every baseline say of activities that came after it that it does not know them.
  public mutating func extendBaselines() {
    let count = portfolio.activities.count
    for index in baselines.indices where baselines[index].dates.count < count {
      let missing = count - baselines[index].dates.count
      baselines[index].dates += Array(repeating: nil, count: missing)
    }
  }
}
