import CivilTime
import Plan
public import PlanExchange
import PlanStore

/// What somebody says of the progress of one activity.
public struct ProgressEntry: Hashable, Sendable {
  /// The day it was started; bare, the morning of it.
  public var started: DateText?
  /// The day it was finished; bare, the evening of it.
  public var finished: DateText?
  /// Days of its calendar still to do.
  public var remaining: WorkDays?
  /// Percent complete, 0 to 100.
  public var percent: Double?
  /// The day it is expected to be finished.
  public var expectedFinish: DateText?
  /// The day since which work under way rests.
  public var suspended: DateText?
  /// The day rested work goes on again.
  public var resumes: DateText?
  /// Remarks.
  public var note: String
  /// The office that reports it.
  public var reporter: String
  /// The data date; nil for that of the plan.
  public var date: DateText?

  /// Creates an entry that says what is given.
  public init(
    started: DateText? = nil, finished: DateText? = nil, remaining: WorkDays? = nil,
    percent: Double? = nil, expectedFinish: DateText? = nil, suspended: DateText? = nil,
    resumes: DateText? = nil, note: String = "", reporter: String = "", date: DateText? = nil
  ) {
    self.started = started
    self.finished = finished
    self.remaining = remaining
    self.percent = percent
    self.expectedFinish = expectedFinish
    self.suspended = suspended
    self.resumes = resumes
    self.note = note
    self.reporter = reporter
    self.date = date
  }
}

extension ProgressEntry {
  /// The record it makes of an activity of a plan.
  ///
  /// - Parameter today: The data date of a plan without progress, where no date is given either.
  /// - Throws: All that contradicts itself, the plan or the data date.
  func record(of position: Int, in stored: StoredPlan, today: Day) throws -> ProgressRecord {
    let portfolio = stored.portfolio
    let shifts = portfolio.projectDay
    let start = started?.start(shifts)
    let finish = finished?.finish(shifts)
    let asOf =
      date?.start(shifts) ?? stored.latestReport
      ?? [start, finish].compactMap { $0 }.max() ?? Instant(today, minuteOfDay: shifts[0].from)
    let left = try remaining?.days(of: position, in: stored.portfolio)
    let findings = findings(of: position, in: stored, start, finish, left, asOf: asOf)
    guard findings.isEmpty else { throw InvalidInput(findings) }
    let dayMinutes = stored.dayMinutes(of: position)
    return ProgressRecord(
      activity: position, date: asOf, actualStart: start, actualFinish: finish,
      remaining: left.map { Int(($0 * Double(dayMinutes)).rounded()) }, percent: percent,
      expectedFinish: expectedFinish?.finish(shifts), suspended: suspended?.start(shifts),
      resumes: resumes?.start(shifts), note: note, reporter: reporter)
  }

  private func findings(
    of position: Int, in stored: StoredPlan, _ start: Instant?, _ finish: Instant?,
    _ remaining: Double?, asOf: Instant
  ) -> [Finding] {
    let code = stored.portfolio.code(of: position)
    let earlier = stored.progress.last {
      $0.activity == position && $0.actualStart != nil
    }?.actualStart
    var findings: [Finding] = []
    if let late = [start, finish].compactMap({ $0 }).first(where: { $0 > asOf }) {
      findings.append(.afterDataDate(code, late, asOf))
    }
    if let begun = start ?? earlier, let finish, finish < begun {
      findings.append(.finishedBeforeStarted(code, begun, finish))
    }
    if let percent, !(0...100).contains(percent) {
      findings.append(.percentOutOfRange(code, percent))
    }
    if let remaining, !(0...36_500).contains(remaining) {
      findings.append(.remainingOutOfRange(code, remaining))
    }
    if stored.portfolio.activities[position].kind == .milestone {
      if start != nil, finish == nil { findings.append(.milestoneStarted(code)) }
      if remaining != nil { findings.append(.milestoneRemaining(code)) }
    }
    return findings
  }
}

extension WorkDays {
  /// The days of the calendar of an activity.
  fileprivate func days(of position: Int, in portfolio: Portfolio) throws(Refusal) -> Double {
    do throws(Misfit) {
      return try days(week: portfolio.weekDays(of: portfolio.activities[position]))
    } catch {
      throw Refusal.misfit(error)
    }
  }
}

extension StoredPlan {
  /// The working minutes that "1 day" of an activity means, in its calendar.
  fileprivate func dayMinutes(of position: Int) -> Int {
    portfolio.withShippedCalendars(holidays).dayMinutes(of: portfolio.activities[position])
  }
}
