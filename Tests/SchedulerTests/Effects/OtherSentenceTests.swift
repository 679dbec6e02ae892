import CivilTime
import Control
import Foundation
import Plan
import Scheduler
import Testing

@testable import Reporting

/// The sentences of `why`, of the wall and of consequences, parsed out of the text and held to ordinary
/// schedules, on random plans with progress.
@Suite struct OtherSentenceTests {
  /// `why`: what the delays on the chain do is what two schedules say.
  @Test func everyDelayThatWhyTellsIsWhatTwoSchedulesSay() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...200) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      return told.portfolio.activities.indices.flatMap { activity -> [String] in
        let report = WhyReport(told.comparison, of: activity, late: false, terms: Terms(.zh))
        return zip(report.effects, report.effectSentences).flatMap { effect, sentence in
          guard let plain = told.plain(effect.activity) else { return [sentence] }
          // It is about the code and the name, where others have the name alone.
          let name = told.portfolio.activities[effect.activity].name
          let code = told.portfolio.code(of: effect.activity)
          let text = sentence.replacing("\(code)“\(name)”", with: name)
          return SentenceReader(told, plain, effect.activity).faults(in: text)
            .map { "\(sentence): \($0)" }
        }
      }
    }
  }

  /// `why`: a start one week later, by a schedule with that start.
  @Test func everyLaterStartThatWhyTellsIsWhatTwoSchedulesSay() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...200) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      let plans = [told.comparison, Comparison(told.planned, with: nil)]
      return plans.flatMap { comparison in
        told.portfolio.activities.indices.flatMap { activity -> [String] in
          let report = WhyReport(comparison, of: activity, late: false, terms: Terms(.zh))
          return zip(report.laterStarts, report.laterStartSentences).compactMap { later, sentence in
            let right = Self.sentence(on: later, asking: activity, comparison.schedule, told)
            return sentence == right ? nil : "\(sentence), not \(right ?? "that")"
          }
        }
      }
    }
  }

  /// The sentence on a later start, made of the two schedules alone.
  private static func sentence(
    on later: LaterStart, asking activity: Int, _ now: Schedule, _ told: ToldPlan
  ) -> String? {
    let portfolio = told.portfolio
    var starts: [Int: Instant] = [:]
    var held: [Int: Instant] = [:]
    let condition: String
    switch later.subject {
    case .project(let project):
      guard let start = now.projects[project].start else { return nil }
      starts[project] = start + 7 * 1440
      condition = "若项目晚一周（\((start + 7 * 1440).day)）启动"
    case .activity(let other):
      let start = now.activities[other].earlyStart + 7 * 1440
      held[other] = start
      condition = "若\(title(other, portfolio))晚一周（\(start.day)）开始"
    }
    guard
      let then = try? now.network.schedule(
        progress: now.progress, dataDate: now.dataDate, dataDates: now.dataDates, starts: starts,
        notBefore: held)
    else { return nil }
    let (from, to) = (now.activities[activity].finish, then.activities[activity].finish)
    let name = title(activity, portfolio)
    guard told.shown(to) > told.shown(from) else {
      return "\(condition)，\(name)仍为 \(told.shown(from))。"
    }
    let missed = portfolio.activities.indices.compactMap { position -> String? in
      guard let was = now.windowFit(of: position)?.window,
        let window = then.windowFit(of: position)?.window, was != window
      else { return nil }
      let old = portfolio.windows[was]
      let start = then.activities[position].start.day
      return "\(portfolio.code(of: position)) 错过 \(old.from.year) 年\(old.cause)窗口，推到 \(start)"
    }
    let reason = missed.isEmpty ? "" : "（\(missed.joined(separator: "；"))）"
    return
      "\(condition)，\(name)由 \(told.shown(from)) 变为 \(told.shown(to))，晚\(told.days(activity, from, to).words)\(reason)。"
  }

  private static func title(_ activity: Int, _ portfolio: Portfolio) -> String {
    "\(portfolio.code(of: activity))“\(portfolio.activities[activity].name)”"
  }

  /// The wall: what is late by itself is told with what that does, what waits is told once, with what it
  /// waits for, and nothing is told twice.
  @Test func everySentenceOfTheFrontIsWhatTwoSchedulesSay() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...400) { scenario in
      guard let told = ToldPlan(scenario),
        let front = ProgressFront(
          told.comparison, activities: Array(told.portfolio.activities.indices))
      else { return nil }
      let words = FrontWords(front, told.comparison)
      let texts = words.sentences(Terms(.zh))
      var faults = zip(words.late, texts).flatMap { effect, text -> [String] in
        guard let plain = told.plain(effect.activity) else { return [text] }
        return SentenceReader(told, plain, effect.activity).faults(in: text)
          .map { "\(text): \($0)" }
      }
      let waiting = words.waiting.flatMap(\.activities)
      let all = words.late.map(\.activity) + waiting
      if Set(all).count != all.count { faults.append("told twice: \(texts)") }
      for (holder, activities) in words.waiting {
        let finish = told.schedule.activities[holder].finish
        if told.schedule.activities[holder].actualFinish != nil
          || finish <= told.planned.activities[holder].finish
        {
          faults.append("\(holder) holds and is not late: \(texts)")
        }
        for activity in activities where told.schedule.activities[activity].phase == .complete {
          faults.append("\(activity) waits and is done")
        }
      }
      return faults
    }
  }

  /// 存在问题 of the wall: the words of a request without its project and office.
  @Test func everyProblemOfTheWallSaysWhatTwoSchedulesSay() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...400) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      let gathering = WeeklyGathering(
        told.comparison, previous: nil, monday: told.date.day.monday,
        activities: Array(told.portfolio.activities.indices), effects: Effects(told.comparison))
      return gathering.requests.flatMap { request -> [String] in
        guard let plain = told.plain(request.activity) else { return ["no \(request.activity)"] }
        let words = RequestWords(
          request, in: told.portfolio, year: told.date.day.year, Terms(.zh))
        let name = told.portfolio.activities[request.activity].name
        let text = "\(name)\(words.what)。"
        return SentenceReader(told, plain, request.activity).faults(in: text)
          .map { "\(text): \($0)" }
      }
    }
  }

  /// Consequences: every date, margin and number of days, by the two schedules alone.
  @Test func everyConsequenceSaysHowFarTwoSchedulesLieApart() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...400) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      let before = Comparison(
        told.planned,
        with: Baseline(number: 1, name: "", dataDate: nil, dates: told.planned.plannedDates()))
      let consequences = Consequences(from: before, to: told.comparison)
      var faults = ConsequenceWords(consequences, Terms(.zh)).lines.flatMap {
        Self.faults(in: $0, told)
      }
      let moved = told.portfolio.activities.indices.filter {
        told.days($0, told.planned.activities[$0].finish, told.schedule.activities[$0].finish).count
          != 0
      }
      let shifts = consequences.shifts.map(\.new)
      if Set(shifts) != Set(moved) { faults.append("shifted \(shifts), moved \(moved)") }
      for shift in consequences.shifts {
        let right = told.days(
          shift.new, told.planned.activities[shift.new].finish,
          told.schedule.activities[shift.new].finish)
        if shift.days.words(.zh) != right.signed { faults.append("\(shift), not \(right)") }
      }
      return faults
    }
  }

  /// `P0.A3 A3：2026-03-05 → 2026-03-09，裕量 +3天 → −1天，绿 → 红，因 P0.A1 A1 晚4天`.
  private static func faults(in line: String, _ told: ToldPlan) -> [String] {
    let parts = line.split(separator: "：", maxSplits: 1).map(String.init)
    guard parts.count == 2, let code = parts[0].split(separator: " ").first,
      let position = told.position(ofCode: String(code))
    else { return line.contains("不变") || line.hasPrefix("另有") ? [] : [line] }
    let (was, now) = (told.planned.activities[position], told.schedule.activities[position])
    return parts[1].split(separator: "，").map(String.init).compactMap { clause in
      let isRight: Bool
      if let range = clause.firstRange(of: " → "), clause.hasPrefix("2") {
        isRight =
          clause[..<range.lowerBound] == "\(told.shown(was.finish))"
          && clause[range.upperBound...] == "\(told.shown(now.finish))"
      } else if clause.hasPrefix("裕量 ") {
        let ends = clause.dropFirst(3).components(separatedBy: " → ")
        isRight =
          ends.last == told.margin(of: position, told.schedule)
          && (ends.count == 1 || ends.first == told.margin(of: position, told.planned))
      } else if clause.hasPrefix("因 ") {
        let words = clause.dropFirst(2).split(separator: " ").map(String.init)
        guard let cause = words.first.flatMap(told.position(ofCode:)), let last = words.last else {
          return "\(line): \(clause)"
        }
        let days = told.days(
          cause, told.planned.activities[cause].finish, told.schedule.activities[cause].finish)
        isRight =
          last == "有改动" || last == "晚\(days.words)" && days.count > 0
          || last == "早\(days.words)" && days.count < 0
      } else {
        isRight =
          clause == "已完成" || clause.contains("数据日期") || clause.contains("错过")
          || clause.contains("赶上") || ["绿", "黄", "橙", "红"].contains(String(clause.suffix(1)))
      }
      return isRight ? nil : "\(line): \(clause)"
    }
  }
}

