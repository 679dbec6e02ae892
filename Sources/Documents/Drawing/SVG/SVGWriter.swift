import Containers

/// Writes scenes as SVG with real text: searchable, small, and the same bytes on every machine.
///
/// Lengths are millimetres to the hundredth. Text is laid out by `FontMetrics.standard` and names
/// that font first; where a text must be squeezed, its length is given, so that a reader with
/// another font shows it in the same room.
public struct SVGWriter: Hashable, Sendable {
  /// What ids begin with, so that several scenes can share one page.
  public var idPrefix: String

  /// Creates a writer.
  public init(idPrefix: String = "") {
    self.idPrefix = idPrefix
  }

  /// Returns a whole file.
  public func write(_ scene: Scene) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(for: scene)
  }

  /// Returns the `<svg>` element, to be embedded in a page.
  public func element(for scene: Scene) -> String {
    var output = SVGOutput(idPrefix: idPrefix)
    var xml = XMLWriter(.shown, layout: .lines(indent: 0))
    let (width, height) = (Millimetres.text(scene.size.width), Millimetres.text(scene.size.height))
    xml.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": width + "mm", "height": height + "mm",
        "viewBox": "0 0 \(width) \(height)", "font-family": families, "xml:lang": "zh-CN",
        "xml:space": "preserve",
      ]
    ) { xml in
      if !scene.title.isEmpty { xml.element("title", text: scene.title) }
      for element in scene.elements { output.add(element, to: &xml) }
    }
    return xml.text
  }

  private var families: String {
    FontMetrics.families.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: ", ")
  }
}
