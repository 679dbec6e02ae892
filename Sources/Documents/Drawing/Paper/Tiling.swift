import Glibc

/// Splits a large page over sheets that an office printer takes, to be glued to a wall chart.
///
/// A page is rather made a little smaller than split over more sheets, and a sheet on which nothing
/// would stand is left out. Neighbouring sheets show the same strip, where they can one
/// across which no words lie. To join them, cut the left and the upper side of a
/// sheet along its corner marks, and lay it on its neighbour so that its edge meets the dashed
/// marks there.
public struct Tiling: Hashable, Sendable {
  /// One sheet's place, counted from 1.
  public struct Tile: Hashable, Sendable {
    /// The row from above, and how many there are.
    public var row, rows: Int
    /// The column from the left, and how many there are.
    public var column, columns: Int
  }

  /// The sheet in millimetres.
  public var sheet: Size
  /// The unprinted margin on every side, where the marks stand.
  public var margin: Double
  /// How wide the strip is that neighbours share, about: joints are moved to where few words lie.
  public var overlap: Double
  /// By how much pages are made smaller, 1 for not at all.
  public var scale: Double

  /// The same in whole percent.
  public var percent: Int { Int((100 * scale).rounded(.down)) }  // bounded: scale is at most 1

  /// The least scale that is chosen to save sheets: 12 % smaller.
  public static let leastScale = 0.88

  /// Creates a tiling.
  ///
  /// - Precondition: The printed part of a sheet is wider and higher than the overlap.
  public init(sheet: Size, margin: Double = 10, overlap: Double = 10, scale: Double = 1) {
    self.sheet = sheet
    self.margin = margin
    self.overlap = overlap
    self.scale = scale
    precondition(min(area.width, area.height) > overlap, "a sheet holds more than the overlap")
  }

  /// Creates the tiling of a page that takes the fewest sheets of a paper, standing or lying, and of
  /// those the largest: down to ``leastScale`` the page is made smaller to save sheets.
  public init(_ paper: Paper, for page: Size, margin: Double = 10, overlap: Double = 10) {
    let candidates = [paper.landscape, paper.portrait].flatMap {
      Tiling(sheet: $0, margin: margin, overlap: overlap).shrinking(page)
    }
    self = candidates.min {
      ($0.sheetCount(for: page), -$0.scale) < ($1.sheetCount(for: page), -$1.scale)
    }!
  }

  /// This tiling, and those that a little less of a page's size gives fewer columns or rows.
  private func shrinking(_ page: Size) -> [Tiling] {
    func scales(_ length: Double, _ part: Double) -> [Double] {
      let least = count(length * Self.leastScale, part)
      return (least...count(length, part)).map {
        min(1, (Double($0) * (part - overlap) + overlap) / length)
      }
    }
    return (scales(page.width, area.width) + scales(page.height, area.height)).map { scale in
      var tiling = self
      tiling.scale = max(scale, Self.leastScale)
      return tiling
    }
  }

  /// Returns how many sheets a page takes.
  public func sheetCount(for page: Size) -> Int {
    columns(for: page) * rows(for: page)
  }

  /// Returns the sheets of a page row by row, each with its marks and its label in the margin, without
  /// those on which nothing stands.
  ///
  /// - Parameter label: The words of a sheet's label, such as 第1行第2列.
  public func tiles(
    of scene: Scene, label: (Tile) -> String = { "\($0.row)-\($0.column)" }
  ) -> [Scene] {
    let (rows, columns) = (rows(for: scene.size), columns(for: scene.size))
    let scaled = scale == 1 ? scene : scene.shrunk(scale)
    let joints = joints(of: scaled, columns: columns, rows: rows)
    return (1...rows).flatMap { row in
      (1...columns).compactMap { column in
        let tile = Tile(row: row, rows: rows, column: column, columns: columns)
        return sheet(of: scaled, tile, joints, label: label(tile))
      }
    }
  }

  /// The printed part of a sheet.
  var area: Size {
    Size(width: sheet.width - 2 * margin, height: sheet.height - 2 * margin)
  }

  private func columns(for page: Size) -> Int { count(page.width * scale, area.width) }

  private func rows(for page: Size) -> Int { count(page.height * scale, area.height) }

  private func count(_ length: Double, _ part: Double) -> Int {
    // A page that fits but for a rounding must not take one more sheet.
    max(1, Int(((length - overlap - 0.005) / (part - overlap)).rounded(.up)))
  }

  /// Nil of a sheet on which nothing would stand.
  private func sheet(of scene: Scene, _ tile: Tile, _ joints: Joints, label: String) -> Scene? {
    let origin = Point(x: joints.columns[tile.column - 1], y: joints.rows[tile.row - 1])
    let window = Frame(x: origin.x, y: origin.y, width: area.width, height: area.height)
    let visible = scene.elements.compactMap { $0.visible(in: window) }
    if visible.allSatisfy({ $0.isBlank(in: window) }) { return nil }
    let part = Scene.Group(
      offset: Point(x: margin, y: margin) - origin, clip: window, elements: visible)
    let name = scene.title.isEmpty ? label : "\(scene.title) \(label)"
    var page = Scene(name, size: sheet, elements: [.group(part)])
    page.add(marks(of: tile, joints))
    page.add(
      .text(
        name, at: Point(x: sheet.width / 2, y: sheet.height - margin * 0.45),
        size: min(3, margin * 0.4), paint: .muted, anchor: .middle, vertical: .middle,
        room: area.width - 20))
    return page
  }
}
