import CivilTime

/// What the file says of how far a task is.
struct MicrosoftProgress {
  var actualStart: Instant?
  var actualFinish: Instant?
  var percent: Int
  var remaining: Int?
  /// Until when the work done so far reaches.
  var stop: Instant?
  /// When what remains goes on.
  var resume: Instant?

  /// Reads the progress of a task; nil where nothing has begun.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    actualStart = cells.date(element, .actualStart)
    actualFinish = cells.date(element, .actualFinish)
    percent = min(max(cells.number(element, .percentComplete) ?? 0, 0), 100)
    guard actualStart != nil || actualFinish != nil || percent > 0 else { return nil }
    remaining = cells.duration(element, .remainingDuration)?.minutes
    stop = cells.date(element, .stop)
    resume = cells.date(element, .resume)
  }
}
