import CivilTime
import Plan

/// The table `submitted_report`.
enum SubmittedReportTable {
  static func read(_ connection: Connection) throws(PlanFileError) -> [SubmittedReport] {
    let row = try connection.prepare(
      "SELECT monday, form, language, text FROM submitted_report ORDER BY id")
    var reports: [SubmittedReport] = []
    while try row.step() {
      guard let monday = Day(iso: try row.text(0)) else { throw row.malformed(0) }
      guard let form = SubmittedReport.Form(rawValue: try row.text(1)) else {
        throw row.malformed(1)
      }
      guard let language = Language(rawValue: try row.text(2)) else { throw row.malformed(2) }
      reports.append(
        SubmittedReport(monday: monday, form: form, language: language, text: try row.text(3)))
    }
    return reports
  }

  static func append(
    _ reports: ArraySlice<SubmittedReport>, to connection: Connection
  ) throws(PlanFileError) {
    guard !reports.isEmpty else { return }
    let insert = try connection.prepare(
      "INSERT INTO submitted_report (monday, form, language, text) VALUES (?, ?, ?, ?)")
    for report in reports {
      try insert.run([
        .text(report.monday.description), .text(report.form.rawValue),
        .text(report.language.rawValue), .text(report.text),
      ])
    }
  }
}
