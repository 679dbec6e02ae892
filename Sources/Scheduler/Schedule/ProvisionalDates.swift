import CivilTime
import Plan

/// Which dates rest on days that nobody has published yet.
///
/// Work is provisional when its own dates lie past what its calendar knows, when a day that its
/// window or calendar only projects lies within it, when the window it lies in is a projection,
/// and when anything that drives it is.
struct ProvisionalDates {
  /// Whether the forecast of each node is provisional; never for complete work.
  var contains: [Bool]

  init(_ network: Network, _ arithmetic: Arithmetic, _ early: ForwardPass) {
    let situation = arithmetic.situation
    var sources = ProvisionalSources(network)
    var found = [Bool](repeating: false, count: early.start.count)
    guard !sources.isEmpty else {
      contains = found
      return
    }
    let links = arithmetic.predecessors
    for node in 0..<network.placedCount where situation.phase[node] != .complete {
      let (start, finish) = (Int(early.start[node]), Int(early.finish[node]))
      found[node] =
        sources.isPast(node, finish, network)
        || sources.touches(node, from: start, to: finish, network)
      if found[node] { continue }
      for link in links.range(node)
      where found[links.node(link)] {
        if LongestPath.drives(link, node, links, arithmetic, early) {
          found[node] = true
          break
        }
      }
    }
    contains = found
  }
}

/// What the calendars and windows of a network do not know for certain.
private struct ProvisionalSources {
  /// The last minute known, by calendar name.
  private var horizon: [String: Int] = [:]
  /// The stretches of provisional windows, by name.
  private var windows: [String: [ClosedRange<Int>]] = [:]
  /// The calendar that was asked for last: most nodes are counted by that of their neighbour.
  private var last: (calendar: String, horizon: Int?)?

  /// Whether all is known that dates rest on.
  var isEmpty: Bool { horizon.isEmpty && windows.isEmpty }

  init(_ network: Network) {
    for calendar in network.portfolio.calendars {
      if let day = calendar.publishedThrough {
        horizon[calendar.name] = Int(Instant(day + 1, minuteOfDay: 0).minute)
      }
    }
    for window in network.portfolio.windows where window.isProvisional && window.kind != .advisory {
      let from = Int(Instant(window.from, minuteOfDay: 0).minute)
      let to = Int(Instant(window.to + 1, minuteOfDay: 0).minute)
      if from < to { windows[window.name, default: []].append(from...to) }
    }
  }

  /// Whether a node ends after what its calendar knows.
  mutating func isPast(_ node: Int, _ finish: Int, _ network: Network) -> Bool {
    let calendar = network.portfolio.activities[network.activity(at: node)].calendar
    if let last, last.calendar == calendar { return last.horizon.map { finish > $0 } ?? false }
    last = (calendar, horizon[calendar])
    return horizon[calendar].map { finish > $0 } ?? false
  }

  /// Whether a node lies in a stretch of one of its windows that is only projected.
  func touches(_ node: Int, from: Int, to: Int, _ network: Network) -> Bool {
    guard !windows.isEmpty else { return false }
    func lies(in window: String) -> Bool {
      windows[window]?.contains { $0.lowerBound < to && from < $0.upperBound } ?? false
    }
    // Field by field: most work names no window, and a copy of an activity counts the uses of all its texts.
    let position = network.activity(at: node)
    if let window = network.portfolio.activities[position].window, lies(in: window) { return true }
    return network.portfolio.activities[position].pauseWindows.contains(where: lies)
  }
}
