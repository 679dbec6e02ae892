import Glibc
import Plan

extension Console {
  /// Asks before something is done that may not be meant; returns when the answer is yes.
  ///
  /// - Parameters:
  ///   - isAgreed: Whether the command line says yes already.
  ///   - matter: What would be done, as a sentence without its full stop.
  /// - Throws: A refusal when the answer is no, and where nobody can be asked, since one of standard
  ///   input and standard error is no terminal; it names the option that says yes.
  func confirm(_ isAgreed: Bool, _ matter: Wording) throws(CommandFailure) {
    if isAgreed { return }
    try agree(to: matter.en) { () throws(CommandFailure) in try ask(matter) }
  }

  private func ask(_ matter: Wording) throws(CommandFailure) {
    guard !Run.current.isKept, isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw .invalid([
        Finding(
          .error, "needs-confirmation", matter,
          hint: Wording(
            zh: "确认无误后加 --yes 再运行；什么也没有改动",
            en: "say --yes if it is meant; nothing was changed"))
      ])
    }
    Self.ask(matter(language) + self("。继续吗？[y/N] ", ". Go on? [y/N] "))
    let answer = (readLine() ?? "").lowercased()
    guard ["y", "yes", "是", "好"].contains(answer.filter { !$0.isWhitespace }) else {
      throw .invalid([
        Finding(
          .error, "not-confirmed",
          Wording(zh: "没有确认，什么也没有改动", en: "not confirmed, and nothing was changed"))
      ])
    }
  }

  private static func ask(_ question: String) {
    _ = Files.write(Array(question.utf8), descriptor: STDERR_FILENO)
  }
}
