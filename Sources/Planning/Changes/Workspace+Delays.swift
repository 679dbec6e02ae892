import CivilTime
public import Plan
import PlanExchange
import PlanStore
import Scheduler

/// Work put off, or said to take longer than it was.
extension Workspace {
  /// Puts work off: what has not begun begins later, what is under way takes longer.
  ///
  /// The first is a constraint (SNET) at the start that it has now and so much; the second a progress
  /// record, at the data date of the plan, of what remains now and so much.
  ///
  /// - Parameters:
  ///   - code: The activity's code.
  ///   - time: Calendar days, or with a unit of working days those of its own calendar; below zero
  ///     only for work under way, which then takes less.
  ///   - reason: Why, for the activity's notes; empty for none.
  /// - Returns: Its full code.
  /// - Throws: A ``Refusal`` where it is finished, where it cannot begin earlier by being told to, and
  ///   where it is no work of its own.
  @discardableResult
  public func delay(_ code: String, by time: LagText, reason: String = "") throws -> String {
    let schedule = try schedule()
    let position = try activity(code)
    let full = stored.portfolio.code(of: position)
    let dates = schedule.activities[position]
    let activity = stored.portfolio.activities[position]
    guard activity.kind.isPlaced, !activity.isInactive, !time.isPercent else {
      throw Refusal.noDelay(full)
    }
    switch dates.phase {
    case .complete: throw Refusal.isFinished(full)
    case .inProgress:
      let more = schedule.work(more: time, of: position)
      guard dates.remaining + more >= 0 else { throw Refusal.remainsLess(full) }
      let record = ProgressRecord(
        activity: position,
        date: schedule.dataDate(of: activity.project) ?? schedule.dataDate ?? dates.start,
        remaining: dates.remaining + more, note: reason)
      try change { $0.progress.append(spread(record)) }
    case .notStarted:
      guard time.number > 0 else { throw Refusal.cannotBeginEarlier(full) }
      let later = schedule.moved(dates.start, by: time, of: position)
      try change { stored in
        let index = whole.map { $0.positions[position] } ?? position
        stored.portfolio.activities[index].hold(until: later, text: time.text, reason)
      }
    }
    return full
  }

  /// A record of the activities that are left, by the positions of the whole plan.
  private func spread(_ record: ProgressRecord) -> ProgressRecord {
    guard let whole else { return record }
    var record = record
    record.activity = whole.positions[record.activity]
    return record
  }
}

extension Activity {
  /// Lets it begin no earlier than an instant, in place of any such constraint before it.
  fileprivate mutating func hold(until start: Instant, text: String, _ reason: String) {
    let known = constraints.firstIndex { $0.kind == .startNoEarlierThan }
    if let known {
      constraints[known].date = max(constraints[known].date ?? start, start)
    } else {
      constraints.append(Constraint(.startNoEarlierThan, start))
    }
    guard !reason.isEmpty else { return }
    note += (note.isEmpty ? "" : "；") + "推迟\(text)：\(reason)"
  }
}

extension Schedule {
  /// An instant so much later on the way of an activity.
  fileprivate func moved(_ instant: Instant, by time: LagText, of activity: Int) -> Instant {
    time.isByTheClock
      ? instant + time.number * 1440
      : network.finish(
        of: activity, from: instant, work: time.number * network.dayMinutes(of: activity))
  }

  /// The working minutes more that an activity takes when it finishes so much later; below zero
  /// where it finishes earlier.
  fileprivate func work(more time: LagText, of activity: Int) -> Int {
    guard time.isByTheClock else { return time.number * network.dayMinutes(of: activity) }
    let finish = activities[activity].finish
    return network.work(of: activity, from: finish, to: finish + time.number * 1440)
  }
}

extension LagText {
  /// Whether its days are of 24 hours, and no working days.
  fileprivate var isByTheClock: Bool { counting == .calendarDays || counting == .elapsed }
}

extension Refusal {
  fileprivate static func noDelay(_ code: String) -> Refusal {
    Refusal(
      zh: "“\(code)”不能推迟：它的日期由其他工作得出，或推迟写成了百分比",
      en:
        "\"\(code)\" cannot be put off: its dates follow from other work, or the delay is a percentage",
      hint: Hint(
        zh: "推迟其中的工作，天数写作 14d 或 10w", en: "put off the work itself, by days such as 14d or 10w"))
  }

  fileprivate static func isFinished(_ code: String) -> Refusal {
    Refusal(
      zh: "“\(code)”已经完成，不会再推迟", en: "\"\(code)\" is finished and cannot be put off",
      hint: Hint(zh: "登记有误就先更正进度", en: "if the record is wrong, correct it first"))
  }

  fileprivate static func remainsLess(_ code: String) -> Refusal {
    Refusal(
      zh: "“\(code)”尚需的时间没有这么多", en: "less than that remains of \"\(code)\"",
      hint: Hint(zh: "提前不能超过尚需天数", en: "no more than what remains can be saved"))
  }

  fileprivate static func cannotBeginEarlier(_ code: String) -> Refusal {
    Refusal(
      zh: "“\(code)”还没有开始，不能靠指定来提前",
      en: "\"\(code)\" has not begun, and does not begin earlier by being told to",
      hint: Hint(
        zh: "缩短它前面的工作，或改逻辑关系；它带有“开始不早于”的约束时先去掉",
        en:
          "shorten the work before it or change its relations; drop its SNET constraint if it has one"
      ))
  }
}
