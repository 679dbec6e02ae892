import Documents
import Testing

@Test(arguments: Stroke.Pattern.allCases, [0.1, 0.25, 0.8])
func dashesArePairsOfLengths(pattern: Stroke.Pattern, width: Double) {
  let dashes = Stroke(width: width, pattern).dashes
  #expect(dashes.count.isMultiple(of: 2))
  #expect(dashes.allSatisfy { $0 > 0 })
  #expect(dashes.isEmpty == (pattern == .solid || pattern == .wave))
}

@Test func dashesGrowWithTheLine() {
  let thin = Stroke(width: 0.25, .dashDot).dashes
  let thick = Stroke(width: 0.5, .dashDot).dashes
  #expect(thick == thin.map { $0 * 2 })
}
