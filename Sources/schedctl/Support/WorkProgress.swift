import Documents
import FileSystem
import Glibc

/// A bar on the terminal while several pieces of work are done, one after the other.
///
/// It is drawn on standard error, only where that is a terminal and nothing asks for silence; it
/// goes when the work is done.
struct WorkProgress {
  private let isShown: Bool
  private let width: Int
  private let count: Int
  private var done = 0

  /// Prepares a bar for so many pieces.
  init(_ console: Console, of count: Int) {
    let isDumb = Environment["TERM", default: "dumb"] == "dumb"
    isShown = !Run.current.isKept && isatty(STDERR_FILENO) == 1 && !console.isQuiet && !isDumb
    width = min((Environment.terminalWidth ?? 80) - 1, 72)
    self.count = max(count, 1)
  }

  /// Begins the next piece.
  mutating func begin(_ label: String) {
    let bar = ProgressBar(
      label, fraction: Double(done) / Double(count), width: width, labelWidth: 28)
    draw(bar.line())
    done += 1
  }

  /// Shows how far work that is counted in no pieces has come, as a share.
  func show(_ label: String, _ fraction: Double) {
    draw(ProgressBar(label, fraction: min(1, fraction), width: width, labelWidth: 36).line())
  }

  /// Takes the bar away.
  func end() { draw("") }

  private func draw(_ line: String) {
    guard isShown else { return }
    Interruption.wipesLine(!line.isEmpty)
    _ = Files.write(Array("\r\u{1B}[2K\(line)".utf8), descriptor: STDERR_FILENO)
  }
}
