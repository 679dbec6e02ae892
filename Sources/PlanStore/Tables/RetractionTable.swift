import CivilTime
import Plan

/// The table `progress_retraction`, in the order of recording.
enum RetractionTable {
  private enum Column: Int32, TableColumn {
    case progressRecordId, reason, author, recordedAt
  }

  /// Sorts the records of a file into those that stand and those that were taken back.
  static func read(
    _ connection: Connection, within scope: PlanScope?, sorting records: [ProgressRecord],
    ids: [Int]
  ) throws(PlanFileError) -> (standing: [ProgressRecord], retractions: [Retraction]) {
    let row = try TableRows<Column>(
      connection, of: "progress_retraction",
      within: scope.narrowing(.record("progress_record_id")), by: "id")
    let index = RowIndex(ids: ids)
    var retractions: [Retraction] = []
    var isRetracted = Set<Int>()
    while try row.step() {
      let position = try row.element(.progressRecordId, in: index)
      isRetracted.insert(position)
      retractions.append(
        Retraction(
          number: position + 1, record: records[position], reason: try row.text(.reason),
          author: try row.text(.author), when: try row.instant(.recordedAt)))
    }
    guard !retractions.isEmpty else { return (records, []) }
    return (records.indices.filter { !isRetracted.contains($0) }.map { records[$0] }, retractions)
  }

  /// Appends retractions of records that are in the file.
  ///
  /// - Parameter scope: What the records are counted in; nil for the whole plan.
  static func append(
    _ retractions: ArraySlice<Retraction>, within scope: PlanScope?, to connection: Connection
  ) throws(PlanFileError) {
    guard !retractions.isEmpty else { return }
    let records = "SELECT id FROM progress_record\(scope.narrowing(.activity("activity_id")))"
    let insert = try connection.prepare(
      Column.insertion(
        into: "progress_retraction", and: ["id"],
        first: "(\(records) ORDER BY id LIMIT 1 OFFSET ?)"))
    var numbers = try NewNumbers(connection, of: "progress_retraction")
    for retraction in retractions {
      try insert.run([
        .integer(retraction.number - 1), .text(retraction.reason), .text(retraction.author),
        .instant(retraction.when), .integer(numbers.next()),
      ])
    }
  }
}
