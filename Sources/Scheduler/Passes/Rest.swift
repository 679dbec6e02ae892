import CivilTime
import Plan

/// A time in which work under way rests (停工).
struct Rest: Sendable {
  /// Since when.
  var from: Instant
  /// When it goes on again (复工); nil where nobody has said.
  var to: Instant?

  var endsBeforeItBegins: Bool { to.map { $0 < from } ?? false }
}

extension [Rest] {
  /// Takes up what a record says of rest.
  ///
  /// A rest begins when a record says since when; a later one may say when it ends, or say it all
  /// again.
  mutating func take(_ record: ProgressRecord) {
    guard let from = record.suspended else {
      guard let to = record.resumes else { return }
      if isEmpty { append(Rest(from: to)) }
      self[count - 1].to = to
      return
    }
    let rest = Rest(from: from, to: record.resumes)
    guard let last, last.to == nil || last.from == from else {
      append(rest)
      return
    }
    self[count - 1] = rest
  }
}

extension ProgressRecord {
  /// Whether it tells something as a fact that lies after its own date.
  var liesAhead: Bool {
    [actualStart, actualFinish, suspended].contains { ($0 ?? date) > date }
  }
}
