import Containers
import Plan
import Testing

@testable import PlanExchange

/// Files that are no workbook, or one that somebody damaged, end in a sentence.
@Suite struct HostileWorkbookTests {
  private static var plan: SampleWorkbook {
    var book = SampleWorkbook()
    book.rows = [
      [.text("编码"), .text("名称"), .text("工期"), .text("日历")],
      [.text("A"), .text("甲"), .number(5), .text("工作日")],
    ]
    return book
  }

  private static func ids(_ bytes: [UInt8]) -> [String] {
    OfficeCase.told(bytes).filter { $0.severity == .error }.map(\.id)
  }

  private static func altered(_ part: String, _ old: String, _ new: String) -> [UInt8] {
    var book = plan
    book.altering = { name, text in
      name == part ? text.replacing(old, with: new) : text
    }
    return book.bytes
  }

  private static let sheet = "xl/worksheets/s1.xml"

  @Test(arguments: [
    // Texts that are not there.
    ("<v>0</v>", "<v>999999</v>"), ("<v>0</v>", "<v>-1</v>"), ("<v>0</v>", "<v>x</v>"),
    // Rows and cells out of order, and beyond what Excel knows.
    ("r=\"2\"", "r=\"1\""), ("r=\"2\"", "r=\"1048577\""), ("r=\"2\"", "r=\"99999999999999999999\""),
    ("r=\"B2\"", "r=\"A2\""), ("r=\"B2\"", "r=\"XFE2\""), ("r=\"B2\"", "r=\"12\""),
    // XML that is none, or hostile.
    ("<worksheet", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet"), ("<v>5</v>", "<v>&a;</v>"),
    ("</worksheet>", ""), ("<sheetData>", "<sheetData><row"),
  ]) func aDamagedSheetIsToldAsSuch(old: String, new: String) {
    #expect(Self.ids(Self.altered(Self.sheet, old, new)) == ["damaged-workbook"])
  }

  @Test func partsThatAreMissingAreNamed() {
    let bytes = Self.altered("xl/_rels/workbook.xml.rels", "s1.xml", "nowhere.xml")
    #expect(OfficeCase.told(bytes)[0].message.zh.contains("nowhere.xml"))
    #expect(Self.ids(Self.altered("xl/workbook.xml", "<sheet ", "<shoot ")) == ["damaged-workbook"])
  }

  @Test func whatIsTooLargeIsNotUnpacked() {
    var bytes = Self.plan.bytes
    // The sizes that the directory claims, 24 bytes behind its signature.
    for index in bytes.indices.dropLast(28) where bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) {
      bytes.replaceSubrange(index + 24..<index + 28, with: [0xFF, 0xFF, 0xFF, 0x7F])
      break
    }
    #expect(Self.ids(bytes) == ["workbook-too-large"])
  }

  /// A small file must not say more than memory holds: 2 000 rows with twice 300 KB each.
  @Test func manyRowsThatPointAtOneLongTextAreRefused() {
    var book = Self.plan
    let text = String(repeating: "长", count: 100_000)
    book.rows += (0..<2_000).map { _ in [.text(text), .text(text), .number(5)] }
    #expect(Self.ids(book.bytes) == ["workbook-too-large"])
  }

  @Test func cellsFarToTheRightAreNotFilledUp() {
    let bytes = Self.altered(
      Self.sheet, "</row></sheetData>", "<c r=\"XFD2\"><v>1</v></c></row></sheetData>")
    #expect(Self.ids(bytes) == [])
  }

  @Test func macrosAreNotRun() {
    var book = Self.plan
    book.extra["xl/vbaProject.bin"] = [0xD0, 0xCF, 0x11, 0xE0, 0]
    #expect(OfficeCase.told(book.bytes) == [])
  }

  /// What a file of the old compound format is, its directory naming a stream.
  private static func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
      + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      + [UInt8](repeating: 0, count: 128)
  }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func zip(_ name: String) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", Self.utf8("<Types/>"))
    zip.add(name, Self.utf8("x"))
    return zip.finished()
  }

  private static let others: [(bytes: [UInt8], word: String)] = [
    (compound("EncryptedPackage"), "密码"), (compound("   114"), "mpp"),
    (compound("Workbook"), ".et"),
    (compound("WordDocument"), "旧版"), (zip("word/document.xml"), "Word"),
    (zip("xl/workbook.bin"), "xlsb"), (zip("a.txt"), "zip"),
    (Self.utf8("<html><body><table><tr><td>编码</td></tr></table></body></html>"), "网页"),
    (Self.utf8("\u{FEFF}\n<!DOCTYPE html><html></html>"), "网页"),
    (
      Array(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
          .utf8),
      "2003"
    ),
    (
      Array(
        "<?xml version=\"1.0\"?><APIBusinessObjects xmlns=\"http://xmlns.oracle.com/Primavera/P6\"/>"
          .utf8),
      "PMXML"
    ),
    (Self.utf8("%PDF-1.7"), "PDF"),
  ]

  @Test(arguments: others) func anotherKindOfFileIsCalledByItsName(bytes: [UInt8], word: String) {
    let told = OfficeCase.told(bytes)
    #expect(told.map(\.id) == ["not-text"])
    #expect(told[0].message.zh.contains(word), "\(told[0].message.zh)")
    #expect(told[0].hint != nil)
    #expect(PlanFormat(head: Array(bytes.prefix(PlanFormat.headBytes))) == .csv)
  }

  /// Bytes of the archive, and letters of its parts, changed at random.
  @Test func fuzzedWorkbooksAreReadOrRefused() throws {
    let portfolio = try Support.portfolio(plan: "A,甲,,5,workday")
    for seed in FuzzRounds.seeds(300) {
      var random = Seeded(seed)
      var book = Self.plan
      book.dialect = SampleWorkbook.Dialect.allCases.randomElement(using: &random)!
      book.merges = ["A1:A2", "B2:D9"]
      let part = Int.random(in: 0..<8, using: &random)
      let bits = (0..<6).map { _ in
        (Int.random(in: 0..<4000, using: &random), Int.random(in: 0..<5, using: &random))
      }
      var number = 0
      book.altering = { _, text in
        number += 1
        return number == part ? Self.damaged(text, bits) : text
      }
      var bytes = book.bytes
      if part == 0 {
        for (at, kind) in bits { bytes[at % bytes.count] ^= UInt8(1 << kind) }
      }
      let told =
        OfficeCase.told(bytes)
        + Support.findings { () throws(InvalidInput) in
          try ProgressCSV.read(bytes, file: "f", for: portfolio).warnings
        }
      #expect(told.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty }, "\(seed)")
      #expect(told.contains { $0.severity == .error }, "\(seed)")
    }
  }

  private static func damaged(_ text: String, _ changes: [(at: Int, kind: Int)]) -> String {
    var letters = Array(text)
    for (at, kind) in changes where !letters.isEmpty {
      let index = at % letters.count
      switch kind {
      case 0: letters.remove(at: index)
      case 1: letters[index] = ["<", "\"", "9", "&", "-"][at % 5]
      case 2: letters.insert(contentsOf: Array("99999999"), at: index)
      case 3: letters.insert(contentsOf: letters[index..<min(letters.count, index + 40)], at: index)
      default: letters.removeSubrange(index..<min(letters.count, index + 9))
      }
    }
    return String(letters)
  }
}
