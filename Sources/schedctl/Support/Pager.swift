import Documents
import Glibc

/// Shows output that is longer than the terminal: `$PAGER`, else `less`.
///
/// Once it is begun, all that the run still says goes to it, so that no message stands in the middle of
/// the page.
enum Pager {
  /// Begins a pager where bytes are longer than the terminal; does nothing where standard output is no
  /// terminal, or no pager is there.
  static func begin(for bytes: [UInt8]) {
    guard !isBegun, isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1,
      let size = terminal, isLonger(bytes, than: size), let command
    else { return }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    // The pager must not hold the end that its input ends with.
    ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
    guard let process = start(command, reading: ends[0]) else {
      ends.forEach { close($0) }
      return
    }
    isBegun = true
    dup2(ends[1], STDOUT_FILENO)
    if isatty(STDERR_FILENO) == 1 { dup2(ends[1], STDERR_FILENO) }
    ends.forEach { close($0) }
    // An interrupt is for the pager, which goes on.
    signal(SIGINT, SIG_IGN)
    pager = process
    atexit {
      close(STDOUT_FILENO)
      close(STDERR_FILENO)
      var status: Int32 = 0
      while waitpid(Pager.pager, &status, 0) < 0, errno == EINTR {}
    }
  }

  nonisolated(unsafe) private static var isBegun = false
  nonisolated(unsafe) private static var pager: pid_t = 0

  private static var terminal: (rows: Int, columns: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 1, size.ws_col > 1
    else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
  }

  /// Whether bytes take more lines than there are, the prompt's among them.
  private static func isLonger(_ bytes: [UInt8], than size: (rows: Int, columns: Int)) -> Bool {
    var lines = 1
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      // A line of fewer bytes than columns does not wrap; colours only make it longer.
      let isShort = line.count <= size.columns
      let columns = isShort ? 1 : String(decoding: line, as: UTF8.self).withoutColours.columns
      lines += max(1, (columns + size.columns - 1) / size.columns)
      if lines > size.rows { return true }
    }
    return false
  }

  /// The command line of the pager; nil where none is wanted or there is none.
  private static var command: String? {
    let wanted = Environment["PAGER"] ?? "less -FRX"
    let program = wanted.split(separator: " ").first.map(String.init) ?? ""
    if ["", "cat"].contains(program) { return nil }
    let places = Environment["PATH", default: "/usr/bin:/bin"].split(separator: ":").map {
      "\($0)/\(program)"
    }
    let isThere = program.contains("/") ? [program] : places
    return isThere.contains { access($0, X_OK) == 0 } ? wanted : nil
  }

  private static func start(_ command: String, reading end: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
    // What less is told where the person has told it nothing: quit if one screen, raw colours, no clearing,
    // and how to go on, in letters that its prompt can show.
    setenv("LESS", "FRXPsSPACE = next, b = back, q = quit$", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    var words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map { (word: String) in
      strdup(word)
    }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    return posix_spawn(&process, "/bin/sh", &actions, nil, &words, environ) == 0 ? process : nil
  }
}

extension String {
  /// The text without the codes of colours.
  fileprivate var withoutColours: String {
    var isCode = false
    return String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          if scalar == "\u{1B}" { isCode = true }
          defer { if scalar == "m" { isCode = false } }
          return !isCode
        }))
  }
}
