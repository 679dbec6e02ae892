import Documents
import FileSystem
import Plan
import PlanStore
import Planning

/// Why a command could not do what it was asked, and the exit status that says so.
enum CommandFailure: Error {
  /// The input or the plan is invalid.
  case invalid([Finding])
  /// A file could not be read or written, and why.
  case file(String, Wording)
  /// A result could not be written.
  case output(OutputFailure)
  /// The plan file could not be used.
  case plan(PlanFileError)
  /// What was asked makes no sense for this plan.
  case refused(Wording, hint: Hint?)

  /// Sorts any error a command may meet.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let invalid as InvalidInput: self = .invalid(invalid.findings)
    case let finding as Finding: self = .invalid([finding])
    case let error as PlanFileError: self = .plan(error)
    case let failure as InputFailure: self = .file(failure.path, errno: failure.code)
    case let failure as OutputFailure: self = .output(failure)
    case let failure as ExcelWriter.Failure where failure == .noLibrary:
      self = .output(.system("libxlsxwriter", code: failure.code))
    // The workbook is put together in the folder for temporary files.
    case let failure as ExcelWriter.Failure:
      let folder = Environment["TMPDIR", default: "/tmp"]
      self = .output(.system(folder, code: failure.code))
    case let refusal as Refusal: self = .refused(refusal.message, hint: refusal.hint)
    default:
      let text = "\(error)"
      self = .refused(Wording(zh: text, en: text), hint: nil)
    }
  }

  /// A refusal with what to do about it.
  static func refused(zh: String, en: String, hint: Wording? = nil) -> CommandFailure {
    .refused(Wording(zh: zh, en: en), hint: hint.map(Hint.init))
  }

  /// A file that the system refused, and its error number.
  static func file(_ path: String, errno code: Int32) -> CommandFailure {
    .file(path, SystemReason(code).wording)
  }

  /// A file that the system refused, and its own words for why.
  static func file(_ path: String, _ reason: String) -> CommandFailure {
    .file(path, SystemReason(reason)?.wording ?? Wording(zh: reason, en: reason))
  }

  var status: Int32 {
    switch self {
    case .invalid, .refused: ExitStatus.invalidInput
    case .file: ExitStatus.fileUnusable
    case .output(.system): ExitStatus.outputFailed
    case .output: ExitStatus.invalidInput
    case .plan(let error):
      error.isRefusal ? ExitStatus.invalidInput : ExitStatus.fileUnusable
    }
  }

  /// The failure as findings, so that all are told alike.
  var findings: [Finding] {
    switch self {
    case .invalid(let findings): findings
    case .file(let path, let reason):
      [
        Finding(
          .error, "file-unusable", at: Finding.Place(file: path),
          Wording(zh: "无法使用该文件：\(reason.zh)", en: "the file cannot be used: \(reason.en)"))
      ]
    case .output(let failure): [Finding(failure)]
    case .plan(let error):
      [
        error.hint.map { Finding(.error, error.id, error.wording, hint: $0) }
          ?? Finding(.error, error.id, error.wording)
      ]
    case .refused(let message, let hint):
      [
        hint.map { Finding(.error, "refused", message, hint: $0) }
          ?? Finding(.error, "refused", message)
      ]
    }
  }
}

/// A finding as a line on the terminal, whatever the names in it hold.
struct FindingText {
  /// What is wrong.
  private let sentence: String
  /// What to do about it; nil where there is nothing to say.
  private let hint: String?

  /// Both, the hint below the sentence.
  var line: String { hint.map { "\(sentence)\n  \($0)" } ?? sentence }

  /// Both on one line, for lists.
  var oneLine: String { hint.map { "\(sentence) \($0)" } ?? sentence }

  init(_ finding: Finding, _ language: Language) {
    let kind: String =
      switch finding.severity {
      case .error: language == .zh ? "错误" : "error"
      case .warning: language == .zh ? "警告" : "warning"
      case .note: language == .zh ? "说明" : "note"
      }
    var place = ""
    if let found = finding.place {
      place = found.file.isEmpty || found.file == "-" ? "<stdin>" : found.file
      if let sheet = found.sheet {
        place += ":\(sheet)"
        if let line = found.line { place += "!" + (found.cell ?? "\(line)") }
      } else {
        if let line = found.line { place += ":\(line)" }
        if let column = found.column { place += ":\(column)" }
      }
      place += ": "
    }
    sentence = "\(place)\(kind): \(finding.message(language)) [\(finding.id)]".shownOnOneLine
    hint = finding.hint.map {
      ((language == .zh ? "建议：" : "hint: ") + AdviceWords.commands($0)(language)).shownOnOneLine
    }
  }
}
