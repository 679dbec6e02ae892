import CivilTime
import Control
import Plan
import Scheduler

/// The instants at which the work of an activity may begin.
enum AllowedStarts {
  /// One after the other: the openings of working days, or working minutes.
  case listed([Int])
  /// Every minute, for a milestone.
  case raw(ClosedRange<Int>)

  /// Lists the allowed starts of an activity by design §4, "canon" and "Windows".
  init(
    of activity: Activity, in portfolio: Portfolio, _ state: PlainNetwork.State,
    _ calendar: PlainCalendar, days: PlainCalendar
  ) {
    if activity.duration == 0 {
      self = .raw(calendar.horizon)
      return
    }
    if case .inProgress = state {
      self = .listed(calendar.minutes)
      return
    }
    let isDayGrain = portfolio.projects[activity.project].grain == .day
    let starts = isDayGrain ? days.openings : calendar.minutes
    let windows = portfolio.windows.filter { $0.name == activity.window && $0.kind == .inside }
    if windows.isEmpty {
      self = .listed(starts)
      return
    }
    let recipe = Recipe(
      duration: activity.duration, windows: windows, calendar: ObjectIdentifier(calendar),
      days: ObjectIdentifier(days), isDayGrain: isDayGrain)
    self = .listed(
      Self.known.of(recipe) {
        let fitting = windows.flatMap { window in
          let opens = Int(window.from.number) * 1440
          let closes = (Int(window.to.number) + 1) * 1440
          let within = calendar.worked(opens)..<calendar.worked(closes)
          let starts =
            isDayGrain ? starts.filter { opens <= $0 && $0 < closes } : Array(starts[within])
          return starts.filter { calendar.add($0, activity.duration) <= closes }
        }
        return Set(fitting).sorted()
      })
  }

  /// What a list of starts within windows is made of; calendars are listed once and kept, so that each
  /// is itself.
  private struct Recipe: Hashable {
    var duration: Int
    var windows: [Window]
    var calendar: ObjectIdentifier
    var days: ObjectIdentifier
    var isDayGrain: Bool
  }

  private static let known = Memory<Recipe, [Int]>()

  /// Returns the first allowed start with a property that, once true, stays true.
  func first(where holds: (Int) -> Bool) -> Int? {
    let count = count
    let index = partition(count, holds)
    return index < count ? self[index] : nil
  }

  /// Returns the last allowed start with a property that, once false, stays false.
  func last(where holds: (Int) -> Bool) -> Int? {
    let index = partition(count) { !holds($0) }
    return index > 0 ? self[index - 1] : nil
  }

  private var count: Int {
    switch self {
    case .listed(let starts): starts.count
    case .raw(let range): range.count
    }
  }

  private subscript(index: Int) -> Int {
    switch self {
    case .listed(let starts): starts[index]
    case .raw(let range): range.lowerBound + index
    }
  }

  /// The number of allowed starts before the first one with the property.
  ///
  /// By halving, until the rest can be tried one after the other. That the maps of the relations are
  /// monotone, which this rests on, is tried minute by minute in a test of its own.
  private func partition(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while high - low > 8 {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    while low < high, !holds(self[low]) { low += 1 }
    return low
  }
}
