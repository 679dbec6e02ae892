/// One page of a drawing as a value: what is drawn where, in the order it is laid on the paper.
///
/// All lengths are millimetres, text sizes too (`10.5.points` turns points into millimetres).
/// Later elements cover earlier ones. A scene knows no file format; the writers know no activity.
///
///     var scene = Scene("倒排工期图", size: Paper.a3.landscape)
///     scene.add(.rectangle(Frame(x: 60, y: 40, width: 80, height: 4), fill: .plan))
///     scene.add(.text("主体结构", at: Point(x: 20, y: 42), size: 3.2, vertical: .middle))
///     let svg = SVGWriter().write(scene)
public struct Scene: Hashable, Sendable {
  /// What the page is called: the title of a tab and of a file, not drawn.
  public var title: String
  /// The paper in millimetres.
  public var size: Size
  /// What is drawn, lowest first.
  public var elements: [Element]

  /// Creates a page.
  public init(_ title: String, size: Size, elements: [Element] = []) {
    self.title = title
    self.size = size
    self.elements = elements
  }

  /// Something drawn.
  public enum Element: Hashable, Sendable {
    /// A line of text.
    case text(Text)
    /// A line or a figure.
    case shape(Shape)
    /// Elements that belong together.
    case group(Group)
  }

  /// The whole paper.
  public var frame: Frame { Frame(x: 0, y: 0, width: size.width, height: size.height) }

  /// Lays one more element on top.
  public mutating func add(_ element: Element) {
    elements.append(element)
  }

  /// Lays more elements on top, in order.
  public mutating func add(_ more: some Sequence<Element>) {
    elements.append(contentsOf: more)
  }
}
