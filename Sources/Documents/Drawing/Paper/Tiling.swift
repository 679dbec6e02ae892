import Glibc

/// Splits a large page over sheets that an office printer takes, to be glued to a wall chart.
///
/// Neighbouring sheets show the same strip. To join them, cut the left and the upper side of a
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
  /// How wide the strip is that neighbours share.
  public var overlap: Double

  /// Creates a tiling.
  ///
  /// - Precondition: The printed part of a sheet is wider and higher than the overlap.
  public init(sheet: Size, margin: Double = 10, overlap: Double = 10) {
    self.sheet = sheet
    self.margin = margin
    self.overlap = overlap
    precondition(min(area.width, area.height) > overlap, "a sheet holds more than the overlap")
  }

  /// Creates the tiling of a page that takes the fewest sheets of a paper, standing or lying.
  public init(_ paper: Paper, for page: Size, margin: Double = 10, overlap: Double = 10) {
    let lying = Tiling(sheet: paper.landscape, margin: margin, overlap: overlap)
    let standing = Tiling(sheet: paper.portrait, margin: margin, overlap: overlap)
    self = standing.sheetCount(for: page) < lying.sheetCount(for: page) ? standing : lying
  }

  /// Returns how many sheets a page takes.
  public func sheetCount(for page: Size) -> Int {
    columns(for: page) * rows(for: page)
  }

  /// Returns the sheets of a page row by row, each with its marks and its label in the margin.
  ///
  /// - Parameter label: The words of a sheet's label, such as 第1行第2列.
  public func tiles(
    of scene: Scene, label: (Tile) -> String = { "\($0.row)-\($0.column)" }
  ) -> [Scene] {
    let (rows, columns) = (rows(for: scene.size), columns(for: scene.size))
    return (1...rows).flatMap { row in
      (1...columns).map { column in
        let tile = Tile(row: row, rows: rows, column: column, columns: columns)
        return sheet(of: scene, tile, label: label(tile))
      }
    }
  }

  /// The printed part of a sheet.
  var area: Size {
    Size(width: sheet.width - 2 * margin, height: sheet.height - 2 * margin)
  }

  private func columns(for page: Size) -> Int { count(page.width, area.width) }

  private func rows(for page: Size) -> Int { count(page.height, area.height) }

  private func count(_ length: Double, _ part: Double) -> Int {
    // A page that fits but for a rounding must not take one more sheet.
    max(1, Int(((length - overlap - 0.005) / (part - overlap)).rounded(.up)))
  }

  private func sheet(of scene: Scene, _ tile: Tile, label: String) -> Scene {
    let origin = Point(
      x: Double(tile.column - 1) * (area.width - overlap),
      y: Double(tile.row - 1) * (area.height - overlap))
    let window = Frame(x: origin.x, y: origin.y, width: area.width, height: area.height)
    let part = Scene.Group(
      offset: Point(x: margin, y: margin) - origin, clip: window,
      elements: scene.elements.compactMap { $0.visible(in: window) })
    let name = scene.title.isEmpty ? label : "\(scene.title) \(label)"
    var page = Scene(name, size: sheet, elements: [.group(part)])
    page.add(marks(of: tile))
    page.add(
      .text(
        name, at: Point(x: sheet.width / 2, y: sheet.height - margin * 0.45),
        size: min(3, margin * 0.4), paint: .muted, anchor: .middle, vertical: .middle,
        room: area.width - 20))
    return page
  }
}

extension Scene.Element {
  /// Returns the element without what lies outside a window for certain; nil where all does.
  fileprivate func visible(in window: Frame) -> Scene.Element? {
    guard let frame, frame.intersection(window) != nil else { return nil }
    guard case .group(var group) = self else { return self }
    let inside = Frame(
      x: (window.left - group.offset.x) / group.scale,
      y: (window.top - group.offset.y) / group.scale, width: window.width / group.scale,
      height: window.height / group.scale)
    group.elements = group.elements.compactMap { $0.visible(in: inside) }
    return .group(group)
  }
}
