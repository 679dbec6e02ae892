extension Scene {
  /// A line or a figure, with what fills it and what is drawn along its edge.
  public struct Shape: Hashable, Sendable {
    /// What it looks like.
    public enum Figure: Hashable, Sendable {
      /// An open line through points.
      case line([Point])
      /// A closed line through points.
      case polygon([Point])
      /// A rectangle and the radius of its corners.
      case rectangle(Frame, corner: Double)
      /// A symbol: its point and its size in millimetres.
      case symbol(Symbol, at: Point, size: Double)
    }

    /// What it looks like.
    public var figure: Figure
    /// What fills it; nil for nothing.
    ///
    /// Lines are never filled.
    public var fill: Paint?
    /// What is drawn along it; nil for nothing.
    public var stroke: Stroke?

    /// Creates a shape.
    public init(_ figure: Figure, fill: Paint? = nil, stroke: Stroke? = nil) {
      self.figure = figure
      self.fill = fill
      self.stroke = stroke
    }

    /// What fills it in print: nothing where it is a line.
    public var visibleFill: Paint? {
      if case .line = figure { nil } else { fill }
    }

    /// The way of the pen around it, the waves of a wavy line included.
    public var outline: Outline {
      let isWave = stroke?.pattern == .wave
      switch figure {
      case .line(let points):
        return isWave
          ? Outline(waveAlong: points, width: stroke?.width ?? 0)
          : Outline(points, isClosed: false)
      case .polygon(let points): return Outline(points, isClosed: true)
      case .rectangle(let frame, let corner): return Outline(rounded: frame, radius: corner)
      case .symbol(let symbol, let point, let size): return symbol.outline(at: point, size: size)
      }
    }
  }
}
