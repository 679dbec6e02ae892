public import Plan

extension Portfolio {
  /// Returns how many days of an ordinary week work is done on, where cells say what changes of it.
  ///
  /// - Parameters:
  ///   - old: What the activity was; nil of a new one.
  ///   - calendar: The calendar as typed; nil where it stays.
  ///   - elapsed: Whether it goes by the clock, as typed; nil where that stays.
  public func weekDays(of old: Activity?, calendar: String?, elapsed: String?) -> Int {
    let isElapsed = elapsed.flatMap(YesNo.read) ?? old?.isElapsed ?? false
    let name = calendar.map(ShippedName.calendar) ?? old?.calendar
    return isElapsed ? 7 : weekDays(calendar: name == "" ? nil : name)
  }
}
