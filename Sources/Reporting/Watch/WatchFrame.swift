import CivilTime
public import Documents
import Plan

/// One picture of a watched plan for a terminal: a function of what is shown and of the terminal's size.
public struct WatchFrame: Sendable {
  private let board: WatchBoard
  private let page: Int
  private let columns: Int
  private let ink: Ink
  /// The lines of the page, whatever the height.
  private let body: [String]
  /// From so many columns on, tables stand side by side.
  private static let wide = 150
  private static let gap = " │ "
  /// Below this height the line of pages gives way.
  private static let low = 12

  /// Lays out a page: 0 for the board, from 1 a project each.
  public init(_ board: WatchBoard, page: Int, columns: Int, ink: Ink = .plain) {
    self.board = board
    self.page = board.pages.indices.contains(page) ? page : 0
    self.columns = columns
    self.ink = ink
    let tables = board.pages[self.page]
    func lines(_ tables: [Table], _ width: Int) -> [String] {
      let writer = TerminalWriter(maximumWidth: width, ink: ink)
      return Array(
        tables.map { table in
          writer.write(table).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map { ANSI.clipped(String($0), to: width) }
        }.joined(separator: [""]))
    }
    guard columns >= Self.wide else {
      body = lines(tables.left + tables.right, columns)
      return
    }
    let width = (columns - 3) / 2
    let (left, right) = (lines(tables.left, width), lines(tables.right, columns - 3 - width))
    body = (0..<max(left.count, right.count)).map { index in
      let other = index < right.count ? right[index] : ""
      let own = index < left.count ? left[index] : ""
      return other.isEmpty ? own : ANSI.padded(own, to: width) + Self.gap + other
    }
  }

  /// How many lines can be scrolled past at a height.
  public func mostScroll(_ rows: Int) -> Int { max(0, body.count - room(rows)) }

  /// How many lines of the page are seen at once.
  public func room(_ rows: Int) -> Int { max(1, rows - head(rows).count - 1) }

  /// The lines of the terminal, one for each of its rows.
  ///
  /// - Parameters:
  ///   - scroll: How many lines of the page are above the first one shown.
  ///   - notice: What is wrong now; nil where nothing is.
  public func lines(rows: Int, scroll: Int = 0, notice: String? = nil) -> [String] {
    let room = room(rows)
    let first = min(max(0, scroll), mostScroll(rows))
    let shown = Array(body[first..<min(body.count, first + room)])
    let filled = shown + Array(repeating: "", count: max(0, room - shown.count))
    let foot = foot(first, min(body.count, first + room), notice)
    return Array((head(rows) + filled + [foot]).suffix(max(0, rows)))
  }

  /// Everything, for where there is no terminal: no keys, and no end of the page.
  public var text: String {
    (head(.max) + body).reduce(into: "") { $0 += $1 + "\n" }
  }

  // MARK: Head and foot

  private func head(_ rows: Int) -> [String] {
    let terms = board.terms
    let date = board.dataDate.map { terms("　数据日期 \($0)", "   data date \($0)") } ?? ""
    let title =
      terms("倒排工期看板", "Board of the plan") + terms("　", "   ") + board.name
      + terms("　", "   ") + "\(board.today)" + date
    let first = ANSI.painted(title.shownOnOneLine, as: .strong, with: ink)
    let lines = rows < Self.low ? [first] : [first, tabs, ""]
    return lines.map { ANSI.clipped($0, to: columns) }
  }

  /// The pages with the keys that lead there.
  private var tabs: String {
    let names = [board.terms("总表", "Board")] + board.projects
    return names.enumerated().map { index, name in
      let key = index < 10 ? "\(index) " : ""
      let text = "\(key)\(name.shownOnOneLine)"
      return index == page
        ? ANSI.painted("[\(text)]", as: .strong, with: ink)
        : ANSI.painted(" \(text)", as: .muted, with: ink) + (index + 1 < names.count ? " " : "")
    }.joined()
  }

  private func foot(_ first: Int, _ last: Int, _ notice: String?) -> String {
    if let notice {
      return ANSI.clipped(
        ANSI.painted(notice.shownOnOneLine, as: .bad, with: ink), to: columns)
    }
    let place = body.isEmpty ? "" : "\(first + 1)–\(last)/\(body.count)"
    let keys = board.terms(
      "q 退出  ↑↓ PgUp PgDn 滚动  数字、Tab 换页", "q quit  ↑↓ PgUp PgDn scroll  digits, Tab pages")
    return ANSI.clipped(ANSI.painted("\(keys)  \(place)", as: .muted, with: ink), to: columns)
  }
}
