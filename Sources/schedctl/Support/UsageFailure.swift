import Documents
import Plan

/// A command line that was not understood, as JSON where it asks for that.
enum UsageFailure {
  /// Writes why, where `--json` stands among the words.
  static func write(_ message: String) {
    guard Run.current.words.prefix(while: { $0 != "--" }).contains("--json") else { return }
    var json = JSONWriter(.objectPerLine)
    json.object { $0.write(findings: [finding(message)]) }
    StandardStreams.write(json.finish(), Environment.spokenLanguage)
  }

  /// The mistake as a finding.
  static func finding(_ message: String) -> Finding {
    Finding(
      .error, "usage", Wording(zh: message, en: message),
      hint: Wording(zh: "用法见该命令的 --help", en: "see the command with --help"))
  }
}
