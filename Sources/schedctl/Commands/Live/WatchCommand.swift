import ArgumentParser
import CivilTime
import Documents
import FileSystem
import Glibc
import Plan
import PlanStore
import Planning
import Reporting

/// `watch [PROJECT]`.
struct WatchCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: .words(
      zh: "实时看板：倒计时、近期节点、亮灯、欠账、最近变更，计划一改就刷新。",
      en: "A live board: countdowns, milestones to come, flags, what is owed, last changes."),
    discussion: .words(
      zh: """
        计划文件或日期一变就重画。q 退出；↑↓、PgUp、PgDn、j、k 滚动；数字或 Tab 换项目，0 为总表。宽屏左右两栏。
        输出不是终端时只写一屏。

          schedctl watch
          schedctl watch HS
        """,
      en: """
        It is drawn anew whenever the plan file or the day changes. q quits; arrows, PgUp, PgDn, j and k scroll;
        digits or Tab change to a project, 0 to the board. On a wide terminal it has two columns. Where standard
        output is no terminal, it is written once.

          schedctl watch
          schedctl watch HS
        """))

  @Argument(help: .words(zh: "先看的项目；默认总表。", en: "The project to begin with; default the board."))
  var project: String?

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let path = try PlanChoice.path(plan.file)
    let workspace = try reading()
    let first = try project.map { workspace.portfolio.projects[try workspace.project($0)].code }
    let board = try board(workspace, path, console)
    let page = first.flatMap { board.projects.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    guard isatty(STDIN_FILENO) == 1, console.width != nil,
      Environment["TERM", default: "dumb"] != "dumb", Interruption.beginScreen()
    else {
      let frame = WatchFrame(
        board, page: page, columns: Environment.terminalWidth ?? 80, ink: console.ink)
      console.write(Array(frame.text.utf8))
      return 0
    }
    defer { Interruption.endScreen() }
    var screen = WatchScreen(board: board, page: page, ink: console.ink) {
      try self.board(try self.quietly(path), path, console)
    }
    let pulse = PlanFile.isAddress(path) ? try PlanFile.open(at: path, access: .readOnly) : nil
    try screen.run(console) {
      // Of a plan on a server the number of the last entry tells; nil while it cannot be reached.
      pulse.map { FileState(entry: try? $0.lastEntry()) } ?? FileState(path)
    }
    return 0
  }

  private func board(
    _ workspace: Workspace, _ path: String, _ console: Console
  ) throws -> WatchBoard {
    let comparison = try workspace.comparison()
    let changes = try history(.readOnly).entries(limit: 8)
    return WatchBoard(
      comparison, name: PlanFile.shown(path), today: Clock.now.day, changes: JournalLog(changes),
      terms: console.terms)
  }

  /// The plan, of which nothing is told beside the screen.
  private func quietly(_ path: String) throws -> Workspace {
    try Workspace(
      path, access: .readOnly, signing: { PlanChoice.signature(as: nil) }, telling: { _ in })
  }
}
