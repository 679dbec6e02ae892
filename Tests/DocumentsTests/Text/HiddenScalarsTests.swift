import Documents
import Containers
import Testing

@Suite struct HiddenScalarsTests {
  @Test(arguments: [
    ("校门\u{1B}]0;x\u{7}", "校门␛]0;x␇"), ("a\u{7F}\u{9B}2J", "a␡\\u{9B}2J"),
    ("\u{202E}cod.exe", "\\u{202E}cod.exe"), ("一\u{200B}二\u{FEFF}", "一\\u{200B}二\\u{FEFF}"),
    ("\u{E000}\u{FFFE}\u{E0041}", "\\u{E000}\\u{FFFE}\\u{E0041}"),
    ("a\nb\tc\u{2028}", "a␊b␉c\\u{2028}"),
    ("工期（天）“十四五” 🏗️é", "工期（天）“十四五” 🏗️é"),
  ])
  func whatIsHiddenIsShown(_ text: String, _ shown: String) {
    #expect(text.shown == shown)
  }

  @Test func joinersStayWhereTheyJoin() {
    for text in ["👨‍👩‍👧", "👩🏽‍🚒", "🏳️‍🌈", "می‌خواهم", "क्‍ष", "क्‌ष"] {
      #expect(Array(text.shown.unicodeScalars) == Array(text.unicodeScalars), "\(text)")
    }
    for text in ["A\u{200D}B", "工\u{200C}期", "\u{200D}👩", "👩\u{200D}", "a\u{200D}\u{200D}b"] {
      #expect(!text.shown.unicodeScalars.contains { $0.isHidden }, "\(text)")
    }
  }

  @Test func breaksAreBlanksOnOneLineAndLineEndsStayByLine() {
    #expect("a\r\nb\u{85}c\td\u{2029}e\u{1B}".shownOnOneLine == "a b c d e␛")
    #expect("a\r\nb\rc\u{2028}\n".shownByLine == "a\nb␍c\\u{2028}\n")
  }

  /// No scalar that is hidden comes through, at no place of a text, and nothing else is changed.
  @Test func everyScalarIsSeenOrShown() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = "工\(scalar)x".shown
      if scalar.isHidden {
        guard shown.unicodeScalars.allSatisfy({ !$0.isHidden }), shown != "工x" else {
          Issue.record("U+\(String(value, radix: 16)) gives \(shown.debugDescription)")
          continue
        }
      } else if shown.unicodeScalars.dropFirst().first != scalar {
        Issue.record("U+\(String(value, radix: 16)) is lost")
      }
    }
  }

  @Test(
    arguments: [
      0x00...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF...0xFEFF, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0xE000...0xF8FF, 0x1FFFE...0x1FFFF,
      0xE0001...0xE007F, 0x3164...0x3164,
    ] as [ClosedRange<UInt32>])
  func whatTheStandardCallsAControlOrAFormatIsHidden(range: ClosedRange<UInt32>) {
    #expect(range.allSatisfy { Unicode.Scalar($0)?.isHidden ?? true })
  }

  @Test func aTableWithControlsIsAsWideAsItShows() {
    var table = Table(columns: [Table.Column("名称"), Table.Column("后")])
    table.append(["\u{1B}[2J\u{202E}名", "x"])
    table.append(["短", "y"])
    let lines = TerminalWriter().write(table).split(separator: "\n")
    #expect(lines[2] == "␛[2J\\u{202E}名  x")
    #expect(lines[3] == "短" + String(repeating: " ", count: 14 + 2 - 2) + "y")
  }
}
