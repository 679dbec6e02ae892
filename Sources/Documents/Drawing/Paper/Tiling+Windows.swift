extension Scene.Element {
  /// Returns the element without what lies outside a window for certain; nil where all does.
  func visible(in window: Frame) -> Scene.Element? {
    guard let frame, frame.intersection(window) != nil else { return nil }
    guard case .group(var group) = self else { return self }
    let inside = group.inside(window)
    group.elements = group.elements.compactMap { $0.visible(in: inside) }
    return .group(group)
  }

  /// Whether nothing of an element would be seen in a window: paper without a line, or a line around
  /// it.
  func isBlank(in window: Frame) -> Bool {
    switch self {
    case .text(let text): return text.string.allSatisfy(\.isWhitespace)
    case .group(let group):
      let inside = group.inside(window)
      return group.elements.allSatisfy { $0.isBlank(in: inside) }
    case .shape(let shape):
      guard shape.fill == nil || shape.fill == .paper else { return false }
      guard let stroke = shape.stroke else { return true }
      guard case .rectangle(let frame, _) = shape.figure else { return false }
      let inner = Frame(
        x: frame.left + stroke.width, y: frame.top + stroke.width,
        width: max(0, frame.width - 2 * stroke.width),
        height: max(0, frame.height - 2 * stroke.width))
      return inner.contains(window)
    }
  }
}

extension Scene.Group {
  /// A window in the millimetres of the elements.
  fileprivate func inside(_ window: Frame) -> Frame {
    Frame(
      x: (window.left - offset.x) / scale, y: (window.top - offset.y) / scale,
      width: window.width / scale, height: window.height / scale)
  }
}
