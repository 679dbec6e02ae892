import CivilTime
import Control
import NetworkLayout
import Plan
import Scheduler

/// The time axis of a network, as dense as its work needs (时标疏密).
///
/// Its stretches are 旬, cut where works of a few days begin and end, which are drawn apart.
/// A date lies where it should at every end of a stretch.
struct NetworkAxis {
  let fit: AxisFit
  let left: Double
  /// The left end of each stretch, and the right end of the last.
  let ends: [Double]

  /// Works of at most so many days are drawn apart.
  static let brief = 5.2

  init(
    _ days: ClosedRange<Int>, brief: [(from: Double, to: Double)], needs: [AxisFit.Need],
    left: Double, width: Double, _ style: NetworkStyle
  ) {
    let apart = brief.map {
      (from: ($0.from + 0.01).rounded(.down), to: ($0.to - 0.01).rounded(.up))
    }
    .filter { $0.from < $0.to }
    var cuts = Set(NetworkAxis.decades(days))
    for stretch in apart {
      for end in [stretch.from, stretch.to]
      where end > Double(days.lowerBound) && end < Double(days.upperBound) {
        cuts.insert(end)
      }
    }
    let sorted = cuts.sorted()
    let stretches = zip(sorted, sorted.dropFirst()).map { from, to in
      AxisFit.Stretch(
        from: from, to: to, isClose: apart.contains { $0.from <= from && to <= $0.to })
    }
    fit = AxisFit(stretches, needs, width: width, bounds: style.density)
    self.left = left
    var ends = [left]
    for width in fit.widths { ends.append(ends[ends.count - 1] + width) }
    self.ends = ends
  }

  /// Where the 旬 of some days begin, with the first day and the one behind the last; every day
  /// where there are few.
  private static func decades(_ days: ClosedRange<Int>) -> [Double] {
    if days.count <= 70 { return days.map(Double.init) }
    var found = [Double(days.lowerBound), Double(days.upperBound)]
    // Of decades months are enough, of centuries years.
    let begins = days.count > 4_000 ? [1] : [1, 11, 21]
    for number in days {
      let day = Day(number: Int32(truncatingIfNeeded: number))
      guard begins.contains(day.dayOfMonth) else { continue }
      if days.count <= 30_000 || day.month == 1 { found.append(Double(number)) }
    }
    return found
  }

  /// The right end.
  var right: Double { ends[ends.count - 1] }

  /// The day behind the last one.
  var lastDay: Double { fit.stretches.last?.to ?? 0 }

  /// Returns where a time lies, in days.
  func x(_ time: Double) -> Double {
    let stretches = fit.stretches
    guard let first = stretches.first, time > first.from else { return left }
    var (low, high) = (0, stretches.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].to < time { low = middle + 1 } else { high = middle }
    }
    let stretch = stretches[low]
    let share = min(1, (time - stretch.from) / (stretch.to - stretch.from))
    return ends[low] + share * fit.widths[low]
  }

  /// Returns where a place of the network lies.
  func x(_ place: Int) -> Double { x(Double(place) / Double(DayScale.dayLength)) }
}
