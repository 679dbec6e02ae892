import CivilTime
import Plan

extension MicrosoftAssembly {
  /// Keeps the pauses of a split task, which the file tells as stretches without work.
  ///
  /// They count where the working time of the stretches between them is the duration. Otherwise work of
  /// another shape lies in them, and the task goes on without: that is told, with the days it costs.
  mutating func pause(_ activity: inout Activity, _ task: MicrosoftTask) {
    guard activity.kind == .task, !activity.isElapsed, activity.typedDates == nil else { return }
    let isComplete = task.progress?.actualFinish != nil || task.progress?.percent == 100
    let times = workingTimes.time(of: activity.calendar)
    let pieces = workingTimes.pieces(of: task)
    guard let first = pieces.first else { return noteRest(of: task, activity, times) }
    var pauses: [Pause] = []
    var worked = 0
    var end = first.lowerBound
    for piece in pieces {
      if piece.lowerBound > end {
        let idle = times.minutes(end, piece.lowerBound)
        if idle > 0, worked > 0 { pauses.append(Pause(after: worked, minutes: idle)) }
      }
      worked += times.minutes(max(end, piece.lowerBound), max(end, piece.upperBound))
      end = max(end, piece.upperBound)
    }
    if pauses.isEmpty { return noteRest(of: task, activity, times) }
    // The dates of what is complete follow from nothing any more.
    if !isComplete { undecided(.split, activity) }
    if max(worked, activity.duration) - min(worked, activity.duration) <= 1 {
      activity.pauses = pauses
    } else {
      lostPauses.append((full(activity), pauses.reduce(0) { $0 + $1.minutes }))
    }
  }

  /// Work under way that rests is split where it stopped.
  private mutating func noteRest(
    of task: MicrosoftTask, _ activity: Activity, _ times: WorkingTime
  ) {
    guard let progress = task.progress, progress.actualFinish == nil, progress.percent != 100,
      let stop = progress.stop, let resume = progress.resume, stop < resume,
      times.hasWork(stop, resume)
    else { return }
    undecided(.split, activity)
  }

  /// Tells how many days the pauses last that are not kept.
  mutating func reportLostPauses() {
    let minutes = lostPauses.reduce(0) { $0 + $1.minutes }
    let days = DecimalText.days(minutes, ofDay: content.options.minutesPerDay)
    for (code, _) in lostPauses {
      report.add(
        .dropped, "pauses", code,
        .init(
          zh: "拆分任务的间歇与工期不符，不保留，共 \(days) 个工作日",
          en: "the pauses of split tasks, \(days) working days in all, do not fit their durations"))
    }
  }
}
