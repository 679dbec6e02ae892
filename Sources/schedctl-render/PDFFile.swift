import CPangoCairo
import Documents

/// Scenes as one PDF: a page a scene, each of its own size, with real text and the fonts in it.
struct PDFFile {
  /// The title in the file's properties.
  var title: String
  /// When the file says it was made, as ISO 8601; empty for not at all.
  var created: String
  /// The font of all text.
  var font: ChineseFont

  /// Points a millimetre.
  private static let unit = 72 / 25.4

  /// Returns the file's bytes: the same for the same scenes, title, date and fonts.
  func bytes(_ scenes: [Scene]) throws(RenderFailure) -> [UInt8] {
    let sink = ByteSink()
    guard let first = scenes.first,
      let surface = cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, first.size.width * Self.unit,
        first.size.height * Self.unit)
    else { throw .noPages }
    defer { cairo_surface_destroy(surface) }
    setProperties(surface)
    let failure = draw(scenes, surface)
    cairo_surface_finish(surface)
    if let failure { throw .notDrawn(failure) }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .notDrawn(String(cString: cairo_status_to_string(status)))
    }
    return withExtendedLifetime(sink) { sink.bytes }
  }

  private func draw(_ scenes: [Scene], _ surface: OpaquePointer) -> String? {
    let canvas = Canvas(surface, unit: Self.unit, font)
    for (index, scene) in scenes.enumerated() {
      cairo_pdf_surface_set_size(
        surface, scene.size.width * Self.unit, scene.size.height * Self.unit)
      if scenes.count > 1, !scene.title.isEmpty {
        // Cairo wants names of pages without quotes or brackets, so only the number is one.
        cairo_pdf_surface_add_outline(
          surface, 0, scene.title, "page=\(index + 1)", cairo_pdf_outline_flags_t(rawValue: 0))
      }
      canvas.draw(scene)
      canvas.endPage()
    }
    return canvas.failure
  }

  private func setProperties(_ surface: OpaquePointer) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "schedctl")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
  }
}
