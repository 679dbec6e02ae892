import ArgumentParser
import CivilTime
import Plan
import PlanExchange

/// What a value on the command line is, where a type of ours reads it.
///
/// The argument parser's description of a command carries it as what completes the value.
enum ValueType: String {
  case date
  case moment
  case duration
  case days
  case calendarDays

  /// How a type of ours says what it is.
  var completion: CompletionKind { .shellCommand(rawValue) }

  /// What stands for a value of it.
  var name: Wording {
    switch self {
    case .date: Wording(zh: "日期", en: "date")
    case .moment: Wording(zh: "日期或序号", en: "day or number")
    case .duration, .days, .calendarDays: Wording(zh: "天数", en: "days")
    }
  }

  /// How a value of it is written.
  var forms: Wording {
    switch self {
    case .date:
      Wording(
        zh: "日期写作 2028-02-19、2028.2.19、20280219、2028年2月19日、2月19日、明天、下周一、+10天或月底",
        en:
          "a date is written 2028-02-19, 2028.2.19, 20280219, 2月19日, tomorrow, next-monday, +10d or month-end"
      )
    case .moment:
      Wording(
        zh: "写日志中的序号（schedctl log），或日期，如 2028-02-19",
        en: "write a number of `schedctl log`, or a day such as 2028-02-19")
    case .days:
      Wording(
        zh: "写本身日历的天数，如 20、20天，或 2周（该日历两周的工作天数）",
        en: "write days of its own calendar, such as 20 or 20d, or 2weeks of its working days")
    case .calendarDays:
      Wording(
        zh: "写日历天的整天数，如 14、14天或 2周",
        en: "write whole calendar days, such as 14, 14d or 2weeks")
    case .duration:
      Wording(
        zh: "时间写作 14d、14天、2周（日历天），10w、10个工作日（工作日），或 50%",
        en: "a time is written 14d, 14天, 2weeks (calendar days), 10w, 10个工作日 (working days) or 50%")
    }
  }

  /// Why a value is none of this type, where more can be said than how they are written.
  func reason(_ value: String) -> Wording? {
    guard self == .date || self == .moment else { return nil }
    do {
      _ = try TypedDate(value, today: Clock.now.day)
      return nil
    } catch {
      return error.wording
    }
  }
}
