import CPangoCairo
import Documents
import Testing

@testable import schedctl_render

/// What plans are made of: names, dates, codes, numbers, punctuation.
private let samples = [
  "基础出正负零", "亭湖高中二期（HS.C08）", "2028-09-01 开学", "总时差 12 天，自由时差 3 天",
  "主体结构三层梁板混凝土浇筑完成 85%", "编制日期：2028年2月2日", "“倒排工期、挂图作战”", "1#教学楼—3#教学楼",
  "TF=0 FF=-3 ES/EF", "Schedule of 300 activities", "±0.00  ℃ × ÷ ≥ ≤", "①②③ ★ ◆ ▲ ■", "……",
  "《规范》〔2016〕161号",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789",
  "!#$%&()*+,-./:;<=>?@[]^_{|}~",
  "→ ← ↑ ↓ · • –", "100％～200％", "ＡＢＣ１２３",
]

private func withPainter<Result>(
  _ body: (TextPainter, OpaquePointer) throws -> Result
) throws -> Result {
  let surface = try #require(cairo_recording_surface_create(CAIRO_CONTENT_COLOR, nil))
  defer { cairo_surface_destroy(surface) }
  let cairo = try #require(cairo_create(surface))
  defer { cairo_destroy(cairo) }
  return try body(TextPainter(cairo, try #require(Available.anyFont)), surface)
}

/// The width of what was drawn on a surface.
private func inkWidth(_ surface: OpaquePointer) -> Double {
  var (left, top, width, height) = (0.0, 0.0, 0.0, 0.0)
  cairo_recording_surface_ink_extents(surface, &left, &top, &width, &height)
  return width
}

@Test(.enabled(if: Available.standardFont != nil), arguments: samples, FontWeight.allCases)
func tableAgreesWithPango(sample: String, weight: FontWeight) throws {
  let measured = try withPainter { painter, _ in painter.width(of: sample, weight) }
  let computed = FontMetrics.standard.width(of: sample, size: 1, weight: weight)
  #expect(abs(measured - computed) <= 0.006 * computed, "\(measured) \(computed)")
}

@Test(
  .enabled(if: Available.standardFont != nil),
  arguments: ["abcdefghijklmnopqrstuvwxyz", "AVATAR", "Type fi ffl To.", "WAY, LTV. PAT"],
  FontWeight.allCases)
func kerningOnlyMakesTextNarrower(sample: String, weight: FontWeight) throws {
  let measured = try withPainter { painter, _ in painter.width(of: sample, weight) }
  let computed = FontMetrics.standard.width(of: sample, size: 1, weight: weight)
  #expect(measured <= computed)
  #expect(measured >= 0.9 * computed)
}

@Test(.enabled(if: Available.anyFont != nil), arguments: [10, 20, 39, 60.0])
func textIsSqueezedIntoItsRoom(room: Double) throws {
  let text = Scene.Text("工程工程工程工程", at: Point(x: 50, y: 50), size: 5, room: room)
  let width = try withPainter { painter, surface in
    painter.draw(text)
    return inkWidth(surface)
  }
  #expect(width <= min(room, 40) + 0.5)
  #expect(width >= min(room, 40) * 0.9)
}
