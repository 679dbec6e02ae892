public import Documents
public import Plan
import Reporting

/// A bureau's own Word template, read from a file.
public struct ReportTemplate {
  /// The template.
  public let template: WordTemplate
  private let file: String

  /// Reads it.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  public init(_ bytes: [UInt8], file: String) throws(Finding) {
    self.file = file
    do {
      template = try WordTemplate(bytes)
    } catch {
      throw Finding(
        .error, error.id, at: Finding.Place(file: file),
        Wording(zh: error.chinese, en: error.english))
    }
  }

  /// Fills it for a report; what it asks for and the report has not is told as warnings.
  public func filled(
    _ edition: WeeklyEdition, adding more: [String: String]
  ) -> (bytes: [UInt8], findings: [Finding]) {
    let filled = template.fill(edition.placeholders.values(adding: more))
    return (filled.bytes, filled.missing.map(unknown))
  }

  /// The warning about a name that the report does not know.
  public func unknown(_ name: String) -> Finding {
    Finding(
      .warning, "unknown-placeholder", at: Finding.Place(file: file),
      Wording(
        zh: "模板中的“{{\(name)}}”没有对应的内容，已印作【缺：\(name)】",
        en:
          "the template asks for \"{{\(name)}}\", which the report does not have; it is printed as 【缺：\(name)】"
      ),
      hint: Hint(
        zh: "运行 \(.listPlaceholders) 查看可用的占位符，或用 \(.giveValue(of: name)) 给出",
        en:
          "see `\(.listPlaceholders)` for those there are, or give it with \(.giveValue(of: name))"
      ))
  }
}
