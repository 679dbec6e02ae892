import Testing

@testable import PlanExchange

/// No cell written for a spreadsheet is a formula, and reading gives the text back.
@Suite struct FormulaGuardTests {
  private static let signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  private static let before = [
    "", "\t", "\r", "\n", " ", "\r\n", "\t\t", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\0",
  ]

  @Test(arguments: signs, before)
  func whatASpreadsheetWouldComputeGetsAnApostrophe(sign: String, before: String) {
    for text in [before + sign + "1+1", before + sign, before + sign + "cmd|' /C calc'!A0"] {
      let guarded = CSVFlavour.excel.guarded(text)
      #expect(guarded == "'" + text)
      #expect(FormulaGuard.removed(from: guarded) == text)
      #expect(CSVFlavour.plain.guarded(text) == text)
    }
  }

  @Test(arguments: 0..<2000 as Range<UInt64>) func guardedTextComesBackAndIsNoFormula(seed: UInt64)
  {
    var random = Seeded(seed)
    let pieces = Self.signs + Self.before + ["'", "1", "工", "\""]
    let text = (0...Int.random(in: 0...5, using: &random))
      .map { _ in pieces.randomElement(using: &random)! }.joined()
    for flavour in CSVFlavour.allCases {
      let guarded = flavour.guarded(text)
      let back = FormulaGuard.removed(from: guarded)
      #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    }
    let cell = CSVFlavour.excel.guarded(text)
    let first = cell.drop {
      $0.isWhitespace || $0.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
        || $0 == "\0"
    }
    #expect(!Self.signs.contains(first.prefix(1).description))
  }

  @Test(arguments: ["主体", "'主体", "a=b", "1", "", "'"]) func otherTextStaysAsItIs(text: String) {
    #expect(CSVFlavour.excel.guarded(text) == text)
    #expect(FormulaGuard.removed(from: text) == text)
  }
}
