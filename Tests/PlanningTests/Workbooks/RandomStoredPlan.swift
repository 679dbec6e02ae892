import CivilTime
import Plan
import PlanStore

/// Numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random plans, the odd ones more often than in life.
struct RandomStoredPlan {
  private var random: SeededNumbers
  /// Whether durations and lags may be parts of days, and names of calendars unknown.
  private let isOdd: Bool

  private static let signs = [
    "主", "体", "A", "z", "0", " ", ",", "\"", ";", "'", "=", "-", "+", "@", "；", "é", "1",
    "\u{3000}",
    "𠀀", "＝", "&", "<", "_x000D_", "%", "\n", "2028-02-02", "0.5",
  ]
  private static let codes = ["A", "FS", "ss", "C06", "B-2", "主体", "x_FF-3", "1E05", "D1", "D2"]

  init(_ seed: UInt64, isOdd: Bool) {
    random = SeededNumbers(seed)
    self.isOdd = isOdd
  }

  private mutating func one(in count: Int) -> Bool {
    Int.random(in: 1...count, using: &random) == 1
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values.randomElement(using: &random)!
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in pick(Self.signs) }.joined()
  }

  private mutating func line() -> String {
    let text = text().split(whereSeparator: \.isNewline).joined()
    return text.allSatisfy(\.isWhitespace) ? "" : String(text.drop(while: \.isWhitespace)) + "。"
  }

  private mutating func instant(_ minutes: [Int]) -> Instant {
    Instant(
      Day(number: Int32.random(in: 9_000...11_000, using: &random)), minuteOfDay: pick(minutes))
  }

  /// A plan of two projects.
  mutating func plan() -> StoredPlan {
    var portfolio = Portfolio()
    portfolio.windows = [
      Window(name: "summer-holiday", from: Day(number: 0), to: Day(number: 9), kind: .inside),
      Window(name: "雨季", from: Day(number: 0), to: Day(number: 9), kind: .advisory),
    ]
    portfolio.calendars = [
      WorkCalendar(name: "六天", week: Array(repeating: .standardDay, count: 6) + [[]])
    ]
    for code in ["HS", "CE-YD"] { portfolio.projects.append(project(code)) }
    for project in 0...1 {
      for code in Self.codes.shuffled(using: &random).prefix(Int.random(in: 0...9, using: &random))
      {
        portfolio.activities.append(activity(project, code))
      }
    }
    nest(&portfolio)
    relate(&portfolio)
    require(&portfolio)
    return StoredPlan(portfolio: portfolio)
  }

  private mutating func project(_ code: String) -> Project {
    Project(
      code: code, name: "校" + line(), direction: pick([.forward, .backward]),
      start: pick([nil, instant([480, 0, 615])]), reserveDays: pick([0, 0, 7, 30]), lead: line(),
      calendar: pick([nil, "六天", "workday"]), normDays: pick([nil, 300]), leader: line(),
      person: line())
  }

  private mutating func activity(_ project: Int, _ code: String) -> Activity {
    let kind = pick([Activity.Kind.task, .task, .task, .milestone, .levelOfEffort])
    let isElapsed = kind == .task && one(in: 6)
    let day = isElapsed ? 1_440 : 480
    var duration = kind == .task ? day * Int.random(in: 1...400, using: &random) : 0
    if isOdd, kind == .task, one(in: 4) { duration += pick([1, 60, 240, 479]) }
    return Activity(
      project: project, code: code, name: "甲" + line(), englishName: line(), kind: kind,
      duration: duration,
      calendar: pick(["workday", "calendar-day", "六天"] + (isOdd ? ["没有"] : [])),
      window: pick([nil, "summer-holiday", "雨季"]), level: Int.random(in: 1...3, using: &random),
      role: pick([nil] + Activity.Role.allCases), owner: line(),
      note: one(in: 2) ? "注" + text() + "。" : "",
      edge: kind == .milestone ? pick([nil, .start, .finish]) : nil, isElapsed: isElapsed,
      constraints: (0..<Int.random(in: 0...2, using: &random)).map { _ in
        let kind = pick(Constraint.Kind.allCases)
        return Constraint(kind, kind.hasDate ? instant([480, 1080, 61]) : nil)
      }, leader: line(), person: line(),
      crashLimit: kind == .task ? pick([nil, 0, (duration - 1) / day]) : nil,
      crashCost: pick([nil, 0, 2_500]),
      threePoints: kind == .task ? pick([nil, ThreePoints(8, 10, 15)]) : nil)
  }

  /// Turns some activities into summaries and puts others below them.
  private mutating func nest(_ portfolio: inout Portfolio) {
    for index in portfolio.activities.indices where one(in: 6) {
      portfolio.activities[index].kind = .summary
      portfolio.activities[index].duration = 0
      portfolio.activities[index].edge = nil
      portfolio.activities[index].isElapsed = false
      portfolio.activities[index].crashLimit = nil
      portfolio.activities[index].threePoints = nil
      let (project, code) = (portfolio.activities[index].project, portfolio.activities[index].code)
      for part in portfolio.activities.indices
      where portfolio.activities[part].project == project && one(in: 2) {
        portfolio.activities[part].parent = code
      }
    }
  }

  private mutating func relate(_ portfolio: inout Portfolio) {
    let all = Array(portfolio.activities.indices)
    guard all.count > 1 else { return }
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      let (a, b) = (pick(all), pick(all))
      if a == b { continue }
      var relation = Relation(
        predecessor: a, successor: b, kind: pick(Relation.Kind.allCases))
      let counting = pick(Lag.Counting.allCases)
      if one(in: 5) {
        relation.lag = Lag(percent: Int.random(in: -200...200, using: &random), counting: counting)
      } else {
        let days = pick([0, 0, Int.random(in: -90...90, using: &random)])
        relation.lag = Lag(
          minutes: days * portfolio.lagDayMinutes(counting, from: a, to: b)
            + (isOdd && one(in: 4) ? 17 : 0), counting: counting)
      }
      if !portfolio.relations.contains(relation) { portfolio.relations.append(relation) }
    }
  }

  private mutating func require(_ portfolio: inout Portfolio) {
    for project in 0...1 {
      let codes = portfolio.activities.filter { $0.project == project }.map(\.code)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        portfolio.projects[project].requiredDates.append(
          RequiredDate(
            activity: codes.isEmpty ? nil : pick([nil, pick(codes)]),
            finish: instant([1080, 480, 1]),
            source: line()))
      }
    }
  }
}
