import Documents
import Plan
import Synchronization

/// One run of a command: in which words it was asked for, and what it has told so far.
///
/// A process is one run, but for a server, which does a run a question.
final class Run: Sendable {
  /// The run that is under way.
  @TaskLocal static var current = Run(Array(CommandLine.arguments.dropFirst()))

  /// The words of the command, as the journal keeps them.
  let words: [String]
  /// What goes behind the name of whoever runs it, in the journal.
  let authorSuffix: String
  /// The language where the words name none; nil for that of the environment.
  let language: Language?
  /// Whether nothing is written, but kept for whoever asks.
  let isKept: Bool
  private let told = Mutex(Told())

  /// What a run has told.
  struct Told: Sendable {
    /// Whether one JSON value is all that may go to standard output.
    var isJSON = false
    /// Whether that value was written.
    var hasJSON = false
    /// Whether it did not do what it was asked.
    var hasFailed = false
    /// What was written to standard output, where it is kept.
    var output: [UInt8] = []
    /// What was to go to standard output and has to stand in JSON instead.
    var content: [UInt8] = []
    /// What was written to standard error, where it is kept.
    var error: [UInt8] = []
    /// The files written.
    var files: [String] = []
    /// The findings told.
    var findings: [Finding] = []
    /// The sentences told about what was done.
    var sentences: [Wording] = []
  }

  /// Begins a run.
  init(
    _ words: [String], authorSuffix: String = "", language: Language? = nil, isKept: Bool = false
  ) {
    self.words = words
    self.authorSuffix = authorSuffix
    self.language = language
    self.isKept = isKept
  }

  /// What was told so far.
  var soFar: Told { told.withLock { $0 } }

  /// Adds to what was told.
  func note(_ body: (inout sending Told) -> Void) { told.withLock { body(&$0) } }

  /// Takes bytes for standard output; returns whether they are not to be written there.
  func keeps(output bytes: [UInt8], isJSON: Bool = false) -> Bool {
    told.withLock { told in
      if isJSON { told.hasJSON = true }
      if told.isJSON, !isJSON {
        told.content += bytes
        return true
      }
      if isKept { told.output += bytes }
      return isKept
    }
  }

  /// Takes bytes for standard error; returns whether they are not to be written there.
  func keeps(error bytes: [UInt8]) -> Bool {
    if isKept { note { $0.error += bytes } }
    return isKept
  }

  /// The command line, with quotes around words with blanks.
  var line: String { Self.line(words) }

  /// Words as a line, with quotes around those with blanks.
  static func line(_ words: [String]) -> String {
    words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
  }
}
