import ArgumentParser
import Documents
import Plan
import Planning

/// A command of this program, run for an assistant: what it says is kept instead of written.
struct CommandCall {
  /// The words of the command, without the options of this run.
  let words: [String]
  /// The plan file; nil for the nearest.
  let file: String?
  let language: Language
  /// Who changes the plan; nil as the environment says.
  var author: String?

  /// What came of it.
  struct Answer {
    /// What a person would read.
    var text: String
    /// What `--json` says; nil where there is nothing.
    var json: JSONValue?
    var hasFailed: Bool
  }

  /// Runs it twice, for programs and for people.
  func answer() -> Answer {
    do {
      let json = try told(["--json"])
      let value = try? JSONReader.read(json.output)
      if json.hasFailed { return Answer(text: Self.text(json.error), json: value, hasFailed: true) }
      let text = try told([])
      return Answer(
        text: Self.text(text.output, text.error), json: value, hasFailed: text.hasFailed)
    } catch {
      return Answer(failure: [Self.mistake(error, words, language)], language)
    }
  }

  /// What is wrong with the words of a command, told in the language of the answer.
  static func mistake(_ error: any Error, _ words: [String], _ language: Language) -> Finding {
    Run.$current.withValue(Run(words, language: language)) {
      UsageFailure.finding(UsageMistake.sentence(of: error, words))
    }
  }

  private func told(_ options: [String]) throws -> Run.Told {
    let run = Run(words, language: language, isKept: true)
    return try Run.$current.withValue(run) {
      guard let command = try parsed(options) as? any Command else { return run.soFar }
      _ = command.outcome()
      return run.soFar
    }
  }

  /// The command with options of this run.
  func parsed(_ options: [String]) throws -> any ParsableCommand {
    try Schedctl.parseAsRoot(words + options + (file.map { ["--file", $0] } ?? []))
  }

  /// What was written, one behind the other.
  static func text(_ parts: [UInt8]...) -> String {
    parts.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }.joined()
  }
}

extension CommandCall.Answer {
  /// An answer that says why nothing was done.
  init(failure findings: [Finding], _ language: Language) {
    var json = JSONWriter()
    json.object { $0.write(findings: findings) }
    self.init(
      text: findings.map { FindingText($0, language).line }.joined(separator: "\n"),
      json: try? JSONReader.read(json.finish()), hasFailed: true)
  }
}
