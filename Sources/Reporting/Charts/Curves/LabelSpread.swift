/// Moves labels apart that want to stand at nearly the same height, as little as possible.
enum LabelSpread {
  /// Returns where labels stand that want to stand at some heights, in the same order.
  ///
  /// Labels that are in each other's way share what they are moved by; the sum of the squares of
  /// the ways is the least that keeps them apart (isotonic regression).
  ///
  /// - Parameters:
  ///   - wanted: The heights of their middles, ascending.
  ///   - gap: The least distance of two middles.
  ///   - top: The least height of a middle.
  ///   - bottom: The greatest; where all do not fit, the last ones stand below it.
  static func spread(_ wanted: [Double], gap: Double, top: Double, bottom: Double) -> [Double] {
    var clusters: [(sum: Double, count: Int)] = []
    for (index, height) in wanted.enumerated() {
      var cluster = (sum: height - gap * Double(index), count: 1)
      while let last = clusters.last,
        last.sum / Double(last.count) > cluster.sum / Double(cluster.count)
      {
        cluster = (last.sum + cluster.sum, last.count + cluster.count)
        clusters.removeLast()
      }
      clusters.append(cluster)
    }
    let highest = bottom - gap * Double(max(0, wanted.count - 1))
    return clusters.flatMap { cluster in
      let base = max(top, min(highest, cluster.sum / Double(cluster.count)))
      return [Double](repeating: base, count: cluster.count)
    }.enumerated().map { $0.element + gap * Double($0.offset) }
  }
}
