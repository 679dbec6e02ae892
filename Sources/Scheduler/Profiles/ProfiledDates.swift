import Plan

/// What the rules of another program say of the activities of its projects.
///
/// Every array is by the position of the activity in ``Portfolio/activities`` and as long as that
/// list; only the entries of activities whose project is under that program's profile mean
/// anything. `Network.schedule` lets the pass of each profile fill one, and `ScheduledActivities`
/// reads it in place of our own passes. Summaries are rolled up in it.
///
/// A pass of a profile reads the relations as they were typed, from ``Portfolio/relations``: the
/// compiled ``Network/predecessors`` are ours, with the relations at summaries expanded by our
/// rules and those at levels of effort left out.
struct ProfiledDates: Sendable {
  /// Stands for no date and for no float.
  static let none = Int32.max

  /// Returns an instant as it is kept: one too late to be numbered does not come to mean ``none``.
  static func kept(_ t: Int) -> Int32 { Int32(clamping: min(t, Int(none) - 1)) }

  /// Minutes since 2000-01-01; ``none`` where the program says nothing.
  var earlyStart: [Int32]
  var earlyFinish: [Int32]
  var start: [Int32]
  var finish: [Int32]
  var lateStart: [Int32]
  var lateFinish: [Int32]
  /// Working minutes in the activity's calendar; ``none`` where there is no float.
  var totalFloat: [Int32]
  var freeFloat: [Int32]
  var startFloat: [Int32]
  var finishFloat: [Int32]
  /// Whether the program calls the activity critical.
  var isCritical: [Bool]
  /// What a person should know about the dates.
  var findings: [Finding] = []

  /// Says nothing yet about any of `count` activities.
  init(count: Int) {
    let empty = [Int32](repeating: Self.none, count: count)
    earlyStart = empty
    earlyFinish = empty
    start = empty
    finish = empty
    lateStart = empty
    lateFinish = empty
    totalFloat = empty
    freeFloat = empty
    startFloat = empty
    finishFloat = empty
    isCritical = [Bool](repeating: false, count: count)
  }
}
