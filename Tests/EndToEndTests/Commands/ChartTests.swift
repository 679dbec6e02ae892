import Foundation
import Testing

/// `chart wall` in every format.
@Suite struct ChartTests {
  @Test func anOverviewAndAPageAProjectAreWrittenAsSVG() throws {
    let environment = try Environment.prepared()
    try environment.succeed("chart wall -o wall.svg")
    let overview = try String(
      contentsOf: environment.folder.appending(path: "wall-1.svg"), encoding: .utf8)
    #expect(overview.contains("重点工程挂图作战总图"))
    #expect(overview.hasPrefix("<"))
    let page = try String(
      contentsOf: environment.folder.appending(path: "wall-2.svg"), encoding: .utf8)
    #expect(page.contains("挂图作战图（倒排工期）"))
  }

  @Test func thePageForABrowserNeedsNothingElse() throws {
    let environment = try Environment.prepared()
    try environment.succeed("chart wall -o wall.html")
    let page = try String(
      contentsOf: environment.folder.appending(path: "wall.html"), encoding: .utf8)
    #expect(page.contains("<svg"))
    #expect(!page.contains("src=\"http"))
    #expect(!page.contains("href=\"http"))
  }

  @Test func thePDFIsWrittenOrSaysWhatIsMissing() throws {
    let environment = try Environment.prepared()
    let result = try environment.run("chart wall -o wall.pdf --lang en")
    let file = environment.folder.appending(path: "wall.pdf")
    if result.status == 0 {
      #expect(try Data(contentsOf: file).starts(with: Data("%PDF-".utf8)))
      try environment.succeed("chart wall -o again.pdf --lang en")
      let again = environment.folder.appending(path: "again.pdf")
      #expect(try Data(contentsOf: file) == Data(contentsOf: again))
    } else {
      #expect(result.error.contains("font") || result.error.contains("schedctl-render"))
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test func anotherEndingIsRefused() throws {
    let environment = try Environment.prepared()
    let result = try environment.run("chart wall -o wall.doc")
    #expect(result.status == 64)
  }

  @Test func withoutAChineseFontItSaysWhatToInstallAndWritesSVG() throws {
    let environment = try Environment.prepared()
    try environment.write("<fontconfig></fontconfig>", to: "no-fonts.conf")
    environment.variables["FONTCONFIG_FILE"] = environment.folder.path + "/no-fonts.conf"
    let result = try environment.run("chart wall KG -o wall.pdf --lang en")
    #expect(result.status == 4)
    #expect(result.error.contains("apt-get install fonts-noto-cjk"))
    #expect(result.error.contains("wall.svg"))
    #expect(try environment.names.filter { $0.hasPrefix("wall") } == ["wall.svg"])
    #expect(try String(decoding: environment.bytes("wall.svg"), as: UTF8.self).contains("幼儿园"))
  }

  @Test func withoutTheProgramThatDrawsItSaysSoAndWritesSVG() throws {
    let environment = try Environment.prepared()
    let alone = try environment.withProgramAlone()
    let result = try environment.run("chart wall -o wall.png", by: alone)
    #expect(result.status == 4)
    #expect(result.error.contains("[no-render-program]"))
    #expect(
      try environment.names.filter { $0.hasPrefix("wall") } == [
        "wall-1.svg", "wall-2.svg", "wall-3.svg",
      ])
  }

  @Test func aWallChartIsSplitOverSheetsOfAnOfficePrinter() throws {
    let environment = try Environment.prepared()
    try environment.succeed("chart wall KG --paper a2 --tiles a3 -o wall.svg")
    // 594 × 420 mm would take four sheets; at 544/594 of it, two standing ones that print 277 × 400 mm
    // with 10 mm in common do.
    #expect(
      try environment.names.filter { $0.hasPrefix("wall") } == ["wall-1.svg", "wall-2.svg"])
    let last = try String(decoding: environment.bytes("wall-2.svg"), as: UTF8.self)
    #expect(last.contains("第 1/1 行，第 2/2 列，缩至 91%"))
    #expect(last.contains("width=\"297mm\" height=\"420mm\""))
  }

  @Test func tilesAsLargeAsThePaperAreRefused() throws {
    let environment = try Environment.prepared()
    let result = try environment.run("chart wall KG --paper a3 --tiles a3 -o wall.svg")
    #expect(result.status == 64)
  }

  @Test func theDayOfIssueCanBeNamed() throws {
    let environment = try Environment.prepared()
    try environment.succeed("chart wall KG --issued 2027-03-05 -o wall.svg")
    let page = try String(decoding: environment.bytes("wall.svg"), as: UTF8.self)
    #expect(page.contains("2027-03-05"))
  }
}
