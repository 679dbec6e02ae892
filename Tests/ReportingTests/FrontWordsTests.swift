import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import Reporting

/// What 前锋线 says in words: one case each of what being behind does.
///
/// 砌体 A of ten days, 抹灰 B that ends a day after it, 主线 C of twenty; every day is worked.
@Suite struct FrontWordsTests {
  /// The sentence on A when so many days of it are left at the start of 2026-03-07, and C is on its plan.
  private func words(
    leaving days: Int, relation: Relation.Kind = .finishToFinish,
    _ calendar: String = "calendar-day",
    _ language: Language = .zh
  ) throws -> String? {
    var portfolio = Tinghu.empty
    portfolio.projects = [
      Project(code: "P", name: "甲校", direction: .forward, start: at("2026-03-02T08:00"))
    ]
    func work(_ code: String, _ name: String, _ english: String, _ days: Int) -> Activity {
      var activity = Activity(
        project: 0, code: code, name: name, kind: days == 0 ? .milestone : .task,
        duration: days * 480, calendar: calendar)
      activity.englishName = english
      return activity
    }
    portfolio.activities = [
      work("A", "砌体", "Masonry", 10), work("B", "抹灰", "Plaster", 5),
      work("C", "主线", "Main works", 20), work("Z", "完", "End", 0),
    ]
    portfolio.relations = [
      Relation(
        predecessor: 0, successor: 1, kind: relation,
        lag: Lag(minutes: 480, counting: .calendarDays)),
      Relation(predecessor: 1, successor: 3), Relation(predecessor: 2, successor: 3),
    ]
    let date = at("2026-03-07T08:00")
    let progress = [(0, days), (2, 15)].map { activity, left in
      ProgressRecord(
        activity: activity, date: date, actualStart: at("2026-03-02T08:00"), remaining: left * 480)
    }
    let comparison = PlanFile(portfolio, progress: progress).comparison(at: date)
    let effect = ProgressFront(comparison, activities: [0])?.points.first?.effect
    let terms = Terms(language)
    return effect.map {
      EffectWords($0, in: portfolio, terms).sentence(about: terms.name(portfolio.activities[0]))
    }
  }

  @Test func withinFreeFloatNothingElseIsAffected() throws {
    #expect(
      try words(leaving: 7, relation: .startToStart) == "砌体拖后2天，在自由时差内，不影响紧后工作。")
    #expect(
      try words(leaving: 7, relation: .startToStart, "calendar-day", .en)
        == "Masonry is 2 d behind: within its free float, no effect.")
  }

  @Test func aFinishToFinishSuccessorIsAffected() throws {
    #expect(try words(leaving: 7) == "砌体拖后2天，影响紧后工作，不影响总工期。")
    #expect(
      try words(leaving: 7, .finishToFinish, .en)
        == "Masonry is 2 d behind: its successors move, the finish does not.")
  }

  @Test func beyondTotalFloatTheFinishMovesByTheExcess() throws {
    #expect(try words(leaving: 16) == "砌体拖后11天，影响总工期2天。")
    #expect(
      try words(leaving: 16, .finishToFinish, .en)
        == "Masonry is 11 d behind: the finish moves by 2 d.")
  }

  @Test func workingDaysAreNamed() throws {
    #expect(try words(leaving: 7, calendar: "workday") == "砌体拖后2个工作日，影响紧后工作，不影响总工期。")
  }

  @Test func whatIsOnTimeOrAheadIsNotTold() throws {
    #expect(try words(leaving: 5) == nil)
    #expect(try words(leaving: 3) == nil)
  }

  private func words(
    leaving days: Int, _ relation: Relation.Kind, _ language: Language
  ) throws -> String? {
    try words(leaving: days, relation: relation, "calendar-day", language)
  }

  private func words(leaving days: Int, calendar: String) throws -> String? {
    try words(leaving: days, relation: .finishToFinish, calendar, .zh)
  }
}
