import CivilTime

extension MicrosoftModel {
  /// The plan as the program would save it.
  var text: String {
    let status = statusDate.map { "<StatusDate>\(Self.date($0))</StatusDate>" } ?? ""
    let honours = "<HonorConstraints>\(honoursConstraints ? 1 : 0)</HonorConstraints>"
    return MicrosoftPlan.file(
      options: "<StartDate>\(Self.date(start))</StartDate>\(honours)\(status)",
      calendars: MinuteTable.known.enumerated().map { Self.calendar($1, $0 + 1) }.joined(),
      tasks: tasks.indices.map(task).joined(separator: "\n"),
      rest: "<Assignments>\(tasks.indices.map(assignment).joined())</Assignments>")
  }

  private static func date(_ t: Int) -> String { "\(Instant(minute: Int32(t))):00" }

  private static func hours(_ minutes: Int) -> String { "PT\(minutes / 60)H\(minutes % 60)M0S" }

  private func task(_ index: Int) -> String {
    let task = tasks[index]
    var text = (0..<task.blankRowsAbove).map {
      "<Task><UID>\(1000 + index * 10 + $0)</UID><IsNull>1</IsNull></Task>"
    }.joined()
    text += "<Task><UID>\(index + 1)</UID><ID>\(index + 1)</ID>"
    text += task.isUnnamed ? "<Name></Name>" : "<Name>T\(index + 1)</Name>"
    text += "<WBS>\(index + 1)</WBS><OutlineLevel>\(task.level)</OutlineLevel>"
    text += "<Summary>\(task.isSummary ? 1 : 0)</Summary>"
    if task.isInactive { text += "<Active>0</Active>" }
    text += dates(task)
    if task.calendar > 0 { text += "<CalendarUID>\(task.calendar + 1)</CalendarUID>" }
    text += "<ConstraintType>\(task.constraint)</ConstraintType>"
    if let date = task.date { text += "<ConstraintDate>\(Self.date(date))</ConstraintDate>" }
    if let deadline = task.deadline { text += "<Deadline>\(Self.date(deadline))</Deadline>" }
    if task.delay > 0 {
      text +=
        "<LevelingDelay>\(task.delay * 10)</LevelingDelay>"
        + "<LevelingDelayFormat>8</LevelingDelayFormat>"
    }
    return text + progress(task) + task.links.map(link).joined() + "</Task>"
  }

  /// Its duration and the dates that are not computed.
  private func dates(_ task: Task) -> String {
    var text = ""
    if let typed = task.typed {
      text += "<Manual>1</Manual><ManualStart>\(Self.date(typed.lowerBound))</ManualStart>"
      if task.tells != .noTypedFinish {
        text += "<ManualFinish>\(Self.date(typed.upperBound))</ManualFinish>"
      }
    } else if task.isInactive || task.tells == .noDuration {
      let start = task.phase == .notStarted ? start : task.actualStart
      let table = task.isElapsed ? MinuteTable.clock : MinuteTable.known[task.calendar]
      let finish =
        task.minutes == 0 ? start : table.evening(table.worked(start) + task.minutes)
      if task.isInactive, task.tells == .noDates { return told(task) + text }
      text += "<Start>\(Self.date(start))</Start><Finish>\(Self.date(finish))</Finish>"
    }
    return text + told(task)
  }

  private func told(_ task: Task) -> String {
    if task.isSummary { return "" }
    let format = "<DurationFormat>\(task.format ?? (task.isElapsed ? 8 : 7))</DurationFormat>"
    if task.tells == .noDuration { return format }
    let name = task.typed == nil ? "Duration" : "ManualDuration"
    let told =
      task.tells == .decimalHours && task.minutes % 6 == 0
      ? "PT\(task.minutes / 60).\(task.minutes % 60 / 6)H" : Self.hours(task.minutes)
    return "<\(name)>\(told)</\(name)>\(format)"
  }

