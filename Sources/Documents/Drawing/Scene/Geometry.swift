/// A place on a page, in millimetres from its upper left corner.
public struct Point: Hashable, Sendable {
  /// Millimetres to the right.
  public var x: Double
  /// Millimetres down.
  public var y: Double

  /// The upper left corner.
  public static let zero = Point(x: 0, y: 0)

  /// Creates a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// Returns the point moved by an offset.
  public static func + (point: Point, offset: Point) -> Point {
    Point(x: point.x + offset.x, y: point.y + offset.y)
  }

  /// Returns the way from one point to another.
  public static func - (point: Point, start: Point) -> Point {
    Point(x: point.x - start.x, y: point.y - start.y)
  }

  /// Returns the point scaled about the upper left corner.
  public static func * (point: Point, factor: Double) -> Point {
    Point(x: point.x * factor, y: point.y * factor)
  }

  /// The distance from the upper left corner.
  var length: Double { (x * x + y * y).squareRoot() }
}

/// A width and a height in millimetres.
public struct Size: Hashable, Sendable {
  /// The width in millimetres.
  public var width: Double
  /// The height in millimetres.
  public var height: Double

  /// Creates a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle on a page, in millimetres.
public struct Frame: Hashable, Sendable {
  /// The upper left corner.
  public var origin: Point
  /// The width and the height, neither of them negative.
  public var size: Size

  /// Creates a frame of its upper left corner and its size.
  public init(x: Double, y: Double, width: Double, height: Double) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  /// Creates the smallest frame around some points; nil around none.
  public init?(around points: some Sequence<Point>) {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    var low = first
    var high = first
    while let point = iterator.next() {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    self.init(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
  }

  /// The left edge.
  public var left: Double { origin.x }
  /// The upper edge.
  public var top: Double { origin.y }
  /// The right edge.
  public var right: Double { origin.x + size.width }
  /// The lower edge.
  public var bottom: Double { origin.y + size.height }
  /// The width.
  public var width: Double { size.width }
  /// The height.
  public var height: Double { size.height }
  /// The middle.
  public var centre: Point { Point(x: left + width / 2, y: top + height / 2) }

  /// The four corners, from the upper left one clockwise.
  public var corners: [Point] {
    [
      origin, Point(x: right, y: top), Point(x: right, y: bottom), Point(x: left, y: bottom),
    ]
  }

  /// Returns the frame made smaller on every side; larger where `margin` is negative.
  public func inset(by margin: Double) -> Frame {
    Frame(
      x: left + margin, y: top + margin, width: max(0, width - 2 * margin),
      height: max(0, height - 2 * margin))
  }

  /// Returns whether the two share some area, by more than `tolerance` millimetres both ways.
  public func overlaps(_ other: Frame, tolerance: Double = 0) -> Bool {
    min(right, other.right) - max(left, other.left) > tolerance
      && min(bottom, other.bottom) - max(top, other.top) > tolerance
  }

  /// Returns whether another frame lies inside, or outside by no more than `tolerance`.
  public func contains(_ other: Frame, tolerance: Double = 0) -> Bool {
    other.left >= left - tolerance && other.right <= right + tolerance
      && other.top >= top - tolerance && other.bottom <= bottom + tolerance
  }

  /// Returns what the two share; nil where they do not touch.
  public func intersection(_ other: Frame) -> Frame? {
    let (left, right) = (max(left, other.left), min(right, other.right))
    let (top, bottom) = (max(top, other.top), min(bottom, other.bottom))
    guard left <= right, top <= bottom else { return nil }
    return Frame(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// Returns the smallest frame around both.
  public func union(_ other: Frame) -> Frame {
    Frame(
      x: min(left, other.left), y: min(top, other.top),
      width: max(right, other.right) - min(left, other.left),
      height: max(bottom, other.bottom) - min(top, other.top))
  }
}

extension Double {
  /// A size in printer's points (1/72 inch) in millimetres, to the hundredth that is printed.
  ///
  /// `10.5.points` is 3.7 mm, the 五号 of Chinese printing.
  public var points: Double { Millimetres.rounded(self * 25.4 / 72) }
}
