import CivilTime
import Plan

/// What was reported between two moments.
struct ReportedNews {
  /// The activities of which something was reported.
  private(set) var reported: Set<Int> = []
  /// Those that are said to rest or to have rested.
  private(set) var rested: Set<Int> = []
  /// The last remark on each; where nothing was said by then, the first that was said later.
  private(set) var notes: [Int: String] = [:]

  /// - Parameter later: What was reported in the end, for the remarks.
  init(
    _ records: [ProgressRecord], from opening: Instant, to closing: Instant,
    later: [ProgressRecord] = []
  ) {
    let order = records.indices.filter {
      records[$0].date > opening && records[$0].date <= closing
    }.sorted { (records[$0].date, $0) < (records[$1].date, $1) }
    for record in order.map({ records[$0] }) {
      reported.insert(record.activity)
      if record.suspended != nil || record.resumes != nil { rested.insert(record.activity) }
      if !record.note.isEmpty { notes[record.activity] = record.note }
    }
    let told = later.indices.filter { later[$0].date > closing && !later[$0].note.isEmpty }
      .sorted { (later[$0].date, $0) < (later[$1].date, $1) }
    for record in told.map({ later[$0] }) where notes[record.activity] == nil {
      notes[record.activity] = record.note
    }
  }
}
