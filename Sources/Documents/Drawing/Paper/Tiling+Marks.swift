extension Tiling {
  /// Returns the marks of a sheet: at the corners where to cut, and where the neighbours to the
  /// right and below begin.
  func marks(of tile: Tile, _ joints: Joints) -> [Scene.Element] {
    let printed = Frame(x: margin, y: margin, width: area.width, height: area.height)
    let cut = Stroke(.ink, width: 0.15)
    let join = Stroke(.ink, width: 0.15, .dash)
    var marks: [Scene.Element] = []
    for x in [printed.left, printed.right] { marks += verticalMarks(at: x, printed, cut) }
    for y in [printed.top, printed.bottom] { marks += horizontalMarks(at: y, printed, cut) }
    if tile.column < tile.columns {
      let next = joints.columns[tile.column] - joints.columns[tile.column - 1]
      marks += verticalMarks(at: printed.left + next, printed, join)
    }
    if tile.row < tile.rows {
      let next = joints.rows[tile.row] - joints.rows[tile.row - 1]
      marks += horizontalMarks(at: printed.top + next, printed, join)
    }
    return marks
  }

  /// Marks above and below the printed part, a little away from it.
  private func verticalMarks(at x: Double, _ printed: Frame, _ stroke: Stroke) -> [Scene.Element] {
    [(printed.top - gap, -length), (printed.bottom + gap, length)].map { start, way in
      .line(Point(x: x, y: start), Point(x: x, y: start + way), stroke)
    }
  }

  /// Marks left and right of the printed part, a little away from it.
  private func horizontalMarks(
    at y: Double, _ printed: Frame, _ stroke: Stroke
  ) -> [Scene.Element] {
    [(printed.left - gap, -length), (printed.right + gap, length)].map { start, way in
      .line(Point(x: start, y: y), Point(x: start + way, y: y), stroke)
    }
  }

  private var gap: Double { margin * 0.1 }
  private var length: Double { margin * 0.5 }
}
