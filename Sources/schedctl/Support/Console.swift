import Documents
import Glibc
import Plan
import Reporting

/// The terminal, the environment and the clock: the only place that knows them.
struct Console {
  let language: Language
  /// Whether colours go to standard output.
  let ink: Ink
  /// The width of the terminal; nil when standard output is none.
  let width: Int?
  private(set) var isQuiet: Bool
  private var isTrying = false
  private let memory = ConsoleMemory()
  private let isTerminal: Bool
  private let isPaged: Bool

  init(_ options: OutputOptions) {
    language = options.language ?? Run.current.language ?? Environment.language
    isQuiet = options.quiet
    isPaged = !options.withoutPager
    isTerminal = !Run.current.isKept && isatty(STDOUT_FILENO) == 1
    width = isTerminal ? Environment.terminalWidth : nil
    _ = Self.errorWidth
    switch options.colour {
    case .always: ink = .colour
    case .never: ink = .plain
    case .auto:
      let isWanted = isTerminal && Environment["NO_COLOR", default: ""].isEmpty
      ink = isWanted && Environment["TERM", default: ""] != "dumb" ? .colour : .plain
    }
  }

  /// The console of a piece of work whose steps are not worth telling.
  var silenced: Console {
    var console = self
    console.isQuiet = true
    return console
  }

  /// The console of a trial: findings are told, and not that something was done.
  var trying: Console {
    var console = self
    console.isTrying = true
    return console
  }

  /// The words of reports, which advise commands of this program.
  var terms: Terms { Terms(language, advising: .commands) }

  /// Chooses between two texts by the language.
  func callAsFunction(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// Writes a file format to standard output: to a pipe or file as it is, and to a terminal with
  /// whatever would steer it shown instead.
  func write(_ bytes: [UInt8]) {
    put(isTerminal ? Array(String(decoding: bytes, as: UTF8.self).shownByLine.utf8) : bytes)
  }

  /// Writes text of a file format to standard output, in the same way.
  func write(_ text: String) {
    write(Array((text.isEmpty || text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Writes a sentence to standard output, broken to the width of the terminal.
  func write(sentence: String) {
    for line in width.map({ sentence.wrapped(to: $0) }) ?? [sentence] { write(line) }
  }

  /// Writes a table to standard output, as wide as the terminal.
  func write(_ table: Table) {
    var document = Document()
    document.append(.table(table))
    write(document)
  }

  /// Writes a document to standard output.
  func write(_ document: Document) {
    put(Array(TerminalWriter(maximumWidth: width, ink: ink).write(document).utf8))
  }

  /// Writes an answer to standard output: for people, or as JSON.
  func write(_ answer: some Answer, asJSON isJSON: Bool) {
    if isJSON {
      writeJSON { answer.write(to: &$0) }
    } else {
      write(answer.document(terms))
    }
  }

  /// Writes JSON to standard output, piece by piece as it is made.
  func writeJSON(_ body: (inout JSONWriter) -> Void) {
    var json = JSONWriter(.objectPerLine) { [language, isPaged] bytes in
      Self.put(bytes, isJSON: true, language, isPaged: isPaged)
    }
    body(&json)
    put(json.finish(), isJSON: true)
  }

  /// Tells the person something, on standard error.
  func tell(_ zh: String, _ en: String) {
    Run.current.note { $0.sentences.append(Wording(zh: zh, en: en)) }
    if !isTrying { always(zh, en) }
  }

  /// Tells the person something, on standard error, also of a trial.
  func always(_ zh: String, _ en: String) {
    if !isQuiet { say((language == .zh ? zh : en).shownOnOneLine) }
  }

  /// Tells findings, on standard error; advice of a kind in full once, and then how often else it holds.
  func tell(_ findings: [Finding]) {
    Run.current.note { $0.findings += findings }
    var told = TimesTold()
    for finding in findings where !isQuiet || finding.severity == .error {
      if told.isNews(finding) { say(FindingText(finding, language).line) }
    }
    for line in told.others(language) { say(line) }
  }

  /// Lets what a change has told and asked already pass, for it is made once more.
  func beginAnew(_ path: String) {
    memory.beginAnew(path)
    Run.current.note { ($0.findings, $0.sentences) = ([], []) }
  }

  /// Says what keeps the person waiting; only to one who sits there.
  func tellWaiting(for path: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    always("等待别人写完“\(path)”……", "waiting for somebody else to finish writing \"\(path)\" …")
  }

  /// Asks before something is done; see ``confirm(_:_:)``.
  func agree(to matter: String, _ ask: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    try memory.agree(to: matter, ask)
  }

  private func say(_ lines: String) {
    if memory.isNews(lines) { Self.error(lines) }
  }

  /// Writes lines to standard error: the one way there, which shows whatever would steer a terminal.
  static func error(_ lines: String) {
    let shown = lines.shownByLine
    if Run.current.keeps(error: Array((shown + "\n").utf8)) { return }
    let broken = errorWidth.map { shown.broken(to: $0) } ?? shown
    _ = Files.write(Array((broken + "\n").utf8), descriptor: STDERR_FILENO)
  }

  /// The width of the terminal that messages go to; nil where they go elsewhere.
  ///
  /// It is asked before a pager begins, which takes them over.
  private static let errorWidth =
    isatty(STDERR_FILENO) == 1 ? Environment.width(of: STDERR_FILENO) : nil

  private func put(_ bytes: [UInt8], isJSON: Bool = false) {
    Self.put(bytes, isJSON: isJSON, language, isPaged: isPaged)
  }

  private static func put(
    _ bytes: [UInt8], isJSON: Bool, _ language: Language, isPaged: Bool
  ) {
    if Run.current.keeps(output: bytes, isJSON: isJSON) { return }
    if isPaged { Pager.begin(for: bytes) }
    StandardStreams.write(bytes, language)
  }
}

/// The exit statuses; with `--check` also 1 and 2, which `Comparison.severity` tells.
enum ExitStatus {
  static let invalidInput: Int32 = 3
  static let notDrawn: Int32 = 4
  static let fileUnusable: Int32 = 5
  /// With `--check`: nothing that is known is flagged, and a project did not report in the week.
  static let unreported: Int32 = 6
  static let outputFailed: Int32 = 74
}

/// What the environment says.
enum Environment {
  static subscript(_ name: String, default fallback: String) -> String {
    getenv(name).map { String(cString: $0) } ?? fallback
  }

  static subscript(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The language of `SCHEDCTL_LANG`; 中文 where it says nothing.
  static var language: Language {
    Self["SCHEDCTL_LANG"].flatMap(Language.init(rawValue:)) ?? .zh
  }

  /// Who runs the command: `SCHEDCTL_USER`, else the login name.
  static var user: String {
    if let name = Self["SCHEDCTL_USER"] ?? Self["USER"], !name.isEmpty { return name }
    return getpwuid(geteuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } ?? ""
  }

  /// The columns of standard output; nil where it is no terminal.
  static var terminalWidth: Int? { width(of: STDOUT_FILENO) }

  /// The columns of a terminal: `COLUMNS`, else what it says itself.
  static func width(of terminal: Int32) -> Int? {
    if let columns = Self["COLUMNS"].flatMap({ Int($0) }), (21...10_000).contains(columns) {
      return columns
    }
    var size = winsize()
    guard ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return nil }
    return Int(size.ws_col)
  }
}
