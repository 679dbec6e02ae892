/// What a chain costs in the lanes it may lie in.
extension LaneAssignment {
  /// What is bad about a layout, the worst costing most.
  private enum Cost {
    static let node = 400
    static let text = 40
    static let line = 5
    static let onLine = 80
    static let length = 2
    static let misplacedLabel = 300
    static let outward = 8
    static let criticalOutward = 20
  }

  /// What does not change while a chain tries its lanes.
  struct Trial {
    /// The vertical lines of others that cross the stretch of the chain, and their lanes.
    var passing: [(place: Int, low: Int, high: Int)] = []
    /// The chain's own lines: the lane at their other ends, the lines of others beside them, and
    /// what they cross.
    var own: [(end: Int, beside: [(low: Int, high: Int)], crossings: Crossings)] = []
  }

  /// What a vertical line crosses on its way from one lane to another, as sums over the lanes
  /// above, so that trying a further lane costs nothing more.
  struct Crossings {
    private let top: Int
    private var line = [0]
    private var above = [0]
    private var below = [0]

    init(at x: Int, within lanes: ClosedRange<Int>, _ assignment: LaneAssignment) {
      top = lanes.lowerBound
      for place in lanes {
        var (line, above, below) = (0, 0, 0)
        assignment.content.visit(place, crossing: x) { entry in
          switch entry.track {
          case .line: line += entry.isNode ? Cost.node : Cost.line
          case .above: above += Cost.text
          case .below: below += Cost.text
          }
        }
        self.line.append(self.line[self.line.count - 1] + line)
        self.above.append(self.above[self.above.count - 1] + above)
        self.below.append(self.below[self.below.count - 1] + below)
      }
    }

    /// Returns what it costs from one lane to a lower one.
    ///
    /// Names stand above their line and durations below it, so the line passes only the side of
    /// its first and last lane that it comes from.
    func cost(from low: Int, to high: Int) -> Int {
      let (low, high) = (low - top, high - top)
      return line[max(high, low + 1)] - line[low + 1] + above[high + 1] - above[low + 1]
        + below[high] - below[low]
    }
  }

  func trial(of chain: Int, within lanes: ClosedRange<Int>) -> Trial {
    let boxes = chains[chain].boxes
    let left = boxes.map(\.from).min() ?? 0
    let right = boxes.map(\.to).max() ?? 0
    var trial = Trial()
    forEachVertical(between: left, and: right, but: chain) { vertical, low, high in
      trial.passing.append((vertical.place, low, high))
    }
    let near = max(spacing.node / 4, 1)
    for index in own[chain] {
      let vertical = verticals[index]
      guard let end = lane[other(than: chain, at: index)] else { continue }
      var beside: [(low: Int, high: Int)] = []
      forEachVertical(
        between: vertical.place - near, and: vertical.place + near, but: chain
      ) { other, low, high in
        if other.bus != vertical.bus { beside.append((low, high)) }
      }
      trial.own.append((end, beside, Crossings(at: vertical.place, within: lanes, self)))
    }
    return trial
  }

  /// Tells of the vertical lines strictly between two places that join other chains in two lanes,
  /// with these.
  private func forEachVertical(
    between left: Int, and right: Int, but chain: Int, _ body: (Vertical, Int, Int) -> Void
  ) {
    var (low, high) = (0, byPlace.count)
    while low < high {
      let middle = (low + high) / 2
      if verticals[byPlace[middle]].place > left { high = middle } else { low = middle + 1 }
    }
    while low < byPlace.count {
      let vertical = verticals[byPlace[low]]
      if vertical.place >= right { return }
      low += 1
      guard vertical.first != chain, vertical.second != chain, let a = lane[vertical.first],
        let b = lane[vertical.second], a != b
      else { continue }
      body(vertical, min(a, b), max(a, b))
    }
  }

  /// Returns what a chain costs in a lane, or anything at least `limit`.
  func cost(of chain: Int, at place: Int, _ trial: Trial, below limit: Int) -> Int {
    var cost = abs(place) * (chains[chain].isCritical ? Cost.criticalOutward : Cost.outward)
    cost += labelCost(chain, place)
    for line in trial.own where line.end != place {
      cost += abs(line.end - place) * Cost.length
      let (low, high) = (min(line.end, place), max(line.end, place))
      cost += Cost.onLine * line.beside.count { $0.low < high && low < $0.high }
      if cost >= limit { return cost }
      cost += line.crossings.cost(from: low, to: high)
      if cost >= limit { return cost }
    }
    for line in trial.passing where line.low <= place && place <= line.high {
      for box in chains[chain].boxes {
        cost += self.cost(
          line.place, line.low, line.high, place, box.track, box.from, box.to, isNode: box.isNode)
      }
    }
    return cost
  }

  /// The label of a steep arrow must stand beside it.
  private func labelCost(_ chain: Int, _ place: Int) -> Int {
    guard isSteep[chain], own[chain].count == 2,
      let a = lane[other(than: chain, at: own[chain][0])],
      let b = lane[other(than: chain, at: own[chain][1])]
    else { return 0 }
    return min(a, b) < place && place <= max(a, b) ? 0 : Cost.misplacedLabel
  }

  /// Returns what it costs that a vertical line from one lane to another meets a box.
  ///
  /// Names stand above their line and durations below it, so the line passes only the side of its
  /// first and last lane that it comes from.
  private func cost(
    _ x: Int, _ low: Int, _ high: Int, _ place: Int, _ track: LaneBox.Track, _ from: Int, _ to: Int,
    isNode: Bool
  ) -> Int {
    guard from < x, x < to else { return 0 }
    switch track {
    case .line: return low < place && place < high ? (isNode ? Cost.node : Cost.line) : 0
    case .above: return low < place ? Cost.text : 0
    case .below: return place < high ? Cost.text : 0
    }
  }
}
