/// How much of an XML file is taken before it is refused as hostile.
public struct XMLLimits: Sendable {
  /// How deep elements may lie in each other.
  public var depth: Int
  /// How many elements there may be.
  public var elements: Int
  /// How many bytes one tag, comment or instruction may have.
  public var tokenBytes: Int
  /// How many bytes the file may have.
  public var fileBytes: Int

  /// Creates limits.
  public init(
    depth: Int = 256, elements: Int = 50_000_000, tokenBytes: Int = 1 << 20,
    fileBytes: Int = 4 << 30
  ) {
    self.depth = depth
    self.elements = elements
    self.tokenBytes = tokenBytes
    self.fileBytes = fileBytes
  }
}
