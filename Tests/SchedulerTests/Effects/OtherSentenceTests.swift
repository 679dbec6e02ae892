import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import Reporting

/// The sentences of `why` and of the wall, parsed out of the text and held to ordinary
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
}
