import Control
import Documents
import Plan
import Reporting
import Scheduler

/// A bureau's own Word template, read from a file.
struct ReportTemplate {
  let path: String
  let template: WordTemplate

  /// Reads it.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    let bytes = try Files.read(path)
    do {
      template = try WordTemplate(bytes)
    } catch {
      throw .invalid([
        Finding(
          .error, error.id, at: Finding.Place(file: path),
          Wording(zh: error.chinese, en: error.english))
      ])
    }
  }

  /// Fills it for a report; what it asks for and the report has not is told as warnings.
  func filled(
    _ edition: WeeklyEdition, adding more: [String: String]
  ) -> (bytes: [UInt8], findings: [Finding]) {
    let filled = template.fill(edition.placeholders.values(adding: more))
    return (filled.bytes, filled.missing.map(unknown))
  }

  /// The warning about a name that the report does not know.
  func unknown(_ name: String) -> Finding {
    Finding(
      .warning, "unknown-placeholder", at: Finding.Place(file: path),
      Wording(
        zh: "模板中的“{{\(name)}}”没有对应的内容，已印作【缺：\(name)】",
        en:
          "the template asks for \"{{\(name)}}\", which the report does not have; it is printed as 【缺：\(name)】"
      ),
      hint: Wording(
        zh: "运行 schedctl report placeholders 查看可用的占位符，或用 --set \"\(name)=…\" 给出",
        en:
          "see `schedctl report placeholders` for those there are, or give it with --set \"\(name)=…\""
      ))
  }
}
