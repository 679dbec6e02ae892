extension Scene {
  /// Returns the page on paper of another size: as large as it goes, in the middle.
  ///
  /// Text and lines shrink with it: an A1 wall chart on A3 has half its text size.
  public func scaled(to size: Size) -> Scene {
    let scale = min(size.width / self.size.width, size.height / self.size.height)
    let offset = Point(
      x: (size.width - self.size.width * scale) / 2,
      y: (size.height - self.size.height * scale) / 2)
    let group = Group(offset: offset, scale: scale, elements: elements)
    return Scene(title, size: size, elements: [.group(group)])
  }

  /// Returns the page with its paper made smaller or larger alike.
  func shrunk(_ scale: Double) -> Scene {
    let size = Size(width: size.width * scale, height: size.height * scale)
    return Scene(title, size: size, elements: [.group(Group(scale: scale, elements: elements))])
  }
}
