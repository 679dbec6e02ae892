/// A table on paper, row by row, with the widths and sizes that Word's has.
struct PagedTable {
  private let table: Table
  private let layout: WordTableLayout
  private let page: WordPage
  private let size: Double
  /// A line of text in a cell is 1.4 times as high as its type.
  private var line: Double { size * 1.4 }
  private static let padding = 40.twips
  private static let margin = WordTableLayout.margin.twips

  init(_ table: Table, _ layout: WordTableLayout) {
    self.table = table
    self.layout = layout
    page = layout.page
    size = (Double(layout.size) / 2).points
  }

  /// The rows, each with the heading that is repeated above it.
  var pieces: [PagedPiece] {
    let head = rows(
      table.columns.map { Cell(Phrase($0.heading), .centre, .sans) }, widths, fill: headFill,
      keepsWithNext: true)
    let body = table.rows.flatMap { row -> [PagedPiece] in
      switch row {
      case .group(let name):
        rows(
          [Cell(Phrase(name), .left, .sans)], [widths.reduce(0, +)], fill: groupFill,
          keepsWithNext: true)
      case .cells(let cells):
        rows(zip(table.columns, cells).map(cell), widths)
      }
    }
    return head
      + body.map { piece in
        var piece = piece
        piece.head = head
        return piece
      }
  }

  private var widths: [Double] { layout.widths.map(\.twips) }

  private struct Cell: Sendable {
    let phrase: Phrase
    let alignment: Alignment
    let face: FontFace

    init(_ phrase: Phrase, _ alignment: Alignment, _ face: FontFace) {
      self.phrase = phrase
      self.alignment = alignment
      self.face = face
    }
  }

  private func cell(_ column: Table.Column, _ cell: Table.Cell) -> Cell {
    Cell(
      Phrase(cell.text, cell.role), column.kind == .date ? .centre : column.alignment, .serif)
  }

  /// One row; more than one where it is higher than a page.
  private func rows(
    _ cells: [Cell], _ widths: [Double], fill: Paint? = nil, keepsWithNext: Bool = false
  ) -> [PagedPiece] {
    var rest = zip(cells, widths).map { cell, width in
      TypeBreaker(width: (width - 2 * Self.margin) / size, face: cell.face).lines(of: cell.phrase)[
        ...]
    }
    let most = max(1, Int((page.textHeight - 4 * line) / line))
    var pieces: [PagedPiece] = []
    repeat {
      pieces.append(
        row(zip(cells, rest.map { $0.prefix(most) }), widths, fill, keepsWithNext: keepsWithNext))
      rest = rest.map { $0.dropFirst(most) }
    } while rest.contains { !$0.isEmpty }
    return pieces
  }

  /// The fewest lines of a row on either side of a break.
  private static let least = 2

  /// Breaks a row of a table that stands below the text, so that no page ends half empty; what the row
  /// is about stays whole.
  private func broken(
    _ cells: [(Cell, ArraySlice<TypeLine>)], _ widths: [Double], in room: Double
  ) -> (first: PagedPiece, rest: PagedPiece)? {
    let most = cells.map(\.1.count).max() ?? 1
    let count = min(Int((room - 2 * Self.padding) / line), most - Self.least)
    let least = max(Self.least, cells.first?.1.count ?? 0)
    guard count >= least else { return nil }
    let parts = [cells.map { ($0, $1.prefix(count)) }, cells.map { ($0, $1.dropFirst(count)) }]
    return (
      row(parts[0], widths, nil, keepsWithNext: false),
      row(parts[1], widths, nil, keepsWithNext: false)
    )
  }

  private func row(
    _ cells: some Sequence<(Cell, ArraySlice<TypeLine>)>, _ widths: [Double], _ fill: Paint?,
    keepsWithNext: Bool
  ) -> PagedPiece {
    let cells = Array(cells)
    let most = cells.map(\.1.count).max() ?? 1
    let height = Double(max(1, most)) * line + 2 * Self.padding
    var elements: [Scene.Element] = []
    var x = 0.0
    for ((cell, lines), width) in zip(cells, widths) {
      elements.append(
        .rectangle(
          Frame(x: x, y: 0, width: width, height: height), fill: fill,
          stroke: Stroke(Paint(0x000000), width: 0.5.points)))
      let style = TypeStyle(size: size, line: line, face: cell.face, alignment: cell.alignment)
      let setter = TypeSetter(style: style, width: width - 2 * Self.margin, isColoured: true)
      let top = (height - Double(lines.count) * line) / 2
      for (index, text) in lines.enumerated() {
        elements.append(
          setter.element(text, at: Point(x: x + Self.margin, y: top + Double(index) * line)))
      }
      x += width
    }
    var piece = PagedPiece(
      height: height, elements: elements, page: page, keepsWithNext: keepsWithNext)
    if table.isUpright, fill == nil {
      piece.broken = { room in broken(cells, widths, in: room) }
    }
    return piece
  }
}

private let headFill = Paint(0xEDEDED)
private let groupFill = Paint(0xF7F7F7)
