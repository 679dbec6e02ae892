import Plan

/// What the readers of all programs say of three points alike.
extension ImportReport {
  /// Gives an activity the three points that its fields hold, and tells whether they could be used.
  ///
  /// - Parameters:
  ///   - code: The full code of the activity.
  ///   - dayMinutes: The minutes of a day, for durations that are written in hours.
  mutating func takeThreePoints(
    of activity: inout Activity, named code: String, dayMinutes: Int
  ) {
    guard activity.kind == .task,
      let found = ThreePointFields.find(in: activity.fields, dayMinutes: dayMinutes)
    else { return }
    switch found {
    case .points(let points):
      activity.threePoints = points
      add(
        .adapted, "three-points", code,
        Wording(
          zh: "三点工期取自自定义字段（乐观、最可能、悲观），按整天计",
          en: "three points of durations in fields of your own, in whole days"))
    case .unusable:
      add(
        .dropped, "three-points-unusable", code,
        Wording(
          zh: "自定义字段里的三点工期不全、不递增或不是天数，只留作字段",
          en: "three points in fields of your own that are not three ascending numbers of days"))
    }
  }
}
