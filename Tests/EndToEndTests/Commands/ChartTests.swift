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
}
