import Documents
import FileSystem
import Glibc
import Plan

extension Console {
  /// Asks for the password of a link: twice on the terminal, which does not show it, or else for a line of standard
  /// input.
  func password(ofLink name: String) throws(CommandFailure) -> String {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      guard let line = readLine() else { throw Self.nothing }
      return line
    }
    let shown = name.shownOnOneLine
    let first = Self.hidden(self("“\(shown)”的密码（不显示）：", "Password of \"\(shown)\" (not shown): "))
    guard let first else { throw Self.nothing }
    guard Self.hidden(self("再输入一遍：", "Once more: ")) == first else {
      throw .refused(zh: "两遍输入的密码不一样，什么也没有改动", en: "the two differ, and nothing was changed")
    }
    return first
  }

  private static var nothing: CommandFailure {
    .refused(
      zh: "没有给出密码", en: "no password was given",
      hint: Wording(
        zh: "在终端上输入，或由标准输入给一行", en: "type it on the terminal, or give a line of standard input"))
  }

  /// What is typed as the answer to a question, which is not shown; nil for the end of input.
  private static func hidden(_ question: String) -> String? {
    // Hidden before anything is asked: somebody may type at once.
    Interruption.hidingTyping {
      _ = Files.write(Array(question.utf8), descriptor: STDERR_FILENO)
      return readLine()
    }
  }
}
