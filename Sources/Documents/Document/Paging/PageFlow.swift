/// Fills pages with pieces.
struct PageFlow {
  /// A page in the making.
  struct Page {
    var kind: WordPage
    var pieces: [PagedPiece] = []
    var used = 0.0
  }

  /// The pages so far, the last one not yet full.
  private var pages: [Page] = []
  /// A length that was computed to fit exactly must not fail by a rounding.
  private static let tolerance = 0.01

  /// The pages; one at least.
  var finished: [Page] { pages.isEmpty ? [Page(kind: .portrait)] : pages }

  /// Adds pieces in order.
  mutating func add(_ pieces: [PagedPiece]) {
    var rest = pieces[...]
    while !rest.isEmpty {
      let last = rest.firstIndex { !$0.keepsWithNext } ?? rest.endIndex - 1
      place(rest[...last])
      rest = rest[(last + 1)...]
    }
  }

  /// Puts pieces that stay together on one page, as far as a page can hold them.
  private mutating func place(_ pieces: ArraySlice<PagedPiece>) {
    if let last = pieces.last, let parts = broken(pieces) {
      for piece in pieces.dropLast() { put(piece) }
      put(parts.first)
      var rest = parts.rest
      rest.head = last.head
      place([rest])
      return
    }
    let height = pieces.reduce(0) { $0 + $1.height }
    if let first = pieces.first, height <= first.page.textHeight + Self.tolerance,
      !hasRoom(for: height, on: first.page)
    {
      turn(for: first)
    }
    for piece in pieces {
      if !hasRoom(for: piece.height, on: piece.page) { turn(for: piece) }
      put(piece)
    }
  }

  /// The two parts of the last of some pieces, where only the first part has room below the others.
  private func broken(
    _ pieces: ArraySlice<PagedPiece>
  ) -> (first: PagedPiece, rest: PagedPiece)? {
    guard let last = pieces.last, let page = pages.last, page.kind == last.page else { return nil }
    let room = last.page.textHeight - page.used - pieces.dropLast().reduce(0) { $0 + $1.height }
    return last.height > room + Self.tolerance ? last.broken?(room) : nil
  }

  private func hasRoom(for height: Double, on kind: WordPage) -> Bool {
    guard let page = pages.last, page.kind == kind else { return false }
    return page.used + height <= kind.textHeight + Self.tolerance
  }

  /// Begins a page, with the heading of the table that goes on there.
  private mutating func turn(for piece: PagedPiece) {
    pages.append(Page(kind: piece.page))
    for head in piece.head { put(head) }
  }

  private mutating func put(_ piece: PagedPiece) {
    if piece.isRoom, pages[pages.count - 1].pieces.isEmpty { return }
    pages[pages.count - 1].pieces.append(piece)
    pages[pages.count - 1].used += piece.height
  }
}
