import Documents

/// A layered network folded into bands of neighbouring layers, one below the other.
///
/// All measures are in sizes of the text.
struct PrecedenceFold {
  /// The width and height of a box and the gap between layers.
  static let width = 10.4
  static let height = 6.2
  private static let leastGap = 5.4
  /// The distance between boxes of one layer, and how much more lies between bands.
  private static let leastPitch = 7.6
  private static let bandGap = 0.15
  /// The gaps of each band and the distance of boxes, once they fill the sheet.
  private var gaps: [Double]
  private var pitch: Double
  /// The least distance of boxes of one layer, with the codes below them.
  private let least: Double
  /// Boxes with more lines of codes than one: where each lies, and how high it is with these.
  private let tall: [(row: Double, height: Double)]

  private let bands: [Int]
  /// The first layer and the number of layers of each band.
  private let firsts: [Int]
  private let counts: [Int]
  /// The topmost row of each band.
  private let tops: [Double]
  /// Where each band begins, in rows of the drawing.
  private let begins: [Double]
  private let rowCount: Double
  private let layers: [Int]

  /// Folds a layout that was made for these bands.
  ///
  /// - Parameters:
  ///   - bands: The band of each layer.
  ///   - lines: How many lines of codes stand below each box; one where it is empty.
  init(_ layout: PrecedenceLayout, bands: [Int], lines: [Int] = []) {
    let bands = bands.isEmpty ? [0] : bands
    self.bands = bands
    let count = (bands.last ?? 0) + 1
    firsts = (0..<count).map { band in bands.firstIndex(of: band) ?? 0 }
    counts = (0..<count).map { band in bands.count { $0 == band } }
    gaps = [Double](repeating: Self.leastGap, count: count)
    layers = layout.layers
    var rows = [[Double]](repeating: [], count: count)
    for node in layers.indices { rows[bands[layers[node]]].append(layout.rows[node]) }
    for (index, link) in layout.network.links.enumerated() {
      let (tail, head) = (bands[layers[link.tail]], bands[layers[link.head]])
      // Only what is drawn takes room.
      if tail == head { rows[tail] += layout.bends[index] }
    }
    tops = rows.map { $0.min() ?? 0 }
    var begins: [Double] = []
    var used = 0.0
    for rows in rows {
      begins.append(used)
      used += (rows.max() ?? 0) - (rows.min() ?? 0) + 1 + Self.bandGap
    }
    self.begins = begins
    rowCount = used
    let tops = tops
    let shifts = layout.layers.map { begins[bands[$0]] - tops[bands[$0]] }
    (least, tall) = Self.room(layout, bands, lines, shifts)
    pitch = least
  }

  /// The distance of rows that keeps boxes with several lines of codes clear of what is below them.
  private static func room(
    _ layout: PrecedenceLayout, _ bands: [Int], _ lines: [Int], _ shifts: [Double]
  ) -> (least: Double, tall: [(row: Double, height: Double)]) {
    var least = leastPitch
    var tall: [(row: Double, height: Double)] = []
    for (node, count) in lines.enumerated() where count > 1 {
      let (layer, row) = (layout.layers[node], layout.rows[node])
      // Below one line there is room for half of another.
      let high = leastPitch + PrecedencePointers.pitch * (Double(count) - 1.45)
      tall.append((row + shifts[node], high))
      for other in layout.layers.indices
      where layout.layers[other] == layer && layout.rows[other] > row + 0.5 {
        least = max(least, high / (layout.rows[other] - row))
      }
      for (index, link) in layout.network.links.enumerated()
      where bands[layout.layers[link.tail]] == bands[layout.layers[link.head]] {
        for (step, bend) in layout.bends[index].enumerated()
        where layout.layers[link.tail] + 1 + step == layer && bend > row {
          least = max(least, (high - height / 2) / (bend - row))
        }
      }
    }
    return (least, tall)
  }

