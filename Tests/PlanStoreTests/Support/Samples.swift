import CivilTime
import Plan

@testable import PlanStore

/// The instant a text stands for.
func at(_ text: String) -> Instant { Instant(iso: text)! }

/// The day a text stands for.
func on(_ text: String) -> Day { Day(iso: text)! }

/// A line for the journal.
func line(_ command: String) -> JournalLine {
  JournalLine(when: at("2027-03-01T09:30"), who: "规财科", command: command)
}

/// A plan that uses every field there is, with Chinese and awkward texts.
func richPlan() -> StoredPlan {
  StoredPlan(
    portfolio: richPortfolio(), holidays: richHolidays(), progress: richProgress(),
    retractions: richRetractions(), baselines: richBaselines(), problems: richProblems(),
    settings: PlanSettings(colourPreset: "four-colours"))
}

private func richPortfolio() -> Portfolio {
  Portfolio(
    projectDay: [Shift(from: 420, to: 690), Shift(from: 1_200, to: 1_440)],
    calendars: richCalendars(), windows: richWindows(), projects: richProjects(),
    activities: richActivities(), relations: richRelations())
}

private func richProjects() -> [Project] {
  [
    Project(
      code: "HS", name: "亭湖高中二期", direction: .backward, start: at("2026-08-11T08:00"),
      requiredDates: [
        RequiredDate(activity: "E06", finish: at("2028-09-01T18:00"), source: "为民办实事〔2026〕3号"),
        RequiredDate(activity: nil, finish: at("2028-08-15T18:00")),
        RequiredDate(activity: nil, finish: at("2028-08-15T18:00")),
      ], reserveDays: 10, lead: "基建办", calendar: "两班制", progressMode: .progressOverride,
      leader: "分管领导", person: "王工·李工"),
    Project(code: "空", name: "", direction: .forward),
    Project(
      code: "KG", name: "建军路小学附属幼儿园", direction: .forward, grain: .minute,
      requiredDates: [RequiredDate(activity: "Z", finish: at("2027-12-31T23:59"))],
      profile: .msp, criticalFloat: -480, normDays: 540,
      fields: [
        CustomField(name: "Company", value: "教育局"), CustomField(name: "", value: ""),
        CustomField(name: "Company", value: "教育局"),
      ]),
  ]
}

/// A character that texts of a file can hold, and those of a server cannot.
private var nul: String { Store.current == .file ? "\u{0}" : "\u{1}" }

private func richActivities() -> [Activity] {
  [
    Activity(
      project: 0, code: "C08", name: "主体结构封顶", englishName: "Topping out", duration: 38_400,
      calendar: "calendar-day", window: "summer-holiday", level: 2, role: .toppingOut,
      owner: "施工单位", note: "含“冬施”；\n第二行, \"quoted\" 'single' \(nul) end 👷‍♂️",
      leader: "副局长", person: "张\n工", crashLimit: 12, crashCost: 10_000_000,
      threePoints: ThreePoints(8, 10, 15)),
    Activity(
      project: 2, code: "C08", name: "同名不同项目", duration: 1, calendar: "workday", level: 1,
      parent: "Z", isElapsed: true,
      constraints: Constraint.Kind.allCases.map {
        Constraint($0, $0.hasDate ? at("2027-05-01T08:00") : nil)
      }, levelingDelay: -1_440, uid: 31,
      fields: [CustomField(name: "Text1", value: "东区\n'1'"), CustomField(name: "A", value: "")]),
    Activity(
      project: 0, code: "E06", name: "开学", kind: .milestone, duration: 0, calendar: "两班制",
      level: 1, role: .opening, edge: .finish, constraints: [Constraint(.zeroTotalFloat)],
      typedDates: TypedDates(
        start: at("2028-09-01T18:00"), finish: at("2028-09-01T18:00"), reason: .inactive)),
    Activity(project: 2, code: "Z", name: "", duration: 9_999_999, calendar: "", uid: 0),
  ]
}

