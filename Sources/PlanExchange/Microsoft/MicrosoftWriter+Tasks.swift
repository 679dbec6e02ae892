import CivilTime
import Containers
import Plan

extension MicrosoftWriter {
  /// Writes what is in a task, in the order of the schema.
  func writeTask(_ index: Int, _ position: Int, id: Int, to output: inout XMLWriter) {
    let activity = export.portfolio.activities[position]
    let typed = activity.typedDates
    let dates = typed.map { ($0.start, $0.finish) } ?? export.dates(position)
    output.element("UID", uids[position]!)
    output.element("ID", id)
    output.element("Name", activity.field(MicrosoftField.unnamed) == "1" ? "" : activity.name)
    output.element("Active", typed?.reason != .inactive)
    output.element("Manual", typed?.reason == .manual)
    output.element("Type", 1)
    output.element("IsNull", false)
    if !activity.owner.isEmpty { output.element("Contact", activity.owner) }
    output.element("WBS", wbs(activity, index))
    output.element("OutlineNumber", outline.numbers[index])
    output.element("OutlineLevel", outline.levels[index])
    if let dates {
      output.element("Start", dates.0)
      output.element("Finish", dates.1)
    }
    let duration = duration(of: activity, dates)
    if activity.kind != .summary { output.element("Duration", minutes: duration) }
    if let typed, typed.reason == .manual {
      output.element("ManualStart", typed.start)
      output.element("ManualFinish", typed.finish)
      if activity.kind != .summary { output.element("ManualDuration", minutes: duration) }
    }
    output.element("DurationFormat", format(of: activity))
    writeRest(position, activity, duration, to: &output)
  }

  /// The unit that the duration is shown in: the one it was, as long as that counts alike.
  private func format(of activity: Activity) -> Int {
    if let kept = activity.field(MicrosoftField.durationFormat).flatMap({ Int($0) }),
      3...53 ~= kept, MicrosoftValue.isElapsed(format: kept) == activity.isElapsed
    {
      return kept
    }
    return activity.isElapsed ? 8 : 7
  }

  /// Work that lasts as long as other work does is written with the time that takes.
  private func duration(of activity: Activity, _ dates: (Instant, Instant)?) -> Int {
    guard activity.kind == .levelOfEffort, let dates else { return activity.duration }
    return calendars.minutes(activity.calendar, dates.0, dates.1)
  }

  private func wbs(_ activity: Activity, _ index: Int) -> String {
    if let kept = activity.field(MicrosoftField.wbs) { return kept }
    let number = outline.numbers[index]
    return MicrosoftValue.code(ofWBS: number) == activity.code ? number : activity.code
  }

  private func writeRest(
    _ position: Int, _ activity: Activity, _ duration: Int, to output: inout XMLWriter
  ) {
    let known = progress[position]
    if let suspended = known?.suspended, let resumes = known?.resumes {
      output.element("Stop", suspended)
      output.element("Resume", resumes)
    }
    let mark = activity.field(MicrosoftField.milestone)
    output.element("Milestone", mark.map { $0 == "1" } ?? (activity.kind == .milestone))
    output.element("Summary", activity.kind == .summary)
    output.element("ExternalTask", activity.typedDates?.reason == .external)
    writeProgress(known, duration, to: &output)
    writeConstraint(activity, to: &output)
    if activity.levelingDelay != 0 {
      output.element("LevelingDelay", activity.levelingDelay * 10)
      output.element("LevelingDelayFormat", 8)
    }
    if activity.calendar != calendars.projectName {
      output.element("IgnoreResourceCalendar", true)
    }
    if !activity.note.isEmpty { output.element("Notes", activity.note) }
    for relation in relations[position] ?? [] { write(relation, to: &output) }
    columns.writeValues(of: activity, to: &output)
    for (number, baseline) in baselines {
      guard position < baseline.dates.count, let dates = baseline.dates[position]
      else { continue }
      output.element("Baseline") { output in
        output.element("Number", number)
        output.element("Start", dates.start)
        output.element("Finish", dates.finish)
      }
    }
  }

