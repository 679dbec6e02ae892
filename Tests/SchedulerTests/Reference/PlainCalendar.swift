import CivilTime
import Control
import Plan
import Scheduler

/// A calendar as the plain list of its working minutes between two days.
///
/// W(t) is read from a table with one entry a minute and its inverses from the list itself: nothing
/// here is clever, so that it can be believed. What falls off the horizon sticks to its edge.
final class PlainCalendar: Sendable {
  /// The first and the last instant that is known.
  let horizon: ClosedRange<Int>
  /// The beginning of every working minute, ascending.
  let minutes: [Int]
  /// The first working minute of every working day, ascending.
  let openings: [Int]
  private let done: [Int32]

  /// Lists the minutes of the days, each worked in the shifts that `shifts` gives it.
  init(days: ClosedRange<Day>, shifts: (Day) -> [Shift]) {
    var minutes: [Int] = []
    var openings: [Int] = []
    var done: [Int32] = []
    for number in days.lowerBound.number...days.upperBound.number {
      let midnight = Int(number) * 1440
      let shifts = shifts(Day(number: number)).sorted { $0.from < $1.from }
      if let first = shifts.first { openings.append(midnight + first.from) }
      var minute = 0
      for shift in shifts {
        done += repeatElement(Int32(minutes.count), count: shift.from - minute)
        for worked in shift.from..<shift.to {
          done.append(Int32(minutes.count))
          minutes.append(midnight + worked)
        }
        minute = shift.to
      }
      done += repeatElement(Int32(minutes.count), count: 1440 - minute)
    }
    done.append(Int32(minutes.count))
    self.horizon = Int(days.lowerBound.number) * 1440...(Int(days.upperBound.number) + 1) * 1440
    self.minutes = minutes
    self.openings = openings
    self.done = done
  }

  /// W(t): the working minutes from the edge of the horizon to `t`.
  func worked(_ t: Int) -> Int {
    Int(done[min(max(t, horizon.lowerBound), horizon.upperBound) - horizon.lowerBound])
  }

  /// W⁻(w) = inf{t : W(t) ≥ w}.
  func finishForm(_ w: Int) -> Int {
    if w < 1 { return horizon.lowerBound }
    return w > minutes.count ? horizon.upperBound : minutes[w - 1] + 1
  }

  /// W⁺(w) = sup{t : W(t) ≤ w}.
  func startForm(_ w: Int) -> Int {
    if w < 0 { return horizon.lowerBound }
    return w >= minutes.count ? horizon.upperBound : minutes[w]
  }

  /// add(t, d) of design §4.
  func add(_ t: Int, _ d: Int) -> Int {
    if d > 0 { return finishForm(worked(t) + d) }
    return d < 0 ? startForm(worked(t) + d) : t
  }
}

extension PlainCalendar {
  /// What a calendar of the reference is made of.
  struct Recipe: Hashable {
    /// The calendar; nil for the project's day on every day of the week.
    var calendar: WorkCalendar?
    /// The windows within which there is no work.
    var pauses: [Window]
    /// The shifts of every working day; nil where those of the calendar count (minute grain).
    var projectDay: [Shift]?
    /// The days to list.
    var days: ClosedRange<Day>
    /// Whether it is the clock, which works every minute.
    var isClock = false

    /// Returns the shifts worked on a day.
    func shifts(on day: Day) -> [Shift] {
      if isClock { return [Shift(from: 0, to: 1440)] }
      guard let calendar else { return projectDay ?? [] }
      if pauses.contains(where: { $0.from <= day && day <= $0.to }) { return [] }
      let own =
        calendar.exceptions.last { $0.day == day }?.shifts
        ?? calendar.week[day.weekday.rawValue - 1]
      return own.isEmpty ? [] : projectDay ?? own
    }
  }

  private static let known = Memory<Recipe, PlainCalendar>()

  /// Returns the calendar of a recipe, listed once and kept.
  static func of(_ recipe: Recipe) -> PlainCalendar {
    known.of(recipe) { PlainCalendar(days: recipe.days, shifts: recipe.shifts(on:)) }
  }
}
