import CivilTime
import Control

/// Earned schedule: when as much was planned to be done as is done (Lipke 2003).
struct EarnedTime {
  private let curve: ProgressCurve

  init(_ curve: ProgressCurve) { self.curve = curve }

  /// The share done and the share planned at the last report by a day; nil without a baseline.
  func done(on day: Day) -> (actual: Double, planned: Double)? {
    guard let point = curve.actual.last(where: { $0.day <= day }), !curve.plan.isEmpty else {
      return nil
    }
    let planned = curve.plan.last { $0.day <= day }?.share ?? 0
    return (point.share, planned)
  }

  /// The days from the planned start to when the plan has as much done as was done on a day; nil where nothing
  /// was.
  private func earned(on day: Day) -> Double? {
    guard let point = curve.actual.last(where: { $0.day <= day }), let first = curve.plan.first,
      point.share > 0,
      let next = curve.plan.firstIndex(where: { $0.share >= point.share })
    else { return nil }
    guard next > 0 else { return nil }
    let (a, b) = (curve.plan[next - 1], curve.plan[next])
    let part = b.share > a.share ? (point.share - a.share) / (b.share - a.share) : 1
    return Double(a.day - first.day) + part * Double(b.day - a.day)
  }

  /// Time earned over time taken; nil where nothing is earned yet.
  func speed(on day: Day) -> Double? {
    guard let first = curve.plan.first?.day, day > first, let earned = earned(on: day), earned > 0
    else { return nil }
    return earned / Double(day - first)
  }

  /// When work planned to be finished on a day will be, at the speed by a report: the planned time over the
  /// speed.
  func finish(of planned: Day, at report: Day) -> Day? {
    guard let first = curve.plan.first?.day, let speed = speed(on: report), planned > first else {
      return nil
    }
    let days = Double(planned - first) / speed
    guard days < 36_500 else { return nil }
    return max(report, first + Int(nearest: days))
  }
}
