import CivilTime
import Plan

/// What was reported between two moments.
struct ReportedNews {
  /// The activities of which something was reported.
  private(set) var reported: Set<Int> = []
  /// Those that are said to rest or to have rested.
  private(set) var rested: Set<Int> = []
  /// The last remark on each.
  private(set) var notes: [Int: String] = [:]

  init(_ records: [ProgressRecord], from opening: Instant, to closing: Instant) {
    let order = records.indices.filter {
      records[$0].date > opening && records[$0].date <= closing
    }.sorted { (records[$0].date, $0) < (records[$1].date, $1) }
    for record in order.map({ records[$0] }) {
      reported.insert(record.activity)
      if record.suspended != nil || record.resumes != nil { rested.insert(record.activity) }
      if !record.note.isEmpty { notes[record.activity] = record.note }
    }
  }
}
