import Containers

extension XMLWriter {
  /// Begins a part with the declaration that Office writes.
  static func officePart() -> XMLWriter {
    officePart("")
  }

  /// Creates a part that never changes; the declaration is put before it.
  static func officePart(_ constant: StaticString) -> XMLWriter {
    var part = XMLWriter(.exact)
    part.append(XMLWriter.declaration)
    part.append(constant)
    return part
  }
}
