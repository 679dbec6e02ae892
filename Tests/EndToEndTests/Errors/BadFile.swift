import Testing

/// A file with one mistake: `Fixtures/<id>.csv`, what it is given as, and where the mistake is.
struct BadFile: CustomTestStringConvertible {
  /// The stable name of the finding, and the name of the file.
  let id: String
  /// What it is imported as.
  let kind: Kind
  /// The place as printed after the file's name; nil for a mistake of the whole plan.
  let place: String?
  /// Whether the file is imported all the same.
  var isWarning = false

  enum Kind: String {
    case plan
    case holidays
    case windows
    case progress
  }

  var testDescription: String { id }

  /// The command that meets the mistake.
  var command: String {
    switch kind {
    case .plan, .progress: "import \(kind) \(id).csv --project P"
    case .holidays, .windows: "import \(kind) \(id).csv"
    }
  }

  static let all = [
    BadFile(id: "bad-code", kind: .plan, place: ":2:1"),
    BadFile(id: "bad-date", kind: .progress, place: ":2:1"),
    BadFile(id: "bad-duration", kind: .plan, place: ":2:7"),
    BadFile(id: "bad-holiday-kind", kind: .holidays, place: ":2:12"),
    BadFile(id: "bad-level", kind: .plan, place: ":2:18"),
    BadFile(id: "bad-notice-year", kind: .holidays, place: ":2:19"),
    BadFile(id: "bad-percent", kind: .progress, place: ":2:27"),
    BadFile(id: "bad-predecessor", kind: .plan, place: ":2:17"),
    BadFile(id: "bad-remaining", kind: .progress, place: ":2:26"),
    BadFile(id: "bad-crash-cost", kind: .plan, place: ":2:16"),
    BadFile(id: "bad-crash-limit", kind: .plan, place: ":2:16"),
    BadFile(id: "bad-three-points", kind: .plan, place: ":2:16"),
    BadFile(id: "three-points-incomplete", kind: .plan, place: ":2:18"),
    BadFile(id: "three-points-twice", kind: .plan, place: ":2:16"),
    BadFile(id: "heading-unit", kind: .plan, place: ":1:11"),
    BadFile(id: "spread-not-ascending", kind: .plan, place: ":2:16"),
    BadFile(id: "crash-limit-too-high", kind: .plan, place: ":2:16"),
    BadFile(id: "bad-role", kind: .plan, place: ":2:29"),
    BadFile(id: "bad-window-kind", kind: .windows, place: ":2:28"),
    BadFile(id: "bad-yes-no", kind: .plan, place: ":2:25"),
    BadFile(id: "calendar-assumed", kind: .plan, place: ":2:9", isWarning: true),
    BadFile(id: "duplicate-code", kind: .plan, place: ":3:1"),
    BadFile(id: "duplicate-column", kind: .plan, place: ":1:25"),
    BadFile(id: "duplicate-holiday", kind: .holidays, place: ":3:1"),
    BadFile(id: "duration-too-long", kind: .plan, place: ":2:7"),
    BadFile(id: "empty-file", kind: .plan, place: ""),
    BadFile(id: "extra-cells", kind: .plan, place: ":2:23"),
    BadFile(id: "finish-before-start", kind: .progress, place: ":2:25"),
    BadFile(id: "finished-below-100", kind: .progress, place: ":2:37", isWarning: true),
    BadFile(id: "fractional-duration", kind: .plan, place: ":2:7"),
    BadFile(id: "longer-than-window", kind: .plan, place: nil),
    BadFile(id: "loop", kind: .plan, place: nil),
    BadFile(id: "merged-cells", kind: .plan, place: ":3:1"),
    BadFile(id: "milestone-with-duration", kind: .plan, place: ":2:7"),
    BadFile(id: "milestone-with-remaining", kind: .progress, place: ":2:16"),
    BadFile(id: "milestone-with-start", kind: .progress, place: ":2:14"),
    BadFile(id: "missing-column", kind: .plan, place: ":1"),
    BadFile(id: "missing-duration", kind: .plan, place: ":2:7"),
    BadFile(id: "missing-name", kind: .plan, place: ":2:4"),
    BadFile(id: "negative-duration", kind: .plan, place: ":2:7"),
    BadFile(id: "negative-remaining", kind: .progress, place: ":2:26"),
    BadFile(id: "no-rows", kind: .plan, place: ""),
    BadFile(id: "not-a-plan", kind: .plan, place: ":1"),
    BadFile(id: "not-holidays", kind: .holidays, place: ":1"),
    BadFile(id: "not-in-file", kind: .plan, place: "", isWarning: true),
    BadFile(id: "not-progress", kind: .progress, place: ":1"),
    BadFile(id: "not-text", kind: .plan, place: ""),
    BadFile(id: "not-windows", kind: .windows, place: ":1"),
    BadFile(id: "percent-out-of-range", kind: .progress, place: ":2:27"),
    BadFile(id: "progress-after-data-date", kind: .progress, place: ":2:14"),
    BadFile(id: "progress-without-start", kind: .progress, place: ":2:1", isWarning: true),
    BadFile(id: "remaining-with-finish", kind: .progress, place: ":2:36"),
    BadFile(id: "repeated-predecessor", kind: .plan, place: ":2:19", isWarning: true),
    BadFile(id: "repeated-progress", kind: .progress, place: ":3:1", isWarning: true),
    BadFile(id: "self-relation", kind: .plan, place: ":2:17"),
    BadFile(id: "split-header", kind: .plan, place: ":1:1"),
    BadFile(id: "stray-quote", kind: .plan, place: ":2:4"),
    BadFile(id: "text-above-header", kind: .plan, place: ":1:1", isWarning: true),
    BadFile(id: "unclosed-quote", kind: .plan, place: ":2:4"),
    BadFile(id: "unknown-activity", kind: .progress, place: ":2:12"),
    BadFile(id: "unknown-calendar", kind: .plan, place: ":2:9"),
    BadFile(id: "unknown-column", kind: .plan, place: ":1:34", isWarning: true),
    BadFile(id: "unknown-predecessor", kind: .plan, place: ":2:17"),
    BadFile(id: "unknown-window", kind: .plan, place: ":2:22"),
    BadFile(id: "window-backwards", kind: .windows, place: ":2:17"),
    BadFile(id: "window-of-two-kinds", kind: .windows, place: ":3:28"),
    BadFile(id: "wrong-encoding", kind: .plan, place: ":2"),
    BadFile(id: "zero-duration", kind: .plan, place: ":2:7"),
  ]
}
