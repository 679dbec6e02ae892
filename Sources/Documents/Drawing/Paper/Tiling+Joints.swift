extension Tiling {
  /// Where the sheets of a page begin, column by column and row by row.
  struct Joints {
    var columns: [Double]
    var rows: [Double]
  }

  /// The least strip that neighbours share, where a joint is moved: enough to glue.
  static let leastStrip = 6.0
  /// Joints are moved in steps of so many millimetres.
  private static let step = 0.5

  /// Chooses where the sheets of a page meet: where the fewest words lie across a joint, else evenly.
  ///
  /// - Parameter scene: The page as it is printed.
  func joints(of scene: Scene, columns: Int, rows: Int) -> Joints {
    let texts = scene.placedTexts.filter { !$0.string.allSatisfy(\.isWhitespace) }
    return Joints(
      columns: begins(
        columns, length: scene.size.width, part: area.width,
        avoiding: columns > 1 ? texts.map { ($0.frame.left, $0.frame.right) } : []),
      rows: begins(
        rows, length: scene.size.height, part: area.height,
        avoiding: rows > 1 ? texts.map { ($0.frame.top, $0.frame.bottom) } : []))
  }

  /// Where sheets begin along one side of a page, by dynamic programming over the joints.
  private func begins(
    _ count: Int, length: Double, part: Double, avoiding spans: [(from: Double, to: Double)]
  ) -> [Double] {
    guard count > 1 else { return [0] }
    let most = part - min(overlap, Self.leastStrip)
    let crossed = Crossed(spans, length: length, step: Self.step)
    var ways: [[Way]] = [[Way(at: 0, cost: 0, from: 0)]]
    for joint in 1..<count {
      let even = Double(joint) * (part - overlap)
      // No further than sheets before reach, and no nearer than those behind need.
      let high = Double(joint) * most
      let low = max(0, length - part - Double(count - 1 - joint) * most)
      var own: [Way] = []
      for place in places(from: low, to: high, and: even) {
        var best: Way?
        for (index, before) in ways[joint - 1].enumerated()
        where before.at < place && place - before.at <= most + 1e-9 {
          let cost = before.cost + crossed.cost(at: place) + 0.001 * abs(place - even)
          if cost < best?.cost ?? .infinity { best = Way(at: place, cost: cost, from: index) }
        }
        if let best { own.append(best) }
      }
      ways.append(own)
    }
    guard
      var index = ways[count - 1].indices.min(by: {
        ways[count - 1][$0].cost < ways[count - 1][$1].cost
      })
    else { return (0..<count).map { Double($0) * (part - overlap) } }
    var begins: [Double] = []
    for joint in (0..<count).reversed() {
      begins.append(ways[joint][index].at)
      index = ways[joint][index].from
    }
    return begins.reversed()
  }

  private func places(from low: Double, to high: Double, and even: Double) -> [Double] {
    let count = max(0, Int((high - low) / Self.step))  // bounded: a sheet is less than 2 m wide
    let places = (0...count).map { low + Double($0) * Self.step }
    return (places + (low...max(low, high) ~= even ? [even] : [])).sorted()
  }
}

/// A joint with the best way to it.
private struct Way {
  var at: Double
  var cost: Double
  var from: Int
}

/// How many words lie across each place of a page.
private struct Crossed {
  private var counts: [Double]
  private let step: Double
  /// What is cut off by less does not show.
  private static let slack = 0.2

  init(_ spans: [(from: Double, to: Double)], length: Double, step: Double) {
    self.step = step / 2
    let count = Int(length / self.step) + 3  // bounded: by a page
    var differences = [Double](repeating: 0, count: count)
    for span in spans where span.to - span.from > 2 * Self.slack {
      let from = Int(((span.from + Self.slack) / self.step).rounded(.up))  // bounded: by a page
      let to = Int(((span.to - Self.slack) / self.step).rounded(.down))  // bounded: by a page
      guard from <= to, from < differences.count - 1, to >= 0 else { continue }
      differences[max(0, from)] += 1
      differences[min(to + 1, differences.count - 1)] -= 1
    }
    counts = []
    var crossing = 0.0
    for difference in differences {
      crossing += difference
      counts.append(crossing)
    }
  }

  func cost(at place: Double) -> Double {
    counts[max(0, min(counts.count - 1, Int((place / step).rounded())))]  // bounded: by a page
  }
}
