import Documents
import Foundation
import Testing

/// What pages bring along is in files of its own, `Sources/CWebPages`.
@Suite struct WebPagesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/CWebPages").standardizedFileURL

  private func text(of file: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
  }

  @Test func thePageOfScenesHasTheStyleAndTheScriptAsTheyStandInTheirFiles() throws {
    let page = HTMLPageWriter().write([sampleScene()], title: "图")
    #expect(page.contains("<style>\n" + (try text(of: "scenes.css"))))
    #expect(page.contains("<script>\n" + (try text(of: "scenes.js")) + "</script>"))
  }

  @Test func aDocumentHasTheStyleAsItStandsInItsFile() throws {
    let page = HTMLDocumentWriter().write(sampleDocument())
    #expect(page.contains("<style>\n" + (try text(of: "document.css")) + "</style>"))
  }

  @Test func nothingThatIsBroughtAlongEndsItsElement() throws {
    for file in ["scenes.css", "scenes.js", "document.css"] {
      #expect(!(try text(of: file)).contains("</"))
    }
  }
}
