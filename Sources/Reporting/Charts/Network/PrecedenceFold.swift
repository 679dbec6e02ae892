import Documents

/// A layered network folded into bands of as many layers each.
///
/// All measures are in sizes of the text.
struct PrecedenceFold {
  /// The width and height of a box and the gap between layers.
  static let width = 10.4
  static let height = 6.2
  private static let leastGap = 5.4
  /// The distance between boxes of one layer.
  private static let leastPitch = 7.6
  /// The gap and the distance of boxes, once they fill the sheet.
  private(set) var gap = leastGap
  private(set) var pitch = leastPitch

  private let layersPerBand: Int
  /// The topmost row of each band.
  private let tops: [Double]
  /// Where each band begins, in rows of the drawing.
  private let begins: [Double]
  private let rowCount: Double
  private let layers: [Int]

  /// Folds a layout that was made for as many layers a band.
  init(_ layout: PrecedenceLayout, layersPerBand: Int) {
    let count = max(layout.layerCount, 1)
    self.layersPerBand = layersPerBand
    layers = layout.layers
    var tops: [Double] = []
    var begins: [Double] = []
    var used = 0.0
    for band in 0..<((count + layersPerBand - 1) / layersPerBand) {
      var rows: [Double] = []
      let range = (band * layersPerBand)..<((band + 1) * layersPerBand)
      for node in layers.indices where range.contains(layers[node]) {
        rows.append(layout.rows[node])
      }
      for (index, link) in layout.network.links.enumerated() {
        let (tail, head) = (layers[link.tail], layers[link.head])
        // Only what is drawn takes room.
        guard tail / layersPerBand == head / layersPerBand, range.contains(tail) else { continue }
        rows += layout.bends[index]
      }
      tops.append(rows.min() ?? 0)
      begins.append(used)
      used += (rows.max() ?? 0) - (rows.min() ?? 0) + 1.15
    }
    self.tops = tops
    self.begins = begins
    rowCount = used
  }

  /// Whether a link leads from one band to another.
  func isCut(_ link: PrecedenceNetwork.Link) -> Bool {
    layers[link.tail] / layersPerBand != layers[link.head] / layersPerBand
  }

  /// The size of the text with which it fits a room.
  func size(in room: Size) -> Double {
    let extent = extent(1)
    return min(room.width / extent.width, room.height / extent.height)
  }

  /// Spreads the boxes over a room, gaps up to twice as wide and rows up to half as far again.
  mutating func fill(_ room: Size, _ size: Double) {
    let extent = extent(size)
    if layersPerBand > 1 {
      let left = (room.width - extent.width) / size / Double(layersPerBand - 1)
      gap = min(Self.leastGap * 2, gap + max(0, left))
    }
    pitch = min(Self.leastPitch * 1.5, pitch * max(1, room.height / extent.height))
  }

  /// The room it takes.
  func extent(_ size: Double) -> Size {
    Size(
      width: (Double(layersPerBand) * (Self.width + gap) - gap) * size,
      height: rowCount * pitch * size)
  }

  /// Returns the upper left corner of a box.
  func corner(layer: Int, row: Double, _ size: Double) -> Point {
    let band = layer / layersPerBand
    return Point(
      x: Double(layer % layersPerBand) * (Self.width + gap) * size,
      y: (begins[band] + row - tops[band]) * pitch * size)
  }
}
