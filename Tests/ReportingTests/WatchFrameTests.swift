import CivilTime
import Control
import Documents
import Plan
import Testing

@testable import Reporting

/// The picture of a watched plan is a function of what is shown and of the terminal's size.
@Suite struct WatchFrameTests {
  private static func board(_ fixture: Fixture, _ language: Language = .zh) -> WatchBoard {
    let changes = JournalLog([
      JournalLog.Line(
        number: 41, when: Instant(iso: "2028-02-02T09:30")!, who: "王工",
        command: "progress HS.C27 --started 2028-02-02 --remaining 90", state: "done",
        kind: "command")
    ])
    return WatchBoard(
      fixture.plan.comparison(at: fixture.dataDate), name: "plan.db", today: day("2028-02-02"),
      changes: changes, terms: Terms(language))
  }

  static let sizes = [(80, 24), (200, 50)]
  static var goldens: Set<String> {
    Set(
      sizes.flatMap { size in ["zh", "en"].map { path(size, $0, 0) } } + [path((80, 24), "zh", 1)])
  }

  private static func path(_ size: (Int, Int), _ language: String, _ page: Int) -> String {
    "watch/\(size.0)x\(size.1).page-\(page).\(language).txt"
  }

  @Test(arguments: [
    (80, 24, 0, "zh"), (80, 24, 0, "en"), (200, 50, 0, "zh"), (200, 50, 0, "en"), (80, 24, 1, "zh"),
  ])
  func theFrameIsTheGoldenOne(_ columns: Int, _ rows: Int, _ page: Int, _ language: String) throws {
    let board = Self.board(.tinghu, Language(rawValue: language) ?? .zh)
    let frame = WatchFrame(board, page: page, columns: columns)
    let text = frame.lines(rows: rows).map { $0 + "\n" }.joined()
    try Golden.expect(text, at: Self.path((columns, rows), language, page))
  }

  @Test(arguments: [Fixture.tinghu, .longNames, .empty, .withoutBaseline, .expansion])
  func noLineIsWiderThanTheTerminalNorAreThereMoreThanItsRows(_ fixture: Fixture) {
    for language in [Language.zh, .en] {
      let board = Self.board(fixture, language)
      for columns in [21, 40, 79, 80, 120, 149, 150, 200, 400] {
        for page in 0...min(2, board.projects.count) {
          let plain = WatchFrame(board, page: page, columns: columns)
          let inked = WatchFrame(board, page: page, columns: columns, ink: .colour)
          for rows in [1, 2, 5, 11, 24, 60] {
            for scroll in [0, 7, 10_000] {
              let lines = plain.lines(rows: rows, scroll: scroll)
              #expect(lines.count == rows)
              #expect(lines.allSatisfy { DisplayWidth.standard.width(of: $0) <= columns })
              let painted = inked.lines(rows: rows, scroll: scroll)
              #expect(painted.map(Self.withoutInk) == lines)
            }
          }
        }
      }
    }
  }

  /// Scrolled from end to end, everything of a page is seen.
  @Test func scrollingShowsEveryLine() {
    let frame = WatchFrame(Self.board(.tinghu), page: 0, columns: 80)
    let all = Set(frame.text.split(separator: "\n"))
    var seen: Set<Substring> = []
    for scroll in 0...frame.mostScroll(24) {
      for line in frame.lines(rows: 24, scroll: scroll) {
        seen.formUnion(line.split(separator: "\n"))
      }
    }
    #expect(all.subtracting(seen).isEmpty)
    #expect(frame.room(24) == 20)
  }

  @Test func whatIsWrongStandsInTheLastLine() {
    let frame = WatchFrame(Self.board(.tinghu), page: 0, columns: 80)
    #expect(frame.lines(rows: 24, notice: "读不出\u{1B}[2J").last == "读不出␛[2J")
  }

  private static func withoutInk(_ line: String) -> String {
    line.replacing(/\x1B\[[0-9]*m/, with: "")
  }
}
