import CivilTime

/// What remains of work under way of which nobody reported it.
///
/// As planned, the duration less the time that was worked since the start. Where a percentage was
/// reported, never less than the part of the duration that it leaves undone (匀速进展): the worse of the
/// two counts, so a percentage makes nothing earlier than the planned pace. At least a day remains of
/// what nobody called finished.
public struct AssumedRemaining: Hashable, Sendable {
  /// The working minutes that are taken to remain.
  public let minutes: Int
  /// The percentage that was reported; nil where there is none.
  public let percent: Double?
  /// The working minutes by which the percentage lies behind the time that was worked; 0 where it does
  /// not.
  public let behind: Int

  init(duration: Int, worked: Int, dayMinutes: Int, percent: Double?) {
    let asPlanned = max(min(duration, dayMinutes), duration - worked)
    let share = percent.map { min(100, max(0, $0)) }
    let undone = share.map { duration - Int(nearest: $0 * Double(duration) / 100) } ?? 0
    minutes = max(asPlanned, undone)
    behind = max(0, undone - max(0, duration - worked))
    self.percent = percent
  }
}
