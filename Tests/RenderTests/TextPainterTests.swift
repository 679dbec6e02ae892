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
  "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789",
  "!#$%&()*+,-./:;<=>?@[]^_{|}~",
  "AVATAR Type fi ffl To.", "→ ← ↑ ↓ · • – —", "100％～200％", "ＡＢＣ１２３",
]

@Test(.enabled(if: Available.standardFont != nil), arguments: samples, FontWeight.allCases)
func tableAgreesWithPango(sample: String, weight: FontWeight) throws {
  let surface = cairo_pdf_surface_create(nil, 100, 100)!
  defer { cairo_surface_destroy(surface) }
  let cairo = cairo_create(surface)!
  defer { cairo_destroy(cairo) }
  let painter = TextPainter(cairo, try #require(Available.standardFont))
  let measured = painter.width(of: sample, weight)
  let computed = FontMetrics.standard.width(of: sample, size: 1, weight: weight)
  #expect(abs(measured - computed) <= 0.035 * computed, "\(sample) \(measured) \(computed)")
}
