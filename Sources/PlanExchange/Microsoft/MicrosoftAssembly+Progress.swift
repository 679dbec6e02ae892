import CivilTime
import Plan

extension MicrosoftAssembly {
  /// Makes a record of what is told of each activity that has begun; summaries follow from theirs.
  mutating func progress() -> (records: [ProgressRecord], dataDate: Instant?) {
    let begun = tasks.indices.filter {
      activities[$0].kind != .summary && tasks[$0].progress != nil
    }
    var facts: [(position: Int, progress: MicrosoftProgress)] = []
    for position in begun {
      if let progress = completed(position) { facts.append((position, progress)) }
    }
    var told: [Instant] = []
    for fact in facts {
      let dates = [fact.progress.actualStart, fact.progress.actualFinish, stop(of: fact)]
      told += dates.compactMap { $0 }
    }
    let last = told.max()
    var dataDate = content.options.statusDate
    if let last, dataDate.map({ $0 < last }) ?? true {
      if dataDate != nil {
        report.add(
          .adapted, "actuals-after-status-date",
          .init(
            zh: "有实际日期晚于状态日期，数据日期取最晚的实际日期",
            en: "actuals lie after the status date: the last one is the data date"))
      }
      dataDate = last
    }
    guard let dataDate else { return ([], nil) }
    var records: [ProgressRecord] = []
    for fact in facts { records.append(record(fact.position, fact.progress, at: dataDate)) }
    return (records, dataDate)
  }

  /// Adds what the file leaves out: a start to work under way, a finish to work complete.
  private mutating func completed(_ position: Int) -> MicrosoftProgress? {
    let task = tasks[position]
    guard var progress = task.progress else { return nil }
    let isComplete = progress.actualFinish != nil || progress.percent == 100
    if progress.actualStart == nil { progress.actualStart = task.start ?? progress.actualFinish }
    if isComplete, progress.actualFinish == nil { progress.actualFinish = task.finish }
    guard let start = progress.actualStart else {
      report.add(
        .dropped, "progress-without-start", full(activities[position]),
        .init(zh: "有完成百分比但没有实际开始日期", en: "progress without an actual start"))
      return nil
    }
    if let finish = progress.actualFinish, finish < start { progress.actualFinish = start }
    return progress
  }

  private mutating func record(
    _ position: Int, _ progress: MicrosoftProgress, at dataDate: Instant
  ) -> ProgressRecord {
    let activity = activities[position]
    var record = ProgressRecord(
      activity: position, date: dataDate, actualStart: progress.actualStart,
      actualFinish: progress.actualFinish, percent: Double(progress.percent))
    guard progress.actualFinish == nil else { return record }
    record.remaining =
      progress.remaining ?? (activity.duration * (100 - progress.percent) + 50) / 100
    if let stop = stop(of: (position, progress)) {
      record.suspended = stop
      record.resumes = progress.resume
    }
    return record
  }

  /// When work under way began to rest; nil where it does not.
  private mutating func stop(of fact: (position: Int, progress: MicrosoftProgress)) -> Instant? {
    guard fact.progress.actualFinish == nil, let stop = fact.progress.stop,
      let resume = fact.progress.resume, stop < resume,
      workingTimes.time(of: activities[fact.position].calendar).hasWork(stop, resume)
    else { return nil }
    return stop
  }

  /// The baselines that the file has, numbered from 1.
  ///
  /// The program's own, which it compares with, comes last: the last one taken is in force.
  func baselines() -> [Baseline] {
    let numbers = Set(tasks.flatMap { $0.baselines.map(\.number) })
    let inOrder = numbers.sorted { ($0 == 0 ? 11 : $0) < ($1 == 0 ? 11 : $1) }
    return inOrder.enumerated().map { index, number in
      Baseline(
        number: index + 1, name: number == 0 ? "Baseline" : "Baseline \(number)", dataDate: nil,
        dates: tasks.map { task in
          task.baselines.last { $0.number == number }.map {
            Baseline.Dates(start: $0.start, finish: $0.finish)
          }
        })
    }
  }
}
