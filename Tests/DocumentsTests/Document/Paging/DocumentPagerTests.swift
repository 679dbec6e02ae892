import Testing

@testable import Documents

/// Documents on pages: the rules of GB/T 9704-2012 that can be counted.
@Suite struct DocumentPagerTests {
  /// Mixed text of any length, with brackets, quotes and Latin words where lines end.
  private func text(_ count: Int) -> String {
    let parts = [
      "主体结构（3–4层）完成40%，", "较计划滞后13天（“管桩”检测复检）；", "GB/T 9704-2012、", "距9月1日要求缺6天。", "便仓小学迁建——",
    ]
    return (0..<count).map { parts[($0 * 7 + $0 / 3) % parts.count] }.joined()
  }

  private func longDocument() -> Document {
    var document = Document(title: "工程进度周报", subtitle: "（2028年1月31日—2月6日）")
    for number in 1...12 {
      document.append(.heading(Phrase("\(number)、进展"), level: 1 + number % 3))
      document.append(.paragraph(Phrase(text(number * 3))))
      document.append(.numbered((1...4).map { Phrase(text($0)) }))
    }
    document.append(.table(longTable(rows: 60)))
    document.append(.note("说明。"))
    return document
  }

  private func longTable(rows: Int) -> Table {
    var table = Table(
      title: "附表", columns: [.init("项目"), .init("节点"), .init("计划", .date), .init("滞后", .number)])
    for row in 0..<rows {
      if row % 20 == 0 { table.append(group: "第\(row / 20 + 1)组") }
      table.append([
        Table.Cell(text(1 + row % 3)), "主体封顶", "2028-02-19", Table.Cell("\(row)", .bad),
      ])
    }
    return table
  }

  /// The lines of a page, each as its words and where it stands, without the page number.
  private func lines(_ scene: Scene) -> [(text: String, frame: Frame)] {
    func find(_ element: Scene.Element, _ offset: Point) -> [(String, Frame)] {
      guard case .group(let group) = element else { return [] }
      let offset = offset + group.offset
      guard group.cssClass == "line" else { return group.elements.flatMap { find($0, offset) } }
      let texts = group.elements.compactMap { element -> Scene.Text? in
        if case .text(let text) = element { text } else { nil }
      }
      guard let frame = element.frame else { return [] }
      return [
        (
          texts.map(\.string).joined(),
          Frame(
            x: frame.left + offset.x, y: frame.top + offset.y, width: frame.width,
            height: frame.height)
        )
      ]
    }
    return scene.elements.flatMap { find($0, .zero) }
  }

  @Test func nothingStandsOutsideTheTextArea() {
    let pages = DocumentPager().scenes(longDocument())
    #expect(pages.count > 5)
    for page in pages {
      let isUpright = page.size.width < page.size.height
      #expect(isUpright)
      let area = Frame(x: 28, y: 37, width: 156.1, height: 225.1)
      // A digit of a font with serifs is set closer than it is measured.
      for line in lines(page) { #expect(area.contains(line.frame, tolerance: 0.4), "\(line)") }
    }
  }

  @Test func noLineBeginsWithClosingPunctuationOrEndsWithAnOpeningBracket() {
    for line in DocumentPager().scenes(longDocument()).flatMap(lines) {
      #expect(!"，。、；：？！）》」』】〕”’％%".contains(line.text.first!), "\(line.text)")
      #expect(!"（《「『【〔“‘".contains(line.text.last!), "\(line.text)")
    }
  }

  @Test func aPageHasTwentyTwoLinesOfTwentyEightCharacters() {
    let document = Document(blocks: [.paragraph(Phrase(String(repeating: "工", count: 28 * 30)))])
    let pages = DocumentPager().scenes(document)
    let first = lines(pages[0])
    #expect(first.count == 22)
    // The first line is indented by two characters.
    #expect(first.map(\.text.count) == [26] + [Int](repeating: 28, count: 21))
    #expect(pages.count == 2)
  }

  @Test func wordsOfLatinLettersStayWhole() {
    let document = Document(blocks: [
      .paragraph(Phrase(String(repeating: "工", count: 22) + "Primavera计划"))
    ])
    #expect(lines(DocumentPager().scenes(document)[0]).map(\.text.first) == ["工", "P"])
  }

  @Test func spreadLinesEndAtTheMargin() {
    let page = lines(DocumentPager().scenes(longDocument())[0])
    let full = page.filter { $0.frame.right > 180 }
    #expect(full.count > 5)
    #expect(full.allSatisfy { abs($0.frame.right - 184) < 0.7 })
  }

  @Test func theHeadOfATableIsRepeatedOnEveryPage() {
    let pages = DocumentPager().scenes(Document(blocks: [.table(longTable(rows: 120))]))
    #expect(pages.count > 2)
    for page in pages {
      let texts = lines(page).map(\.text)
      #expect(texts.count { $0 == "节点" } == 1)
      #expect(texts.firstIndex(of: "节点")! <= 2)
    }
  }

  @Test func rowsAreToldOnceAndInOrder() {
    let pages = DocumentPager().scenes(Document(blocks: [.table(longTable(rows: 120))]))
    let numbers = pages.flatMap(lines).compactMap { Int($0.text) }
    #expect(numbers == Array(0..<120))
  }

  @Test func aRowHigherThanAPageIsBroken() {
    var table = Table(columns: [.init("项目"), .init("说明")])
    table.append(["甲校", Table.Cell(text(700))])
    let pages = DocumentPager().scenes(Document(blocks: [.table(table)]))
    #expect(pages.count > 1)
    #expect(
      pages.flatMap(lines).map(\.text).joined().filter { $0 == "缺" }.count
        == text(700).filter { $0 == "缺" }.count)
    for page in pages {
      let bottom = page.size.height - 25
      #expect(lines(page).allSatisfy { $0.frame.bottom < bottom })
    }
  }

