import CivilTime
import Plan

extension MicrosoftAssembly {
  /// Keeps the dates of what the network does not schedule.
  mutating func fixDates(
    of activity: inout Activity, _ task: MicrosoftTask, hasChildren: Bool
  ) {
    let isLeftOut = task.isSubproject && !hasChildren
    let reason: TypedDates.Reason
    if !task.isActive {
      reason = .inactive
    } else if task.isExternal || isLeftOut {
      reason = .external
    } else if task.isManual {
      reason = .manual
    } else {
      return
    }
    var dates = typedDates(of: task, activity)
    if !task.isActive, dates.map({ $0 > $1 }) ?? true { dates = standIns(for: task, activity) }
    guard let (start, finish) = dates, start <= finish else {
      report.add(
        .adapted, "typed-without-dates", full(activity),
        .init(
          zh: "手动或外部的任务没有日期，按网络计算",
          en: "manual or external tasks without dates are scheduled by the network"))
      return
    }
    activity.typedDates = TypedDates(start: start, finish: finish, reason: reason)
    switch reason {
    case .manual: undecided(.manual, activity)
    case .external: undecided(.external, activity)
    case .inactive: undecided(.inactive, activity)
    }
  }

  /// The dates that stand; where one is missing, the duration leads to it from the other.
  private mutating func typedDates(
    of task: MicrosoftTask, _ activity: Activity
  ) -> (Instant, Instant)? {
    if let start = task.start, let finish = task.finish { return (start, finish) }
    let minutes = task.duration
    let times = workingTimes.time(of: activity.calendar)
    if let start = task.start {
      let finish =
        task.isElapsed ? start + minutes : times.finish(minutes, from: start) ?? start
      return (start, finish)
    }
    guard let finish = task.finish else { return nil }
    return (task.isElapsed ? finish + -minutes : times.start(minutes, to: finish) ?? finish, finish)
  }

  /// An inactive task counts nowhere, with or without dates: one without is shown from the start of
  /// the project on.
  private mutating func standIns(
    for task: MicrosoftTask, _ activity: Activity
  ) -> (Instant, Instant) {
    let options = content.options
    let start =
      task.start ?? options.start ?? earliest ?? options.finish ?? Instant(minute: 0)
    report.add(
      .adapted, "inactive-without-dates", full(activity),
      .init(
        zh: "停用的任务没有日期，显示在项目开始处",
        en: "inactive tasks without dates are shown at the start of the project"))
    let minutes = activity.duration
    let times = workingTimes.time(of: activity.calendar)
    let finish =
      activity.isElapsed ? start + minutes : times.finish(minutes, from: start) ?? start
    return (start, finish)
  }

  /// A task without a duration lasts from its own start to its own finish; without those too it is
  /// taken for a milestone, and told.
  mutating func takeDuration(of activity: inout Activity, _ task: MicrosoftTask) {
    if task.isMarkedMilestone { return }
    guard let start = task.start, let finish = task.finish, start < finish else {
      report.add(
        .dropped, "no-duration", full(activity),
        .init(
          zh: "没有工期也没有起止日期的任务，按里程碑计",
          en: "tasks with neither a duration nor dates, taken for milestones"))
      return
    }
    let minutes =
      task.isElapsed
      ? finish - start : workingTimes.time(of: activity.calendar).minutes(start, finish)
    guard minutes > 0 else { return }
    activity.duration = minutes
    activity.kind = .task
    activity.isElapsed = task.isElapsed
    report.add(
      .adapted, "duration-from-dates", full(activity),
      .init(zh: "没有工期的任务按自己的起止日期计", en: "tasks without a duration last from start to finish"))
  }

  func owner(of task: MicrosoftTask) -> String {
    var names: [String] = []
    for (_, resource) in workingTimes.work(on: task)
    where !resource.name.isEmpty && !names.contains(resource.name) {
      names.append(resource.name)
    }
    return names.isEmpty ? task.contact : names.joined(separator: "、")
  }
}
