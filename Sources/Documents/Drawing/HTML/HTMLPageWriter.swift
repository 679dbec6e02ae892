import CWebPages
import Containers

/// Writes scenes as one page for a browser: a tab a scene, or a list to choose from where tabs
/// would fill the screen, with pan, zoom and hover, from one file that asks nothing of a network.
///
/// On a phone it opens with the list of its cards, then one of them a screen; a chart is shown so large
/// that its words can be read. It prints as it would from a PDF: every scene on a sheet of its own size. Without scripts the
/// scenes stand one below the other, and the titles of groups are the browser's own hints.
public struct HTMLPageWriter: Hashable, Sendable {
  /// What the page itself says.
  public struct Words: Hashable, Sendable {
    /// The language of the page: `zh-CN`.
    public var language: String
    /// The hints of the buttons.
    public var zoomIn, zoomOut, wholePage, print: String
    /// The names of the list of scenes and of the buttons beside it.
    public var pages, previous, next: String
    /// The name of the button that leads back to the list of a phone.
    public var list: String

    /// 中文.
    public static let chinese = Words(
      language: "zh-CN", zoomIn: "放大（+）", zoomOut: "缩小（-）", wholePage: "整页（0）", print: "打印",
      pages: "图页", previous: "上一页（PageUp）", next: "下一页（PageDown）", list: "列表")
    /// English.
    public static let english = Words(
      language: "en", zoomIn: "Zoom in (+)", zoomOut: "Zoom out (-)",
      wholePage: "Whole page (0)", print: "Print", pages: "Pages",
      previous: "Previous page (PageUp)", next: "Next page (PageDown)", list: "List")
  }

  /// What the page itself says.
  public var words: Words

  /// Creates a writer.
  public init(_ words: Words = .chinese) {
    self.words = words
  }

  /// Returns a whole file with the scenes in order.
  ///
  /// - Parameter cards: What a phone opens with; without any it opens with the first scene.
  public func write(_ scenes: [Scene], title: String, cards: [Card] = []) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(words.language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <title>\(XMLText.line(title))</title>
    <style>
    \(String(cString: cwebpages_scenes_style()))\(sheets(of: scenes))</style>
    </head>
    <body>
    <header>
    \(back(to: cards))<h1>\(XMLText.line(title))</h1>
    \(tabs(of: scenes))\(tools)</header>
    \(screens(of: cards, titles(of: scenes).map { XMLText.line($0) }))<main>
    \(pages(of: scenes))</main>
    <div id="hint" role="status" hidden></div>
    <script>
    \(String(cString: cwebpages_scenes_script()))</script>
    </body>
    </html>

    """
  }

  /// The button that leads back to the list of cards.
  private func back(to cards: [Card]) -> String {
    cards.isEmpty ? "" : "<button class=\"back\" data-do=\"list\">‹ \(words.list)</button>\n"
  }

  /// The paper of every scene, for print.
  private func sheets(of scenes: [Scene]) -> String {
    scenes.enumerated().map { index, scene in
      let width = Millimetres.text(scene.size.width)
      let height = Millimetres.text(scene.size.height)
      return """
        @page sheet-\(index + 1) { size: \(width)mm \(height)mm; margin: 0 }
        @media print { #page-\(index + 1) { page: sheet-\(index + 1); \
        width: \(width)mm; height: \(height)mm } }

        """
    }
    .joined()
  }

  private func tabs(of scenes: [Scene]) -> String {
    guard scenes.count > 1 else { return "" }
    let titles = titles(of: scenes).map { XMLText.line($0) }
    guard scenes.count <= HTMLPageWriter.mostTabs else { return list(of: titles) }
    let buttons = titles.enumerated().map { index, title in
      "<button role=\"tab\" aria-controls=\"page-\(index + 1)\">\(title)</button>\n"
    }
    return "<nav role=\"tablist\">\n\(buttons.joined())</nav>\n"
  }

  /// More scenes than this are chosen from a list.
  private static let mostTabs = 8

  private func list(of titles: [String]) -> String {
    let options = titles.enumerated().map { index, title in
      "<option value=\"\(index)\">\(index + 1)/\(titles.count)　\(title)</option>\n"
    }
    return "<nav>\n" + button("previous", "‹", words.previous)
      + "<select aria-label=\"\(words.pages)\">\n\(options.joined())</select>\n"
      + button("next", "›", words.next) + "</nav>\n"
  }

  /// What the scenes are called; those of one name are numbered.
  private func titles(of scenes: [Scene]) -> [String] {
    let counts = Dictionary(scenes.map { ($0.title, 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    return scenes.enumerated().map { index, scene in
      guard !scene.title.isEmpty else { return "\(index + 1)" }
      guard let count = counts[scene.title], count > 1 else { return scene.title }
      seen[scene.title, default: 0] += 1
      return "\(scene.title) \(seen[scene.title] ?? 0)/\(count)"
    }
  }

  private var tools: String {
    let buttons = [
      ("out", "−", words.zoomOut), ("in", "+", words.zoomIn), ("whole", "⤢", words.wholePage),
      ("print", words.print, words.print),
    ]
    .map { button($0, $1, $2) }
    return "<div class=\"tools\">\n<output>100%</output>\n\(buttons.joined())</div>\n"
  }

  private func button(_ name: String, _ sign: String, _ hint: String) -> String {
    "<button data-do=\"\(name)\" title=\"\(hint)\" aria-label=\"\(hint)\">\(sign)</button>\n"
  }

  private func pages(of scenes: [Scene]) -> String {
    scenes.enumerated().map { index, scene in
      let drawing = SVGWriter(idPrefix: "p\(index + 1)-").element(for: scene)
      return "<section id=\"page-\(index + 1)\" role=\"tabpanel\">\n\(drawing)</section>\n"
    }
    .joined()
  }
}
