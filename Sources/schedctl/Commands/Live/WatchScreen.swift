import CivilTime
import Documents
import FileSystem
import Glibc
import Reporting

/// The terminal while a plan is watched: what is shown, and what keys and time do to it.
struct WatchScreen {
  private var board: WatchBoard
  private var page: Int
  private var scroll = 0
  /// Why the plan could not be read anew; nil where it could.
  private var notice: String?
  private let ink: Ink
  private let reload: () throws -> WatchBoard
  private var keys = WatchKeys()

  init(board: WatchBoard, page: Int, ink: Ink, reload: @escaping () throws -> WatchBoard) {
    self.board = board
    self.page = page
    self.ink = ink
    self.reload = reload
  }

  /// Shows the plan until somebody quits.
  ///
  /// - Parameter state: What tells that the plan was changed.
  mutating func run(_ console: Console, watching state: () -> FileState) throws {
    var known = state()
    var day = Clock.now.day
    draw(console)
    while true {
      var input = pollfd(fd: STDIN_FILENO, events: Int16(truncatingIfNeeded: POLLIN), revents: 0)
      let count = poll(&input, 1, 1000)
      var isStale = Interruption.takeResize()
      if count > 0 {
        guard let pressed = keys.read() else { return }
        for key in pressed {
          if key == .quit { return }
          take(key)
        }
        isStale = true
      }
      let now = (state: state(), day: Clock.now.day)
      if now.state != known || now.day != day {
        (known, day) = (now.state, now.day)
        renew(console)
        isStale = true
      }
      if isStale { draw(console) }
    }
  }

  private mutating func renew(_ console: Console) {
    do {
      let shown = page > 0 ? board.projects[page - 1] : nil
      board = try reload()
      page = shown.flatMap { board.projects.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      notice = nil
    } catch {
      notice = CommandFailure(error).findings.first.map {
        FindingText($0, console.language).oneLine
      }
    }
  }

  private mutating func take(_ key: WatchKeys.Key) {
    let size = TerminalSize.now
    let frame = WatchFrame(board, page: page, columns: size.columns)
    let (most, room) = (frame.mostScroll(size.rows), frame.room(size.rows))
    let pages = board.projects.count + 1
    switch key {
    case .quit: break
    case .down: scroll = min(most, scroll + 1)
    case .up: scroll = max(0, min(most, scroll) - 1)
    case .pageDown: scroll = min(most, scroll + room)
    case .pageUp: scroll = max(0, min(most, scroll) - room)
    case .home: scroll = 0
    case .end: scroll = most
    case .next: turn(to: (page + 1) % pages)
    case .previous: turn(to: (page + pages - 1) % pages)
    case .digit(let digit): if digit < pages { turn(to: digit) }
    }
  }

  private mutating func turn(to page: Int) {
    self.page = page
    scroll = 0
  }

  private func draw(_ console: Console) {
    let size = TerminalSize.now
    let frame = WatchFrame(board, page: page, columns: size.columns, ink: ink)
    let lines = frame.lines(rows: size.rows, scroll: scroll, notice: notice)
    // Each line is wiped before it is written: behind one that fills it, a terminal would wipe its last sign.
    let text = "\u{1B}[H" + lines.map { "\u{1B}[K" + $0 }.joined(separator: "\r\n")
    StandardStreams.write(Array(text.utf8), console.language)
  }
}

/// The size of the terminal.
struct TerminalSize {
  let columns: Int
  let rows: Int

  static var now: TerminalSize {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return TerminalSize(columns: 80, rows: 24) }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}

/// What tells that a plan was changed: the size and times of its file, and those of the log beside it.
struct FileState: Equatable {
  private let numbers: [Int]

  init(entry: Int?) { numbers = entry.map { [$0] } ?? [] }

  init(_ path: String) {
    numbers = [path, path + "-wal"].flatMap { path -> [Int] in
      var status = stat()
      guard stat(path, &status) == 0 else { return [] }
      return [
        Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
        status.st_mtim.tv_nsec,
      ]
    }
  }
}
