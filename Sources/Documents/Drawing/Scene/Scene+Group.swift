extension Scene {
  /// Elements that belong together: they share a place, and a page on a screen can name them.
  public struct Group: Hashable, Sendable {
    /// A name that is unique on the page, such as an activity's code; empty for none.
    public var id: String
    /// The kind of thing, for styles of a page on a screen; empty for none.
    public var cssClass: String
    /// What hovering shows, of several lines perhaps; empty for nothing.
    public var title: String
    /// How far the elements are moved, after they were scaled.
    public var offset: Point
    /// By how much they are scaled about their upper left corner.
    public var scale: Double
    /// The frame outside which nothing is drawn, in the elements' own millimetres; nil for none.
    public var clip: Frame?
    /// What is drawn, lowest first.
    public var elements: [Element]

    /// Creates a group.
    public init(
      id: String = "", cssClass: String = "", title: String = "", offset: Point = .zero,
      scale: Double = 1, clip: Frame? = nil, elements: [Element]
    ) {
      self.id = id
      self.cssClass = cssClass
      self.title = title
      self.offset = offset
      self.scale = scale
      self.clip = clip
      self.elements = elements
    }
  }
}