extension ToldPlan {
  /// The day that a finish is shown as.
  func shown(_ instant: Instant) -> Day {
    instant.minuteOfDay <= portfolio.projectDay[0].from ? instant.day - 1 : instant.day
  }

  /// How far one finish of an activity lies behind another, counted by the day: in its calendar, and over
  /// days that it does not work every day.
  func days(_ activity: Int, _ from: Instant, _ to: Instant) -> (
    count: Int, words: String, signed: String
  ) {
    guard to >= from else {
      let back = days(activity, to, from)
      return (-back.count, back.words, "-\(back.words)")
    }
    let minutes = schedule.network.work(of: activity, from: from, to: to)
    let day = schedule.network.dayMinutes(of: activity)
    if minutes > 0 {
      let count = (minutes + day - 1) / day
      return (count, "\(count)\(unit(of: activity))", "\(count)\(unit(of: activity))")
    }
    let count = shown(to) - shown(from)
    let words = "\(count)\(count > 0 ? "天" : unit(of: activity))"
    return (count, words, words)
  }

  /// `+3天`, `−1天`: the days in hand to its own required date, else to the one it leads to.
  func margin(of activity: Int, _ schedule: Schedule) -> String {
    let record = portfolio.activities[activity]
    let own = portfolio.projects[record.project].requiredDates
      .filter {
        $0.activity.map { portfolio.code(of: activity) == $0 || record.code == $0 } ?? false
      }
    let finish = schedule.activities[activity].finish
    let day = schedule.network.dayMinutes(of: activity)
    func floor(_ minutes: Int) -> Int {
      minutes >= 0 ? minutes / day : -((-minutes + day - 1) / day)
    }
    func words(_ count: Int, _ unit: String) -> String {
      (count < 0 ? "−" : count > 0 ? "+" : "") + "\(abs(count))\(unit)"
    }
    let dates = own.map { date -> (Int, String) in
      let minutes = schedule.network.work(of: activity, from: finish, to: date.finish)
      if minutes == 0, finish > date.finish {
        return (date.finish - finish, words(-max(1, shown(finish) - shown(date.finish)), "天"))
      }
      return (minutes, words(floor(minutes), unit(of: activity)))
    }
    if let tightest = dates.min(by: { $0.0 < $1.0 }) { return tightest.1 }
    guard let margin = schedule.activities[activity].margin else { return "无" }
    return words(floor(margin.minutes), unit(of: activity))
  }

  /// The activity with a full code.
  func position(ofCode code: String) -> Int? {
    portfolio.activities.indices.first { portfolio.code(of: $0) == code }
  }
}
