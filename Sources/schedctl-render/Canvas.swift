import CPangoCairo
import Documents

/// Draws scenes in millimetres on any surface of Cairo.
final class Canvas {
  private let cairo: OpaquePointer
  private let texts: TextPainter

  /// Creates a canvas.
  ///
  /// - Parameter unit: How many units of the surface a millimetre is.
  init(_ surface: OpaquePointer, unit: Double, _ font: ChineseFont) {
    cairo = cairo_create(surface)
    cairo_scale(cairo, unit, unit)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    texts = TextPainter(cairo, font)
  }

  deinit {
    cairo_destroy(cairo)
  }

  /// Draws a scene; the surface is not turned over to the next page.
  func draw(_ scene: Scene) {
    for element in scene.elements { draw(element) }
  }

  /// Ends a page of a surface that has several.
  func endPage() {
    cairo_show_page(cairo)
  }

  /// What went wrong while drawing, in the library's words; nil for nothing.
  var failure: String? {
    let status = cairo_status(cairo)
    return status == CAIRO_STATUS_SUCCESS ? nil : String(cString: cairo_status_to_string(status))
  }

  /// Covers the whole surface.
  func cover(_ paint: Paint) {
    use(paint)
    cairo_paint(cairo)
  }

  private func draw(_ element: Scene.Element) {
    switch element {
    case .text(let text):
      use(text.paint)
      texts.draw(text)
    case .shape(let shape): draw(shape)
    case .group(let group):
      cairo_save(cairo)
      cairo_translate(cairo, group.offset.x, group.offset.y)
      cairo_scale(cairo, group.scale, group.scale)
      if let clip = group.clip {
        cairo_rectangle(cairo, clip.left, clip.top, clip.width, clip.height)
        cairo_clip(cairo)
      }
      for element in group.elements { draw(element) }
      cairo_restore(cairo)
    }
  }

  private func draw(_ shape: Scene.Shape) {
    trace(shape.outline)
    if let fill = shape.visibleFill {
      use(fill)
      cairo_fill_preserve(cairo)
    }
    if let stroke = shape.stroke {
      use(stroke.paint)
      cairo_set_line_width(cairo, stroke.width)
      let dashes = stroke.dashes
      cairo_set_dash(cairo, dashes, Int32(dashes.count), 0)
      cairo_stroke_preserve(cairo)
    }
    cairo_new_path(cairo)
  }

  private func trace(_ outline: Outline) {
    cairo_new_path(cairo)
    for step in outline.steps {
      switch step {
      case .move(let point): cairo_move_to(cairo, point.x, point.y)
      case .line(let point): cairo_line_to(cairo, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(cairo, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(cairo)
      }
    }
  }

  private func use(_ paint: Paint) {
    cairo_set_source_rgb(
      cairo, Double(paint.red) / 255, Double(paint.green) / 255, Double(paint.blue) / 255)
  }
}
