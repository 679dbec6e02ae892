public import CivilTime
public import Plan

extension Portfolio {
  /// A data date in words: a bare day where it is the morning of one, as a bare day is read.
  public func words(ofDataDate instant: Instant) -> String {
    instant.minuteOfDay == projectDay.first?.from ? "\(instant.day)" : instant.inWords
  }
}
