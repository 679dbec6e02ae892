import Foundation
import Testing

@testable import schedctl

/// The live board: a frame where there is no terminal, and a terminal that is always given back.
@Suite struct WatchTests {
  @Test func withoutATerminalItIsWrittenOnce() throws {
    let environment = try Environment.prepared()
    let board = try environment.run("watch")
    #expect(board.status == 0)
    #expect(!board.text.contains("\u{1B}"))
    for word in ["倒计时", "近8周节点", "亮灯节点", "各单位欠账", "最近变更", "baseline take"] {
      #expect(board.text.contains(word), "\(word)")
    }
    let page = try environment.run("watch EX --lang en")
    #expect(page.text.contains("[1 EX]") && page.text.contains("Milestones against the plan"))
    environment.variables["COLUMNS"] = "200"
    #expect(try environment.run("watch").text.contains(" │ "))
    #expect(try environment.run("watch NO").status == 3)
    #expect(try environment.run("watch --file none.db").status == 5)
  }

  /// Runs it on a terminal of its own; returns what it wrote there.
  ///
  /// Keys come once it has drawn, however long that takes.
  private func onTerminal(_ keys: String, _ ending: String = "") throws -> String {
    let environment = try Environment.prepared()
    environment.variables["TERM"] = "xterm"
    let isDrawn = "for try in $(seq 150); do grep -q 1049h typescript && break; sleep 0.1; done"
    let result = try environment.shell(
      ": > typescript; (\(isDrawn); sleep 0.3; \(keys)) | timeout 20 script -fqec 'trap : INT; stty cols 80 rows 24; \(ending) \"$schedctl\" watch; echo status $?; stty -a' typescript"
    )
    return result.text + (try String(decoding: environment.bytes("typescript"), as: UTF8.self))
  }

  private func expectGivenBack(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(text.contains("\u{1B}[?1049h"), sourceLocation: location)
    #expect(text.contains("\u{1B}[?25h\u{1B}[?1049l"), sourceLocation: location)
    // The modes that a shell needs are on again.
    #expect(text.contains(" icanon") && text.contains(" echo "), sourceLocation: location)
    #expect(!text.contains("-icanon"), sourceLocation: location)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func qQuitsAndGivesTheTerminalBack() throws {
    let text = try onTerminal("printf '\\033[B\\t1G'; sleep 0.3; printf q; sleep 2")
    expectGivenBack(text)
    #expect(text.contains("status 0"))
    #expect(text.contains("[1 EX]"), "Tab and digits change the page")
    // Behind a line that fills it, a terminal would wipe the last sign.
    let drawn = text.components(separatedBy: "\u{1B}[K").dropLast()
    #expect(
      drawn.count > 24 && drawn.allSatisfy { $0.hasSuffix("\r\n") || $0.hasSuffix("\u{1B}[H") })
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func controlCGivesTheTerminalBack() throws {
    let text = try onTerminal("printf '\\003'; sleep 2")
    expectGivenBack(text)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")),
    arguments: ["TERM", "HUP", "SEGV", "ABRT", "QUIT"])
  func whateverEndsItTheTerminalIsGivenBack(_ signal: String) throws {
    let text = try onTerminal("sleep 4", "timeout --foreground -s \(signal) 2")
    expectGivenBack(text)
  }

  @Test func keysAreWhatTerminalsSend() {
    #expect(WatchKeys.keys("jk q") == [.down, .up, .pageDown, .quit])
    #expect(
      WatchKeys.keys("\u{1B}[A\u{1B}OB\u{1B}[5~\u{1B}[6~\u{1B}[Z\t7") == [
        .up, .down, .pageUp, .pageDown, .previous, .next, .digit(7),
      ])
    // What means nothing is passed over, with all of it.
    #expect(WatchKeys.keys("x\u{1B}[1;5P工\u{1B}[200~\u{1B}") == [])
  }
}
