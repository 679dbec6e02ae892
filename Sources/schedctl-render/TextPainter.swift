import CPangoCairo
import Documents

/// Draws lines of text with Pango.
///
/// Every text is laid out at one size and scaled as it is drawn, so that its width is the same at
/// any resolution.
final class TextPainter {
  private let cairo: OpaquePointer
  private let layout: OpaquePointer
  /// The fonts of texts without serifs, regular and bold, then of those with.
  private let fonts: [OpaquePointer]

  /// The size of every layout, in Pango's own thousandths: large, so that they do not matter.
  private static let em = 100.0

  init(_ cairo: OpaquePointer, _ font: ChineseFont) {
    self.cairo = cairo
    layout = pango_cairo_create_layout(cairo)
    fonts = [font.family, font.serifFamily].flatMap { family in
      [PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_BOLD].map { Self.description(family, $0) }
    }
    let context = pango_layout_get_context(layout)!
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    // Chinese forms of characters that Japanese or English write otherwise, the dash among them.
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_single_paragraph_mode(layout, 1)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
    for font in fonts { pango_font_description_free(font) }
  }

  /// Returns the width of a text in em.
  func width(of string: String, _ weight: FontWeight, _ face: FontFace = .sans) -> Double {
    let font = fonts[(face == .serif ? 2 : 0) + (weight == .bold ? 1 : 0)]
    pango_layout_set_font_description(layout, font)
    pango_layout_set_text(layout, string, Int32(clamping: string.utf8.count))
    var width: Int32 = 0
    pango_layout_get_size(layout, &width, nil)
    return Double(width) / Double(PANGO_SCALE) / Self.em
  }

  /// Draws a text, squeezed where it is wider than it was laid out.
  func draw(_ text: Scene.Text) {
    let string = String(text.string.map { $0 == "\0" || $0.isNewline ? " " : $0 })
    let real = width(of: string, text.weight, text.face) * text.size
    guard real > 0 else { return }
    let room = text.room ?? text.naturalWidth
    let squeeze = room > 0 ? min(1, room / real) : 1
    cairo_save(cairo)
    cairo_translate(cairo, text.point.x, text.point.y)
    if text.turn != .none { cairo_rotate(cairo, (text.turn == .up ? -1 : 1) * Double.pi / 2) }
    switch text.anchor {
    case .start: break
    case .middle: cairo_translate(cairo, -real * squeeze / 2, 0)
    case .end: cairo_translate(cairo, -real * squeeze, 0)
    }
    cairo_scale(cairo, text.size / Self.em * squeeze, text.size / Self.em)
    cairo_move_to(cairo, 0, 0)
    if let line = pango_layout_get_line_readonly(layout, 0) {
      pango_cairo_show_layout_line(cairo, line)
    }
    cairo_restore(cairo)
  }

  private static func description(_ family: String, _ weight: PangoWeight) -> OpaquePointer {
    let description = pango_font_description_new()!
    pango_font_description_set_family(description, family)
    pango_font_description_set_weight(description, weight)
    pango_font_description_set_absolute_size(description, em * Double(PANGO_SCALE))
    return description
  }
}
