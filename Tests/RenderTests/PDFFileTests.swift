import Documents
import Testing

@testable import schedctl_render

private let hasPoppler = Available.has("pdftotext") && Available.has("pdffonts")

private func pdf(created: String = "2028-02-02T08:00:00") throws -> [UInt8] {
  let wall = sampleScene().scaled(to: Paper.a1.landscape)
  return try PDFFile(title: "挂图作战", created: created, font: try #require(Available.anyFont))
    .bytes([sampleScene(), wall])
}

@Suite(.enabled(if: Available.anyFont != nil))
struct PDFFileTests {
  @Test func sameScenesGiveTheSameBytes() throws {
    let first = try pdf()
    #expect(first.starts(with: Array("%PDF-".utf8)))
    #expect(first == (try pdf()))
    #expect(first != (try pdf(created: "2028-02-03T08:00:00")))
  }

  @Test(.enabled(if: hasPoppler)) func chineseIsFoundAsText() throws {
    let text = try Available.output(of: "pdftotext", ["-layout", "FILE", "-"], on: pdf())
    for words in ["亭湖高中二期挂图作战图（倒排工期）", "基础出正负零", "高考禁噪", "距开学 212 天"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(.enabled(if: hasPoppler)) func fontsAreEmbeddedAndSubset() throws {
    let list = try Available.output(of: "pdffonts", ["FILE"], on: pdf())
    let fonts = list.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(font.contains("yes yes yes"), "\(font)")
      #expect(!font.contains("Type 3"))
    }
  }

  @Test(.enabled(if: Available.has("pdfinfo"))) func everyPageHasItsOwnSize() throws {
    let facts = try Available.output(of: "pdfinfo", ["-l", "9", "FILE"], on: pdf())
    #expect(facts.contains("(A4)"))
    #expect(facts.contains("(A1)"))
    #expect(facts.contains("挂图作战"))
    #expect(facts.contains("Feb  2 08:00:00 2028"))
  }

  @Test func severalPagesHaveAnOutline() throws {
    let file = PDFFile(title: "", created: "", font: try #require(Available.anyFont))
    let outlines = Array("/Outlines".utf8)
    let (one, two) = (try file.bytes([sampleScene()]), try pdf())
    #expect(one.ranges(of: outlines).isEmpty)
    #expect(!two.ranges(of: outlines).isEmpty)
  }

  @Test func nothingToDrawIsRefused() throws {
    let file = PDFFile(title: "", created: "", font: try #require(Available.anyFont))
    #expect(throws: RenderFailure.noPages) { try file.bytes([]) }
  }
}
