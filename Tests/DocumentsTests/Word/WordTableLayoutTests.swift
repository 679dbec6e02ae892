import Testing

@testable import Documents

@Test(arguments: 1...16)
func columnsAreAsWideAsThePageTogether(count: Int) {
  var table = Table(columns: (1...count).map { .init("第\($0)列") })
  table.append((1...count).map { Table.Cell(String(repeating: "工期", count: $0)) })
  let layout = WordTableLayout(table)
  #expect(layout.widths.reduce(0, +) == layout.page.textWidth)
  #expect(layout.widths.allSatisfy { $0 > 0 })
}

@Test func aNameNeverStandsUpright() {
  for texts in 1...8 {
    var table = Table(
      columns: (0..<texts).map { .init("单位\($0)") } + [
        .init("计划完成", .date), .init("偏差（天）", .number),
      ])
    table.append(
      (0..<texts).map { _ in Table.Cell("江苏某某建设集团有限公司第一分公司") } + ["2028-02-19", "−12"])
    let layout = WordTableLayout(table)
    // Six characters of words in a line, a date in one.
    #expect(layout.widths[..<texts].allSatisfy { $0 >= 6 * layout.size * 10 + 170 })
    #expect(layout.widths[texts] >= 5 * layout.size * 10 + 170)
  }
}

@Test func aSmallTableKeepsItsPageAndSize() {
  let layout = WordTableLayout(sampleTable())
  #expect(layout.page == .portrait)
  #expect(layout.size == 24)
}

@Test func theTypeGetsSmallerBeforeThePageIsTurned() {
  func layout(_ columns: Int) -> WordTableLayout {
    var table = Table(columns: (1...columns).map { .init("第\($0)列") })
    table.append((1...columns).map { _ in "完成施工总承包招标" })
    return WordTableLayout(table)
  }
  #expect((1...9).map { layout($0).size } == [24, 24, 24, 24, 24, 21, 24, 21, 18])
  #expect((1...9).map { layout($0).page.isLandscape } == (1...9).map { $0 >= 7 })
}

/// An upright page has 46 characters of the smallest type in a line: dates and numbers get theirs, words share the rest.
@Test(arguments: 5...8)
func aCrowdedTableBreaksWordsAlone(texts: Int) {
  var table = Table(
    columns: (0..<texts).map { .init("单位\($0)") } + [.init("完成", .date), .init("变动", .number)])
  table.isUpright = true
  table.append(
    (0..<texts).map { _ in Table.Cell("江苏某某建设集团有限公司第一分公司") } + ["2028-02-19", "+15天"])
  let layout = WordTableLayout(table)
  let em = layout.size * 10
  #expect(!layout.page.isLandscape && layout.widths.reduce(0, +) == layout.page.textWidth)
  // Ten digits and hyphens of two thirds each; a plus, two digits and 天 with the gap before it, as wide fonts set them.
  #expect(layout.widths[texts] >= em * 66 / 10 + 170)
  #expect(layout.widths[texts + 1] >= em * 336 / 100 + 170)
  #expect(layout.widths[..<texts].allSatisfy { $0 >= 3 * em + 170 })
}