  private func writeProgress(
    _ known: ProgressRecord?, _ duration: Int, to output: inout XMLWriter
  ) {
    guard let known, known.actualStart != nil || known.actualFinish != nil else {
      output.element("PercentComplete", 0)
      return
    }
    let isComplete = known.actualFinish != nil
    let remaining = isComplete ? 0 : min(known.remaining ?? duration, duration)
    let done = duration == 0 ? 0 : (duration - remaining) * 100 / duration
    let percent = isComplete ? 100 : min(known.percent.map { Int(nearest: $0) } ?? done, 99)
    output.element("PercentComplete", percent)
    if let start = known.actualStart { output.element("ActualStart", start) }
    if let finish = known.actualFinish { output.element("ActualFinish", finish) }
    output.element("ActualDuration", minutes: duration - remaining)
    output.element("RemainingDuration", minutes: remaining)
  }

  private func writeConstraint(_ activity: Activity, to output: inout XMLWriter) {
    let constraint = activity.constraints.first
    let type =
      switch constraint?.kind {
      case nil: 0
      case .zeroTotalFloat, .zeroFreeFloat: 1
      case .startOn, .mandatoryStart: 2
      case .finishOn, .mandatoryFinish: 3
      case .startNoEarlierThan: 4
      case .startNoLaterThan: 5
      case .finishNoEarlierThan: 6
      case .finishNoLaterThan: 7
      }
    output.element("ConstraintType", type)
    let isOwn = activity.calendar != calendars.projectName
    output.element("CalendarUID", isOwn ? calendars.uid(of: activity.calendar) ?? -1 : -1)
    if let date = constraint?.date { output.element("ConstraintDate", date) }
    if let deadline = deadlines[activity.code] { output.element("Deadline", deadline) }
  }

  private func write(_ relation: Relation, to output: inout XMLWriter) {
    guard let predecessor = uids[relation.predecessor] else { return }
    output.element("PredecessorLink") { output in
      output.element("PredecessorUID", predecessor)
      let type = MicrosoftLink.type(relation.kind)
      output.element("Type", type)
      output.element("CrossProject", false)
      let lag = relation.lag
      if let percent = lag.percent, lag.counting != .calendarDays {
        output.element("LinkLag", percent)
      } else {
        output.element("LinkLag", wallClock(relation) * 10)
      }
      output.element("LagFormat", format(of: relation, "\(predecessor)/\(type)="))
    }
  }

  /// The unit that a lag is shown in: the one it was, as long as that counts alike.
  private func format(of relation: Relation, _ key: String) -> Int {
    let kept = export.portfolio.activities[relation.successor].field(MicrosoftField.lagFormats)?
      .split(separator: " ").last { $0.hasPrefix(key) }
      .flatMap { Int($0.dropFirst(key.count)) }
    let isPercent = relation.lag.percent != nil && relation.lag.counting != .calendarDays
    guard let kept, 3...53 ~= kept, MicrosoftValue.isPercent(format: kept) == isPercent,
      MicrosoftValue.isElapsed(format: kept) == relation.lag.isElapsedInMicrosoft
    else { return relation.lag.microsoftFormat }
    return kept
  }

  /// A lag of calendar days is one of whole days of 24 hours; a percentage counted in them is what it
  /// comes to, as the program's own would be one of working hours.
  private func wallClock(_ relation: Relation) -> Int {
    guard relation.lag.counting == .calendarDays else { return relation.lag.minutes }
    return export.portfolio.lagMinutes(of: relation) * 1440
      / export.portfolio.lagDayMinutes(of: relation)
  }
}

/// Where each activity stands in the outline: `1.2.3`, and how deep.
struct MicrosoftOutline {
  var numbers: [String] = []
  var levels: [Int] = []

  /// Numbers activities in their order, each below its summary.
  init(_ activities: [Activity]) {
    var above: [(code: String, number: String, children: Int)] = [("", "", 0)]
    for activity in activities {
      while above.count > 1, above.last!.code != activity.parent { above.removeLast() }
      above[above.count - 1].children += 1
      let top = above.last!
      let number = top.number.isEmpty ? "\(top.children)" : "\(top.number).\(top.children)"
      numbers.append(number)
      levels.append(above.count)
      if activity.kind == .summary { above.append((activity.code, number, 0)) }
    }
  }
}
