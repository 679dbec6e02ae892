public import CivilTime
public import Plan

/// A date as somebody types it who knows what day it is: all that ``DateText`` reads, and `2月19日`,
/// `明天`, `下周一`, `+10天`, `月底`.
///
/// The clock is handed in. Weeks run from Monday to Sunday. What could mean two things is no date, and
/// ``Mistake`` tells both.
public enum TypedDate: Hashable, Sendable {
  /// A date of a known year.
  case dated(DateText)
  /// A month and a day, the year to be found, as typed.
  case yearless(String)

  /// Reads a date; throws what is wrong with it.
  ///
  /// - Parameter today: The day on which it is typed.
  public init(_ typed: String, today: Day) throws(Mistake) {
    let text = HalfWidth.text(typed).trimmed
    if let date = DateText(text) {
      self = .dated(date)
    } else if DateText(text, year: 2028) != nil {
      self = .yearless(text)
    } else if let day = try TypedDay(text, today: today)?.day {
      guard Day.readableYears.contains(day.year) else { throw .noDate }
      self = .dated(.day(day))
    } else {
      throw Mistake(text, today: today)
    }
  }

  /// The date; of a date without a year the one nearest to a day, the later of two as near.
  public func resolved(near day: Day) -> DateText {
    switch self {
    case .dated(let date): return date
    case .yearless(let text):
      // The 29th of February may be eight years away, around 1900 and 2100.
      let years = (day.year - 8)...(day.year + 8)
      let dates = years.compactMap { DateText(text, year: $0) }
      func distance(_ date: DateText) -> UInt { (date.instant { _ in 0 }.day - day).magnitude }
      return dates.reversed().min { distance($0) < distance($1) } ?? .day(day)
    }
  }
}

extension TypedDate {
  /// Why a text is no date.
  public enum Mistake: Error, Hashable {
    case noDate
    /// The month has not so many days, or the year not so many months.
    case noSuchDay
    /// It is one day or another.
    case ambiguous([String])

    init(_ text: String, today: Day) {
      self = .noDate
      let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
      let isBare = text.allSatisfy { $0.isASCII && ($0.isNumber || "./-".contains($0)) }
      if isBare, numbers.count == 2, numbers.allSatisfy({ (1...31).contains($0) }),
        !text.hasPrefix("-")
      {
        let days =
          text.contains("/")
          ? [(numbers[0], numbers[1]), (numbers[1], numbers[0])] : [(numbers[0], numbers[1])]
        let meant = days.filter { Day(year: 2028, month: $0.0, day: $0.1) != nil }
        if !meant.isEmpty { self = .ambiguous(meant.map { "\($0.0)月\($0.1)日" }) }
      } else if let weekday = TypedDay.weekday(text) {
        let this = today.monday + weekday
        self = .ambiguous([
          "本周\(TypedDay.names[weekday]) \(this)", "下周\(TypedDay.names[weekday]) \(this + 7)",
        ])
      } else if let count = TypedDay.workdaysOrWeeks(text) {
        self = .ambiguous(["\(count)周", "\(count)天"])
      } else if numbers.count >= 3 || text.utf8.count == 8 && numbers.count == 1
        || text.contains("月")
      {
        let isDate = Self.isDateOfNoMonth(text)
        self = isDate ? .noSuchDay : .noDate
      }
    }

    /// Whether it would be a date if every month had 31 days and every year 99 months.
    private static func isDateOfNoMonth(_ text: String) -> Bool {
      let digits = text.filter { $0.isASCII && $0.isNumber }
      let signs = Set(text.filter { !($0.isASCII && $0.isNumber) })
      return (2...8).contains(digits.count) && signs.isSubset(of: Set("./-年月日号"))
    }

    /// What is wrong, as a part of a sentence.
    public var wording: Wording? {
      switch self {
      case .noDate: nil
      case .noSuchDay: Wording(zh: "没有这一天", en: "there is no such day")
      case .ambiguous(let meant):
        Wording(
          zh: "含义不明，请写 \(meant.joined(separator: " 或 "))",
          en: "what is meant is not clear: write \(meant.joined(separator: " or "))")
      }
    }
  }
}