  /// The size of the text with which so many layers a band and so many rows in all fit a room, about.
  static func size(layers: Int, rows: Double, bands: Int, in room: Size) -> Double {
    let width = Double(layers) * (width + leastGap) - leastGap
    let height = (rows + Double(bands - 1) * bandGap) * leastPitch
    return min(room.width / width, room.height / height)
  }

  /// The bands that fill a room best if each has at most so many layers: as few rows in all as can
  /// be, for a band is as high as its fullest layer.
  ///
  /// - Parameter isAlike: Whether of those the ones most alike in length are taken, else the ones with the
  ///   longest first.
  static func bands(_ fullness: [Int], most: Int, isAlike: Bool) -> [Int] {
    var best = [(rows: 0, squares: 0, from: 0)]
    for end in 1...max(1, fullness.count) where !fullness.isEmpty {
      var chosen = (rows: Int.max, squares: Int.max, from: end - 1)
      var high = 0
      for from in stride(from: end - 1, through: max(0, end - most), by: -1) {
        high = max(high, fullness[from])
        // A row more for each band, so that there are no more of them than serve.
        let rows = best[from].rows + high + 1
        let squares = isAlike ? best[from].squares + (end - from) * (end - from) : 0
        if (rows, squares) < (chosen.rows, chosen.squares) { chosen = (rows, squares, from) }
      }
      best.append(chosen)
    }
    var bands = [Int](repeating: 0, count: fullness.count)
    var ends: [Int] = []
    var end = fullness.count
    while end > 0 {
      ends.append(end)
      end = best[end].from
    }
    for (band, end) in ends.reversed().enumerated() {
      let from = best[end].from
      for layer in from..<end { bands[layer] = band }
    }
    return bands
  }

  /// Whether a band is so short beside others that it looks like a remainder.
  static func hasStub(_ bands: [Int]) -> Bool {
    var counts = [Int](repeating: 0, count: (bands.max() ?? 0) + 1)
    for band in bands { counts[band] += 1 }
    return (counts.min() ?? 0) * 2 < (counts.max() ?? 0)
  }

  /// Whether a link leads from one band to another.
  func isCut(_ link: PrecedenceNetwork.Link) -> Bool {
    bands[layers[link.tail]] != bands[layers[link.head]]
  }

  /// The gap behind a layer.
  func gap(behind layer: Int) -> Double { gaps[bands[layer]] }

  /// The size of the text with which it fits a room.
  func size(in room: Size) -> Double {
    let extent = extent(1)
    return min(room.width / extent.width, room.height / extent.height)
  }

  /// Spreads the boxes over a room: each band over its width, gaps up to three times as wide, and rows
  /// up to twice as far apart.
  mutating func fill(_ room: Size, _ size: Double) {
    for band in gaps.indices where counts[band] > 1 {
      let boxes = Double(counts[band]) * Self.width
      let free = (room.width / size - boxes) / Double(counts[band] - 1)
      gaps[band] = max(Self.leastGap, min(Self.leastGap * 3, free))
    }
    pitch = min(least * 2, pitch * max(1, room.height / extent(size).height))
  }

  /// The room it takes.
  func extent(_ size: Double) -> Size {
    let width = zip(counts, gaps).map { Double($0) * (Self.width + $1) - $1 }.max() ?? 0
    // The last row is as high as its boxes and the codes below them.
    let height = tall.map { $0.row * pitch + $0.height }.reduce(
      (rowCount - 1 - Self.bandGap) * pitch + Self.leastPitch, max)
    return Size(width: width * size, height: height * size)
  }

  /// Returns the upper left corner of a box.
  func corner(layer: Int, row: Double, _ size: Double) -> Point {
    let band = bands[layer]
    return Point(
      x: Double(layer - firsts[band]) * (Self.width + gaps[band]) * size,
      y: (begins[band] + row - tops[band]) * pitch * size)
  }
}
