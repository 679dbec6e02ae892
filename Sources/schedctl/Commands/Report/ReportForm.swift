import ArgumentParser
import Plan

/// The forms of a weekly report.
enum ReportForm: String, CaseIterable, ExpressibleByArgument {
  case markdown
  case text
  case wechat
  case word
  case pdf
  case html

  /// The form that a file's ending stands for; nil where it stands for none.
  init?(endingOf path: String) {
    let ending = path.lastIndex(of: ".").map { path[$0...].dropFirst().lowercased() } ?? ""
    switch ending {
    case "md", "markdown": self = .markdown
    case "txt": self = .text
    case "docx": self = .word
    case "pdf": self = .pdf
    case "html", "htm": self = .html
    default: return nil
    }
  }

  /// The form as it is kept when the report is handed in; nil for the forms made of it.
  var kept: SubmittedReport.Form? { SubmittedReport.Form(rawValue: rawValue) }

  /// Whether it can be read on a terminal.
  var isText: Bool { kept != nil || self == .html }

  /// Whether a file may bear it: texts go to any file of text.
  func agrees(with path: String) -> Bool {
    guard let ending = ReportForm(endingOf: path) else { return isText }
    return ending == self || ending.kept != nil && kept != nil
  }
}
