import Containers

extension HTMLPageWriter {
  /// What a phone shows of one project: a line of a list, and a screen of its own.
  public struct Card: Hashable, Sendable {
    /// A light with its colour in a word.
    public struct Light: Hashable, Sendable {
      var word: String
      var paint: Paint

      /// Creates a light.
      public init(word: String, paint: Paint) {
        self.word = word
        self.paint = paint
      }
    }

    /// A row of a small table.
    public struct Row: Hashable, Sendable {
      var cells: [String]
      var paint: Paint

      /// Creates a row.
      public init(cells: [String], paint: Paint) {
        self.cells = cells
        self.paint = paint
      }
    }

    /// A small table below a heading.
    public struct Section: Hashable, Sendable {
      var heading: String
      var names: [String]
      /// The rows.
      public var rows: [Row]

      /// Creates a table.
      public init(heading: String, names: [String], rows: [Row]) {
        self.heading = heading
        self.names = names
        self.rows = rows
      }
    }

    var title: String
    var light: Light?
    /// How it stands, the weightiest first.
    var summary: [String]
    var sections: [Section]
    /// The scenes that are about it, by position.
    var pages: [Int]

    /// Creates a card.
    public init(
      title: String, light: Light?, summary: [String], sections: [Section], pages: [Int]
    ) {
      self.title = title
      self.light = light
      self.summary = summary
      self.sections = sections
      self.pages = pages
    }
  }

  /// The list of cards and their screens; then the list of all pages.
  func screens(of cards: [Card], _ titles: [String]) -> String {
    guard !cards.isEmpty else { return "" }
    let items = cards.enumerated().map { index, card in
      let light = card.light.map(light) ?? ""
      let summary = card.summary.prefix(2).map { "<small>\(XMLText.line($0))</small>" }.joined()
      return "<li><button data-card=\"\(index)\">\(light)<b>\(XMLText.line(card.title))</b>"
        + "\(summary)</button></li>\n"
    }
    let pages = titles.indices.map { "<li>\(page($0, titles))</li>\n" }
    let list =
      "<div class=\"screen\" id=\"list\">\n<ol class=\"cards\">\n\(items.joined())</ol>\n"
      + "<h2>\(words.pages)</h2>\n<ul class=\"pages\">\n\(pages.joined())</ul>\n</div>\n"
    let screens = cards.enumerated().map { index, card in
      "<article class=\"screen\" id=\"card-\(index + 1)\">\n\(body(of: card, titles))</article>\n"
    }
    return "<div id=\"cards\">\n" + list + screens.joined() + "</div>\n"
  }

  private func page(_ index: Int, _ titles: [String]) -> String {
    "<button data-page=\"\(index)\">\(titles[index])</button>"
  }

  private func light(_ light: Card.Light) -> String {
    let ink: Paint = light.paint == .yellow ? .ink : .paper
    return "<i class=\"light\" style=\"background:\(light.paint.hex);color:\(ink.hex)\">"
      + "\(XMLText.line(light.word))</i>"
  }

  private func body(of card: Card, _ titles: [String]) -> String {
    let light = card.light.map(light) ?? ""
    let summary = card.summary.enumerated().map { index, text in
      "<p\(index == 0 ? " class=\"first\"" : "")>\(XMLText.line(text))</p>\n"
    }
    let tables = card.sections.map { section in
      let names = section.names.map { "<th>\(XMLText.line($0))</th>" }.joined()
      let rows = section.rows.map { row in
        let cells = row.cells.map { "<td>\(XMLText.line($0))</td>" }.joined()
        return "<tr style=\"color:\(row.paint.hex)\">\(cells)</tr>\n"
      }
      return "<h3>\(XMLText.line(section.heading))</h3>\n<table>\n<tr>\(names)</tr>\n"
        + rows.joined() + "</table>\n"
    }
    let pages = card.pages.filter(titles.indices.contains).map {
      "<li>\(page($0, titles))</li>\n"
    }
    return "<h2>\(light)\(XMLText.line(card.title))</h2>\n" + summary.joined() + tables.joined()
      + "<ul class=\"pages\">\n\(pages.joined())</ul>\n"
  }
}
