import CivilTime
import Plan

/// The table `submitted_report`.
enum SubmittedReportTable {
  private enum Column: Int32, TableColumn {
    case monday, form, language, text
  }

  static func read(_ connection: Connection) throws(PlanFileError) -> [SubmittedReport] {
    let row = try TableRows<Column>(connection, of: "submitted_report", by: "id")
    var reports: [SubmittedReport] = []
    while try row.step() {
      guard let monday = Day(iso: try row.text(.monday)) else { throw row.malformed(.monday) }
      reports.append(
        SubmittedReport(
          monday: monday, form: try row.word(.form), language: try row.word(.language),
          text: try row.text(.text)))
    }
    return reports
  }

  static func append(
    _ reports: ArraySlice<SubmittedReport>, to connection: Connection
  ) throws(PlanFileError) {
    guard !reports.isEmpty else { return }
    let insert = try connection.prepare(
      Column.insertion(into: "submitted_report", and: ["id"]))
    var numbers = try NewNumbers(connection, of: "submitted_report")
    for report in reports {
      try insert.run([
        .text(report.monday.description), .text(report.form.rawValue),
        .text(report.language.rawValue), .text(report.text), .integer(numbers.next()),
      ])
    }
  }
}
