import Glibc

/// The shares of a way that durations take, by how many trials in 1024 take less: 1 025 points, straight between.
struct QuantileTable: Sendable {
  static let steps = 1024

  /// The points.
  let points: [Float]

  /// What tells one table from another.
  struct Key: Hashable {
    var shape: DurationSpread.Shape
    var mode: Double
  }

  fileprivate init(_ key: Key) {
    let steps = Self.steps
    let mode = key.mode
    switch key.shape {
    case .even, .either:
      points = (0...steps).map { Float($0) / Float(steps) }
    case .triangular:
      points = (0...steps).map { step in
        let p = Double(step) / Double(steps)
        return Float(p < mode ? (p * mode).squareRoot() : 1 - ((1 - p) * (1 - mode)).squareRoot())
      }
    case .logNormal:
      // Up to three deviations either way.
      let normal = Self.inverse { cell in
        let z = 6 * Self.middle(of: cell) - 3
        return exp(-z * z / 2)
      }
      let greatest = exp(6 * mode) - 1
      points = normal.map { Float((exp(6 * mode * Double($0)) - 1) / greatest) }
    case .pert:
      let (low, high) = (4 * mode, 4 * (1 - mode))
      let logarithms = Self.logarithms
      points = Self.inverse { cell in
        exp(low * logarithms[cell] + high * logarithms[Self.cells - 1 - cell])
      }
    }
  }

  /// Factors around 1 whose logarithms are normal.
  init(logarithmicDeviation deviation: Double) {
    points =
      deviation == 0
      ? Array(repeating: 1, count: Self.steps + 1)
      : Self.normal.map { Float(exp(deviation * (8.4 * Double($0) - 4.2))) }
  }

  /// The normal distribution from -4.2 to 4.2 deviations; what lies outside is less than one trial in 30 000.
  private static let normal = inverse { cell in
    let z = 8.4 * middle(of: cell) - 4.2
    return exp(-z * z / 2)
  }

  /// Into how many cells 0...1 is divided to add up a density.
  private static let cells = 16_384

  private static func middle(of cell: Int) -> Double { (Double(cell) + 0.5) / Double(cells) }

  /// The logarithm of the middle of each cell: with it a power takes one exponential.
  private static let logarithms = (0..<cells).map { log(middle(of: $0)) }

  /// Returns the points that a density on 0...1, told at the middle of each cell, leads to.
  private static func inverse(_ density: (Int) -> Double) -> [Float] {
    var sums = [0.0]
    sums.reserveCapacity(cells + 1)
    for cell in 0..<cells {
      sums.append(sums[cell] + density(cell))
    }
    let whole = sums[cells]
    var cell = 0
    return (0...steps).map { step in
      if step == steps { return 1 }
      let wanted = whole * Double(step) / Double(steps)
      while cell < cells - 1, sums[cell + 1] < wanted { cell += 1 }
      let mass = sums[cell + 1] - sums[cell]
      let part = mass > 0 ? (wanted - sums[cell]) / mass : 0
      return Float((Double(cell) + min(1, max(0, part))) / Double(cells))
    }
  }

  /// Returns the share at a number of 16 bits.
  @inline(__always)
  static func share(_ points: UnsafePointer<Float>, _ number: Int32) -> Float {
    let cell = Int(number &>> 6)
    let low = points[cell]
    return low + (points[cell &+ 1] - low) * (Float(number & 63) + 0.5) * (1 / 64)
  }
}

/// Tables that runs beside one another share, each made once.
final class QuantileTables {
  private var known: [QuantileTable.Key: QuantileTable] = [:]

  /// The table of a key.
  func table(_ key: QuantileTable.Key) -> QuantileTable {
    if let made = known[key] { return made }
    let table = QuantileTable(key)
    known[key] = table
    return table
  }
}
