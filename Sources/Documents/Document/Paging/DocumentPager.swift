/// Lays documents out on pages in the layout of GB/T 9704-2012, as the Word file has it: 22 lines
/// of 28 characters, headings kept with what follows, tables with their heading on every page, page
/// numbers outside.
///
/// The scenes are to be drawn as PDF; what differs from Word is the type, which is what the machine
/// that draws them has.
///
///     let pages = DocumentPager().scenes(document)
public struct DocumentPager: Hashable, Sendable {
  /// Creates a pager.
  public init() {}

  /// Returns how far down its last page a document reaches, as a share of the height that text may take.
  public func fillOfLastPage(_ document: Document) -> Double {
    pages(document).last.map { $0.used / $0.kind.textHeight } ?? 0
  }

  /// Returns the pages, at least one.
  public func scenes(_ document: Document) -> [Scene] {
    pages(document).enumerated().map { index, page in
      scene(page, number: index + 1, title: document.title)
    }
  }

  private func pages(_ document: Document) -> [PageFlow.Page] {
    var pages = PageFlow()
    pages.add(pieces(of: document))
    return pages.finished
  }

  private func pieces(of document: Document) -> [PagedPiece] {
    var pieces: [PagedPiece] = []
    if !document.title.isEmpty {
      var style = TypeStyle.title
      if !document.subtitle.isEmpty { style.after = 0 }
      pieces += PagedPiece.paragraph(Phrase(document.title), style, on: .portrait)
    }
    if !document.subtitle.isEmpty {
      pieces += PagedPiece.paragraph(Phrase(document.subtitle), .subtitle, on: .portrait)
    }
    for (index, block) in document.blocks.enumerated() {
      pieces += self.pieces(of: block, on: WordPage.needed(for: document.blocks[index...]))
    }
    return pieces
  }

  private func pieces(of block: Document.Block, on page: WordPage) -> [PagedPiece] {
    switch block {
    case .heading(let phrase, let level):
      PagedPiece.paragraph(phrase, .heading(level), on: page)
    case .paragraph(let phrase): PagedPiece.paragraph(phrase, .body, on: page)
    case .note(let phrase): PagedPiece.paragraph(phrase, .note, on: page)
    case .numbered(let items):
      items.enumerated().flatMap { index, item in
        PagedPiece.paragraph(Phrase("\(index + 1).") + item, .body, on: page)
      }
    case .bullets(let items):
      items.flatMap { PagedPiece.paragraph(Phrase("· ") + $0, .body, on: page) }
    case .table(let table): pieces(of: table)
    }
  }

  private func pieces(of table: Table) -> [PagedPiece] {
    guard !table.columns.isEmpty else { return [] }
    let layout = WordTableLayout(table)
    let title = table.title.map {
      PagedPiece.paragraph(Phrase($0), .tableTitle, on: layout.page)
    }
    let notes = table.footnotes.flatMap {
      PagedPiece.paragraph(Phrase($0), .tableNote, on: layout.page)
    }
    return (title ?? []) + PagedTable(table, layout).pieces
      + (notes.isEmpty ? [.room(160.twips, on: layout.page)] : notes)
  }

  private func scene(_ page: PageFlow.Page, number: Int, title: String) -> Scene {
    let kind = page.kind
    let size = Size(width: kind.width.twips, height: kind.height.twips)
    var scene = Scene(title, size: size)
    var y = kind.top.twips
    for piece in page.pieces {
      if !piece.isRoom {
        scene.add(
          .group(
            Scene.Group(
              cssClass: "piece", offset: Point(x: kind.left.twips, y: y), elements: piece.elements)
          ))
      }
      y += piece.height
    }
    scene.add(self.number(number, on: kind, size))
    return scene
  }

  /// The page number between dashes (GB/T 9704-2012 7.5): odd pages have it at the right, even ones
  /// at the left, one character from the edge.
  private func number(_ number: Int, on page: WordPage, _ size: Size) -> Scene.Element {
    let isOdd = number % 2 == 1
    let character = 14.points
    let right = size.width - page.right.twips - character
    return .text(
      "— \(number) —",
      at: Point(
        x: isOdd ? right : page.left.twips + character,
        y: size.height - (page.footerEdge + 160).twips),
      size: character, paint: Paint(0x000000), anchor: isOdd ? .end : .start, vertical: .middle,
      face: .serif)
  }
}
