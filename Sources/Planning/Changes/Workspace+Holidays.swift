import CivilTime
public import Plan
import PlanStore

/// The State Council's days, one by one.
extension Workspace {
  /// Says of days that they are off or worked; what was said of them by the same notice is replaced.
  ///
  /// - Parameters:
  ///   - kind: Off, or worked (调休上班).
  ///   - name: The festival that they belong to.
  ///   - year: The year of the notice; nil for that of the first day.
  /// - Returns: Whether anything changed.
  @discardableResult
  public func addHolidays(
    _ span: DaySpan, _ kind: Holiday.Kind, name: String, year: Int?
  ) throws -> Bool {
    guard !TextCheck.isBlank(name) else {
      throw Refusal(
        zh: "没有写是什么节日", en: "the festival is not named",
        hint: Hint(zh: "在日期后写名称，如 春节", en: "name it, such as 春节"))
    }
    let year = year ?? span.days.lowerBound.year
    guard Day.readableYears.contains(year) else {
      throw Refusal(zh: "没有 \(year) 年的放假通知", en: "there is no notice of the year \(year)")
    }
    return try change { stored in
      stored.holidays.removeAll { $0.noticeYear == year && span.days.contains($0.day) }
      stored.holidays += span.all.map { Holiday(day: $0, kind: kind, name: name, noticeYear: year) }
      stored.holidays.sort { ($0.day, $0.noticeYear) < ($1.day, $1.noticeYear) }
    }
  }

  /// Takes days out of the list, whichever notice said so.
  ///
  /// - Returns: How many.
  /// - Throws: A ``Refusal`` where nothing is said of them.
  @discardableResult
  public func removeHolidays(_ span: DaySpan) throws -> Int {
    let found = stored.holidays.count { span.days.contains($0.day) }
    guard found > 0 else {
      throw Refusal(
        zh: "放假安排中没有这些日子", en: "the list of holidays says nothing of these days",
        hint: Hint(zh: "用 \(.listHolidays) 查看", en: "see it with `\(.listHolidays)`"))
    }
    try change { stored in stored.holidays.removeAll { span.days.contains($0.day) } }
    return found
  }
}
