import CivilTime
import Control
public import Plan
import Scheduler

/// The words of reports, in both languages.
public struct Terms: Sendable {
  /// The language.
  public let language: Language
  /// How the program calls what is advised; nil where nothing is to be advised.
  private let words: AdviceWords?

  /// Creates the words of a language.
  ///
  /// - Parameter words: How the program calls what is advised; nil where nothing is to be advised.
  public init(_ language: Language, advising words: AdviceWords? = nil) {
    self.language = language
    self.words = words
  }

  /// A sentence that goes on with advice where the program has words for it.
  func advising(
    _ sentence: String, _ advice: Advice, _ zh: (String) -> String, _ en: (String) -> String
  ) -> String {
    guard let words else { return sentence + self("。", ".") }
    let command = words(advice)(language)
    return sentence + self(zh(command), en(command))
  }

  /// Chooses between two texts.
  public func callAsFunction(_ zh: String, _ en: String) -> String {
    language == .zh ? zh : en
  }

  /// The name of a status.
  func status(_ status: Status) -> String {
    switch status {
    case .notDue: self("未到期", "not due")
    case .underWay: self("进行中", "under way")
    case .doneEarly: self("提前完成", "done early")
    case .doneOnTime: self("按期完成", "done on time")
    case .doneLate: self("滞后完成", "done late")
    case .overdue: self("逾期", "overdue")
    case .unknown: self("未知", "unknown")
    }
  }

  /// The status of an activity; what is done is early, on time or late only against a plan.
  func status(_ compared: ComparedActivity) -> String {
    compared.status.isDone && compared.plan == nil
      ? self("已完成", "done") : status(compared.status)
  }

  /// The name of a colour.
  func colour(_ colour: Colour) -> String {
    switch colour {
    case .green: self("绿", "green")
    case .yellow: self("黄", "yellow")
    case .orange: self("橙", "orange")
    case .red: self("红", "red")
    }
  }

  /// The name of a colour; one that stands as the last report of its project left it says so.
  func colour(_ colour: Colour, isHeld: Bool) -> String {
    self.colour(colour) + (isHeld ? self("（沿用）", " (held)") : "")
  }

  /// That a project did not report in the week, and when it did last; nil for never.
  func unreported(last: Day?, in year: Int) -> String {
    guard let last else { return self("本周未填报（尚无填报）", "not reported this week, or ever") }
    let day = last.spoken(language, in: year)
    return self("本周未填报（上次 \(day)）", "not reported this week (last \(day))")
  }

  /// How many of something there are: `1 project`, `3 projects`.
  func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// The name of a direction.
  func direction(_ direction: Project.Direction) -> String {
    direction == .backward ? self("倒排", "backward") : self("顺排", "forward")
  }

  /// The name an activity goes by in this language.
  func name(_ activity: Activity) -> String {
    language == .en && !activity.englishName.isEmpty ? activity.englishName : activity.name
  }

  /// A cause of lost days.
  func cause(_ cause: String) -> String {
    language == .zh ? cause : Self.englishCauses[cause] ?? cause
  }

  /// The names of causes that the shipped calendars and windows use.
  private static let englishCauses = [
    LostDays.weekend: "weekends", "元旦": "New Year", "春节": "Spring Festival",
    "清明节": "Qingming", "劳动节": "Labour Day", "端午节": "Dragon Boat Festival",
    "中秋节": "Mid-Autumn Festival", "国庆节": "National Day",
    "国庆节、中秋节": "National Day and Mid-Autumn Festival", "高考": "college entrance exams",
    "中考": "high-school entrance exams", "暑假": "summer holiday", "寒假": "winter holiday",
    "五一": "May Day holiday", "国庆": "National Day holiday",
  ]
}
