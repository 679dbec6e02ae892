import Documents
public import Plan
public import PlanExchange
import Reporting

/// What a workbook that came back did to the plan.
public struct ImportedWorkbook: Sendable {
  /// What was changed, in the order of the sheets and their rows.
  public let edits: [EntryEdit]
  /// Progress that offices filled in; nil where it was a plan.
  public let progress: Workspace.ImportedProgress?
  /// How many rows nobody touched, of those that offices were asked about.
  public let untouched: Int
  /// Whether anything changed.
  public let isChanged: Bool
}

extension EntryEdit {
  /// The edit in a line: `计划表!F12 HS.C05 工期 10天 → 15天`.
  ///
  /// - Parameter isPlaced: Whether the cell is named.
  public func words(_ language: Language, isPlaced: Bool = true) -> String {
    func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let cell = place.flatMap { place in place.cell.map { "\(place.sheet ?? "")!\($0) " } }
    let start = isPlaced ? cell ?? "" : ""
    let title = name.isEmpty ? "" : word("“\(name)”", " \"\(name)\"")
    switch action {
    case .added: return start + word("新增 \(key)\(title)", "added \(key)\(title)")
    case .removed:
      return word("\(sheet.zh) 删除 \(key)\(title)", "\(sheet.en): removed \(key)\(title)")
    case .changed(let from, let to):
      let column = column.map(heading) ?? Wording(zh: "", en: "")
      return start + "\(key) \(column(language)) "
        + "\(told(from, language)) → \(told(to, language))"
    }
  }

  /// The name of a column without its unit, which stands behind the values.
  private func heading(_ column: EntryTable.Column) -> Wording {
    func plain(_ text: String) -> String { String(text.prefix { $0 != "(" }).trimmedEnd }
    return Wording(zh: plain(column.heading.zh), en: plain(column.heading.en))
  }

  private func told(_ value: String, _ language: Language) -> String {
    if value.isEmpty { return language == .zh ? "（空）" : "(empty)" }
    let isNumber = value.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
    return isNumber ? value + (column?.unit(language) ?? "") : value
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