  private func progress(_ task: Task) -> String {
    guard task.phase != .notStarted else { return "" }
    var text = "<ActualStart>\(Self.date(task.actualStart))</ActualStart>"
    if task.phase == .complete {
      return text + "<ActualFinish>\(Self.date(task.actualFinish))</ActualFinish>"
        + "<PercentComplete>100</PercentComplete>"
    }
    if let stop = task.stop, let resume = task.resume {
      text += "<Stop>\(Self.date(stop))</Stop><Resume>\(Self.date(resume))</Resume>"
    }
    let percent = max(1, (task.minutes - task.remaining) * 100 / max(task.minutes, 1))
    return text + "<PercentComplete>\(percent)</PercentComplete>"
      + "<RemainingDuration>\(Self.hours(task.remaining))</RemainingDuration>"
  }

  private func link(_ link: Link) -> String {
    let format =
      link.format ?? (link.isPercent ? link.isElapsed ? 20 : 19 : link.isElapsed ? 8 : 7)
    return MicrosoftPlan.link(
      link.predecessor + 1, type: link.kind.rawValue,
      lag: link.isPercent ? link.lag : link.lag * 10,
      format: format)
  }

  /// The stretches in which a split task is worked on.
  private func assignment(_ index: Int) -> String {
    let task = tasks[index]
    guard !task.pauses.isEmpty else { return "" }
    let table = table(index)
    var text = "<Assignment><UID>\(index + 1)</UID><TaskUID>\(index + 1)</TaskUID>"
    var worked = table.worked(task.phase == .notStarted ? start : task.actualStart)
    var done = 0
    func piece(_ minutes: Int, works: Bool) {
      text +=
        "<TimephasedData><Type>1</Type>"
        + "<Start>\(Self.date(table.morning(worked)))</Start>"
        + "<Finish>\(Self.date(table.evening(worked + minutes)))</Finish>"
        + "<Unit>2</Unit><Value>\(Self.hours(works ? minutes : 0))</Value></TimephasedData>"
      worked += minutes
    }
    for pause in task.pauses {
      piece(pause.after - done, works: true)
      piece(pause.minutes, works: false)
      done = pause.after
    }
    piece(task.minutes - done, works: true)
    return text + "</Assignment>"
  }

  private static func calendar(_ table: MinuteTable, _ uid: Int) -> String {
    func times(_ hours: [MinuteTable.Hours]) -> String {
      if hours.isEmpty { return "<DayWorking>0</DayWorking>" }
      let told = hours.map {
        "<WorkingTime><FromTime>\(clock($0.lowerBound))</FromTime>"
          + "<ToTime>\(clock($0.upperBound % 1440))</ToTime></WorkingTime>"
      }
      return "<DayWorking>1</DayWorking><WorkingTimes>\(told.joined())</WorkingTimes>"
    }
    func clock(_ minute: Int) -> String {
      let (hour, minute) = ("\(minute / 60)", "\(minute % 60)")
      return (hour.count < 2 ? "0" : "") + hour + ":" + (minute.count < 2 ? "0" : "") + minute
        + ":00"
    }
    let week = table.week.enumerated().map {
      "<WeekDay><DayType>\(($0 + 1) % 7 + 1)</DayType>\(times($1))</WeekDay>"
    }
    let exceptions = table.exceptions.sorted { $0.key < $1.key }.map {
      "<Exception><TimePeriod><FromDate>\($0)T00:00:00</FromDate>"
        + "<ToDate>\($0)T23:59:00</ToDate></TimePeriod>\(times($1))</Exception>"
    }
    return "<Calendar><UID>\(uid)</UID><Name>\(table.name)</Name>"
      + "<IsBaseCalendar>1</IsBaseCalendar><WeekDays>\(week.joined())</WeekDays>"
      + "<Exceptions>\(exceptions.joined())</Exceptions></Calendar>"
  }
}
