/// How wide each stretch of a time axis is drawn, so that what lies on it has room (时标疏密).
///
/// Every need asks for some millimetres between two days. The widths are those of the least sum of
/// squared shares that needs are short by, held near the mean density and near that of their
/// neighbours; together they fill the sheet. Dates stay exact at every end of a stretch.
public struct AxisFit: Sendable {
  /// A stretch of days that is drawn evenly.
  public struct Stretch: Hashable, Sendable {
    /// The first day and the day after the last.
    public var from, to: Double
    /// Whether it is drawn apart, larger than what lies about it (局部放大).
    public var isClose: Bool

    /// Creates a stretch.
    public init(from: Double, to: Double, isClose: Bool = false) {
      self.from = from
      self.to = to
      self.isClose = isClose
    }
  }

  /// Room that something needs.
  public struct Need: Hashable, Sendable {
    /// Between which days.
    public var from, to: Double
    /// How many millimetres.
    public var length: Double
    /// How much it counts.
    public var weight: Double

    /// Creates a need.
    public init(from: Double, to: Double, length: Double, weight: Double = 1) {
      self.from = from
      self.to = to
      self.length = length
      self.weight = weight
    }
  }

  /// The stretches.
  public let stretches: [Stretch]
  /// The width of each in millimetres.
  public let widths: [Double]
  /// The share of needs that are short by more than seven hundredths.
  public let unmet: Double

  /// Fits an axis.
  ///
  /// - Parameters:
  ///   - width: The width of all stretches together.
  ///   - bounds: The least and the greatest density, as shares of the mean.
  public init(
    _ stretches: [Stretch], _ needs: [Need], width: Double, bounds: (least: Double, most: Double)
  ) {
    self.stretches = stretches
    var descent = AxisDescent(stretches, needs, width: width, bounds: bounds)
    for step in 0..<AxisDescent.steps { descent.step(step < 2500 ? 0.15 : 0.04) }
    widths = descent.widths()
    unmet = descent.unmet(widths)
  }

  /// How much denser the sparsest stretch is than the densest, those drawn apart left out.
  public var ratio: Double {
    let densities = zip(stretches, widths).filter { !$0.0.isClose }.map {
      $0.1 / ($0.0.to - $0.0.from)
    }
    guard let least = densities.min(), let most = densities.max(), least > 0 else { return 1 }
    return most / least
  }
}

/// The descent to the best widths: steps along the gradient in the logarithms of the widths.
struct AxisDescent {
  /// After so many nothing changes that can be seen.
  static let steps = 4000
  /// How much the density is held to the mean, and to that of its neighbour.
  private static let hold = 0.003
  private static let smoothing = 0.02

  private struct Reach {
    var first: Int
    var last: Int
    /// The share of the first and last stretch that a need covers.
    var head: Double
    var tail: Double
    var length: Double
    var weight: Double
  }

  private let width: Double
  private let days: [Double]
  private let low: [Double]
  private let high: [Double]
  private let isJoined: [Bool]
  private let meanLog: Double
  private let daysLog: [Double]
  private let reaches: [Reach]
  private var logs: [Double]

  init(
    _ stretches: [AxisFit.Stretch], _ needs: [AxisFit.Need], width: Double,
    bounds: (least: Double, most: Double)
  ) {
    self.width = width
    let days = stretches.map { $0.to - $0.from }
    let mean = width / days.reduce(0, +)
    self.days = days
    low = days.map { $0 * mean * bounds.least }
    high = zip(days, stretches).map { $0 * mean * bounds.most * ($1.isClose ? 4 : 1) }
    isJoined = zip(stretches, stretches.dropFirst()).map { !$0.isClose && !$1.isClose }
    meanLog = Elementary.logarithm(mean)
    daysLog = days.map(Elementary.logarithm)
    logs = days.map { Elementary.logarithm($0 * mean) }
    reaches = needs.compactMap { need in
      guard
        let first = stretches.firstIndex(where: { $0.to > need.from }),
        let last = stretches.lastIndex(where: { $0.from < need.to }), first <= last,
        need.length > 0
      else { return nil }
      let (a, b) = (stretches[first], stretches[last])
      let head = (min(need.to, a.to) - max(need.from, a.from)) / (a.to - a.from)
      let tail = (min(need.to, b.to) - max(need.from, b.from)) / (b.to - b.from)
      return Reach(
        first: first, last: last, head: head, tail: tail, length: need.length,
        weight: need.weight)
    }
  }

  /// The widths that the logarithms stand for, within bounds and filling the sheet.
  func widths() -> [Double] {
    var widths = logs
    for index in logs.indices {
      widths[index] = min(max(Elementary.exponential(logs[index]), low[index]), high[index])
    }
    let factor = width / widths.reduce(0, +)
    for index in widths.indices { widths[index] *= factor }
    return widths
  }

  /// How many millimetres every need has, in order.
  private func rooms(_ widths: [Double]) -> [Double] {
    var sums = [0.0]
    for width in widths { sums.append(sums[sums.count - 1] + width) }
    return reaches.map { reach in
      if reach.first == reach.last { return widths[reach.first] * reach.head }
      return widths[reach.first] * reach.head + widths[reach.last] * reach.tail
        + sums[reach.last] - sums[reach.first + 1]
    }
  }

  func unmet(_ widths: [Double]) -> Double {
    guard !reaches.isEmpty else { return 0 }
    let short = zip(reaches, rooms(widths)).count { $1 < $0.length * 0.93 }
    return Double(short) / Double(reaches.count)
  }

  mutating func step(_ size: Double) {
    let widths = widths()
    let rooms = rooms(widths)
    let count = widths.count
    // The gradient of the needs: what lies between the ends of a need is added by its borders.
    var own = [Double](repeating: 0, count: count)
    var border = [Double](repeating: 0, count: count + 1)
    for index in reaches.indices {
      let reach = reaches[index]
      let short = 1 - rooms[index] / reach.length
      guard short > 0 else { continue }
      let pull = -2 * short / reach.length * reach.weight
      own[reach.first] += pull * reach.head
      guard reach.last > reach.first else { continue }
      own[reach.last] += pull * reach.tail
      border[reach.first + 1] += pull
      border[reach.last] -= pull
    }
    var inner = 0.0
    var total = 0.0
    for index in 0..<count {
      inner += border[index]
      own[index] = widths[index] * (own[index] + inner)
      total += own[index]
    }
    var density = own
    for index in 0..<count {
      own[index] -= widths[index] * total / width
      density[index] = Elementary.logarithm(widths[index]) - daysLog[index]
      own[index] += 2 * Self.hold * (density[index] - meanLog)
    }
    for index in 1..<max(count, 1) where isJoined[index - 1] {
      let step = density[index] - density[index - 1]
      own[index] += 2 * Self.smoothing * step
      own[index - 1] -= 2 * Self.smoothing * step
    }
    for index in 0..<count { logs[index] -= size * min(1, max(-1, own[index])) }
  }
}