private func richRelations() -> [Relation] {
  var relations = [
    Relation(predecessor: 0, successor: 2),
    Relation(predecessor: 0, successor: 2),
    Relation(
      predecessor: 3, successor: 0, kind: .startToFinish, lag: Lag(minutes: -1, counting: .elapsed)),
  ]
  for kind in Relation.Kind.allCases {
    for counting in Lag.Counting.allCases {
      relations.append(
        Relation(
          predecessor: 1, successor: 0, kind: kind, lag: Lag(minutes: -2_400, counting: counting)))
    }
  }
  for percent in [-10_000, 0, 50, 10_000] {
    relations.append(
      Relation(predecessor: 1, successor: 0, lag: Lag(percent: percent, counting: .project)))
  }
  return relations
}

private func richCalendars() -> [WorkCalendar] {
  let twoShifts = [Shift(from: 0, to: 1), Shift(from: 360, to: 840), Shift(from: 840, to: 1_440)]
  return [
    WorkCalendar(
      name: "两班制", week: [twoShifts, [], .standardDay, [], twoShifts, [], []],
      exceptions: [
        CalendarException(day: on("2027-02-06"), shifts: [], cause: "春节"),
        CalendarException(
          day: on("2027-02-06"), shifts: twoShifts, cause: "调休", isProvisional: true),
      ], publishedThrough: on("2026-12-31")),
    WorkCalendar(name: "never", week: Array(repeating: [], count: 7)),
  ]
}

private func richWindows() -> [Window] {
  Window.Kind.allCases.map { kind in
    Window(
      name: "窗口-\(kind.rawValue)", from: on("2027-07-01"), to: on("2027-08-31"), kind: kind,
      isProvisional: kind != .pause, note: "暑假；按惯例")
  }
}

private func richHolidays() -> [Holiday] {
  [
    Holiday(day: on("2027-10-01"), kind: .off, name: "国庆节", noticeYear: 2027),
    Holiday(day: on("2026-12-31"), kind: .work, name: "元旦", noticeYear: 2027),
  ]
}

private func richProgress() -> [ProgressRecord] {
  [
    ProgressRecord(
      activity: 2, date: at("2027-03-07T18:00"), actualStart: at("2027-03-01T08:00"),
      actualFinish: at("2027-03-05T17:59"), remaining: 0, percent: 100, note: "提前完成",
      reporter: "监理"),
    ProgressRecord(activity: 0, date: at("2027-02-28T00:00"), remaining: 480, percent: 33.25),
    ProgressRecord(activity: 0, date: at("2027-02-28T00:00"), percent: 0),
    ProgressRecord(
      activity: 1, date: at("1999-12-31T23:59"), expectedFinish: at("2028-05-01T18:00"),
      suspended: at("2027-06-01T08:00"), resumes: at("2027-09-01T08:00")),
  ]
}

private func richRetractions() -> [Retraction] {
  [
    // The last of six records, then the second.
    Retraction(
      number: 6, record: ProgressRecord(activity: 3, date: at("2027-03-01T08:00"), percent: 1),
      reason: "错报'\n", author: "规财科", when: at("2027-03-02T09:00")),
    Retraction(
      number: 2, record: ProgressRecord(activity: 0, date: at("2027-02-27T08:00"), remaining: 9),
      reason: "日期填错", author: "", when: at("2027-03-02T09:01")),
  ]
}

private func richProblems() -> [Problem] {
  [
    Problem(
      number: 2, project: 0, activity: 2, text: "供电方案未定", owner: "供电公司", person: "张工",
      measure: "现场会商；\n'报批'", raised: on("2027-02-01"), due: on("2027-03-01"), state: .answered),
    Problem(
      number: 1, project: 2, text: "用地", raised: on("2027-02-02"), state: .closed,
      closed: on("2027-02-28")),
  ]
}

private func richBaselines() -> [Baseline] {
  let dates = Baseline.Dates(start: at("2027-01-04T08:00"), finish: at("2028-02-29T18:00"))
  return [
    Baseline(
      number: 1, name: "批准的计划", document: "盐教发〔2026〕12号", reason: "立项\n'批复'",
      approver: "局长办公会", dataDate: nil, dates: [dates, nil, dates, nil]),
    Baseline(number: 4, name: "", dataDate: at("2027-03-07T18:00"), dates: [nil, nil, nil, dates]),
  ]
}
