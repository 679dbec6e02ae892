import Scheduler

/// The dates that one end of an activity may take, ascending: in minutes, and in working minutes of its calendar.
struct DateLabels {
  var instants: [Int] = []
  var worked: [Int] = []
  /// The flow node that says "at the second date or later"; those of the others follow.
  var base = 0

  var count: Int { instants.count }

  /// The first date at or after an instant; `count` for none.
  func index(atOrAfter instant: Int) -> Int { Self.first(instants, atLeast: instant) }

  /// The first date with so many working minutes or more; `count` for none.
  func index(worked w: Int) -> Int { Self.first(worked, atLeast: w) }

  private static func first(_ values: [Int], atLeast value: Int) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] >= value { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension DateMaps {
  /// Returns the first instant at or after another at which so much work of a node may begin, windows and all; nil
  /// past the last window.
  func place(_ node: Int, _ t: Int, work: Int, _ windows: [(first: Int, end: Int)]) -> Int? {
    let start = opening(node, atOrAfter: t)
    if windows.isEmpty { return start }
    for window in windows {
      let inside = max(start, window.first)
      if finish(node, worked: worked(node, until: inside) + work) <= window.end { return inside }
    }
    return nil
  }
}
