import CivilTime

/// The reports on something later than a week, and the entry of the journal that brought the first.
///
/// A report counts as long as the command that brought it is in force, also where it went with work that
/// was removed since: it was made. One that was taken out while its work stayed, as a return to an
/// earlier state does, is as if undone; put back, it counts from when it first came in. One that
/// somebody took back (更正) says nothing of its day: it counts only where another of the same day
/// stands, for then it was not the day that was wrong.
struct LaterReports {
  /// An entry that brought a later report.
  struct Entry {
    /// Its number.
    var number: Int
    /// The number of the entry before it; 0 where there is none.
    var previous: Int
    /// Whether it brought reports up to the end of the week, too: a table of several weeks at once.
    var isMixed = false

    /// The last entry that is told of in the week.
    var settled: Int { isMixed ? number : previous }
  }

  private let close: String
  private let activity: Int
  private let date: Int
  private let retracted: Int
  private var reports: [Int: (day: String, entry: Entry)] = [:]
  private var takenOut: Set<Int> = []
  private var takenBack: Set<Int> = []

  /// Reads a journal.
  ///
  /// - Parameters:
  ///   - close: The end of the week.
  ///   - entries: The entries, oldest first.
  init(
    after close: Instant, among entries: [JournalEntry], in connection: Connection
  ) throws(PlanFileError) {
    self.close = close.description
    let names = try connection.columnNames(of: "progress_record")
    activity = names.firstIndex(of: "activity_id") ?? 0
    date = names.firstIndex(of: "data_date") ?? 0
    let columns = try connection.columnNames(of: "progress_retraction")
    retracted = columns.firstIndex(of: "progress_record_id") ?? 0
    let reporting = try JournalTable.commands(changing: "progress_record", in: connection)
      .union(JournalTable.commands(changing: "progress_retraction", in: connection))
    var previous = 0
    for entry in entries {
      if entry.kind == .command, entry.state == .done, reporting.contains(entry.number) {
        let changes = try JournalTable.changes(of: entry.number, in: connection)
        note(changes.rows ?? [], Entry(number: entry.number, previous: previous))
      }
      previous = entry.number
    }
  }

  /// The first entry that counts; nil where none does.
  var first: Entry? {
    let made = reports.filter { !takenOut.contains($0.key) }
    let days = Set(made.filter { !takenBack.contains($0.key) }.values.map(\.day))
    return made.values.filter { days.contains($0.day) }.map(\.entry).min { $0.number < $1.number }
  }

  private mutating func note(_ rows: [RowChange], _ entry: Entry) {
    let records = rows.filter { $0.key.table == "progress_record" }
    noteBrought(records.filter { $0.operation == .inserted }, entry)
    let removed = records.filter { $0.operation == .deleted }
    let work = Set(
      rows.filter { $0.key.table == "activity" && $0.operation == .deleted }.map(\.key.id))
    takenOut.formUnion(
      removed.filter { !work.contains($0.old[activity]?.id) }.compactMap(\.key.id))
    noteRetractions(
      rows.filter { $0.key.table == "progress_retraction" },
      withoutRecords: Set(removed.compactMap(\.key.id)))
  }

  private mutating func noteBrought(_ records: [RowChange], _ entry: Entry) {
    var entry = entry
    entry.isMixed = records.contains { !isLater($0) }
    for row in records {
      guard let id = row.key.id else { continue }
      takenOut.remove(id)
      takenBack.remove(id)
      if case .text(let day) = row.new[date], day > close, reports[id] == nil {
        reports[id] = (day, entry)
      }
    }
  }

  /// A retraction that went with its record leaves that as it was: taken back.
  private mutating func noteRetractions(_ rows: [RowChange], withoutRecords gone: Set<Int>) {
    for row in rows where row.operation == .deleted {
      if let id = row.old[retracted]?.id, !gone.contains(id) { takenBack.remove(id) }
    }
    takenBack.formUnion(
      rows.filter { $0.operation == .inserted }.compactMap { $0.new[retracted]?.id })
  }

  private func isLater(_ record: RowChange) -> Bool {
    if case .text(let day) = record.new[date] { day > close } else { false }
  }
}