  @Test func aHeadingStandsOnThePageOfWhatFollows() {
    for count in 18...24 {
      let document = Document(blocks: [
        .paragraph(Phrase(String(repeating: "工", count: 28 * count - 2))), .heading("一、题"),
        .paragraph("内容。"),
      ])
      for page in DocumentPager().scenes(document) {
        #expect(lines(page).last?.text != "一、题", "\(count)")
      }
    }
  }

  @Test func pageNumbersStandOutsideBetweenDashes() throws {
    let pages = DocumentPager().scenes(longDocument())
    for (index, page) in pages.enumerated() {
      let number = try #require(page.placedTexts.first { $0.string == "— \(index + 1) —" })
      #expect((number.frame.left > 105) == (index % 2 == 0))
      #expect(number.frame.top > 262 + 5 && number.frame.bottom < 280)
    }
  }

  @Test func aWideTableGetsAPageOnItsSide() {
    var table = Table(columns: (1...7).map { Table.Column("列\($0)") })
    table.append((1...7).map { _ in Table.Cell(String(repeating: "进度说明", count: 10)) })
    let pages = DocumentPager().scenes(
      Document(title: "周报", blocks: [.paragraph("正文。"), .table(table)]))
    #expect(pages.map { $0.size.width > $0.size.height } == [false, true])
  }

  /// However long the text above it is, and however high its rows are.
  @Test(arguments: 1...40)
  func aTableThatStandsBelowTheTextLeavesNoPageHalfEmpty(_ count: Int) throws {
    var table = Table(title: "附表", columns: ["项目", "进度", "节点", "灯"].map { Table.Column($0) })
    table.isUpright = true
    for row in 0..<9 {
      table.append([
        "便仓小学迁建", Table.Cell(text(2 + (row * 5 + count) % 6)), Table.Cell(text(row % 4)), "红",
      ])
    }
    let document = Document(
      title: "周报", blocks: [.paragraph(Phrase(text(4 * count))), .table(table)])
    let pages = DocumentPager().scenes(document)
    for (number, page) in pages.dropLast().enumerated() {
      let bottom = lines(page).map(\.frame.bottom).max() ?? 0
      // The text area ends at 262 mm; a row needs two lines on either side of a break.
      #expect(bottom > 262 - 45, "page \(number + 1) ends at \(bottom)")
    }
    let words = pages.flatMap(lines).map(\.text).joined()
    #expect(words.ranges(of: "便仓小学迁建").count >= 9)
  }

  @Test func anEmptyDocumentIsOnePage() {
    #expect(DocumentPager().scenes(Document()).count == 1)
  }
}
